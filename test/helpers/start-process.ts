import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const repository = path.resolve(import.meta.dirname, '../..');

export interface StartedProcess {
  readonly child: ChildProcess;
  /** What it printed to standard output so far. */
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Resolves to the match of what it printed; rejects where it ends before. */
  readonly until: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** Resolves to its exit code, or to null where a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** Starts a script of the repository as a person would, in a process of its own. */
export function startProcess(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): StartedProcess {
  const child = spawn(process.execPath, [path.join(repository, script), ...args], {
    cwd: repository,
    // Tests read English, whatever the one who runs them speaks.
    env: { ...process.env, LC_ALL: 'C', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return {
    child,
    ended,
    stdout: () => stdout,
    stderr: () => stderr,
    async until(pattern) {
      for (;;) {
        const match = pattern.exec(stdout);
        if (match !== null) return match;
        const isOver = await Promise.race([
          once(child.stdout, 'data').then(() => false),
          ended.then(() => true),
        ]);
        if (isOver && !pattern.test(stdout)) throw new Error(`it ended first: ${stdout}${stderr}`);
      }
    },
  };
}
