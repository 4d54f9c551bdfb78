import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startAtLastPort } from '../../../electron/loopback/last-port.ts';
import { makeTemporaryFolder } from '../../helpers/temporary-folder.ts';

function listen(port: number): Promise<{ port: number; close: () => Promise<unknown> }> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    const close = () => new Promise((closed) => server.close(closed));
    onTestFinished(async () => void (await close()));
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve({ port: (server.address() as AddressInfo).port, close }));
  });
}

test('the next run listens where the last one did', async () => {
  const file = path.join(await makeTemporaryFolder(), 'data', 'browser-port');
  const first = await startAtLastPort(file, listen);
  await first.close();
  expect((await startAtLastPort(file, listen)).port).toBe(first.port);
});

test('a port that another program has by now is left to it, and the new one is kept', async () => {
  const file = path.join(await makeTemporaryFolder(), 'browser-port');
  const first = await startAtLastPort(file, listen);
  const second = await startAtLastPort(file, listen);
  expect(second.port).not.toBe(first.port);
  expect(await readFile(file, 'utf8')).toBe(`${second.port}\n`);
});

test.each(['', '80', '70000', '-1', '1e4', '{"port":4000}'])(
  'a file that holds %j is passed over',
  async (text) => {
    const file = path.join(await makeTemporaryFolder(), 'browser-port');
    await writeFile(file, text);
    const asked: number[] = [];
    await startAtLastPort(file, (port) => {
      asked.push(port);
      return listen(port);
    });
    expect(asked).toEqual([0]);
  },
);

test('where the number cannot be kept, it starts all the same', async () => {
  const file = path.join(await makeTemporaryFolder(), 'browser-port');
  await mkdir(file);
  expect((await startAtLastPort(file, listen)).port).toBeGreaterThan(0);
});
