import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import { answer, startEchoServer } from '../../../../helpers/echo-server.ts';
import { answerOf } from '../../../../helpers/outcome-of.ts';
import { startProcess } from '../../../../helpers/start-process.ts';
import { startRemoteSender } from '../../../../helpers/start-remote-sender.ts';

const MEGABYTE = 1_000_000;

/** In a process of its own, so that its memory is not counted as ours: `/<bytes>` gives so many. */
async function startPouring(): Promise<string> {
  const server = startProcess('test/helpers/engines/pour.ts', [], {});
  onTestFinished(() => void server.child.kill('SIGKILL'));
  const [, port = ''] = await server.until(/port (\d+)/);
  return `http://127.0.0.1:${port}`;
}

/** Resident, in MB. */
function memoryOf(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1000;
}

test('an answer of any size takes the same memory, in the engine and in the app', async () => {
  const url = await startPouring();
  const size = 500 * MEGABYTE;
  const { send, pid, bodies } = await startRemoteSender();
  await send({ url: `${url}/1000000` }, 'warm');
  const before = { engine: memoryOf(pid()), app: process.memoryUsage().rss / MEGABYTE };
  const peak = { ...before };
  const watch = setInterval(() => {
    peak.engine = Math.max(peak.engine, memoryOf(pid()));
    peak.app = Math.max(peak.app, process.memoryUsage().rss / MEGABYTE);
  }, 100);
  const { body } = answerOf(await send({ url: `${url}/${size}` }));
  clearInterval(watch);
  expect(body).toMatchObject({ decodedBytes: size, isComplete: true });
  expect(peak.engine - before.engine).toBeLessThan(150);
  expect(peak.app - before.app).toBeLessThan(150);
  await bodies.release([body.id]);
  if (existsSync(bodies.runFolder)) expect(await readdir(bodies.runFolder)).toHaveLength(1);
});

test('nineteen small requests are not kept waiting by a large one', async () => {
  const url = await startPouring();
  const server = await startEchoServer(answer('small'));
  const { send, cancel, events } = await startRemoteSender();
  let count = 0;
  const sendSmall = async (): Promise<number> => {
    const times = await Promise.all(
      Array.from({ length: 19 }, async () => {
        const startedAt = performance.now();
        answerOf(await send({ url: server.url }, `small-${(count += 1)}`));
        return performance.now() - startedAt;
      }),
    );
    return Math.max(...times);
  };
  for (let run = 0; run < 5; run += 1) await sendSmall();
  const alone = [await sendSmall(), await sendSmall(), await sendSmall()];
  const large = send({ url: `${url}/4000000000`, settings: { maxBodyBytes: 5_000_000_000 } }, 'large');
  await expect.poll(() => events.map(({ name }) => name)).toContain('record.arrived');
  const beside = [await sendSmall(), await sendSmall(), await sendSmall()];
  cancel('large');
  expect(answerOf(await large).body.isComplete).toBe(false);
  // The slowest of nineteen, at the quickest of three tries: a neighbour on this computer is not what is measured.
  expect(Math.min(...beside)).toBeLessThan(10 * Math.min(...alone) + 50);
});
