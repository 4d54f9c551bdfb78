import { BENCHMARKS } from '../benchmarks.ts';
import { makeRow } from './row.ts';

/** Runs one benchmark in this process and sends its rows to the one that started it. */
const [id = ''] = process.argv.slice(2);
const isGate = process.argv.includes('--gate');
const listed = BENCHMARKS.get(id);
if (listed === undefined) throw new Error(`There is no benchmark ${id}`);

const undos: (() => unknown)[] = [];
const undoAll = async (): Promise<void> => {
  for (const undo of undos.splice(0)) await undo();
};
const stop = (): void => void undoAll().finally(() => process.exit(130));
for (const signal of ['SIGINT', 'SIGTERM', 'disconnect']) process.once(signal, stop);

try {
  const benchmark = await listed.load();
  await benchmark({
    isGate,
    report: (row) => process.send?.(makeRow({ benchmark: id, ...row }, isGate)),
    atEnd: (undo) => undos.unshift(undo),
  });
} finally {
  await undoAll();
}
process.off('disconnect', stop);
process.disconnect();
