import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { tabTo } from '../helpers/keyboard-steps.ts';
import {
  address,
  addressBar,
  answer,
  editorText,
  openRequest,
  openRequestPart,
  request,
  send,
  typeInEditor,
} from '../helpers/window-steps.ts';
import { test } from '../helpers/window-test.ts';

/** What a body lacks by what is documented of it is seen before anything is sent. */

const inLine = (page: Page, name: string | RegExp): Locator =>
  addressBar(page).getByRole('button', { name, exact: typeof name === 'string' });
const list = (page: Page): Locator =>
  request(page).getByRole('region', { name: 'Worth a look before sending' });

/** In one line each, because the editor indents what is typed by itself. */
const message = (data: object): string => JSON.stringify({ data });

test('a number where a list of texts belongs is seen, mended in one press and sent', async ({ page }) => {
  await openRequest(page, '201 · Send a message');
  await openRequestPart(page, 'Body');
  await expect(list(page)).toHaveCount(0);
  await typeInEditor(page, message({ from: 'Acme', to: 37455, text: 'Your parcel arrives tomorrow.' }));
  await expect(addressBar(page)).toContainText('“data.to” is a number; what belongs there is a list.');
  await expect(list(page)).toContainText('Line 1: “data.to” is a number');
  await inLine(page, 'Write ["37455"] in data.to').click();
  expect(await editorText(page)).toContain('"to":["37455"]');
  await expect(list(page)).toHaveCount(0);
  await inLine(page, 'Undo').click();
  await expect(list(page)).toContainText('“data.to” is a number');
  await list(page).getByRole('button', { name: 'Write ["37455"] in data.to' }).click();
  await expect(list(page)).toHaveCount(0);
  await send(page, '201 Created');
});

test('by keys alone: from the list to the line, to the mend, and on', async ({ page }) => {
  await openRequest(page, '201 · Send a message');
  await openRequestPart(page, 'Body');
  await typeInEditor(page, message({ from: 'Acme', to: ['37455'], txet: 'Hello', channel: 'smss' }));
  await expect(addressBar(page)).toContainText('“txet” is probably meant to be “text”.');
  const line = list(page).getByRole('button', { name: 'Line 1:' }).first();
  await tabTo(page, line);
  await page.keyboard.press('Enter');
  // The cursor is in the editor, at the name.
  await expect(request(page).getByRole('textbox', { name: 'Body' })).toBeFocused();
  await tabTo(page, list(page).getByRole('button', { name: 'Rename "txet" to "text"' }));
  await page.keyboard.press('Enter');
  await expect(addressBar(page)).toContainText('“data.channel” cannot be "smss".');
  // What was pressed is gone; the keys stay in the part that it stood in.
  await expect(request(page).getByRole('tabpanel')).toBeFocused();
  await tabTo(page, list(page).getByRole('button', { name: 'Write "sms" in data.channel' }));
  await page.keyboard.press('Enter');
  await expect(list(page)).toHaveCount(0);
  await expect(request(page).getByRole('tabpanel')).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(answer(page).getByRole('heading', { name: /Created/ })).toBeVisible();
});

test('what was refused is mended by the documentation, all at once', async ({ page }) => {
  await openRequest(page, '201 · Send a message');
  await openRequestPart(page, 'Body');
  await typeInEditor(page, message({ from: 'Acme', to: 37455, txet: 'Hello', channel: 'smss' }));
  await expect(inLine(page, '2 more')).toBeVisible();
  await send(page, '400 Bad Request');
  await expect(answer(page)).toContainText('The body does not fit what Sandbox documents, in 3 places.');
  await answer(page).getByRole('button', { name: 'Fix and send again' }).first().click();
  await expect(answer(page).getByRole('heading', { name: /Created/ })).toBeVisible();
  expect(await editorText(page)).toContain('"text":"Hello"');
});

test('nothing is said where a variable has no value, and nothing of an address that nobody knows', async ({
  page,
}) => {
  await openRequest(page, '202 · Send a message later');
  await openRequestPart(page, 'Body');
  await typeInEditor(page, message({ from: 'Acme', to: ['{{nobody}}', 5], text: 'Hello' }));
  await expect(list(page).getByRole('listitem')).toHaveCount(1);
  await expect(list(page)).toContainText('“data.to[1]” is a number');
  await address(page).fill('{{baseUrl}}/v1/elsewhere');
  await expect(list(page)).toHaveCount(0);
  await address(page).fill('{{baseUrl}}/v1/messages');
  await expect(list(page)).toContainText('“data.to[1]” is a number');
});

test.describe('a schema of one’s own', () => {
  test.beforeEach(async ({ page, host }) => {
    const profiles = path.join(host.home, 'profiles');
    await mkdir(profiles, { recursive: true });
    const schema = {
      type: 'object',
      additionalProperties: false,
      properties: { grams: { type: 'integer', maximum: 30_000 }, slow: { pattern: '^(a+)+$' } },
    };
    const bodies = [
      { method: 'POST', path: '/v1/parcels/{id}', schema },
      { path: '/v1/broken', schema: { type: 'text' } },
    ];
    const own = { name: 'Parcels', match: { hosts: ['127.0.0.1'] }, bodies };
    await writeFile(path.join(profiles, 'parcels.json'), JSON.stringify(own, null, 2));
    await page.reload();
  });

  test('is used by its path, and a broken one beside it is told', async ({ page }) => {
    await expect(page.getByText(/parcels\.json .* without one of its schemas/)).toBeVisible();
    await openRequest(page, '201 · Send a message');
    await address(page).fill('{{baseUrl}}/v1/parcels/7');
    await openRequestPart(page, 'Body');
    await typeInEditor(page, '{"grams": "250", "colour": 5}');
    await expect(list(page)).toContainText('Parcels documents no “colour” there.');
    await inLine(page, 'Write 250 in grams').click();
    expect(await editorText(page)).toContain('"grams": 250');
    await list(page).getByRole('button', { name: 'Leave "colour" out' }).click();
    await expect(list(page)).toHaveCount(0);
  });

  test('with a pattern that runs for ever leaves the window alone', async ({ page }) => {
    await openRequest(page, '201 · Send a message');
    await address(page).fill('{{baseUrl}}/v1/parcels/7');
    await openRequestPart(page, 'Body');
    await typeInEditor(page, `{"slow": "${'a'.repeat(60)}!"}`);
    await expect(addressBar(page)).toContainText('/v1/parcels/7');
    await typeInEditor(page, '{"grams": "250"}');
    await expect(list(page)).toContainText('“grams” is text', { timeout: 10_000 });
  });
});
