import { fork } from 'node:child_process';
import { once } from 'node:events';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { BENCHMARKS } from './benchmarks.ts';
import { printTable } from './harness/print-table.ts';
import type { Row } from './harness/row.ts';

/**
 * `npm run bench` runs all benchmarks, `npm run bench -- P1 P14` some, `--gate` only what has a gate, each held to it
 * (exit code 1 where one fails). With `--json` a line of JSON for each row goes to standard output; tables for people go
 * there without it, and progress always goes to standard error. docs/benchmarks.md says how to read it.
 */
const words = process.argv.slice(2);
const isGate = words.includes('--gate');
const isJson = words.includes('--json');
const named = words.filter((word) => !word.startsWith('--')).map((word) => word.toUpperCase());
const unknown = [
  ...named.filter((id) => !BENCHMARKS.has(id)),
  ...words.filter((word) => word.startsWith('--') && word !== '--gate' && word !== '--json'),
];
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(' and no ')}. Benchmarks: ${[...BENCHMARKS.keys()].join(', ')}.`);
  process.exit(2);
}

const startedAt = performance.now();
const rows: Row[] = [];
const tables: string[] = [];
let hasBroken = false;

for (const [id, { title }] of BENCHMARKS) {
  if (named.length > 0 && !named.includes(id)) continue;
  const since = performance.now();
  process.stderr.write(`${id} ${title} …`);
  const { measured, isWhole } = await runBenchmark(id);
  process.stderr.write(` ${((performance.now() - since) / 1000).toFixed(0)} s\n`);
  if (!isWhole) {
    hasBroken = true;
    console.error(`${id} broke off; what it measured before is shown.`);
  }
  rows.push(...measured);
  tables.push(printTable(`${id} ${title}`, measured, isGate));
  if (isJson) for (const row of measured) console.log(JSON.stringify(row));
}

const [cpu] = os.cpus();
const summary = [
  `Node ${process.versions.node}, ${os.cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, load ${os.loadavg()[0]?.toFixed(1)}`,
  `${count('met')} met, ${count('missed')} missed, ${count('unclear')} without a verdict; ${((performance.now() - startedAt) / 1000).toFixed(0)} s`,
];
const report = `${[...tables, summary.join('\n')].join('\n\n')}\n`;
(isJson ? process.stderr : process.stdout).write(`\n${report}`);
if (hasBroken || (isGate && count('missed') > 0)) process.exitCode = 1;

function count(verdict: Row['verdict']): number {
  return rows.filter((row) => row.verdict === verdict).length;
}

async function runBenchmark(id: string): Promise<{ measured: Row[]; isWhole: boolean }> {
  const script = path.join(import.meta.dirname, 'harness', 'run-benchmark.ts');
  const child = fork(script, isGate ? [id, '--gate'] : [id], {
    // Standard output belongs to the report.
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  const measured: Row[] = [];
  child.on('message', (row: Row) => measured.push(row));
  const [code] = (await once(child, 'close')) as [number | null];
  return { measured, isWhole: code === 0 };
}
