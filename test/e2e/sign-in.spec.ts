import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { MACHINE, PERSONAL, startOAuthProvider } from '../helpers/oauth-provider.ts';
import type { StartedProvider } from '../helpers/oauth-provider.ts';
import {
  address,
  addressBar,
  answer,
  giveSecret,
  openAnswerPart,
  openRequestPart,
  request,
  send,
} from '../helpers/window-steps.ts';
import { test as base } from '../helpers/window-test.ts';

/** Signing in by OAuth 2.0 against a real provider, by whoever sits before the window. */

const test = base.extend<{ provider: StartedProvider }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs: nothing.
  async provider({}, run) {
    const provider = await startOAuthProvider();
    await run(provider);
    await provider.close();
  },
});

const field = (page: Page, name: string) => request(page).getByRole('combobox', { name, exact: true });
const TOKEN_ADDRESS = 'Address that gives the token';

async function chooseOAuth(page: Page): Promise<void> {
  await openRequestPart(page, 'Sign-in');
  await request(page).getByRole('radio', { name: 'OAuth 2.0' }).click();
}

async function expectNothingFromAxe(page: Page, state: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode(true)
      .include('section[aria-label=Request]')
      .analyze();
    const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    expect.soft(found, `${state}, ${colorScheme}`).toEqual([]);
  }
}

test('a program gets a token by a press, sees until when it holds, and sends with it', async ({
  page,
  provider,
}) => {
  test.slow();
  await giveSecret(page, 'clientSecret', MACHINE.clientSecret);
  await address(page).fill(provider.apiUrl);
  await chooseOAuth(page);
  await expect(request(page).getByText('A field of the sign-in is empty.').first()).toBeVisible();
  await expectNothingFromAxe(page, 'nothing typed');
  await field(page, TOKEN_ADDRESS).fill(provider.tokenUrl);
  await field(page, 'Client id').fill(MACHINE.clientId);
  await field(page, 'Client secret').fill('{{clientSecret}}');
  await field(page, 'Scope: what the token may do (separate with blanks)').fill('read');
  await request(page).getByText('More about this sign-in').click();
  await request(page).getByRole('radio', { name: 'As name and password (Basic)' }).click();
  await expect(request(page).getByText('A field of the sign-in is empty.')).toHaveCount(0);
  await expect(request(page).getByText('Authorization: Bearer ‹access_token›')).toBeVisible();

  await request(page).getByRole('button', { name: 'Get a token' }).click();
  await expect(
    request(page).getByText(/^Signed in until \d\d:\d\d, which is in (?:9|10) minutes\. It allows: read\.$/),
  ).toBeVisible();
  await expectNothingFromAxe(page, 'signed in');
  await send(page, '200 OK');
  expect(provider.grants).toEqual(['client_credentials']);
  await openAnswerPart(page, 'What was sent');
  await expect(answer(page).getByRole('tabpanel', { name: 'What was sent' })).toContainText(
    'Bearer ‹access_token›',
  );

  await request(page).getByRole('button', { name: 'Forget the token' }).click();
  await expect(request(page).getByText('No token yet.')).toBeVisible();
  await send(page, '200 OK');
  await openAnswerPart(page, 'Explain');
  const told = answer(page).getByText('Before this request a token was asked for');
  await expect(told).toBeVisible();
  await answer(page).getByText('What was sent, and what came').click();
  await expect(answer(page).getByText('"access_token":"‹access_token›"')).toBeVisible();
  await expect(answer(page).getByText(/Authorization: Basic ‹client_credentials›/)).toBeVisible();
});

test('a wrong secret is told in words, at the press and when sending', async ({ page, provider }) => {
  await address(page).fill(provider.apiUrl);
  await chooseOAuth(page);
  await field(page, TOKEN_ADDRESS).fill(provider.tokenUrl);
  await field(page, 'Client id').fill(MACHINE.clientId);
  await field(page, 'Client secret').fill('wrong');
  await request(page).getByRole('button', { name: 'Get a token' }).click();
  const problem = request(page).getByRole('alert');
  await expect(problem).toContainText('The client id is not known, or its secret is not right.');
  await expect(problem).toContainText('The server said: invalid_client');
  await problem.getByRole('button', { name: 'Go to the field' }).click();
  await expect(field(page, 'Client id')).toBeFocused();
  await send(page, 'The sign-in did not work');
  await expect(
    answer(page).getByText('The client id is not known, or its secret is not right.').first(),
  ).toBeVisible();
  await expect(answer(page).getByText('Before this request a token was asked for')).toBeVisible();
});

test('a person signs in on the page of the provider, and the request that waited goes out', async ({
  page,
  provider,
  context,
  complaints,
}) => {
  test.slow();
  // The provider's development pages ask for a font from elsewhere, and for an icon that they have not.
  complaints.allow(/Content Security Policy|favicon|Failed to load resource|fonts\.googleapis\.com/);
  await address(page).fill(provider.apiUrl);
  await chooseOAuth(page);
  await request(page).getByRole('radio', { name: 'As a person, in the browser' }).click();
  await field(page, 'Address of the sign-in page').fill(provider.authorizationUrl);
  await field(page, TOKEN_ADDRESS).fill(provider.tokenUrl);
  await field(page, 'Client id').fill(PERSONAL.clientId);
  await field(page, 'Scope: what the token may do (separate with blanks)').fill('openid read');
  await addressBar(page).getByRole('button', { name: 'Send', exact: true }).click();
  await expect(request(page).getByText('Waiting for your sign-in in the browser.')).toBeVisible();
  // Whoever looks at the answer sees what it waits for as well.
  await expect(answer(page).getByRole('link', { name: 'Open the sign-in page' })).toBeVisible();
  const opening = context.waitForEvent('page');
  await request(page).getByRole('link', { name: 'Open the sign-in page' }).click();
  const tab = await opening;
  await tab.getByPlaceholder('Enter any login').fill('mira');
  await tab.getByPlaceholder('and password').fill('anything goes');
  await tab.getByRole('button', { name: 'Sign-in' }).click();
  await tab.getByRole('button', { name: 'Continue' }).click();
  await expect(tab.getByText('You can close this page now and go back to Plaincall.')).toBeVisible();
  expect(new URL(tab.url()).hostname).toBe('127.0.0.1');
  await tab.close();
  await expect(answer(page).getByText('200 OK').first()).toBeVisible();
  await expect(request(page).getByText(/^Signed in until/)).toBeVisible();
  expect(provider.grants).toEqual(['authorization_code']);
});

test('the sign-in in the browser can be given up', async ({ page, provider }) => {
  await address(page).fill(provider.apiUrl);
  await chooseOAuth(page);
  await request(page).getByRole('radio', { name: 'As a person, in the browser' }).click();
  await field(page, 'Address of the sign-in page').fill(provider.authorizationUrl);
  await field(page, TOKEN_ADDRESS).fill(provider.tokenUrl);
  await field(page, 'Client id').fill(PERSONAL.clientId);
  await request(page).getByRole('button', { name: 'Get a token' }).click();
  await expect(request(page).getByText('Waiting for your sign-in in the browser.')).toBeVisible();
  await request(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(request(page).getByText('No token yet.')).toBeVisible();
});
