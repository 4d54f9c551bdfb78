import { mkdtemp, realpath, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Bench } from './benchmark.ts';

/** A folder of one benchmark alone, without links in its path, gone when it is over. */
export async function makeFolder(bench: Bench): Promise<string> {
  const folder = await mkdtemp(path.join(await realpath(os.tmpdir()), 'plaincall-bench-'));
  bench.atEnd(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}
