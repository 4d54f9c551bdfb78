/**
 * Resolves when somebody asks this process to end. Ending is orderly: it may take a moment to write things down; who
 * asks a second time does not wait for that.
 */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    let wasAsked = false;
    const stop = () => {
      // The usual exit code of a process that was interrupted.
      if (wasAsked) process.exit(130);
      wasAsked = true;
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  });
}
