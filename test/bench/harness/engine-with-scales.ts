import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** The engine, which writes on a signal how much it holds after its rubbish was collected, in bytes. */
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
process.on('SIGUSR2', () => {
  collect();
  writeFileSync(path.join(process.env['TMPDIR'] ?? '', 'heap'), String(process.memoryUsage().heapUsed));
});
await import('../../../electron/engine.ts');
