import { expect } from '@playwright/test';
import { startBuiltHost } from '../helpers/start-built-host.ts';
import { LOST_HOST, test } from '../helpers/window-test.ts';

/** The whole story in the second language, which is chosen while the app runs. */

test('German is spoken at once where it is chosen, and after the next start', async ({
  page,
  host,
  folder,
  complaints,
}) => {
  complaints.allow(LOST_HOST);
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('radio', { name: 'As this computer' })).toBeChecked();
  await page.getByRole('radio', { name: 'Deutsch' }).click();
  const dialog = page.getByRole('dialog', { name: 'Einstellungen' });
  await expect(dialog).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Senden', exact: true }).first()).toBeVisible();
  await host.stop();

  const again = await startBuiltHost(folder);
  await page.goto(again.address);
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(
    page.getByRole('tablist', { name: 'Geöffnete Anfragen' }).getByRole('tab').first(),
  ).toBeVisible();
  await again.stop();
});
