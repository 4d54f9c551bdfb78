import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { _electron as electron, expect, test } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import { findDesktop } from '../helpers/find-desktop.ts';

/** The real desktop app, wherever its binary is there and can show a window. */
const desktop = findDesktop();
let home = '';
let app: ElectronApplication;
let page: Page;
test.beforeEach(async () => {
  test.info().skip(desktop.binary === null, desktop.obstacle);
  home = await mkdtemp(path.join(os.tmpdir(), 'plaincall-desktop-'));
  app = await electron.launch({
    executablePath: desktop.binary ?? '',
    args: [path.resolve(import.meta.dirname, '../..')],
    env: { ...process.env, PLAINCALL_HOME: home },
  });
  page = await app.firstWindow();
});
test.afterEach(async () => {
  if (desktop.binary === null) return;
  await app.close();
  await rm(home, { recursive: true, force: true });
});

test('the first steps are those of the browser host', async () => {
  await expect(page.getByText('Start here')).toBeVisible();
  expect(page.url()).toBe('app://plaincall/');
  await page.getByRole('button', { name: /^Send/ }).first().click();
  await expect(page.getByText('OK', { exact: true }).first()).toBeVisible();
});

test('the page has no Node and no way out', async () => {
  const found = await page.evaluate(async () => ({
    node: [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')],
    bridge: Object.keys(Reflect.get(window, 'desktopBridge') as object).sort(),
    opened: window.open('https://example.com/') === null,
    notification: await Notification.requestPermission(),
    fetched: await fetch('https://example.com/').then(
      () => 'allowed',
      () => 'refused',
    ),
    file: await fetch('file:///etc/hosts').then(
      () => 'allowed',
      () => 'refused',
    ),
  }));
  expect(found).toEqual({
    node: ['undefined', 'undefined'],
    bridge: ['invoke', 'subscribe'],
    opened: true,
    notification: 'denied',
    fetched: 'refused',
    file: 'refused',
  });
});

test('the page stays where it is', async () => {
  await page.evaluate(() => window.location.assign('https://example.com/'));
  await expect.poll(() => page.url()).toBe('app://plaincall/');
});
