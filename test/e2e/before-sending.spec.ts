import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { tabTo } from '../helpers/keyboard-steps.ts';
import {
  address,
  addressBar,
  answer,
  editorText,
  giveSecret,
  openRequest,
  openRequestPart,
  request,
  send,
  typeInEditor,
} from '../helpers/window-steps.ts';
import { test } from '../helpers/window-test.ts';

/** What is said of a request before it is sent, in one line above and at the places themselves. */

const mendButton = (page: Page, name: string | RegExp): Locator =>
  addressBar(page).getByRole('button', { name });
/** Typed unseen, it has no role. */
const tokenField = (page: Page): Locator => request(page).locator('[data-part=token] input');

const base64url = (text: string): string =>
  btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const tokenOf = (claims: object): string =>
  `${base64url('{"alg":"RS256"}')}.${base64url(JSON.stringify(claims))}.c2lnbmF0dXJl`;
const hoursFromNow = (hours: number): number => Math.floor(Date.now() / 1000) + hours * 3600;

async function chooseToken(page: Page, token: string): Promise<void> {
  await openRequestPart(page, 'Sign-in');
  await request(page).getByRole('radio', { name: 'Token' }).click();
  await tokenField(page).fill(token);
}

test('nothing is said of a good request, and the line keeps its place when there is', async ({ page }) => {
  await openRequest(page, '201 · Send a message');
  await expect(addressBar(page)).toContainText('/v1/messages');
  await expect(mendButton(page, /more$/)).toHaveCount(0);
  await expect(
    page.getByRole('tablist', { name: 'Parts of the request' }).getByText('worth a look'),
  ).toHaveCount(0);
  const before = await request(page).boundingBox();
  await openRequestPart(page, 'Body');
  await typeInEditor(page, '{"a": 1,}');
  await expect(mendButton(page, /comma/)).toBeVisible();
  expect(await request(page).boundingBox()).toEqual(before);
});

test('a mistake in the JSON is mended from another part with one press, taken back and sent', async ({
  page,
}) => {
  await openRequest(page, '400 · A comma too many');
  await openRequestPart(page, 'Headers');
  await expect(addressBar(page)).toContainText(/not JSON|JSON/);
  await expect(
    page.getByRole('tab', { name: 'Body something here is worth a look before sending' }),
  ).toBeVisible();
  await mendButton(page, /comma/).click();
  await expect(addressBar(page)).toContainText('Done: ');
  await mendButton(page, 'Undo').click();
  await expect(mendButton(page, /comma/)).toBeVisible();
  await mendButton(page, /comma/).click();
  await expect(mendButton(page, 'Undo')).toBeVisible();
  await send(page, '201 Created');
});

test('by keys alone: to the line, mend, undo, mend again, and the rest through the menu', async ({
  page,
}) => {
  await openRequest(page, '200 · List the templates');
  await chooseToken(page, 'Bearer tk-5512-parcel');
  await address(page).fill('http://api.parcelwise.example//v2');
  const first = mendButton(page, 'Leave one "Bearer"');
  await expect(first).toBeVisible();
  await tabTo(page, first);
  await page.keyboard.press('Enter');
  const undo = mendButton(page, 'Undo');
  await expect(undo).toBeFocused();
  await expect(tokenField(page)).toHaveValue('tk-5512-parcel');
  await page.keyboard.press('Enter');
  await expect(first).toBeFocused();
  await expect(tokenField(page)).toHaveValue('Bearer tk-5512-parcel');
  const more = mendButton(page, '2 more');
  await tabTo(page, more);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: /through http/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: /two slashes/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(address(page)).toBeFocused();
});

test('two sources of one header are told in both places, and either can be left', async ({ page }) => {
  await openRequest(page, '200 · List the templates');
  await chooseToken(page, 'tk-5512-parcel');
  await openRequestPart(page, 'Headers');
  await request(page).getByRole('button', { name: 'Add a header' }).click();
  await page.keyboard.type('Authorization');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Bearer other');
  await expect(addressBar(page)).toContainText(
    'The typed header Authorization is sent in place of the sign-in.',
  );
  await expect(request(page).getByRole('row').filter({ hasText: 'in place of the sign-in' })).toHaveCount(1);
  await openRequestPart(page, 'Sign-in');
  const notice = request(page).getByRole('tabpanel');
  await notice.getByRole('button', { name: 'Leave the sign-in out and send the header' }).click();
  await expect(request(page).getByRole('radio', { name: 'None' })).toBeChecked();
  // What was pressed is gone; the keys stay in the part that it stood in.
  await expect(request(page).getByRole('tabpanel')).toBeFocused();
  await mendButton(page, 'Undo').click();
  await expect(request(page).getByRole('radio', { name: 'Token' })).toBeChecked();
});

test('a token says until when it is valid and what for; whom it speaks for only when asked', async ({
  page,
}) => {
  const claims = {
    iss: 'https://login.parcelwise.test/',
    aud: 'parcels',
    scope: 'labels:print',
    sub: 'nina',
  };
  await openRequest(page, '200 · List the templates');
  await chooseToken(page, tokenOf({ ...claims, exp: hoursFromNow(5) }));
  const card = request(page).getByRole('region', { name: 'What this token says' });
  await expect(card).toContainText(/Valid until.*\(in 5 hours\)/);
  await expect(card).toContainText('labels:print');
  await expect(card).not.toContainText('nina');
  await expect(mendButton(page, /more$/)).toHaveCount(0);
  await card.getByRole('button', { name: 'Show it' }).click();
  await expect(card).toContainText('nina');
  await tokenField(page).fill(tokenOf({ ...claims, exp: hoursFromNow(-3) }));
  await expect(card).toContainText(/Ran out.*\(3 hours ago\)/);
  await expect(addressBar(page)).toContainText('The token ran out 3 hours ago.');
  await openRequestPart(page, 'Params');
  await mendButton(page, 'Show it').click();
  await expect(tokenField(page)).toBeFocused();
});

test('a secret is judged where it is kept: its claims are shown, its value never comes here', async ({
  page,
}) => {
  const token = tokenOf({ iss: 'https://login.parcelwise.test/', sub: 'nina', exp: hoursFromNow(-2) });
  const seen: string[] = [];
  page.on('response', async (response) => {
    if (response.url().includes('/api/')) seen.push(await response.text().catch(() => ''));
  });
  await openRequest(page, '200 · List the templates');
  await giveSecret(page, 'parcelToken', `"${token}"`);
  await chooseToken(page, '{{parcelToken}}');
  await expect(addressBar(page)).toContainText('Something came along with the key.');
  const card = request(page).getByRole('region', { name: 'What this token says' });
  await expect(card).toContainText('https://login.parcelwise.test/');
  await expect(card.getByRole('button', { name: 'Show it' })).toHaveCount(0);
  await mendButton(page, 'Clean the key in {{parcelToken}}').click();
  await expect(addressBar(page)).toContainText('The token ran out 2 hours ago.');
  await expect(addressBar(page)).not.toContainText('Something came along');
  expect(seen.join('\n')).toContain('login.parcelwise.test');
  expect(seen.join('\n')).not.toContain(token.slice(0, 40));
  expect(seen.join('\n')).not.toContain('nina');
  expect(await page.content()).not.toContain(token.slice(30, 60));
});

test('a mistake that an answer explained is marked once, by the answer, until it is mended', async ({
  page,
}) => {
  await openRequest(page, '400 · A comma is missing');
  const text = await openBody(page);
  await send(page, '400 Bad Request');
  await expect(answer(page)).toContainText(/comma/);
  await mendButton(page, /comma/).click();
  await expect.poll(() => editorText(page)).not.toBe(text);
  await send(page, '201 Created');
  await expect(mendButton(page, /more$/)).toHaveCount(0);
});

async function openBody(page: Page): Promise<string> {
  await openRequestPart(page, 'Body');
  return editorText(page);
}
