import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** `run-<pid>-<start of the process>-<random>`: tells whose files these are, and whether that process still lives. */
const NAME = /^run-(?<pid>\d+)-(?<started>[0-9a-z]+)-[0-9a-f]+$/;

export interface RunFolder {
  readonly path: string;
  /** Makes the folder; called when the first file is needed, so that a run without large answers leaves no trace. */
  readonly ensure: () => void;
  /** Removes the folders of runs that have ended, however they ended. Never rejects. */
  sweep(): Promise<void>;
  remove(): Promise<void>;
}

/** A folder of this run alone inside `parent`, so that two running copies do not delete each other's files. */
export function createRunFolder(parent: string): RunFolder {
  const started = Math.round(performance.timeOrigin).toString(36);
  const path = join(parent, `run-${process.pid}-${started}-${randomBytes(6).toString('hex')}`);
  let isMade = false;
  return {
    path,
    ensure() {
      if (isMade) return;
      mkdirSync(path, { recursive: true, mode: 0o700 });
      isMade = true;
    },
    async sweep() {
      const names = await readdir(parent).catch(() => []);
      const left = names.filter((name) => hasEnded(name, started));
      await Promise.all(left.map((name) => removeQuietly(join(parent, name))));
    },
    remove: () => removeQuietly(path),
  };
}

function hasEnded(name: string, ownStart: string): boolean {
  const run = NAME.exec(name)?.groups;
  if (run === undefined) return false;
  const pid = Number(run['pid']);
  // A process number comes round again: ours with another start is of a former run.
  if (pid === process.pid) return run['started'] !== ownStart;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** A file that another program holds open (Windows) stays until a later start. */
async function removeQuietly(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true }).catch(() => undefined);
}
