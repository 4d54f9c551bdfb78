import { execFileSync } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import {
  address,
  addressBar,
  answer,
  openRequest,
  requestTabs,
  requestTree,
  send,
  statusLine,
} from '../helpers/window-steps.ts';
import { test } from '../helpers/window-test.ts';

/** The process that sends goes away under a request; the window stays. */

/** What the host started: nothing but the engine. */
function findEngine(hostPid: number): number | null {
  try {
    const [pid = '', ...more] = execFileSync('pgrep', ['-P', String(hostPid)], { encoding: 'utf8' })
      .trim()
      .split('\n');
    if (more.length > 0) throw new Error('The host has started more than the engine');
    return Number(pid);
  } catch (problem) {
    if ((problem as { status?: number }).status === 1) return null;
    throw problem;
  }
}

test('is told in plain words, costs nothing but that request, and Send works again', async ({
  page,
  host,
}) => {
  // Takes a request and never answers it.
  let taken = 0;
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => (taken += 1));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  await test.step('the engine is started by itself, a moment after the window', async () => {
    await expect.poll(() => findEngine(host.pid), { timeout: 10_000 }).not.toBeNull();
  });
  await openRequest(page, '200 · Read one template');
  await address(page).fill(`http://127.0.0.1:${port}/slow`);
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => taken).toBe(1);
  const first = findEngine(host.pid);
  if (first === null) throw new Error('No engine runs');
  process.kill(first, 'SIGKILL');

  await test.step('the window says what happened, and what was sent', async () => {
    await expect(answer(page).getByRole('heading', { name: 'Sending was interrupted' })).toBeVisible();
    await expect(answer(page)).toContainText('The request may have reached the server all the same.');
    await expect(answer(page)).toContainText('Send it again');
    await answer(page).getByRole('tab', { name: 'What was sent' }).click();
    await expect(answer(page).getByRole('tabpanel')).toContainText(`GET http://127.0.0.1:${port}/slow`);
  });
  await test.step('the rest is as it was', async () => {
    await expect(address(page)).toHaveValue(`http://127.0.0.1:${port}/slow`);
    await expect(requestTabs(page).getByRole('tab')).toHaveCount(2);
    await expect(requestTree(page).getByRole('treeitem').first()).toBeVisible();
    await expect(statusLine(page)).toContainText('Unsaved changes are kept for you');
    await expect(page.getByText(/Plaincall has stopped answering/)).toHaveCount(0);
  });
  await test.step('the next request is sent by another engine', async () => {
    await requestTabs(page).getByRole('tab', { name: '200 · List the templates' }).click();
    await send(page, '200 OK');
    expect(findEngine(host.pid)).not.toBe(first);
    await expect(addressBar(page).getByRole('button', { name: 'Send', exact: true })).toBeEnabled();
  });
  server.close();
});
