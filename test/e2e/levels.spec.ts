import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { pressTo, tabTo } from '../helpers/keyboard-steps.ts';
import { look } from '../helpers/look-with-axe.ts';
import {
  address,
  answer,
  openAnswerPart,
  openRequest,
  openRequestPart,
  request,
  requestTree,
  send,
} from '../helpers/window-steps.ts';
import { openWindow, test } from '../helpers/window-test.ts';

/** What the requests of a folder, or of the collection, share: looked at, changed, and sent. */

const SLOW = '200 · A slow answer';
const FOLDER = 'Odd answers';

const sharedDialog = (page: Page, name: string): Locator =>
  page.getByRole('dialog', { name: `What requests in “${name}” share` });

async function openFromTree(page: Page): Promise<Locator> {
  // The folder stands below the edge of the list, where nothing is drawn.
  await page.getByRole('textbox', { name: 'Find a request' }).fill(SLOW);
  await requestTree(page).getByRole('treeitem', { name: FOLDER }).hover();
  await page.getByRole('button', { name: `More about ${FOLDER}` }).click();
  await page.getByRole('menuitem', { name: 'What its requests share…' }).click();
  return sharedDialog(page, FOLDER);
}

async function openFromPalette(page: Page, search: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  const field = page.getByRole('dialog').getByRole('combobox');
  await expect(field).toBeFocused();
  await page.keyboard.type(search);
  await expect(page.getByRole('dialog').getByRole('option', { selected: true })).toContainText('share');
  await page.keyboard.press('Enter');
}

const save = (dialog: Locator): Promise<void> =>
  dialog.getByRole('button', { name: 'Save', exact: true }).click();

test('a header and a token of a folder go with the requests in it, and are there after a reload', async ({
  page,
  host,
}) => {
  await openRequest(page, SLOW);
  await address(page).fill('{{baseUrl}}/echo');
  const dialog = await openFromTree(page);
  await dialog.getByRole('radio', { name: 'Token', exact: true }).click();
  await dialog.getByRole('combobox', { name: 'Token', exact: true }).fill('quay-pass-31');
  await dialog.getByRole('tab', { name: 'Headers' }).click();
  await dialog.getByRole('button', { name: 'Add a header' }).click();
  await page.keyboard.type('X-Quay');
  await page.keyboard.press('Tab');
  await page.keyboard.type('seven');
  await save(dialog);
  const question = page.getByRole('dialog', { name: 'Keep the sign-in out of the file?' });
  await question.getByRole('button', { name: 'Keep it as a secret' }).click();
  await expect(question).toBeHidden();
  await expect(dialog).toBeHidden();

  await openRequestPart(page, 'Headers');
  await expect(request(page).getByRole('listitem').filter({ hasText: 'X-Quay' })).toContainText('seven');
  await openRequestPart(page, 'Sign-in');
  await request(page).getByRole('radio', { name: 'Inherited' }).click();
  await send(page, '200 OK');
  await openAnswerPart(page, 'What was sent');
  await expect(answer(page)).toContainText('X-Quay');
  await expect(answer(page)).toContainText('Bearer ‹token›');
  await openAnswerPart(page, 'Body');
  await expect(answer(page)).toContainText('Bearer quay-pass-31');

  const file = path.join(host.sandboxFolder, 'odd-answers', 'folder.yml');
  const text = await readFile(file, 'utf8');
  expect(text).toContain('name: X-Quay');
  expect(text).toContain('{{token}}');
  expect(text).not.toContain('quay-pass-31');

  await page.reload();
  await openRequestPart(page, 'Headers');
  await request(page)
    .getByRole('button', { name: `from ${FOLDER}` })
    .click();
  await expect(dialog.getByRole('combobox', { name: 'Value, row 1' })).toHaveValue('seven');
  await dialog.getByRole('tab', { name: 'Sign-in' }).click();
  await expect(dialog.getByRole('radio', { name: 'Token', exact: true })).toBeChecked();
});

test('options of the collection hold for every request, at once and in every window, and are saved in its file', async ({
  page,
  host,
  context,
}) => {
  const other = await context.newPage();
  await openWindow(other, host);
  await openRequest(other, SLOW);
  await address(other).fill('{{baseUrl}}/slow?seconds=5');
  await openRequestPart(other, 'Options');
  const limit = (window: Page) => request(window).getByRole('textbox', { name: 'Time limit in seconds' });
  await expect(limit(other)).toHaveAttribute('placeholder', '120');

  await page.bringToFront();
  await openRequest(page, SLOW);
  await openRequestPart(page, 'Options');
  await request(page).getByRole('button', { name: 'Sandbox' }).click();
  const dialog = sharedDialog(page, 'Sandbox');
  await dialog.getByRole('textbox', { name: 'Time limit in seconds' }).fill('0.4');
  await dialog.getByRole('combobox', { name: 'Version of HTTP' }).selectOption({ label: 'HTTP/1.1' });
  await save(dialog);
  await expect(dialog).toBeHidden();
  await expect(limit(page)).toHaveAttribute('placeholder', '0.4');
  await expect(
    request(page).getByRole('combobox', { name: 'Version of HTTP' }).getByRole('option', { selected: true }),
  ).toHaveText('Not set here: HTTP/1.1');
  await send(page, 'No answer in time');

  // Also where there are edits that are not saved.
  await expect(limit(other)).toHaveAttribute('placeholder', '0.4');
  await expect(address(other)).toHaveValue('{{baseUrl}}/slow?seconds=5');
  const text = await readFile(path.join(host.sandboxFolder, 'opencollection.yml'), 'utf8');
  expect(text).toContain('timeout: 400');
  expect(text).toContain('httpVersion: "1.1"');
  await other.close();
});

test('by keys alone a folder gets a variable and a note, and nothing is lost by leaving', async ({
  page,
  host,
}) => {
  await openFromPalette(page, 'share odd');
  const dialog = sharedDialog(page, FOLDER);
  await expect(dialog).toBeVisible();
  await tabTo(page, dialog.getByRole('tab', { name: 'Sign-in' }));
  await page.keyboard.press('ArrowRight');
  await pressTo(page, 'ArrowRight', dialog.getByRole('tab', { name: 'Variables' }));
  await tabTo(page, dialog.getByRole('button', { name: 'Add a variable' }));
  await page.keyboard.press('Enter');
  await page.keyboard.type('berth');
  await page.keyboard.press('Tab');
  await page.keyboard.type('12');
  await page.keyboard.press('Escape');
  await expect(dialog.getByRole('status')).toContainText('changes here that are not saved');
  await tabTo(page, dialog.getByRole('button', { name: 'Go on editing' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await tabTo(page, dialog.getByRole('button', { name: 'Save', exact: true }));
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  const text = await readFile(path.join(host.sandboxFolder, 'odd-answers', 'folder.yml'), 'utf8');
  expect(text).toMatch(/name: berth\n\s+value: "?12"?/);
});

test('a file that changed meanwhile is not written over unseen, and a broken one is left alone', async ({
  page,
  host,
  folder,
}) => {
  const file = path.join(host.sandboxFolder, 'odd-answers', 'folder.yml');
  const before = await readFile(file, 'utf8');
  const dialog = await openFromTree(page);
  await dialog.getByRole('tab', { name: 'Notes' }).click();
  await dialog.getByRole('textbox', { name: 'Notes' }).fill('mine');
  await writeFile(file, before.replace(/^info:\n/, 'info:\n  x-theirs: kept\n'));
  await save(dialog);
  await expect(dialog.getByRole('status')).toContainText('Nothing has been written yet');
  expect(await readFile(file, 'utf8')).toContain('x-theirs: kept');
  await dialog.getByRole('button', { name: 'Write mine over it' }).click();
  await expect(dialog).toBeHidden();
  const after = await readFile(file, 'utf8');
  expect(after).toContain('mine');
  expect(after).toContain('x-theirs: kept');
  const kept = await readdir(folder, { recursive: true });
  expect(kept.some((name) => name.includes('trash') && name.endsWith('.yml'))).toBe(true);

  await writeFile(file, 'info:\n  name: "Odd\n');
  await openFromPalette(page, 'share odd');
  const told = page.getByRole('dialog');
  await expect(told).toContainText('is left alone until it can be read again');
  await told.getByRole('button', { name: 'Show its text and mend it' }).click();
  await expect(page.getByRole('textbox', { name: 'Text of the file' })).toHaveValue(/name: "Odd/);
});

test('axe finds nothing in any part of what requests share', async ({ page }) => {
  const dialog = await openFromTree(page);
  await dialog.getByRole('radio', { name: 'OAuth 2.0' }).click();
  await look(page, 'sign-in that requests share', '[role=dialog]');
  for (const name of ['Headers', 'Variables', 'Options', 'Notes']) {
    await dialog.getByRole('tab', { name }).click();
    if (name === 'Headers') await dialog.getByRole('button', { name: 'Add a header' }).click();
    await look(page, `${name} that requests share`, '[role=dialog]');
  }
  await page.keyboard.press('Escape');
  await look(page, 'leaving with changes', '[role=dialog]');
});
