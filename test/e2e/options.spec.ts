import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import {
  address,
  addressBar,
  answer,
  openAnswerPart,
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

test('the line under the address shows what encoding does, and so it travels', async ({ page }) => {
  await address(page).fill('{{baseUrl}}/echo?route=north/west+2');
  const line = addressBar(page);
  await expect(line).toContainText('/echo?route=north/west+2');
  await openRequestPart(page, 'Options');
  await request(page).getByRole('checkbox', { name: 'Encode signs in the query' }).click();
  await expect(line).toContainText('/echo?route=north%2Fwest%2B2');
  await send(page, '200 OK');
  await openAnswerPart(page, 'Body');
  await expect(answer(page)).toContainText('"target": "/echo?route=north%2Fwest%2B2"');
});

test('the version of HTTP is as chosen, and told where it cannot be had', async ({ page }) => {
  await address(page).fill('{{baseUrl}}/echo');
  await openRequestPart(page, 'Options');
  const version = request(page).getByRole('combobox', { name: 'Version of HTTP' });
  await version.selectOption({ label: 'HTTP/1.1' });
  await send(page, '200 OK');
  await openAnswerPart(page, 'Timing');
  await expect(answer(page)).toContainText('HTTP/1.1');
  await openAnswerPart(page, 'Explain');
  await version.selectOption({ label: 'HTTP/2' });
  await send(page, 'No HTTP/2 there');
});

test('an answer beyond the size limit is cut off there, kept as it came, and allowed by one press', async ({
  page,
}) => {
  await address(page).fill('{{baseUrl}}/big?kb=600');
  await openRequestPart(page, 'Options');
  const size = request(page).getByRole('textbox', { name: 'Largest answer in megabytes' });
  await size.fill('nothing');
  await expect(size).toHaveAttribute('aria-invalid', 'true');
  await size.fill('0,1');
  await send(page, '200 OK');
  await expect(answer(page)).toContainText('The answer reached 100 kB, where it was stopped.');
  await openAnswerPart(page, 'Body');
  await expect(answer(page)).toContainText('balance');
  await openAnswerPart(page, 'Explain');
  await answer(page)
    .getByRole('button', { name: /^Fix and send again/ })
    .first()
    .click();
  await expect(answer(page)).not.toContainText('where it was stopped');
  await expect(size).toHaveValue('1');
});

test('a proxy of a request’s own is gone through, and left out for it alone', async ({ page }) => {
  await address(page).fill('http://quay.invalid/ships');
  await openRequestPart(page, 'Options');
  const proxy = request(page).getByRole('combobox', { name: 'Proxy' });
  await proxy.selectOption({ label: 'one of its own' });
  const field = request(page).getByRole('textbox', { name: 'Address', exact: true });
  await field.fill('gopher://127.0.0.1:9');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await field.fill('http://127.0.0.1:9');
  await expect(field).not.toHaveAttribute('aria-invalid');
  await send(page, 'The proxy does not answer');
  await proxy.selectOption({ label: 'none, straight to the server' });
  await expect(field).toBeHidden();
  await send(page, 'The server was not found');
});
