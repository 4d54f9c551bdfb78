import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { startBuiltHost } from '../helpers/start-built-host.ts';
import type { BuiltHost } from '../helpers/start-built-host.ts';
import {
  address,
  answer,
  editorText,
  openRequest,
  requestTabs,
  requestTree,
  send,
  statusLine,
  typeInEditor,
} from '../helpers/window-steps.ts';
import { LOST_HOST, openWindow, test } from '../helpers/window-test.ts';

/** What was typed is not lost: not in a crash, not to another program, not by a slip of the hand. */

const LIST = '200 · List the templates';
const listFile = (host: BuiltHost): string =>
  path.join(host.sandboxFolder, 'start-here', 'list-templates.yml');

/** Everything that is in the journals of unsaved work. */
async function journaled(host: BuiltHost): Promise<string> {
  const folder = path.join(host.home, 'drafts');
  const names = await readdir(folder).catch(() => []);
  const texts = names.map((name) => readFile(path.join(folder, name), 'utf8').catch(() => ''));
  return (await Promise.all(texts)).join('\n');
}

/** As another program does, a version control tool say. */
async function changeOnDisk(host: BuiltHost): Promise<string> {
  const text = (await readFile(listFile(host), 'utf8')).replace('method: GET', 'method: HEAD');
  await writeFile(listFile(host), text);
  return text;
}

test.describe('after a crash', () => {
  test('what was typed a moment ago is there again, marked as unsaved', async ({
    page,
    host,
    folder,
    complaints,
  }) => {
    complaints.allow(LOST_HOST);
    await openRequest(page, '201 · Send a message');
    await typeInEditor(page, '{"data": {"text": "half a sentence"}}');
    await address(page).fill('{{baseUrl}}/v1/messages?draft=1');
    await expect.poll(() => journaled(host)).toContain('draft=1');
    await host.kill();
    await expect(page.getByText(/Plaincall has stopped answering/)).toBeVisible();

    const again = await startBuiltHost(folder);
    await openWindow(page, again);
    const tab = requestTabs(page).getByRole('tab', { selected: true });
    await expect(tab).toContainText('201 · Send a message');
    await expect(tab).toContainText('unsaved');
    await expect(address(page)).toHaveValue('{{baseUrl}}/v1/messages?draft=1');
    await expect.poll(() => editorText(page)).toBe('{"data": {"text": "half a sentence"}}');
    await expect(statusLine(page)).toContainText('Unsaved changes are kept for you');
    const file = path.join(again.sandboxFolder, 'start-here', 'send-a-message.yml');
    expect(await readFile(file, 'utf8')).not.toContain('half a sentence');
    await again.stop();
  });

  test('a request that was never saved is there again', async ({ page, host, folder, complaints }) => {
    complaints.allow(LOST_HOST);
    await page.getByRole('main').getByRole('button', { name: 'New request' }).click();
    await address(page).fill('{{baseUrl}}/echo');
    await expect.poll(() => journaled(host)).toContain('/echo');
    await host.kill();
    await expect(page.getByText(/Plaincall has stopped answering/)).toBeVisible();

    const again = await startBuiltHost(folder);
    await openWindow(page, again);
    await requestTabs(page).getByRole('tab', { name: 'New request' }).click();
    await expect(address(page)).toHaveValue('{{baseUrl}}/echo');
    await expect(statusLine(page)).toContainText('Not in a collection yet');
    await send(page, '200 OK');
    await again.stop();
  });
});

test('a reload keeps what was typed in the moment before it', async ({ page }) => {
  await address(page).fill('{{baseUrl}}/v1/templates?page=7');
  await page.reload();
  await expect(address(page)).toHaveValue('{{baseUrl}}/v1/templates?page=7');
  await expect(requestTabs(page).getByRole('tab', { name: LIST })).toContainText('unsaved');
});

test.describe('closing a tab with unsaved edits asks first', () => {
  test.beforeEach(async ({ page }) => {
    await address(page).fill('{{baseUrl}}/v1/templates?page=3');
    await page.getByRole('button', { name: `Close ${LIST}`, includeHidden: true }).click();
  });
  const question = (page: Page) => page.getByRole('dialog', { name: `Save “${LIST}” before closing?` });

  test('and Cancel leaves everything as it was', async ({ page }) => {
    await question(page).getByRole('button', { name: 'Cancel' }).click();
    await expect(address(page)).toHaveValue('{{baseUrl}}/v1/templates?page=3');
  });

  test('and Save writes the file', async ({ page, host }) => {
    await question(page).getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Nothing is open')).toBeVisible();
    expect(await readFile(listFile(host), 'utf8')).toContain('url: "{{baseUrl}}/v1/templates?page=3"');
  });

  test('and closing without saving leaves the file alone', async ({ page, host }) => {
    const before = await readFile(listFile(host), 'utf8');
    await question(page).getByRole('button', { name: 'Close without saving' }).click();
    await expect(page.getByText('Nothing is open')).toBeVisible();
    await page.reload();
    await openRequest(page, LIST);
    await expect(address(page)).toHaveValue('{{baseUrl}}/v1/templates?page=1&page_size=5');
    expect(await readFile(listFile(host), 'utf8')).toBe(before);
  });
});

test('a request without unsaved edits follows its file on disk', async ({ page, host }) => {
  await changeOnDisk(host);
  await expect(page.getByRole('button', { name: 'Method: HEAD' })).toBeVisible();
  await expect(requestTree(page).getByRole('treeitem', { name: LIST })).toContainText('HEAD');
  await expect(requestTabs(page).getByRole('tab', { name: LIST })).not.toContainText('unsaved');
});

test.describe('a file that another program changed meanwhile is not written over', () => {
  let onDisk = '';
  test.beforeEach(async ({ page, host }) => {
    await address(page).fill('{{baseUrl}}/v1/templates?page=9');
    onDisk = await changeOnDisk(host);
    await page.keyboard.press('ControlOrMeta+s');
    await expect(conflict(page)).toContainText('Nothing has been written yet.');
    expect(await readFile(listFile(host), 'utf8')).toBe(onDisk);
  });
  const conflict = (page: Page) =>
    page.getByRole('dialog', { name: 'The file was changed by somebody else' });

  test('both versions are shown side by side', async ({ page }) => {
    await expect(conflict(page).getByLabel('Yours')).toContainText('page=9');
    await expect(conflict(page).getByLabel('On disk')).toContainText('method: HEAD');
  });

  test('Cancel writes nothing and keeps the edits', async ({ page, host }) => {
    await conflict(page).getByRole('button', { name: 'Cancel' }).click();
    await expect(address(page)).toHaveValue('{{baseUrl}}/v1/templates?page=9');
    expect(await readFile(listFile(host), 'utf8')).toBe(onDisk);
  });

  test('the one on disk can be taken', async ({ page, host }) => {
    await conflict(page).getByRole('button', { name: 'Take the one on disk' }).click();
    await expect(conflict(page)).toBeHidden();
    await expect(page.getByRole('button', { name: 'Method: HEAD' })).toBeVisible();
    await expect(address(page)).toHaveValue('{{baseUrl}}/v1/templates?page=1&page_size=5');
    expect(await readFile(listFile(host), 'utf8')).toBe(onDisk);
  });

  test('one’s own can be written over it', async ({ page, host }) => {
    await conflict(page).getByRole('button', { name: 'Write mine over it' }).click();
    await expect(conflict(page)).toBeHidden();
    await expect(statusLine(page)).toContainText('Saved in');
    const saved = await readFile(listFile(host), 'utf8');
    expect(saved).toContain('page=9');
    expect(saved).toContain('method: GET');
  });

  test('one’s own can be kept as a copy beside it', async ({ page, host }) => {
    await conflict(page).getByRole('button', { name: 'Keep mine as a copy' }).click();
    await expect(conflict(page)).toBeHidden();
    await expect(requestTabs(page).getByRole('tab', { selected: true })).toHaveText(`${LIST} (my version)`);
    await expect(requestTree(page).getByRole('treeitem', { name: `${LIST} (my version)` })).toBeVisible();
    expect(await readFile(listFile(host), 'utf8')).toBe(onDisk);
    await expect(address(page)).toHaveValue('{{baseUrl}}/v1/templates?page=9');
  });
});

test('a file that was deleted meanwhile can be written again', async ({ page, host }) => {
  await address(page).fill('{{baseUrl}}/v1/templates?page=9');
  await rm(listFile(host));
  await expect(requestTree(page).getByRole('treeitem', { name: LIST })).toBeHidden();
  await page.keyboard.press('ControlOrMeta+s');
  const conflict = page.getByRole('dialog', { name: 'The file was changed by somebody else' });
  await expect(conflict).toContainText('The file of this request was deleted meanwhile.');
  await conflict.getByRole('button', { name: 'Write it again' }).click();
  await expect(requestTree(page).getByRole('treeitem', { name: LIST })).toBeVisible();
  expect(await readFile(listFile(host), 'utf8')).toContain('page=9');
});

test('a file that cannot be read is shown as such, its neighbours work, and it is mended in the window', async ({
  page,
  host,
}) => {
  const whole = await readFile(listFile(host), 'utf8');
  await page.getByRole('button', { name: `Close ${LIST}`, includeHidden: true }).click();
  await writeFile(listFile(host), whole.replace('method: GET', 'method: "GET'));
  const broken = requestTree(page).getByRole('treeitem', { name: 'list-templates' });
  await expect(broken).toContainText(/Cannot be read, line \d+/);
  await openRequest(page, '200 · Read one template');
  await send(page, '200 OK');

  await broken.click();
  await expect(
    page.getByRole('heading', { name: 'list-templates.yml cannot be read as a request' }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Show the place' }).click();
  await expect(page.getByRole('textbox', { name: /Text of the file/ })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(whole);
  await page.keyboard.press('ControlOrMeta+s');
  await expect(address(page)).toHaveValue('{{baseUrl}}/v1/templates?page=1&page_size=5');
  expect(await readFile(listFile(host), 'utf8')).toBe(whole);
  await expect(requestTree(page).getByRole('treeitem', { name: LIST })).toBeVisible();
  await send(page, '200 OK');
  await expect(answer(page)).toContainText('2xx: it worked');
});
