import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import {
  address,
  answer,
  openAnswerPart,
  openRequestPart,
  request,
  requestTabs,
} from '../helpers/window-steps.ts';
import { test } from '../helpers/window-test.ts';

/** An answer that somebody else received is explained like one's own. */

async function paste(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  const palette = page.getByRole('combobox', { name: 'Search or run a command' });
  await palette.fill('from elsewhere');
  await page.keyboard.press('Enter');
  const field = page.getByRole('textbox', { name: 'The answer' });
  await expect(field).toBeFocused();
  await field.fill(text);
  await page.getByRole('button', { name: 'Explain it' }).click();
}

test('the text of an error alone is explained, and its body can be looked at', async ({ page }) => {
  await paste(
    page,
    '{"errors":[{"detail":"must not be empty","source":{"pointer":"/data/attributes/colour"}}]}',
  );
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(answer(page).getByRole('heading', { name: 'No status' })).toBeVisible();
  await expect(answer(page).getByRole('table')).toContainText('must not be empty');
  // Nothing is known of the way it took, and nothing is there to be changed.
  await expect(answer(page).getByRole('list', { name: 'The way of the request' })).toBeHidden();
  await expect(answer(page).getByRole('button', { name: /^Fix/ })).toHaveCount(0);
  await openAnswerPart(page, 'Body');
  await expect(answer(page).getByRole('region', { name: /Body of the answer/ })).toContainText(
    '"detail": "must not be empty"',
  );
  // Closing it asks nothing: there is nothing in it that could be lost.
  await requestTabs(page).getByRole('tab').last().focus();
  await page.keyboard.press('ControlOrMeta+F4');
  await expect(requestTabs(page).getByRole('tab')).toHaveCount(1);
});

test('a transcript brings its request along, which can be mended and sent', async ({ page, host }) => {
  const [, origin = ''] = /^(http:\/\/[^/]+)\//.exec(host.address) ?? [];
  await paste(
    page,
    [
      '> POST /echo HTTP/1.1',
      `> Host: ${origin.replace('http://', '')}`,
      '> Accept: */*',
      '>',
      '< HTTP/1.1 405 Method Not Allowed',
      '< Allow: GET',
      '< X-Request-Id: req-5521',
      '<',
      'no',
    ].join('\n'),
  );
  await expect(answer(page).getByRole('heading', { name: '405 Method Not Allowed' })).toBeVisible();
  await expect(address(page)).toHaveValue(`${origin}/echo`);
  await openRequestPart(page, 'Headers');
  await expect(request(page).getByRole('checkbox', { name: 'Accept is on' })).toBeChecked();
  await expect(answer(page)).toContainText('req-5521');
  await answer(page)
    .getByRole('button', { name: /^Fix: / })
    .click();
  await expect(page.getByRole('button', { name: 'Method: GET' })).toBeVisible();
});

test('what is no answer is refused with a sentence, and stays to be changed', async ({ page }) => {
  await paste(page, 'GET /v1/things HTTP/1.1\nHost: api.example');
  const dialog = page.getByRole('dialog', { name: 'Explain an answer from elsewhere' });
  await expect(dialog.getByRole('alert')).toContainText('This is a request, not an answer.');
  await expect(dialog.getByRole('textbox', { name: 'The answer' })).toHaveValue(/^GET/);
  await dialog
    .getByRole('textbox', { name: 'The answer' })
    .fill('HTTP/1.1 503 Service Unavailable\nRetry-After: 30\n\n');
  await expect(dialog.getByRole('alert')).toBeHidden();
  await dialog.getByRole('button', { name: 'Explain it' }).click();
  await expect(answer(page).getByRole('heading', { name: '503 Service Unavailable' })).toBeVisible();
});
