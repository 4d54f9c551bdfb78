/** Listeners of one kind of news, told in the order they came. */
export interface ListenerSet<T> {
  readonly size: number;
  /** Returns the way to stop listening. */
  add(listener: (news: T) => void): () => void;
  tell(news: T): void;
}

export function createListenerSet<T>(): ListenerSet<T> {
  // Wrapped, so that the same function added twice is told twice and taken off once.
  const entries = new Set<{ readonly listener: (news: T) => void }>();
  return {
    get size() {
      return entries.size;
    },
    add(listener) {
      const entry = { listener };
      entries.add(entry);
      return () => {
        entries.delete(entry);
      };
    },
    tell(news) {
      for (const { listener } of entries) listener(news);
    },
  };
}
