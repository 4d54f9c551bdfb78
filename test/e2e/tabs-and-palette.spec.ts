import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import {
  address,
  addressBar,
  answer,
  openAnswerPart,
  openRequest,
  requestTabs,
  send,
} from '../helpers/window-steps.ts';
import { test } from '../helpers/window-test.ts';

/** What is open, what can be found, and which values count. */

const LIST = '200 · List the templates';
const READ = '200 · Read one template';
const COMMA = '400 · A comma is missing';

const tab = (page: Page, name: string): Locator => requestTabs(page).getByRole('tab', { name });
const activeTab = (page: Page): Locator => requestTabs(page).getByRole('tab', { selected: true });

test('tabs are opened once, walked along, closed, and found again after a reload', async ({ page }) => {
  await openRequest(page, READ);
  await openRequest(page, COMMA);
  await page.getByRole('main').getByRole('button', { name: 'New request' }).click();
  await expect(requestTabs(page).getByRole('tab')).toHaveText([LIST, READ, COMMA, 'New request']);
  // What is open already is shown, not opened twice.
  await openRequest(page, READ);
  await expect(requestTabs(page).getByRole('tab')).toHaveCount(4);

  await page.keyboard.press('Control+PageDown');
  await expect(activeTab(page)).toHaveText(COMMA);
  await page.keyboard.press('Control+PageUp');
  await page.keyboard.press('Control+PageUp');
  await expect(activeTab(page)).toHaveText(LIST);

  await page.reload();
  await expect(activeTab(page)).toHaveText(LIST);
  // One in which nothing was typed is not worth keeping.
  await expect(requestTabs(page).getByRole('tab')).toHaveText([LIST, READ, COMMA]);

  await tab(page, READ).click({ button: 'middle' });
  await expect(requestTabs(page).getByRole('tab')).toHaveText([LIST, COMMA]);
  await page.getByRole('button', { name: `Close ${LIST}`, includeHidden: true }).click();
  await expect(activeTab(page)).toHaveText(COMMA);
  await page.keyboard.press('Control+F4');
  await expect(page.getByText('Nothing is open')).toBeVisible();
  await page.reload();
  await expect(activeTab(page)).toHaveText(LIST);
});

test('more tabs than fit can all be reached', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  for (let count = 0; count < 12; count += 1) await page.keyboard.press('Control+m');
  await expect(requestTabs(page).getByRole('tab')).toHaveCount(13);
  await expect(activeTab(page)).toBeInViewport({ ratio: 0.9 });
  await expect(tab(page, LIST)).not.toBeInViewport();
  await page.keyboard.press('Control+PageDown');
  await expect(activeTab(page)).toHaveText(LIST);
  await expect(activeTab(page)).toBeInViewport({ ratio: 0.9 });
});

test('the palette finds requests, commands, collections and words, and says where there is nothing', async ({
  page,
}) => {
  const palette = page.getByRole('dialog', { name: 'Search or run a command' });
  const find = async (text: string): Promise<void> => {
    await page.keyboard.press('ControlOrMeta+k');
    await palette.getByRole('combobox').fill(text);
  };
  await page.getByRole('button', { name: 'Search or run a command' }).click();
  await expect(palette.getByRole('option', { name: READ })).toContainText('Sandbox / Start here');
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();

  await find('slash tripled');
  await expect(palette.getByRole('option')).toHaveCount(0);
  await expect(palette).toContainText('Nothing found. Try fewer letters.');
  await page.keyboard.press('Escape');

  await find('comma missing');
  await palette.getByRole('option', { name: COMMA }).click();
  await expect(palette).toBeHidden();
  await expect(activeTab(page)).toHaveText(COMMA);

  await find('send the request');
  await expect(palette.getByRole('option').first()).toContainText('Ctrl+Enter');
  await page.keyboard.press('Enter');
  await expect(answer(page).getByRole('heading', { name: '400 Bad Request' })).toBeVisible();

  await find('bearer');
  await palette.getByRole('option', { name: /^Bearer token/ }).click();
  await expect(page.getByRole('dialog', { name: 'What does it mean?' })).toContainText('Bearer token');
  await page.keyboard.press('Escape');

  await find('show the collection');
  await expect(palette.getByRole('option', { name: /Show the collection Sandbox/ })).toBeVisible();
});

test('the chosen environment gives the values, and the choice is kept', async ({ page }) => {
  const dialog = page.getByRole('dialog', { name: 'Environments' });
  const preview = addressBar(page);
  const pick = async (now: string, wanted: string): Promise<void> => {
    await page.getByRole('button', { name: now }).click();
    await page.getByRole('menuitemcheckbox', { name: wanted, exact: true }).click();
  };
  await page.getByRole('main').getByRole('button', { name: 'New request' }).click();
  await address(page).fill('{{baseUrl}}/echo?from={{place}}');
  await expect(preview).toContainText('Nothing stands for {{place}} yet.');

  await page.getByRole('button', { name: 'Environment: Sandbox' }).click();
  await page.getByRole('menuitem', { name: 'Edit environments…' }).click();
  await dialog.getByRole('button', { name: 'New environment' }).click();
  await dialog.getByRole('textbox', { name: 'Name of the environment' }).fill('Second');
  for (const [name, value] of [
    ['baseUrl', '{{sandboxUrl}}'],
    ['place', 'second place'],
  ] as const) {
    await dialog.getByRole('button', { name: 'Add a variable' }).click();
    await page.keyboard.type(name);
    await page.keyboard.press('Tab');
    await page.keyboard.type(value);
  }
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog.getByRole('listitem')).toHaveText(['Sandbox', 'Second']);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();

  await pick('Environment: Sandbox', 'Second');
  await expect(preview).toContainText('/echo?from=second%20place');
  await send(page, '200 OK');
  await openAnswerPart(page, 'Body');
  await expect(answer(page)).toContainText('"value": "second place"');

  await page.reload();
  await expect(page.getByRole('button', { name: 'Environment: Second' })).toBeVisible();
  await pick('Environment: Second', 'No environment');
  await expect(preview).toContainText('Nothing stands for {{baseUrl}} yet.');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('use the environment sand');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Environment: Sandbox' })).toBeVisible();
  await expect(preview).toContainText('Nothing stands for {{place}} yet.');
});
