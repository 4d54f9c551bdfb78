import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectVisibleFocus, pressTo, tabTo } from '../helpers/keyboard-steps.ts';
import {
  address,
  addressBar,
  answer,
  editorText,
  request,
  requestTabs,
  requestTree,
  statusLine,
} from '../helpers/window-steps.ts';
import { test } from '../helpers/window-test.ts';

/** The whole story without a pointer, with a look at every stop whether it can be seen where the cursor is. */

const LIST = '200 · List the templates';
const COMMA = '400 · A comma is missing';

/** Every test here ends with the proof that it was keys alone. */
test.beforeEach(async ({ page }) => {
  await page.evaluate(() => {
    const note = (event: Event) => {
      document.documentElement.dataset['pointerWasUsed'] ??= event.type;
    };
    for (const type of ['pointerdown', 'mousedown', 'touchstart', 'wheel'])
      addEventListener(type, note, { capture: true, passive: true });
  });
});
test.afterEach(async ({ page }) => {
  expect(await page.evaluate(() => document.documentElement.dataset['pointerWasUsed'])).toBeUndefined();
});

/** From the beginning of the window to the request in the tree. */
async function openByKeys(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('textbox', { name: 'Find a request' }));
  await page.keyboard.type(name);
  await expect(requestTree(page).getByRole('treeitem')).toHaveCount(2);
  await tabTo(page, requestTree(page).getByRole('treeitem'));
  await pressTo(page, 'End', requestTree(page).getByRole('treeitem', { name }));
  await page.keyboard.press('Enter');
  await expect(requestTabs(page).getByRole('tab', { selected: true })).toHaveText(name);
}

test('send, read, jump to the error, mend, take back, mend and send again, save', async ({ page }) => {
  await openByKeys(page, COMMA);
  const before = await editorText(page);
  await tabTo(page, addressBar(page).getByRole('button', { name: 'Send', exact: true }));
  await page.keyboard.press('Enter');
  await expect(answer(page).getByRole('heading', { name: '400 Bad Request' })).toBeVisible();

  await tabTo(page, answer(page).getByRole('button', { name: 'Go to line 4 of the body' }));
  await pressTo(page, 'Enter', request(page).getByRole('textbox', { name: /Body of the request/ }));

  await tabTo(page, answer(page).getByRole('button', { name: 'Show what changes: Add the comma' }));
  await page.keyboard.press('Enter');
  await expect(answer(page).getByRole('definition').filter({ hasText: 'After' })).toContainText('],');
  await tabTo(page, answer(page).getByRole('button', { name: 'Fix: Add the comma', exact: true }));
  // What was pressed goes away: the cursor is on what comes next.
  await pressTo(page, 'Enter', answer(page).getByRole('button', { name: 'Send again', exact: true }));
  await expect.poll(() => editorText(page)).toContain('],');

  await tabTo(page, answer(page).getByRole('button', { name: 'Undo' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => editorText(page)).toBe(before);

  await expect(answer(page).getByRole('button', { name: 'Fix and send again: Add the comma' })).toBeFocused();
  await expectVisibleFocus(page);
  await page.keyboard.press('Enter');
  await expect(answer(page).getByRole('heading', { name: '201 Created' })).toBeVisible();
  await expect(answer(page).locator(':focus')).toBeVisible();
  await expectVisibleFocus(page);
  await tabTo(page, answer(page).getByRole('button', { name: 'Save' }));
  await page.keyboard.press('Enter');
  await expect(statusLine(page)).toContainText('Saved in');
  await expect(answer(page).getByRole('button', { name: 'Undo' })).toBeFocused();
  await expectVisibleFocus(page);
});

test('the parts of request and answer are chosen with the arrows, and a body is read with them', async ({
  page,
}) => {
  await page.keyboard.press('Control+Enter');
  await expect(answer(page).getByRole('heading', { name: '200 OK' })).toBeVisible();
  const requestParts = page.getByRole('tablist', { name: 'Parts of the request' });
  await tabTo(page, requestParts.getByRole('tab', { name: 'Params' }));
  const names = await requestParts.getByRole('tab').allTextContents();
  for (const name of names.slice(1))
    await pressTo(page, 'ArrowRight', requestParts.getByRole('tab', { name, exact: true }));

  const answerParts = page.getByRole('tablist', { name: 'Parts of the answer' });
  await tabTo(page, answerParts.getByRole('tab', { selected: true }));
  for (const name of ['Body', 'Headers', 'Timing', 'What was sent']) {
    await pressTo(page, 'ArrowRight', answerParts.getByRole('tab', { name }));
    await expect(answer(page).getByRole('tabpanel', { name })).toBeVisible();
  }
  for (const name of ['Timing', 'Headers', 'Body'])
    await pressTo(page, 'ArrowLeft', answerParts.getByRole('tab', { name }));
  const body = answer(page).getByRole('region', { name: /Body of the answer/ });
  await tabTo(page, body);
  await page.keyboard.press('End');
  await expect(body).toContainText(/^\d+\}$|\]/);
});

test('the method, the address, a header and the sign-in are set by keys', async ({ page }) => {
  await tabTo(page, page.getByRole('button', { name: 'Method: GET' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitemcheckbox', { name: /^GET/ })).toBeVisible();
  await page.keyboard.press('p');
  await expectVisibleFocus(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Method: GET' })).toBeFocused();
  await pressTo(page, 'Tab', address(page));
  await page.keyboard.press('End');
  await page.keyboard.type('&sort=name');
  await expect(address(page)).toHaveValue(/&sort=name$/);
  const parts = page.getByRole('tablist', { name: 'Parts of the request' });
  await tabTo(page, parts.getByRole('tab', { selected: true }));
  await pressTo(page, 'ArrowRight', parts.getByRole('tab', { name: 'Headers' }));
  await tabTo(page, request(page).getByRole('button', { name: 'Add a header' }));
  await pressTo(page, 'Enter', request(page).getByRole('combobox', { name: 'Name, row 1' }));
  await page.keyboard.type('X-Trace');
  await pressTo(page, 'Tab', request(page).getByRole('combobox', { name: 'Value, row 1' }));
  await page.keyboard.type('seven');
  await tabTo(page, parts.getByRole('tab', { selected: true }), 'Shift+Tab');
  await pressTo(page, 'ArrowRight', parts.getByRole('tab', { name: 'Sign-in' }));
  await tabTo(page, request(page).getByRole('radio', { checked: true }));
  await page.keyboard.press('ArrowRight');
  await expectVisibleFocus(page);
  await page.keyboard.press('Control+Enter');
  await expect(answer(page).getByRole('heading', { level: 2 })).toBeVisible();
});

test('the palette finds a request, and gives the cursor back where nothing was chosen', async ({ page }) => {
  await tabTo(page, addressBar(page).getByRole('button', { name: 'Save' }));
  await pressTo(page, 'Control+k', page.getByRole('dialog').getByRole('combobox'));
  await page.keyboard.press('Escape');
  await expect(addressBar(page).getByRole('button', { name: 'Save' })).toBeFocused();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('comma is missing');
  await expect(page.getByRole('option', { name: COMMA })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(requestTabs(page).getByRole('tab', { selected: true })).toHaveText(COMMA);
});

test('open requests are walked along and closed, and the cursor is never lost', async ({ page }) => {
  await openByKeys(page, COMMA);
  await tabTo(page, requestTabs(page).getByRole('tab', { name: COMMA }));
  await pressTo(page, 'ArrowLeft', requestTabs(page).getByRole('tab', { name: LIST }));
  await pressTo(page, 'ArrowRight', requestTabs(page).getByRole('tab', { name: COMMA }));
  await page.keyboard.press('Delete');
  await expect(requestTabs(page).getByRole('tab')).toHaveCount(1);
  await expect(requestTabs(page).getByRole('tab', { name: LIST })).toBeFocused();
  await expectVisibleFocus(page);
});

test('a dialog takes the cursor in, keeps it, and gives it back', async ({ page }) => {
  const tree = requestTree(page);
  await tabTo(page, tree.getByRole('treeitem'));
  await pressTo(page, 'ArrowDown', tree.getByRole('treeitem', { name: LIST }));
  const openers: [keys: string, title: string][] = [
    ['F2', `Rename “${LIST}”`],
    ['Delete', `Delete “${LIST}”`],
    ['Control+e', 'Environments'],
    ['Control+o', 'Open a collection'],
    ['F1', 'What does it mean?'],
  ];
  for (const [keys, title] of openers) {
    await page.keyboard.press(keys);
    const dialog = page.getByRole('dialog', { name: title });
    await expect(dialog.locator(':focus')).toHaveCount(1);
    await expectVisibleFocus(page);
    for (let stop = 0; stop < 8; stop++) {
      await page.keyboard.press('Tab');
      await expectVisibleFocus(page);
      await expect(dialog.locator(':focus')).toHaveCount(1);
    }
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(tree.getByRole('treeitem', { name: LIST })).toBeFocused();
  }
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Renamed by keys');
  await page.keyboard.press('Enter');
  await expect(tree.getByRole('treeitem', { name: 'Renamed by keys' })).toBeFocused();
});
