import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect } from '@playwright/test';
import { startProcess } from '../helpers/start-process.ts';
import type { StartedProcess } from '../helpers/start-process.ts';
import { address, answer, openRequest, requestTabs, send, statusLine } from '../helpers/window-steps.ts';
import { LOST_HOST, test } from '../helpers/window-test.ts';

/** Plaincall goes away under the window, and comes back at the same address. */

const REFUSED = /status of 403/;

let runs: StartedProcess[] = [];
test.afterEach(async () => {
  for (const { child, ended } of runs) {
    child.kill('SIGKILL');
    await ended;
  }
  runs = [];
});

/** Of a port that was free a moment ago. */
async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function startAt(port: number, folder: string): Promise<{ run: StartedProcess; opened: string }> {
  const run = startProcess('dist/node/plaincall.js', ['--browser', '--no-open', '--port', String(port)], {
    PLAINCALL_HOME: path.join(folder, 'plaincall'),
    HOME: folder,
  });
  runs.push(run);
  const [, opened = ''] = await run.until(/Plaincall is ready: (\S+)/);
  return { run, opened };
}

test('what was typed meanwhile is still there, and work goes on in the same tab', async ({
  context,
  folder,
  complaints,
}) => {
  complaints.allow(LOST_HOST);
  complaints.allow(REFUSED);
  const port = await findPort();
  const first = await startAt(port, folder);
  const page = await context.newPage();
  await page.goto(first.opened);
  await openRequest(page, '200 · Read one template');
  await send(page, '200 OK');
  first.run.child.kill('SIGKILL');
  await first.run.ended;

  await test.step('told, and the window stays usable', async () => {
    await expect(page.getByText(/Plaincall has stopped answering/)).toBeVisible();
    await address(page).fill('{{baseUrl}}/echo?typed=meanwhile');
    await page.keyboard.press('Control+Enter');
    await expect(answer(page)).toContainText('It could not be sent');
    await expect(page.getByRole('region', { name: 'Messages' }).getByRole('status')).toHaveCount(0);
  });

  const second = await startAt(port, folder);
  await test.step('the key of the new run is needed', async () => {
    await expect(page.getByText(/This page belongs to a run of Plaincall that has ended/)).toBeVisible({
      timeout: 10_000,
    });
    await page.goto(second.opened);
    await expect(page.getByText(/run of Plaincall that has ended/)).toBeHidden();
    expect(page.url()).toBe(`http://127.0.0.1:${port}/`);
  });
  await test.step('everything is there', async () => {
    await expect(requestTabs(page).getByRole('tab')).toHaveCount(2);
    await expect(address(page)).toHaveValue('{{baseUrl}}/echo?typed=meanwhile');
    await expect(statusLine(page)).toContainText('Unsaved changes are kept for you');
    await send(page, '200 OK');
  });
  await test.step('and is written down again', async () => {
    await page.reload();
    await expect(address(page)).toHaveValue('{{baseUrl}}/echo?typed=meanwhile');
  });
  second.run.child.kill('SIGINT');
  expect(await second.run.ended).toBe(0);
  expect(complaints.unexpected()).toEqual([]);
});

test('a page without a key starts as soon as its address has one', async ({
  context,
  folder,
  complaints,
}) => {
  const { opened } = await startAt(await findPort(), folder);
  const page = await context.newPage();
  await page.goto(new URL(opened).origin);
  await expect(page.getByText(/run of Plaincall that has ended/).first()).toBeVisible();
  await page.goto(opened);
  await expect(requestTabs(page).getByRole('tab')).toHaveText(['200 · List the templates']);
  await send(page, '200 OK');
  expect(complaints.unexpected()).toEqual([]);
});
