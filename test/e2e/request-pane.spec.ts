import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { startBrowserHost } from '../helpers/start-browser-host.ts';
import type { StartedBrowserHost } from '../helpers/start-browser-host.ts';

/** The request half of the window, as a person uses it: the built app on real files and the real sandbox. */
let host: StartedBrowserHost;

test.beforeEach(async ({ page }) => {
  host = await startBrowserHost();
  await page.goto(host.address);
  await expect(page.getByRole('treeitem', { name: 'Start here' })).toBeVisible();
});
test.afterEach(async () => {
  expect(host.faults).toEqual([]);
  await host.close();
});

async function openRequest(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Find a request' }).fill(name);
  await page.getByRole('treeitem', { name }).first().click();
  await expect(page.getByRole('tab', { name, selected: true })).toBeVisible();
}

async function openPart(page: Page, name: string): Promise<void> {
  await page.getByRole('tablist', { name: 'Parts of the request' }).getByRole('tab', { name }).click();
}

const addressOf = (page: Page): Locator => page.getByRole('combobox', { name: 'Address' });
const lineOf = (page: Page): Locator => page.getByRole('region', { name: 'Address of the request' });
/** The editor's lines, as they stand; Monaco writes blanks as no-break spaces. */
const linesOf = async (page: Page): Promise<string[]> =>
  (await page.locator('.view-line').allTextContents()).map((line) => line.replaceAll('\u00a0', ' '));

/** Pastes over all that is in the editor; typed brackets would be closed by it. */
async function pasteInEditor(page: Page, text: string): Promise<void> {
  await page.locator('.monaco-editor .view-line').first().click();
  await page.keyboard.press('ControlOrMeta+a');
  await paste(page, text);
}

/** What a paste is to a page; the clipboard itself is closed to it. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    const event = { clipboardData: data, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', event));
  }, text);
}

test('the line under the address says what will be asked for, and what is missing', async ({ page }) => {
  await openRequest(page, '200 · List the templates');
  await expect(lineOf(page)).toContainText(/http:\/\/127\.0\.0\.1:\d+\/v1\/templates\?page=1&page_size=5/);

  await addressOf(page).fill('{{nobody}}/v1');
  await expect(lineOf(page)).toContainText('Nothing stands for {{nobody}} yet.');
  await page.getByRole('button', { name: 'Give it a value' }).click();
  await expect(page.getByRole('dialog')).toContainText('Environments');
  await page.keyboard.press('Escape');

  await addressOf(page).fill('localhost:4010/v1');
  await page.getByRole('button', { name: 'Use it' }).click();
  await expect(addressOf(page)).toHaveValue('http://localhost:4010/v1');
});

test('a variable is completed with Enter, also by a quick hand', async ({ page }) => {
  await openRequest(page, '200 · List the templates');
  await addressOf(page).fill('');
  await page.keyboard.type('{{base');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/v1/senders');
  await expect(addressOf(page)).toHaveValue('{{baseUrl}}/v1/senders');
});

test('line breaks of a pasted address become blanks that are shown and can be taken out', async ({
  page,
}) => {
  await openRequest(page, '200 · List the templates');
  await addressOf(page).fill('');
  await paste(page, 'https://api.test/v1/\r\n  senders');
  await expect(addressOf(page)).toHaveValue('https://api.test/v1/ senders');
  await page.getByRole('button', { name: 'Take the blanks out' }).click();
  await expect(addressOf(page)).toHaveValue('https://api.test/v1/senders');
});

test('params and address stay in step both ways', async ({ page }) => {
  await openRequest(page, '200 · List the templates');
  await page.getByRole('combobox', { name: 'Value, row 1' }).fill('2');
  await expect(addressOf(page)).toHaveValue('{{baseUrl}}/v1/templates?page=2&page_size=5');
  await page.getByRole('checkbox', { name: 'page_size is on' }).click();
  await expect(addressOf(page)).toHaveValue('{{baseUrl}}/v1/templates?page=2');

  await addressOf(page).fill('{{baseUrl}}/v1/templates/:id?channel=sms');
  await expect(page.getByRole('textbox', { name: 'Name, row 3' })).toHaveValue('id');
  await page.getByRole('button', { name: 'Fill it in' }).click();
  await expect(page.getByRole('combobox', { name: 'Value, row 3' })).toBeFocused();
});

test('a row is added, moved and removed by keys alone, and the cursor stays with the work', async ({
  page,
}) => {
  await openRequest(page, '200 · List the templates');
  await openPart(page, 'Headers');
  await page.getByRole('button', { name: 'Add a header' }).press('Enter');
  await expect(page.getByRole('combobox', { name: 'Name, row 1' })).toBeFocused();
  await page.keyboard.type('acc');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('text/csv');
  await page.getByRole('button', { name: 'Add a header' }).press('Enter');
  await page.keyboard.type('X-Second');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByRole('combobox', { name: 'Name, row 1' })).toBeFocused();
  await expect(page.getByRole('combobox', { name: 'Name, row 1' })).toHaveValue('X-Second');
  await page.getByRole('button', { name: 'Remove X-Second' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Remove Accept' })).toBeFocused();
});

test('a header of one’s own takes the place of the automatic one, and says so', async ({ page }) => {
  await openRequest(page, '201 · Send a message');
  await openPart(page, 'Headers');
  const automatic = page.getByRole('region', { name: 'Sent automatically' });
  await expect(automatic.getByRole('listitem').filter({ hasText: 'Content-Type' })).toContainText(
    'application/json',
  );
  await page.getByRole('checkbox', { name: 'Send User-Agent' }).click();
  await expect(automatic.getByRole('listitem').filter({ hasText: 'User-Agent' })).toContainText('left out');
  await page.getByRole('button', { name: 'Add a header' }).click();
  await page.keyboard.type('content-type');
  await expect(automatic.getByRole('listitem').filter({ hasText: 'Content-Type' })).toContainText(
    'yours above is sent instead',
  );
});

test('the sign-in shows the header that it sends, and hides what was typed', async ({ page }) => {
  await openRequest(page, '200 · List the templates');
  await openPart(page, 'Sign-in');
  await page.getByRole('radio', { name: 'Name and password', exact: true }).click();
  await page.getByRole('combobox', { name: 'User name' }).fill('mia');
  const password = page.locator('[data-part=password] input');
  await password.fill('Kx9-north');
  const pane = page.getByRole('region', { name: 'Request', exact: true });
  await expect(pane).toContainText('Authorization: Basic ‹••••••›');
  await expect(password).toHaveAttribute('type', 'password');
  await page.getByRole('button', { name: 'Show what is typed: Password' }).click();
  await expect(password).toHaveAttribute('type', 'text');
  await expect(page.getByRole('button', { name: 'Keep it as a secret' })).toBeVisible();
});

test('mistakes in the JSON are told with their line and mended by a press that can be undone', async ({
  page,
}) => {
  await openRequest(page, '201 · Send a message');
  await pasteInEditor(page, '{\'from\': "Acme"\n "to": True}');
  const problems = page.getByRole('region', { name: '3 problems in the JSON' });
  await expect(problems.getByRole('listitem')).toHaveCount(3);
  await problems.getByRole('button', { name: 'Line 2:' }).first().click();
  await expect(page.locator('.monaco-editor.focused')).toBeVisible();
  await page.getByRole('button', { name: 'Repair all' }).click();
  await expect.poll(async () => (await linesOf(page)).join('\n')).toBe('{"from": "Acme",\n "to": true}');
  await expect(problems).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(async () => (await linesOf(page)).join('\n')).toBe('{\'from\': "Acme"\n "to": True}');
});

test('making JSON readable keeps every digit, and what was done is undone after a look at another tab', async ({
  page,
}) => {
  await openRequest(page, '201 · Send a message');
  await pasteInEditor(page, '{"a":1.0,"b":12345678901234567890,"c":2e5}');
  await page.getByRole('button', { name: 'Make it readable' }).click();
  await expect
    .poll(() => linesOf(page))
    .toEqual(['{', '  "a": 1.0,', '  "b": 12345678901234567890,', '  "c": 2e5', '}']);
  await openRequest(page, '200 · List the templates');
  await page.getByRole('tab', { name: '201 · Send a message' }).click();
  await page.locator('.monaco-editor .view-line').first().click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => linesOf(page)).toEqual(['{"a":1.0,"b":12345678901234567890,"c":2e5}']);
});

test('Escape and Tab leave the editor, Ctrl+Enter in it sends', async ({ page }) => {
  await openRequest(page, '201 · Send a message');
  await page.locator('.monaco-editor .view-line').first().click();
  await page.keyboard.press('Tab');
  await expect(page.locator('.monaco-editor.focused')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(page.locator('.monaco-editor.focused')).toHaveCount(0);
  await page.locator('.monaco-editor .view-line').first().click();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('region', { name: 'Answer' })).toContainText('Created');
});

test('line breaks that nobody touched are saved as they were', async ({ page }) => {
  const folder = path.join(host.home, 'collections', 'breaks');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'opencollection.yml'), 'opencollection: 1.0.0\ninfo:\n  name: Breaks\n');
  const file = path.join(folder, 'mixed.yml');
  const body = String.raw`"one\r\ntwo\nthree\r\nfour"`;
  await writeFile(
    file,
    `info:\n  name: Mixed\n  type: http\nhttp:\n  method: POST\n  url: http://127.0.0.1:9/\n  body:\n    type: text\n    data: ${body}\n`,
  );
  await page.keyboard.press('ControlOrMeta+o');
  await page.getByRole('dialog').getByRole('textbox').fill(folder);
  await page.keyboard.press('Enter');
  await openRequest(page, 'Mixed');
  await page.locator('.monaco-editor .view-line').nth(1).click();
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  await page.keyboard.press('ControlOrMeta+s');
  await expect.poll(() => readFile(file, 'utf8')).toContain(String.raw`data: "one\r\ntwo!\nthree\r\nfour"`);
});

test('a file that cannot be read is shown with its place, mended and saved', async ({ page }) => {
  const file = path.join(host.home, 'collections', 'sandbox', 'start-here', 'read-the-account.yml');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('method: GET', 'method: "GET'));
  const item = page.getByRole('treeitem', { name: /read-the-account/ });
  await expect(item).toBeVisible();
  await item.click();
  await expect(
    page.getByRole('heading', { name: 'read-the-account.yml cannot be read as a request' }),
  ).toBeVisible();
  await pasteInEditor(page, text);
  await page.getByRole('button', { name: 'Save the file' }).click();
  await expect(addressOf(page)).toHaveValue('{{baseUrl}}/v1/account');
  expect(await readFile(file, 'utf8')).toBe(text);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the request half, ${colorScheme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    const check = async (): Promise<void> => {
      const { violations } = await new AxeBuilder({ page })
        .include('section[aria-label="Address of the request"]')
        .include('section[aria-label="Request"]')
        .analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    };
    await openRequest(page, '400 · A comma is missing');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(page.getByRole('tab', { name: /Body.*points at something/ })).toBeVisible();
    await check();
    await addressOf(page).fill('{{nobody}}/:id?page=a b');
    await openPart(page, 'Params');
    await check();
    await openPart(page, 'Headers');
    await page.getByRole('button', { name: 'Add a header' }).click();
    await page.keyboard.type('accept');
    await check();
    await openPart(page, 'Sign-in');
    await page.getByRole('radio', { name: 'Token' }).click();
    await page.locator('[data-part=token] input').fill('typed-as-it-is');
    await check();
  });
}
