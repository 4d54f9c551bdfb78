import { expect } from '@playwright/test';
import { answer, openRequest, send } from '../helpers/window-steps.ts';
import { openWindow, test } from '../helpers/window-test.ts';

/** A part of the window that cannot be shown takes no other with it. */

test('where the answer’s part is missing, the rest works, and loading the window anew brings it back', async ({
  page,
  host,
  complaints,
}) => {
  complaints.allow(/response-pane|ERR_FAILED|Failed to load|error boundary/i);
  await page.route('**/response-pane-*.js', (route) => route.abort());
  // Another address than before, or the browser would take it for a place in the page that is there.
  await page.goto('about:blank');
  await openWindow(page, host);
  await expect(answer(page).getByRole('alert')).toContainText('This part cannot be shown');
  await openRequest(page, '201 · Send a message');
  await page.unroute('**/response-pane-*.js');
  await answer(page).getByRole('button', { name: 'Load the window anew' }).click();
  await expect(answer(page).getByRole('heading', { name: '201 · Send a message' })).toBeVisible();
  await send(page, '201 Created');
});
