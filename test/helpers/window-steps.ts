import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** What a person does in the window, by the names that are on the screen. */

export const requestTree = (page: Page): Locator =>
  page.getByRole('tree', { name: 'Requests of the collection' });
export const requestTabs = (page: Page): Locator => page.getByRole('tablist', { name: 'Open requests' });
export const addressBar = (page: Page): Locator =>
  page.getByRole('region', { name: 'Address of the request' });
export const address = (page: Page): Locator => page.getByRole('combobox', { name: 'Address', exact: true });
export const request = (page: Page): Locator => page.getByRole('region', { name: 'Request', exact: true });
export const answer = (page: Page): Locator => page.getByRole('region', { name: 'Answer', exact: true });
/** What stands in the status line at the bottom. */
export const statusLine = (page: Page): Locator => page.getByRole('contentinfo');

/** Finds a request by its name and opens it. */
export async function openRequest(page: Page, name: string): Promise<void> {
  const search = page.getByRole('textbox', { name: 'Find a request' });
  await search.fill(name);
  await requestTree(page).getByRole('treeitem', { name }).click();
  await expect(requestTabs(page).getByRole('tab', { name, selected: true })).toBeVisible();
  await search.fill('');
}

/** Presses Send and waits for the answer with this verdict, such as `200 OK`. */
export async function send(page: Page, verdict: string): Promise<void> {
  await addressBar(page).getByRole('button', { name: 'Send', exact: true }).click();
  // Until it is there, the answer before it stays to be read.
  await expect(answer(page).locator('[aria-busy=true]')).toHaveCount(0);
  await expect(answer(page).getByRole('heading', { name: verdict })).toBeVisible();
}

export async function openRequestPart(page: Page, name: string): Promise<void> {
  await page.getByRole('tablist', { name: 'Parts of the request' }).getByRole('tab', { name }).click();
}

export async function openAnswerPart(page: Page, name: string): Promise<void> {
  await page.getByRole('tablist', { name: 'Parts of the answer' }).getByRole('tab', { name }).click();
}

/** The text in the body's editor, as it stands there. */
export async function editorText(page: Page): Promise<string> {
  await page.locator('.monaco-editor .view-line').first().waitFor();
  const lines = await page.locator('.monaco-editor .view-line').evaluateAll((elements) =>
    elements
      .map((element) => ({
        top: Number.parseFloat((element as HTMLElement).style.top),
        text: element.textContent,
      }))
      .toSorted((one, other) => one.top - other.top)
      .map(({ text }) => text),
  );
  // Monaco draws blanks as no-break spaces.
  return lines.join('\n').replaceAll('\u00a0', ' ');
}

/** Puts the cursor into the body's editor and replaces all that stands there. */
export async function typeInEditor(page: Page, text: string): Promise<void> {
  await page.locator('.monaco-editor .view-line').first().click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

/** What the answer's body is when it is copied; for a test that may read the clipboard. */
export async function copyBody(page: Page): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText('nothing yet'));
  await answer(page).getByRole('button', { name: 'Copy the body' }).click();
  await expect(answer(page).getByRole('status').filter({ hasText: 'Copied' })).toBeAttached();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe('nothing yet');
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Makes a secret variable of the Sandbox environment, as its dialog does. */
export async function giveSecret(page: Page, name: string, value: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+e');
  const dialog = page.getByRole('dialog', { name: 'Environments' });
  await dialog.getByRole('button', { name: 'Add a variable' }).click();
  await page.keyboard.type(name);
  await dialog.getByRole('checkbox', { name: `${name} is a secret` }).click();
  await dialog.getByPlaceholder('Give its value, kept for this run only').fill(value);
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog.getByPlaceholder('Held for this run. Type to replace it')).toBeVisible();
  // Saving may go on for a moment after it shows; until then Escape asks.
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden({ timeout: 1_000 });
  }).toPass();
}
