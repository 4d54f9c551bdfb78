import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { pressTo, tabTo } from '../helpers/keyboard-steps.ts';
import { look } from '../helpers/look-with-axe.ts';
import { address, answer, openAnswerPart, openRequestPart, request, send } from '../helpers/window-steps.ts';
import { test } from '../helpers/window-test.ts';

/** Cookies: kept, shown, changed, sent back, taken away and switched off. */

const cookiesDialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Cookies of Sandbox' });

async function openCookies(page: Page): Promise<Locator> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('dialog').getByRole('combobox').fill('cookies');
  await page.getByRole('dialog').getByRole('option', { name: 'Cookies', exact: true }).click();
  await expect(cookiesDialog(page)).toBeVisible();
  return cookiesDialog(page);
}

/** What the sandbox says that came with the last request. */
async function cameBack(page: Page, text: string): Promise<void> {
  await openAnswerPart(page, 'Body');
  await expect(answer(page)).toContainText(text);
}

test('a cookie is kept, changed by hand, sent back as changed, and no more once it is removed', async ({
  page,
}) => {
  await address(page).fill('{{baseUrl}}/cookies');
  await send(page, '200 OK');
  await openAnswerPart(page, 'Headers');
  await expect(answer(page)).toContainText('Kept, and sent back with the next request: sandbox_visit');
  await answer(page).getByRole('button', { name: 'Show the cookies' }).click();
  const dialog = cookiesDialog(page);
  const line = dialog.getByRole('row', { name: /sandbox_visit/ });
  await expect(line).toContainText('first');
  await expect(line).toContainText('127.0.0.1/cookies');
  await page.keyboard.press('Escape');

  await openCookies(page);
  await dialog.getByRole('button', { name: 'Change sandbox_visit' }).click();
  await dialog.getByRole('textbox', { name: 'Value' }).fill('by hand; no');
  await dialog.getByRole('button', { name: 'Keep the change' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Value' })).toHaveAttribute('aria-invalid', 'true');
  await dialog.getByRole('textbox', { name: 'Value' }).fill('by-hand');
  await dialog.getByRole('button', { name: 'Keep the change' }).click();
  await expect(line).toContainText('by-hand');
  await page.keyboard.press('Escape');

  await send(page, '200 OK');
  await cameBack(page, '"value": "by-hand"');
  await openAnswerPart(page, 'What was sent');
  const sent = answer(page).getByText('sandbox_visit=by-hand');
  await expect(sent).toBeVisible();
  await expect(answer(page)).toContainText('from the cookies');

  await openCookies(page);
  await dialog.getByRole('button', { name: 'Remove sandbox_visit' }).click();
  await expect(dialog).toContainText('There are no cookies.');
  await page.keyboard.press('Escape');
  await send(page, '200 OK');
  await cameBack(page, '"cookies": []');
});

test('a server takes its cookie back, and the option of a request sends and keeps none', async ({ page }) => {
  await address(page).fill('{{baseUrl}}/cookies');
  await send(page, '200 OK');
  await openRequestPart(page, 'Options');
  const option = request(page).getByRole('checkbox', { name: 'Keep cookies and send them back' });
  await option.click();
  await send(page, '200 OK');
  await cameBack(page, '"cookies": []');
  await openAnswerPart(page, 'Headers');
  await expect(answer(page)).not.toContainText('Kept, and sent back');
  await option.click();
  await send(page, '200 OK');
  await cameBack(page, '"value": "first"');
  await address(page).fill('{{baseUrl}}/cookies/away');
  await send(page, '200 OK');
  await openAnswerPart(page, 'Headers');
  await expect(answer(page)).toContainText('Taken back by the server: sandbox_visit');
  const dialog = await openCookies(page);
  await expect(dialog).toContainText('There are no cookies.');
});

test('by keys alone a cookie is added, changed and removed', async ({ page }) => {
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type('cookies');
  await expect(page.getByRole('dialog').getByRole('option', { selected: true })).toHaveText('Cookies');
  await page.keyboard.press('Enter');
  const dialog = cookiesDialog(page);
  await expect(dialog).toBeVisible();
  await tabTo(page, dialog.getByRole('button', { name: 'Add a cookie' }));
  await pressTo(page, 'Enter', dialog.getByRole('textbox', { name: 'Name' }));
  await page.keyboard.type('berth');
  await pressTo(page, 'Tab', dialog.getByRole('textbox', { name: 'Value' }));
  await page.keyboard.type('12');
  await pressTo(page, 'Tab', dialog.getByRole('textbox', { name: 'Host that it goes to' }));
  await page.keyboard.type('127.0.0.1');
  await page.keyboard.press('Enter');
  const change = dialog.getByRole('button', { name: 'Change berth' });
  await expect(change).toBeVisible();
  await tabTo(page, change);
  await pressTo(page, 'Enter', dialog.getByRole('textbox', { name: 'Name' }));
  await page.keyboard.press('Tab');
  await page.keyboard.type('13');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('row', { name: /berth/ })).toContainText('13');
  await tabTo(page, dialog.getByRole('button', { name: 'Remove berth' }));
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('There are no cookies.');
});

test('axe finds nothing in the cookies, empty, full and being changed', async ({ page }) => {
  const dialog = await openCookies(page);
  await look(page, 'no cookies', '[role=dialog]');
  await page.keyboard.press('Escape');
  await address(page).fill('{{baseUrl}}/cookies');
  await send(page, '200 OK');
  await openAnswerPart(page, 'Headers');
  await look(page, 'what became of the cookies of an answer');
  await openCookies(page);
  await look(page, 'cookies', '[role=dialog]');
  await dialog.getByRole('button', { name: 'Change sandbox_visit' }).click();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('a b');
  await dialog.getByRole('button', { name: 'Keep the change' }).click();
  await look(page, 'a cookie being changed', '[role=dialog]');
});
