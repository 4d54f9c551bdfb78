import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { expectVisibleFocus, pressTo, tabTo } from '../helpers/keyboard-steps.ts';
import { editorText } from '../helpers/window-steps.ts';
import { test } from '../helpers/window-test.ts';

/** The story of the keys once more, as somebody lives it whose computer speaks German. */

const antwort = (page: Page): Locator => page.getByRole('region', { name: 'Antwort', exact: true });
const anfrage = (page: Page): Locator => page.getByRole('region', { name: 'Anfrage', exact: true });

test.beforeEach(async ({ page }) => {
  await page.keyboard.press('ControlOrMeta+,');
  await expect(page.getByRole('radio', { name: 'As this computer' })).toBeVisible();
  await tabTo(page, page.getByRole('radio', { name: 'As this computer' }));
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('dialog', { name: 'Einstellungen' })).toBeVisible();
  await page.keyboard.press('Escape');
});

async function oeffne(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Suchen oder Befehl ausführen' }).fill(name);
  await expect(page.getByRole('option', { name })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name, selected: true })).toBeVisible();
}

test('errors, the jump to the line, the fix, taking it back, and mending and sending at once', async ({
  page,
}) => {
  await oeffne(page, '400 · A comma is missing');
  const before = await editorText(page);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(antwort(page).getByRole('heading', { name: '400 Bad Request' })).toBeVisible();
  await expect(antwort(page)).toContainText('Sie sind dran: Ändern Sie die Anfrage');
  await expect(antwort(page).getByRole('table')).toContainText('1001');

  await tabTo(page, antwort(page).getByRole('button', { name: 'Zur Stelle: Zeile 4 im Body' }));
  await pressTo(page, 'Enter', anfrage(page).getByRole('textbox', { name: /Body der Anfrage/ }));

  await tabTo(page, antwort(page).getByRole('button', { name: 'Beheben: Komma ergänzen', exact: true }));
  await pressTo(page, 'Enter', antwort(page).getByRole('button', { name: 'Erneut senden', exact: true }));
  await expect.poll(() => editorText(page)).toContain('],');
  await tabTo(page, antwort(page).getByRole('button', { name: 'Rückgängig' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => editorText(page)).toBe(before);

  await expect(
    antwort(page).getByRole('button', { name: 'Beheben und erneut senden: Komma ergänzen' }),
  ).toBeFocused();
  await expectVisibleFocus(page);
  await page.keyboard.press('Enter');
  await expect(antwort(page).getByRole('heading', { name: '201 Created' })).toBeVisible();
  await expect(antwort(page)).toContainText('2xx');
});

test('the countdown of a server that asks to wait', async ({ page }) => {
  await oeffne(page, '429 · Too many requests');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(antwort(page).getByRole('heading', { name: '429 Too Many Requests' })).toBeVisible();
  await tabTo(page, antwort(page).getByRole('button', { name: /warten und senden$/ }));
  await page.keyboard.press('Enter');
  await expect(antwort(page)).toContainText(/Wird in \d Sekunden? erneut gesendet\./);
  await expect(antwort(page).getByRole('heading', { name: '200 OK' })).toBeVisible();
});

test('an error from elsewhere is pasted and explained', async ({ page }) => {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Suchen oder Befehl ausführen' }).fill('von anderswo');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Die Antwort' })).toBeFocused();
  await page.keyboard.insertText(
    'HTTP/1.1 403 Forbidden\nContent-Type: application/problem+json\n\n{"title":"Not yours","detail":"Order 7 is another tenant’s","status":403}',
  );
  await tabTo(page, page.getByRole('button', { name: 'Erklären' }));
  await page.keyboard.press('Enter');
  await expect(antwort(page).getByRole('heading', { name: '403 Forbidden' })).toBeVisible();
  await expect(antwort(page)).toContainText('Der Server sagt: „Order 7 is another tenant’s“');
});
