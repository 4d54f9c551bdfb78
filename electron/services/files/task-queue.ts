/** Runs tasks of one name one after the other; tasks of different names do not wait for each other. */
export interface TaskQueue {
  run<T>(name: string, task: () => Promise<T>): Promise<T>;
  /** Resolves when everything that was waiting is done. */
  settle(): Promise<void>;
}

export function createTaskQueue(): TaskQueue {
  const tails = new Map<string, Promise<unknown>>();
  return {
    run(name, task) {
      const result = (tails.get(name) ?? Promise.resolve()).then(task);
      const tail = result.then(
        () => undefined,
        () => undefined,
      );
      tails.set(name, tail);
      void tail.then(() => {
        if (tails.get(name) === tail) tails.delete(name);
      });
      return result;
    },
    async settle() {
      while (tails.size > 0) await Promise.all(tails.values());
    },
  };
}
