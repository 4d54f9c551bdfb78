import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { startProcess } from '../helpers/start-process.ts';
import type { StartedProcess } from '../helpers/start-process.ts';

/** What a newcomer does: `npm start`, open the address, look, press Ctrl+C. */
let home = '';
let started: StartedProcess;
let address = '';
test.beforeEach(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), 'plaincall-start-'));
  started = startProcess('start.ts', ['--browser', '--no-open'], { PLAINCALL_HOME: home });
  address = (await started.until(/Plaincall is ready: (\S+)/))[1] ?? '';
});
test.afterEach(async () => {
  started.child.kill('SIGKILL');
  await started.ended;
  await rm(home, { recursive: true, force: true });
});

/** Resolves to its origin. */
async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('it says which host it is, why, and where', () => {
  const lines = started.stdout().trim().split('\n');
  expect(lines[0]).toMatch(/browser host.*because/);
  expect(lines[1]).toMatch(/^Plaincall is ready: http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/);
  expect(started.stderr()).not.toContain('fault');
});

test('the window has the Sandbox collection, and the key is gone from its address', async ({ page }) => {
  await page.goto(address);
  await expect(page.getByText('Start here')).toBeVisible();
  expect(page.url()).toBe(address.slice(0, address.indexOf('#')));
  await page.reload();
  await expect(page.getByText('Start here')).toBeVisible();
});

test('a page that was opened without the key shows nothing of what is saved', async ({ page }) => {
  const calls: number[] = [];
  page.on('response', (response) => {
    if (response.url().includes('/api/')) calls.push(response.status());
  });
  await page.goto(address.slice(0, address.indexOf('#')));
  await expect(page.getByText(/belongs to a run of Plaincall that has ended/).first()).toBeVisible();
  await expect(page.getByText('Start here')).toHaveCount(0);
  expect(calls).toEqual([]);
});

test('a browser that it starts gets the key without having it in its arguments', async ({ page }) => {
  const programs = path.join(home, 'programs');
  const noted = path.join(home, 'arguments.txt');
  await mkdir(programs);
  await writeFile(path.join(programs, 'chromium'), `#!/bin/sh\nprintf '%s\\n' "$@" > ${noted}\n`, {
    mode: 0o755,
  });
  const opening = startProcess('start.ts', ['--browser'], {
    PLAINCALL_HOME: path.join(home, 'other'),
    PATH: `${programs}:${process.env['PATH'] ?? ''}`,
    DISPLAY: ':99',
  });
  const [, printed = ''] = await opening.until(/Plaincall is ready: (\S+)[^]*Ctrl\+C/);
  await expect.poll(() => readFile(noted, 'utf8').catch(() => '')).toContain('--app=');
  const args = await readFile(noted, 'utf8');
  expect(args).not.toContain(new URL(printed).hash.slice('#token='.length));
  await page.goto(/--app=(\S+)/.exec(args)?.[1] ?? '');
  await expect(page.getByText('Start here')).toBeVisible();
  expect(page.url()).toBe(`${new URL(printed).origin}/`);
  opening.child.kill('SIGINT');
  await opening.ended;
});

test('Ctrl+C ends it cleanly, and the window says that it is gone', async ({ page }) => {
  await page.goto(address);
  await expect(page.getByText('Start here')).toBeVisible();
  started.child.kill('SIGINT');
  expect(await started.ended).toBe(0);
  await expect(page.getByText(/Plaincall has stopped answering/).first()).toBeVisible();
  expect(await readdir(path.join(home, 'bodies')).catch(() => [])).toEqual([]);
});

test('the policy of the page refuses what a page must not do', async ({ page }) => {
  const outside = createServer((_request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.end('reached');
  });
  const canary = await listen(outside);
  let reached = 0;
  outside.on('request', () => (reached += 1));
  await page.goto(address);
  const results = await page.evaluate(async (other) => {
    const outcome = async (attempt: () => unknown) => {
      try {
        await attempt();
        return 'allowed';
      } catch {
        return 'refused';
      }
    };
    const loads = (element: HTMLElement & { src: string }, src: string) =>
      new Promise((resolve, reject) => {
        element.addEventListener('load', resolve);
        element.addEventListener('error', reject);
        element.src = src;
        document.body.append(element);
      });
    return {
      // In a task of its own: what the test itself runs is exempt from this rule.
      evaluated: await outcome(
        () =>
          new Promise((resolve, reject) => {
            setTimeout(() => {
              try {
                resolve(Reflect.construct(Function, ['return 1']));
              } catch (problem) {
                reject(problem as Error);
              }
            });
          }),
      ),
      markup: await outcome(
        () => Reflect.set(document.createElement('p'), 'innerHTML', '<b>x</b>') || undefined,
      ),
      written: await outcome(() => document.createElement('p').insertAdjacentHTML('beforeend', '<b>x</b>')),
      fetched: await outcome(() => fetch(other)),
      socket: await outcome(
        () =>
          new Promise((resolve, reject) => {
            const socket = new WebSocket(other.replace('http', 'ws'));
            socket.addEventListener('open', resolve);
            socket.addEventListener('error', reject);
          }),
      ),
      script: await outcome(() => loads(document.createElement('script'), `${other}/x.js`)),
      image: await outcome(() => loads(document.createElement('img'), `${other}/x.png`)),
      worker: await outcome(() => new Worker(URL.createObjectURL(new Blob(['1'])))),
      dataWorker: await outcome(() => new Worker('data:text/javascript,1')),
    };
  }, canary);
  outside.close();
  expect(results).toEqual(Object.fromEntries(Object.keys(results).map((key) => [key, 'refused'])));
  expect(reached).toBe(0);
});

test('another page can neither show it nor call it', async ({ page }) => {
  const origin = new URL(address).origin;
  const other = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(`<!doctype html><iframe src="${origin}/"></iframe>`);
  });
  await page.goto(await listen(other));
  const answers = await page.evaluate(async (host) => {
    const call = (init: RequestInit) =>
      fetch(`${host}/api/collection.list`, { method: 'POST', body: 'null', ...init }).then(
        (answer) => answer.type,
        () => 'refused',
      );
    return [
      await call({}),
      await call({ headers: { Authorization: 'Bearer guess' } }),
      await call({ mode: 'no-cors' }),
    ];
  }, origin);
  const frame = page.frames()[1];
  const framed = await frame?.evaluate(() => document.body.textContent).catch(() => '');
  other.close();
  expect(answers).toEqual(['refused', 'refused', 'refused']);
  expect(framed ?? '').not.toContain('Start here');
});
