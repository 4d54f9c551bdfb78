import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import {
  address,
  answer,
  copyBody,
  editorText,
  openAnswerPart,
  openRequestPart,
  request,
  send,
  typeInEditor,
} from '../helpers/window-steps.ts';
import { test } from '../helpers/window-test.ts';

/** What is typed arrives as it was typed: the sandbox's echo shows each request as it came over the wire. */

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

interface Echo {
  method: string;
  target: string;
  query: { name: string; value: string }[];
  headers: { name: string; value: string }[];
  body: string;
}

test.beforeEach(async ({ page }) => {
  await page.getByRole('main').getByRole('button', { name: 'New request' }).click();
  await address(page).fill('{{baseUrl}}/echo');
});

async function sendToEcho(page: Page): Promise<Echo> {
  await send(page, '200 OK');
  await openAnswerPart(page, 'Body');
  return JSON.parse(await copyBody(page)) as Echo;
}

const headerIn = (echo: Echo, name: string): string[] =>
  echo.headers.filter((header) => header.name.toLowerCase() === name).map(({ value }) => value);

const row = (page: Page, name: string): Locator =>
  request(page)
    .getByRole('row')
    .filter({ has: page.getByRole('checkbox', { name: `${name} is on` }) });

/** Types into the table that is shown, a row each. */
async function addRows(page: Page, add: string, rows: readonly (readonly [string, string])[]): Promise<void> {
  for (const [name, value] of rows) {
    await request(page).getByRole('button', { name: add }).click();
    await page.keyboard.type(name);
    await page.keyboard.press('Tab');
    await page.keyboard.type(value);
  }
}

test('params travel in their order, sign by sign as typed, and without those that are off', async ({
  page,
}) => {
  await addRows(page, 'Add a param', [
    ['q', 'Zürich & 100%'],
    ['empty', ''],
    ['q', 'a+b=c#d'],
    ['to', '%2B1800'],
    ['unwanted', 'x'],
  ]);
  await request(page).getByRole('checkbox', { name: 'unwanted is on' }).click();
  const { target, query } = await sendToEcho(page);
  // Only what would break out of its part, or cannot travel at all, is percent-encoded.
  expect(target).toBe('/echo?q=Z%C3%BCrich%20%26%20100%&empty=&q=a+b=c%23d&to=%2B1800');
  // Most servers read a plus as a blank, this one too.
  expect(query).toEqual([
    { name: 'q', value: 'Zürich & 100%' },
    { name: 'empty', value: '' },
    { name: 'q', value: 'a b=c#d' },
    { name: 'to', value: '+1800' },
  ]);
});

test('headers arrive in the order to which they were dragged, and those that are off do not', async ({
  page,
}) => {
  await openRequestPart(page, 'Headers');
  await addRows(page, 'Add a header', [
    ['X-First', '1'],
    ['X-Second', '2'],
    ['X-Third', '3'],
    ['X-Off', '4'],
  ]);
  await page.keyboard.press('Escape');
  await request(page).getByRole('checkbox', { name: 'X-Off is on' }).click();
  await row(page, 'X-Third')
    .getByRole('button', { name: /^Move X-Third/ })
    .dragTo(row(page, 'X-First'), { targetPosition: { x: 60, y: 4 } });
  const echo = await sendToEcho(page);
  const names = echo.headers.map(({ name }) => name);
  expect(names.filter((name) => name.startsWith('X-'))).toEqual(['X-Third', 'X-First', 'X-Second']);
});

test('names and values of headers are completed', async ({ page }) => {
  await openRequestPart(page, 'Headers');
  await request(page).getByRole('button', { name: 'Add a header' }).click();
  await page.keyboard.type('accept-l');
  await page.getByRole('option', { name: /Accept-Language/ }).click();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  const offered = page.getByRole('listbox').getByRole('option').first();
  await expect(offered).toBeVisible();
  const value = (await offered.locator('span').first().textContent()) ?? '';
  await offered.click();
  expect(headerIn(await sendToEcho(page), 'accept-language')).toEqual([value]);
});

test('a header that is sent automatically can be left out', async ({ page }) => {
  await openRequestPart(page, 'Headers');
  expect(headerIn(await sendToEcho(page), 'user-agent')).toEqual([expect.stringMatching(/^Plaincall\//)]);
  await request(page).getByRole('checkbox', { name: 'Send User-Agent' }).click();
  await openAnswerPart(page, 'Explain');
  expect(headerIn(await sendToEcho(page), 'user-agent')).toEqual([]);
});

test('each kind of sign-in is shown as what it sends, and arrives as that', async ({ page }) => {
  const choose = (kind: string): Promise<void> =>
    request(page).getByRole('radio', { name: kind, exact: true }).click();
  const secretField = (part: string): Locator => request(page).locator(`[data-part=${part}] input`);
  await openRequestPart(page, 'Sign-in');

  await test.step('none', async () => {
    expect(headerIn(await sendToEcho(page), 'authorization')).toEqual([]);
  });
  await test.step('a key in a header', async () => {
    await choose('Key');
    await request(page).getByRole('combobox', { name: 'Name of the header' }).fill('X-My-Key');
    await secretField('value').fill('k3y+value');
    await expect(request(page)).toContainText('X-My-Key: ‹••••••›');
    expect(headerIn(await sendToEcho(page), 'x-my-key')).toEqual(['k3y+value']);
  });
  await test.step('a key in the address', async () => {
    await choose('In the address');
    await request(page).getByRole('combobox', { name: 'Name in the address' }).fill('api_key');
    await secretField('value').fill('k3y+&value');
    await expect(request(page)).toContainText('api_key=‹••••••›');
    expect((await sendToEcho(page)).query).toEqual([{ name: 'api_key', value: 'k3y+&value' }]);
  });
  await test.step('a name and a password', async () => {
    await choose('Name and password');
    await request(page).getByRole('combobox', { name: 'User name' }).fill('mia');
    await secretField('password').fill('pä:ss');
    await expect(request(page)).toContainText('Authorization: Basic ‹••••••›');
    const echo = await sendToEcho(page);
    const [sent = ''] = headerIn(echo, 'authorization');
    expect(Buffer.from(sent.replace('Basic ', ''), 'base64').toString('utf8')).toBe('mia:pä:ss');
    expect(echo.query).toEqual([]);
  });
  await test.step('a token', async () => {
    await choose('Token');
    await secretField('token').fill('t0ken');
    await expect(request(page)).toContainText('Authorization: Bearer ‹••••••›');
    expect(headerIn(await sendToEcho(page), 'authorization')).toEqual(['Bearer t0ken']);
  });
});

test('each kind of body arrives as it was typed, under its own label', async ({ page }) => {
  const choose = (kind: string): Promise<void> =>
    request(page).getByRole('radio', { name: kind, exact: true }).click();
  await page.getByRole('button', { name: 'Method: GET' }).click();
  await page.getByRole('menuitemcheckbox', { name: /^POST/ }).click();
  await openRequestPart(page, 'Body');

  await test.step('a form', async () => {
    await choose('Form');
    await addRows(page, 'Add a field', [
      ['name', 'Müller & Sons'],
      ['note', '1+1=2'],
    ]);
    const echo = await sendToEcho(page);
    expect(headerIn(echo, 'content-type')).toEqual(['application/x-www-form-urlencoded']);
    expect([...new URLSearchParams(echo.body)]).toEqual([
      ['name', 'Müller & Sons'],
      ['note', '1+1=2'],
    ]);
  });
  await test.step('text', async () => {
    await choose('Text');
    await typeInEditor(page, 'two\nlines, "quoted" ✓');
    const echo = await sendToEcho(page);
    expect(echo.body).toBe('two\nlines, "quoted" ✓');
    expect(headerIn(echo, 'content-type')).toEqual([expect.stringMatching(/^text\/plain/)]);
  });
  await test.step('JSON, with every digit', async () => {
    await choose('JSON');
    const typed = '{"big":12345678901234567890,"one":1.0,"small":1e-7}';
    await typeInEditor(page, typed);
    expect((await sendToEcho(page)).body).toBe(typed);
    await request(page).getByRole('button', { name: 'Make it readable' }).click();
    const readable = '{\n  "big": 12345678901234567890,\n  "one": 1.0,\n  "small": 1e-7\n}';
    await expect.poll(() => editorText(page)).toBe(readable);
    const echo = await sendToEcho(page);
    expect(echo.body).toBe(readable);
    expect(headerIn(echo, 'content-type')).toEqual(['application/json']);
  });
  await test.step('none', async () => {
    await choose('None');
    expect((await sendToEcho(page)).body).toBe('');
    await openAnswerPart(page, 'What was sent');
    await expect(answer(page)).toContainText('No body was sent.');
  });
});
