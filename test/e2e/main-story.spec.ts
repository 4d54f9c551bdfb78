import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import {
  address,
  answer,
  editorText,
  openAnswerPart,
  openRequest,
  openRequestPart,
  request,
  requestTabs,
  requestTree,
  send,
  statusLine,
} from '../helpers/window-steps.ts';
import { test } from '../helpers/window-test.ts';

/** What a newcomer does in the first minutes: send, read, mend, save. */

const COMMA = '400 · A comma is missing';

test('the first start shows a collection and a request that is ready to be sent', async ({ page }) => {
  await expect(page.getByRole('button', { name: 'Collection: Sandbox' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Environment: Sandbox' })).toBeVisible();
  await expect(requestTree(page).getByRole('treeitem', { name: 'When it fails' })).toBeVisible();
  await expect(requestTabs(page).getByRole('tab', { selected: true })).toHaveText('200 · List the templates');
  await expect(answer(page)).toContainText('Press Send. What comes back is shown and explained here.');
  await expect(statusLine(page)).toContainText(/Sandbox API running at http:\/\/127\.0\.0\.1:\d+/);
});

test('a success says that it worked, by what way it came, and what is in it', async ({ page }) => {
  await send(page, '200 OK');
  await expect(answer(page)).toContainText('2xx: it worked');
  await expect(answer(page)).toContainText('The API answered');
  const journey = answer(page).getByRole('list', { name: 'The way of the request' }).getByRole('listitem');
  await expect(journey).toHaveCount(6);
  await expect(journey.last()).toContainText('Answer: 200');
  await openAnswerPart(page, 'Body');
  await expect(answer(page).getByRole('region', { name: /Body of the answer/ })).toContainText('"welcome"');
  await openAnswerPart(page, 'Headers');
  await expect(answer(page).getByRole('tabpanel')).toContainText('Total-Count');
  await openAnswerPart(page, 'Timing');
  await expect(answer(page).getByRole('row', { name: /Server works/ })).toContainText(/\d m?s/);
  await openAnswerPart(page, 'What was sent');
  await expect(answer(page).getByRole('tabpanel')).toContainText(
    /GET http:\/\/127\.0\.0\.1:\d+\/v1\/templates/,
  );
});

test('a failure says whose turn it is, lists its errors and leads to the spot in the request', async ({
  page,
}) => {
  await openRequest(page, COMMA);
  await send(page, '400 Bad Request');
  await expect(answer(page)).toContainText('Your turn: change the request');
  const errors = answer(page).getByRole('table').getByRole('row');
  await expect(errors.filter({ hasText: '1001' })).toContainText('The body is not JSON');

  await openRequestPart(page, 'Params');
  await answer(page).getByRole('button', { name: 'Go to line 4 of the body' }).click();
  await expect(request(page).getByRole('textbox', { name: /Body of the request/ })).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type(' // here');
  expect((await editorText(page)).split('\n')[3]).toBe('    "to": ["18005550100"] // here');
});

test('an error that names its field leads to that value', async ({ page }) => {
  await openRequest(page, '400 · A url without http');
  await send(page, '400 Bad Request');
  await openRequestPart(page, 'Headers');
  await answer(page)
    .getByRole('button', { name: /^Go to .*callback_url/ })
    .first()
    .click();
  await expect(request(page).getByRole('textbox', { name: /Body of the request/ })).toBeFocused();
  // The value is selected: what is typed takes its place.
  await page.keyboard.insertText('"https://acme.example/delivered"');
  await expect.poll(() => editorText(page)).toContain('"callback_url": "https://acme.example/delivered"');
});

test('a fix shows what it would change, is applied, taken back, and sent with one press', async ({
  page,
}) => {
  await openRequest(page, COMMA);
  const before = await editorText(page);
  await send(page, '400 Bad Request');

  await answer(page).getByRole('button', { name: 'Show what changes: Add the comma' }).click();
  const change = answer(page).getByRole('definition');
  await expect(change.filter({ hasText: 'Before' })).toContainText('"to": ["18005550100"]');
  await expect(change.filter({ hasText: 'After' })).toContainText('"to": ["18005550100"],');
  await expect.poll(() => editorText(page)).toBe(before);

  await answer(page).getByRole('button', { name: 'Fix: Add the comma', exact: true }).click();
  await expect.poll(() => editorText(page)).toContain('"to": ["18005550100"],');
  // It never sends by itself.
  await expect(answer(page).getByRole('heading', { name: '400 Bad Request' })).toBeVisible();
  await expect(answer(page)).toContainText('Send the request to see whether it helped.');

  await answer(page).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => editorText(page)).toBe(before);

  await answer(page).getByRole('button', { name: 'Fix and send again: Add the comma' }).click();
  await expect(answer(page).getByRole('heading', { name: '201 Created' })).toBeVisible();
  await expect(answer(page)).toContainText('Applied: Add the comma');
});

test('what was mended is saved with only the lines that had to change, and found after a reload', async ({
  page,
  host,
}) => {
  const file = path.join(host.sandboxFolder, 'when-it-fails', 'comma-missing.yml');
  const before = await readFile(file, 'utf8');
  await openRequest(page, COMMA);
  await send(page, '400 Bad Request');
  await answer(page).getByRole('button', { name: 'Fix and send again: Add the comma' }).click();
  await expect(answer(page).getByRole('heading', { name: '201 Created' })).toBeVisible();
  await expect(requestTabs(page).getByRole('tab', { name: COMMA })).toContainText('unsaved');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(statusLine(page)).toContainText(`Saved in ${file}`);
  await expect(requestTabs(page).getByRole('tab', { name: COMMA })).not.toContainText('unsaved');
  expect(await readFile(file, 'utf8')).toBe(before.replace('["18005550100"]\n', '["18005550100"],\n'));

  await page.reload();
  await expect(requestTabs(page).getByRole('tab', { selected: true })).toHaveText(COMMA);
  await expect.poll(() => editorText(page)).toContain('"to": ["18005550100"],');
  await expect(statusLine(page)).toContainText(`In ${file}`);
  await send(page, '201 Created');
});

test('a method is chosen by what it does', async ({ page }) => {
  await openRequest(page, '405 · POST where PUT belongs');
  await page.getByRole('button', { name: 'Method: POST' }).click();
  await expect(page.getByRole('menuitemcheckbox', { name: /^PATCH/ })).toContainText(
    'Changes parts of something',
  );
  await page.getByRole('menuitemcheckbox', { name: /^PUT/ }).click();
  await send(page, '200 OK');
  await expect(address(page)).toHaveValue('{{baseUrl}}/v1/templates/{{templateToReplaceId}}');
});

test('a word of the vocabulary is explained where it stands', async ({ page }) => {
  await page.getByRole('button', { name: 'Endpoint URL' }).click();
  await expect(page.getByRole('dialog')).toContainText(/address/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  const glossary = page.getByRole('dialog', { name: 'What does it mean?' });
  await glossary.getByRole('textbox', { name: 'Find a term' }).fill('bearer');
  await expect(glossary.getByRole('heading', { name: 'Bearer token' })).toBeVisible();
});
