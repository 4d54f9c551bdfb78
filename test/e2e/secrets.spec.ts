import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { startBuiltHost } from '../helpers/start-built-host.ts';
import {
  address,
  answer,
  giveSecret,
  openAnswerPart,
  openRequestPart,
  request,
  send,
  statusLine,
} from '../helpers/window-steps.ts';
import { LOST_HOST, openWindow, test } from '../helpers/window-test.ts';

/** A secret is sent, and is found nowhere else: not on the disk, not in the window. */

/** Looks different in base64 and in percent-encoding. */
const SECRET = 'tk_Zürich+7/9Qm=x';

/** Every way in which it could stand in a file. */
const SPELLINGS = [
  SECRET,
  JSON.stringify(SECRET).slice(1, -1),
  encodeURIComponent(SECRET),
  encodeURI(SECRET),
  // In base64 it looks different at each of the three offsets; outer characters depend on what is beside them.
  ...[0, 1, 2].map((offset) => {
    const packed = Buffer.from(' '.repeat(offset) + SECRET).toString('base64');
    return packed.slice(offset === 0 ? 0 : 4, -4);
  }),
  Buffer.from(SECRET).toString('hex'),
];

/** Files below the folder that hold the secret in any of its spellings. */
async function filesWithSecret(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const content = await readFile(file);
    if (SPELLINGS.some((spelling) => content.includes(spelling))) found.push(path.relative(folder, file));
  }
  return found;
}

test('a secret of an environment is sent, masked where it is shown, and in no file', async ({
  page,
  host,
  folder,
  complaints,
}) => {
  complaints.allow(LOST_HOST);
  await giveSecret(page, 'myToken', SECRET);
  await address(page).fill('{{baseUrl}}/echo?key={{myToken}}');
  await openRequestPart(page, 'Sign-in');
  await request(page).getByRole('radio', { name: 'Token' }).click();
  await request(page).getByLabel('Token', { exact: true }).last().fill('{{myToken}}');
  await send(page, '200 OK');
  // The sandbox shows the request as it arrived.
  await openAnswerPart(page, 'Body');
  const body = answer(page).getByRole('region', { name: /Body of the answer/ });
  await expect(body).toContainText(`"value": "Bearer ${SECRET}"`);

  await openAnswerPart(page, 'What was sent');
  const sent = answer(page).getByRole('tabpanel', { name: 'What was sent' });
  await expect(sent).toContainText('Bearer ‹myToken›');
  await expect(sent).toContainText('/echo?key=‹myToken›');
  await expect(sent).not.toContainText(SECRET);
  await expect(sent).not.toContainText(encodeURIComponent(SECRET));

  await page.keyboard.press('ControlOrMeta+s');
  await expect(statusLine(page)).toContainText('Saved in');
  expect(await filesWithSecret(folder)).toEqual([]);
  await host.stop();
  expect(await filesWithSecret(folder)).toEqual([]);
});

test('after a restart a secret has to be given again, and the window says so', async ({
  page,
  host,
  folder,
  complaints,
}) => {
  complaints.allow(LOST_HOST);
  await giveSecret(page, 'myToken', SECRET);
  await host.stop();
  const again = await startBuiltHost(folder);
  await openWindow(page, again);
  await address(page).fill('{{baseUrl}}/echo?key={{myToken}}');
  await expect(page.getByText('The secret {{myToken}} has no value in this run.')).toBeVisible();
  await page.getByRole('button', { name: 'Give it a value' }).click();
  await expect(page.getByPlaceholder('Give its value, kept for this run only')).toBeVisible();
  await again.stop();
});

test.describe('a sign-in value typed as it is', () => {
  test.beforeEach(async ({ page }) => {
    await address(page).fill('{{baseUrl}}/echo');
    await openRequestPart(page, 'Sign-in');
    await request(page).getByRole('radio', { name: 'Token' }).click();
    await request(page).getByLabel('Token', { exact: true }).last().fill(SECRET);
  });
  const question = (page: Page) => page.getByRole('dialog', { name: 'Keep the sign-in out of the file?' });

  test('is hidden, and saving asks before it would be written into the file', async ({ page, folder }) => {
    await expect(request(page)).toContainText('Authorization: Bearer ‹••••••›');
    await page.keyboard.press('ControlOrMeta+s');
    await expect(question(page)).toBeVisible();
    await question(page).getByRole('button', { name: 'Cancel' }).click();
    await expect(question(page)).toBeHidden();
    expect(await filesWithSecret(path.join(folder, 'plaincall', 'collections'))).toEqual([]);
  });

  test('is kept as a secret, still sent, and in no file any more', async ({
    page,
    host,
    folder,
    complaints,
  }) => {
    complaints.allow(LOST_HOST);
    await page.keyboard.press('ControlOrMeta+s');
    const variable = question(page).getByRole('textbox', { name: 'Name of the variable' });
    await variable.fill('newToken');
    await question(page).getByRole('button', { name: 'Keep it as a secret' }).click();
    await expect(statusLine(page)).toContainText('Saved in');
    await expect(request(page)).toContainText('{{newToken}}');
    await send(page, '200 OK');
    await openAnswerPart(page, 'Body');
    await expect(answer(page).getByRole('region', { name: /Body of the answer/ })).toContainText(
      `"Bearer ${SECRET}"`,
    );
    await host.stop();
    expect(await filesWithSecret(folder)).toEqual([]);
  });

  test('is written where the person wants that', async ({ page, folder }) => {
    await page.keyboard.press('ControlOrMeta+s');
    await question(page).getByRole('button', { name: 'Write it into the file' }).click();
    await expect(statusLine(page)).toContainText('Saved in');
    expect(await filesWithSecret(path.join(folder, 'plaincall', 'collections'))).toHaveLength(1);
  });
});
