import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import {
  address,
  answer,
  openAnswerPart,
  openRequestPart,
  request,
  send,
  statusLine,
} from '../helpers/window-steps.ts';
import { test } from '../helpers/window-test.ts';

/** Bodies beyond text: parts with files, a file as it is, a GraphQL query. */

async function begin(page: Page, kind: string): Promise<void> {
  await page.getByRole('button', { name: 'Method: GET' }).click();
  await page.getByRole('menuitemcheckbox', { name: /^POST/ }).click();
  await address(page).fill('{{sandboxUrl}}/echo');
  await openRequestPart(page, 'Body');
  await request(page).getByRole('radio', { name: kind, exact: true }).click();
}

async function addPart(page: Page, name: string, value: string): Promise<Locator> {
  await request(page).getByRole('button', { name: 'Add a part' }).click();
  const row = request(page).getByRole('table', { name: 'Parts of the body' }).getByRole('row').last();
  await row.locator('[data-part=name] input').fill(name);
  await row.locator('[data-part=value] input').fill(value);
  return row;
}

test('parts and files are sent, a file outside the collection only when the person lets it', async ({
  page,
  host,
  folder,
}) => {
  await mkdir(path.join(host.sandboxFolder, 'files'));
  await writeFile(path.join(host.sandboxFolder, 'files', 'list.csv'), 'name,age\nAda,36\n');
  const outside = path.join(folder, 'notes.txt');
  await writeFile(outside, 'for nobody else');
  await begin(page, 'Parts');
  await addPart(page, 'note', 'for May');
  const list = await addPart(page, 'list', 'files/list.csv');
  await list.getByRole('combobox', { name: /^Kind of/ }).selectOption('File');
  await expect(request(page).getByRole('group', { name: 'File of the part list' })).toHaveText(
    /list\.csv: 16 bytes, text\/csv/,
  );
  const secret = await addPart(page, 'secret', outside);
  await secret.getByRole('combobox', { name: /^Kind of/ }).selectOption('File');

  await send(page, 'A file of the body cannot be sent');
  await expect(answer(page)).toContainText('lies outside this collection');
  const fix = answer(page).getByRole('listitem').filter({ hasText: 'be sent until the app is closed' });
  await fix.getByRole('button', { name: /^Fix and send again/ }).click();
  await expect(answer(page).getByRole('heading', { name: '200 OK' })).toBeVisible();
  await openAnswerPart(page, 'Body');
  await expect(answer(page)).toContainText('name,age');
  await expect(answer(page)).toContainText('for nobody else');
  await expect(answer(page)).toContainText('multipart/form-data; boundary=plaincall-');
  await openAnswerPart(page, 'What was sent');
  await expect(answer(page)).toContainText('‹list.csv, 16 B›');

  await page.keyboard.press('ControlOrMeta+s');
  await expect(statusLine(page)).toContainText('Saved in');
  await page.reload();
  await openRequestPart(page, 'Body');
  await expect(request(page).getByRole('table', { name: 'Parts of the body' }).getByRole('row')).toHaveCount(
    4,
  );
});

test('a file is sent byte for byte, as the type that its name says', async ({ page, host }) => {
  await writeFile(path.join(host.sandboxFolder, 'data.json'), ' {"big": 12345678901234567890}\r\n');
  await begin(page, 'File');
  await request(page).getByRole('combobox', { name: 'Path of the file' }).fill('gone.json');
  await expect(request(page)).toContainText('There is no file “gone.json”.');
  await request(page).getByRole('combobox', { name: 'Path of the file' }).fill('data.json');
  await expect(request(page)).toContainText('data.json: 32 bytes, application/json');
  await send(page, '200 OK');
  await openAnswerPart(page, 'Body');
  await expect(answer(page)).toContainText(String.raw`"body": " {\"big\": 12345678901234567890}\r\n"`);
});

test('a GraphQL query goes out as JSON and is kept as an item of GraphQL', async ({ page, host }) => {
  await begin(page, 'GraphQL');
  const query = request(page).getByRole('textbox', { name: 'Query', exact: true });
  await query.focus();
  await page.keyboard.insertText('query Jobs($n: Int) { jobs(first: $n) { id } }');
  await request(page).getByRole('textbox', { name: 'Variables of the query, as JSON' }).focus();
  await page.keyboard.insertText('{ "n": 1.0 }');
  await send(page, '200 OK');
  await openAnswerPart(page, 'What was sent');
  await expect(answer(page)).toContainText('"variables":{ "n": 1.0 }');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(statusLine(page)).toContainText('Saved in');
  const file = await readFile(path.join(host.sandboxFolder, 'start-here', 'list-templates.yml'), 'utf8');
  expect(file).toContain('type: graphql');
  expect(file).toContain('query Jobs($n: Int)');
});
