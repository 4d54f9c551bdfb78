import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Tries what a process that sends requests need not do, and tells what came of it. */
const folder = path.join(process.env['TMPDIR'] ?? '', 'bodies', 'run-1');

function attempt(what: () => unknown): string {
  try {
    what();
    return 'done';
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code ?? String(problem);
  }
}

process.send?.({
  writesBodies: attempt(() => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'body-1'), 'bytes');
  }),
  reads: attempt(() => readFileSync(import.meta.filename)),
  writesElsewhere: attempt(() => writeFileSync(path.join(folder, '..', '..', 'elsewhere'), 'bytes')),
  startsPrograms: attempt(() => spawn('true')),
  environment: Object.keys(process.env).sort(),
});
