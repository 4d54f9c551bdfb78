import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import {
  address,
  answer,
  openRequest,
  openRequestPart,
  request,
  send,
  statusLine,
} from '../helpers/window-steps.ts';
import { test } from '../helpers/window-test.ts';

/** How a request is sent: how long to wait, and whether to go where an answer points. */

test('a time limit is kept, leads back to its field when it was reached, and is made longer by one press', async ({
  page,
}) => {
  await address(page).fill('{{baseUrl}}/slow?seconds=1');
  await openRequestPart(page, 'Options');
  const limit = request(page).getByRole('textbox', { name: 'Time limit in seconds' });
  await limit.fill('soon');
  await expect(limit).toHaveAttribute('aria-invalid', 'true');
  await expect(request(page)).toContainText('such as 30 or 2.5');
  await limit.fill('0,3');
  await expect(limit).not.toHaveAttribute('aria-invalid');
  await send(page, 'No answer in time');
  await expect(answer(page)).toContainText('The time limit of 0.3 seconds was reached.');
  await openRequestPart(page, 'Params');
  await answer(page).getByRole('button', { name: 'the options' }).click();
  await expect(limit).toBeFocused();
  const suggestion = answer(page).getByRole('listitem').filter({ hasText: 'Allow it 30 seconds' });
  await suggestion.getByRole('button', { name: /^Fix and send again/ }).click();
  await expect(answer(page).getByRole('heading', { name: '200 OK' })).toBeVisible();
  await expect(limit).toHaveValue('30');
  await limit.fill('');
  await expect(limit).toHaveAttribute('placeholder', '120');
});

test('redirects are followed or shown, as the request says, and the file keeps it', async ({
  page,
  host,
}) => {
  await openRequest(page, '301 · Moved for good');
  await expect(
    page.getByRole('tablist', { name: 'Parts of the request' }).getByRole('tab', { name: /Options/ }),
  ).toHaveText(/1/);
  await openRequestPart(page, 'Options');
  const follow = request(page).getByRole('checkbox', { name: 'Follow redirects' });
  await expect(follow).not.toBeChecked();
  await send(page, '301 Moved Permanently');
  await follow.click();
  await send(page, '200 OK');
  await request(page).getByRole('textbox', { name: 'At most so many in a row' }).fill('3');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(statusLine(page)).toContainText('Saved in');
  const file = await readFile(path.join(host.sandboxFolder, 'odd-answers', 'moved-for-good.yml'), 'utf8');
  expect(file).toContain('maxRedirects: 3');
  expect(file).not.toContain('followRedirects');
});
