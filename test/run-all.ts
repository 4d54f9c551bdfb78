import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { performance } from 'node:perf_hooks';

/**
 * `npm test`: builds, then runs unit, integration and end-to-end tests, all of them even where one kind fails, and says
 * at its end how each went. Needs nothing but what `npm ci` installed.
 */
const STEPS = [
  { name: 'build', command: ['build.ts'], isNeeded: true },
  { name: 'unit and integration', command: ['node_modules/vitest/vitest.mjs', 'run'], isNeeded: false },
  { name: 'end to end', command: ['node_modules/@playwright/test/cli.js', 'test'], isNeeded: false },
] as const;

const root = path.resolve(import.meta.dirname, '..');
const results: string[] = [];

for (const { name, command, isNeeded } of STEPS) {
  const startedAt = performance.now();
  const [script, ...args] = command;
  const child = spawn(process.execPath, [path.join(root, script), ...args], { cwd: root, stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  results.push(`${code === 0 ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`);
  if (code === 0) continue;
  process.exitCode = 1;
  // Tests of something that was not built would only repeat the news.
  if (isNeeded) break;
}

process.stdout.write(`\n${results.join('\n')}\n`);
