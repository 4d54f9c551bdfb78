import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import {
  address,
  addressBar,
  answer,
  copyBody,
  openAnswerPart,
  openRequest,
  requestTabs,
  send,
  statusLine,
} from '../helpers/window-steps.ts';
import { test } from '../helpers/window-test.ts';

/** An answer is looked at, searched, copied, saved and called off, whatever its size. */

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const body = (page: Page): Locator => answer(page).getByRole('region', { name: /Body of the answer/ });
const row = (page: Page, text: string | RegExp): Locator =>
  body(page).locator('[data-row]').filter({ hasText: text });
const choose = (page: Page, view: 'Readable' | 'Raw'): Promise<void> =>
  answer(page).getByRole('radio', { name: view, exact: true }).click();

async function sandboxUrl(page: Page): Promise<string> {
  const line = (await statusLine(page).textContent()) ?? '';
  return /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0] ?? '';
}

test('a big answer is shown from its first to its last line, and saved as it came', async ({ page }) => {
  const whole = await (await fetch(`${await sandboxUrl(page)}/big?kb=12288`)).text();
  const lastId = /.*"id": (\d+)/s.exec(whole)?.[1] ?? '';
  await address(page).fill('{{baseUrl}}/big?kb=12288');
  await send(page, '200 OK');
  await openAnswerPart(page, 'Body');

  await test.step('laid out', async () => {
    // Six lines a record, and four round all of them.
    const lines = (Number(lastId) * 6 + 4).toLocaleString('en');
    await expect(body(page)).toHaveAccessibleName(`Body of the answer, ${lines} lines`, { timeout: 15_000 });
    await body(page).press('End');
    await expect(row(page, `"id": ${lastId},`)).toBeInViewport();
    await expect(row(page, /"balance": 9007199254740993\.\d\d$/).last()).toBeInViewport();
    // Only what is in sight is in the page.
    expect(await body(page).locator('[data-row]').count()).toBeLessThan(200);
    await body(page).press('PageUp');
    await expect(row(page, `"id": ${lastId},`)).not.toBeInViewport();
    await body(page).press('Home');
    await expect(row(page, '"id": 1,')).toBeInViewport();
  });
  await test.step('as it came', async () => {
    await choose(page, 'Raw');
    await expect(row(page, '{"data": [')).toBeInViewport();
    const lines = (Number(lastId) + 2).toLocaleString('en');
    await expect(body(page)).toHaveAccessibleName(`Body of the answer, ${lines} lines`, { timeout: 15_000 });
    // The scroll bar, pulled down.
    await body(page).evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
    await expect(row(page, `{"id": ${lastId}, `)).toBeInViewport();
    await expect(row(page, ']}')).toBeInViewport();
  });
  await test.step('too much to be copied', async () => {
    await answer(page).getByRole('button', { name: 'Copy the body' }).click();
    await expect(page.getByText('This is too much for the clipboard.')).toBeVisible();
  });
  await test.step('saved', async () => {
    // The dialog of the system cannot be answered from here; not every browser has one for pages.
    await page.evaluate(() => Object.defineProperty(window, 'showSaveFilePicker', { value: undefined }));
    const saving = page.waitForEvent('download');
    await answer(page).getByRole('button', { name: 'Save…' }).click();
    const file = await saving;
    expect(file.suggestedFilename()).toBe('big.json');
    expect((await readFile(await file.path(), 'utf8')) === whole, 'the same, byte for byte').toBe(true);
  });
});

test('readable is laid out, raw is as it came, and each is copied as it is shown', async ({ page }) => {
  const sent = await (await fetch(`${await sandboxUrl(page)}/big?kb=1`)).text();
  await address(page).fill('{{baseUrl}}/big?kb=1');
  await send(page, '200 OK');
  await openAnswerPart(page, 'Body');
  const [, firstBalance = ''] = /"balance": (\S+)}/.exec(sent) ?? [];
  expect(await copyBody(page)).toContain(`    {\n      "id": 1,\n`);
  expect(await copyBody(page)).toContain(`      "balance": ${firstBalance}\n    },\n`);
  await choose(page, 'Raw');
  await expect(row(page, '{"id": 1, ')).toBeVisible();
  expect(await copyBody(page)).toBe(sent);
});

test('headers are found by name, by value, and by what they mean', async ({ page }) => {
  await send(page, '200 OK');
  await openAnswerPart(page, 'Headers');
  const names = answer(page).getByRole('term');
  const search = answer(page).getByRole('textbox', { name: 'Find a header' });
  await expect(names).not.toHaveCount(1);
  for (const text of ['total-c', 'records in all']) {
    await search.fill(text);
    await expect(names).toHaveText(['Total-Count']);
  }
  await search.fill('application/json');
  await expect(names).toHaveText(['Content-Type']);
  await search.fill('nowhere');
  await expect(answer(page)).toContainText('No header holds “nowhere”.');
  await search.fill('');
  await expect(names).not.toHaveCount(0);
});

test('an answer that has no body says that this is as it should be', async ({ page }) => {
  await address(page).fill('{{baseUrl}}/status/204');
  await send(page, '204 No Content');
  await openAnswerPart(page, 'Body');
  await expect(answer(page)).toContainText('That is how 204 is meant');
});

test('a request is called off while it waits, and an answer while it comes in', async ({ page }) => {
  await send(page, '200 OK');
  await test.step('the answer before stays until then', async () => {
    await address(page).fill('{{baseUrl}}/slow?seconds=25');
    await addressBar(page).getByRole('button', { name: 'Send', exact: true }).click();
    await expect(answer(page)).toContainText('What you see is the answer before.');
    await expect(requestTabs(page).getByRole('tab', { selected: true })).toContainText('sending');
    await addressBar(page)
      .getByRole('button', { name: /^Cancel/ })
      .click();
    await expect(answer(page).getByRole('heading', { name: 'Stopped' })).toBeVisible();
    await expect(answer(page)).toContainText('You stopped the request before the answer was there.');
    await expect(requestTabs(page).getByRole('tab', { selected: true })).not.toContainText('sending');
  });
  await test.step('what had come until then is kept', async () => {
    await address(page).fill('{{baseUrl}}/drip?seconds=25&pieces=500');
    await addressBar(page).getByRole('button', { name: 'Send', exact: true }).click();
    await expect(answer(page)).toContainText(/The answer is coming in: \d+ B so far\./);
    await openAnswerPart(page, 'Body');
    await expect(body(page)).toContainText('drop 9 of 500');
    await answer(page).getByRole('button', { name: 'Stop here' }).click();
    await expect(answer(page).getByRole('button', { name: 'Stop here' })).toBeHidden();
    await expect(body(page)).toContainText('drop 9 of 500');
    await openAnswerPart(page, 'Explain');
    await expect(answer(page)).toContainText('The answer is not complete. You stopped the request');
    await expect(answer(page)).toContainText('What had arrived until then is kept.');
  });
  await test.step('and it can be sent again', async () => {
    await address(page).fill('{{baseUrl}}/v1/templates');
    await send(page, '200 OK');
  });
});

test('each tab keeps an answer of its own, also one that comes in behind another tab', async ({ page }) => {
  await openRequest(page, '200 · A slow answer');
  await addressBar(page).getByRole('button', { name: 'Send', exact: true }).click();
  const slow = requestTabs(page).getByRole('tab', { name: '200 · A slow answer' });
  await openRequest(page, '404 · A slash at the end');
  await expect(slow).toContainText('sending');
  await expect(answer(page)).toContainText('Press Send.');
  await send(page, '404 Not Found');
  await expect(slow).not.toContainText('sending');
  await slow.click();
  await expect(answer(page).getByRole('heading', { name: '200 OK' })).toBeVisible();
  await openAnswerPart(page, 'Body');
  await expect(body(page)).toContainText('"waited_seconds": 2');
  await requestTabs(page).getByRole('tab', { name: /^404/ }).click();
  await expect(body(page)).not.toContainText('waited_seconds');
  await openAnswerPart(page, 'Explain');
  await expect(answer(page).getByRole('heading', { name: '404 Not Found' })).toBeVisible();
});
