import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { BuiltHost } from '../helpers/start-built-host.ts';
import {
  addressBar,
  answer,
  openAnswerPart,
  openRequest,
  openRequestPart,
  request,
  send,
} from '../helpers/window-steps.ts';
import { test } from '../helpers/window-test.ts';

/** What is suggested, pressed, on the real sandbox. */

const pressFirstFix = (page: Page): Promise<void> =>
  answer(page)
    .getByRole('button', { name: /^(Fix and send again|Wait .* and send|Send again)/ })
    .first()
    .click();

/** Names of the requests in a folder of the Sandbox, each with the status that it promises. */
async function requestNames(host: BuiltHost, folder: string): Promise<string[]> {
  const names = [];
  for (const file of await readdir(path.join(host.sandboxFolder, folder))) {
    const text = await readFile(path.join(host.sandboxFolder, folder, file), 'utf8');
    const name = /^ {2}name: (\d{3} · .+)$/m.exec(text)?.[1];
    if (name !== undefined) names.push(name);
  }
  return names;
}

for (const [folder, title] of [
  ['when-it-fails', 'When it fails'],
  ['already-taken', 'Already taken'],
  ['attribute-types', 'Attribute types'],
] as const) {
  test(`each request of “${title}” fails as its name says, and succeeds after one press`, async ({
    page,
    host,
  }) => {
    test.slow();
    const names = await requestNames(host, folder);
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) {
      await test.step(name, async () => {
        await openRequest(page, name);
        await send(page, name.slice(0, 3));
        await expect(answer(page)).not.toContainText('2xx: it worked');
        await pressFirstFix(page);
        await expect(answer(page)).toContainText('2xx: it worked', { timeout: 15_000 });
      });
    }
  });
}

test('too many requests: it counts down to the moment the server named, then succeeds', async ({ page }) => {
  await openRequest(page, '429 · Too many requests');
  await send(page, '429 Too Many Requests');
  await expect(answer(page)).toContainText(/wait/i);
  await answer(page)
    .getByRole('button', { name: /^Wait \d seconds? and send$/ })
    .click();
  await expect(answer(page)).toContainText(/Sending again in \d seconds?\./);
  await expect(addressBar(page).getByRole('button', { name: /^Send now \d s$/ })).toBeVisible();
  await expect(answer(page).getByRole('heading', { name: '200 OK' })).toBeVisible();
});

test('the waiting can be stopped, and the answer stays', async ({ page }) => {
  await openRequest(page, '503 · Still starting');
  await send(page, '503 Service Unavailable');
  await answer(page)
    .getByRole('button', { name: /^Wait \d seconds? and send$/ })
    .click();
  await addressBar(page).getByRole('button', { name: 'Stop waiting' }).click();
  await expect(answer(page).getByText(/Sending again in/)).toBeHidden();
  await expect(answer(page).getByRole('heading', { name: '503 Service Unavailable' })).toBeVisible();
});

test('a key in the wrong place is moved to where the API wants it', async ({ page }) => {
  await openRequest(page, '401 · The key is in Authorization');
  await send(page, '401 Unauthorized');
  await openRequestPart(page, 'Sign-in');
  await expect(request(page).getByRole('radio', { name: 'Token' })).toBeChecked();
  await pressFirstFix(page);
  await expect(answer(page).getByRole('heading', { name: '200 OK' })).toBeVisible();
  await expect(request(page).getByRole('radio', { name: 'Key', exact: true })).toBeChecked();
  await expect(request(page).getByRole('combobox', { name: 'Name of the header' })).toHaveValue(
    'X-Dexatel-Key',
  );
  await openAnswerPart(page, 'What was sent');
  await expect(answer(page).getByRole('tabpanel')).toContainText('X-Dexatel-Key');
});

test('nothing answers at an address: said as such, with the leg on which it broke', async ({ page }) => {
  await addressBar(page).getByRole('combobox', { name: 'Address' }).fill('http://127.0.0.1:9/');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(answer(page).getByRole('heading', { name: 'Connection refused' })).toBeVisible();
  await expect(answer(page)).toContainText('nothing listens on port 9');
  await expect(answer(page)).toContainText('Nobody answered');
  const journey = answer(page).getByRole('list', { name: 'The way of the request' });
  await expect(journey.getByRole('listitem').filter({ hasText: 'Connect' })).toContainText('broke here');
});

test('a variable without a value is named before anything is sent', async ({ page }) => {
  await addressBar(page).getByRole('combobox', { name: 'Address' }).fill('{{baseUrl}}/v1/{{nobody}}');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(answer(page)).toContainText('nobody');
  await openAnswerPart(page, 'What was sent');
  await expect(answer(page)).toContainText('Nothing was sent');
});

test('a success that is none is told apart from a success', async ({ page }) => {
  await openRequest(page, '200 · A success with an error inside');
  await send(page, '200 OK');
  await expect(answer(page)).toContainText('2xx, and yet it failed');
  await pressFirstFix(page);
  await expect(answer(page)).toContainText('2xx: it worked');
});
