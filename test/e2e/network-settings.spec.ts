import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { createCertificateMaker, hasOpenssl } from '../helpers/make-certificates.ts';
import { address, addressBar, answer, openAnswerPart, send } from '../helpers/window-steps.ts';
import { test } from '../helpers/window-test.ts';

/** How requests reach their servers, chosen in the settings: the way of a person behind a company's proxy and authority. */

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Settings' });

async function openSettings(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+,');
  await expect(dialogOf(page).getByRole('heading', { name: 'Network' })).toBeVisible();
}

/** What axe finds in the dialog, in light and in dark. */
async function axeOf(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page }).setLegacyMode(true).include('[role=dialog]');
    const { violations } = await axe.analyze();
    for (const { id, nodes } of violations)
      found.push(...nodes.map(({ html }) => `${colorScheme}, ${id}: ${html}`));
  }
  return found;
}

test.describe('with certificates made here', () => {
  test.skip(!hasOpenssl(), 'there is no openssl to make certificates');

  test('a server of the company is trusted once its authority is named, and says who vouches for it', async ({
    page,
    folder,
  }) => {
    const maker = createCertificateMaker();
    const root = maker.signSelf('Company Root', 'root');
    const { key, cert } = maker.sign('localhost', { by: 'Company Root' });
    maker.close();
    const file = path.join(folder, 'company.pem');
    await writeFile(file, root.cert);
    const server = createServer({ key, cert }, (_request, response) => response.end('hello'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;

    await address(page).fill(`https://localhost:${port}/`);
    await addressBar(page).getByRole('button', { name: 'Send', exact: true }).click();
    const findings = answer(page);
    await expect(findings.getByText('The certificate of Company Root is missing')).toBeVisible();
    await findings.getByRole('button', { name: 'Open the network settings' }).click();

    const dialog = dialogOf(page);
    const field = dialog.getByRole('textbox', { name: 'File with certificates' });
    await field.fill(path.join(folder, 'gone.pem'));
    await page.keyboard.press('Enter');
    await expect(dialog.getByText('There is no such file.')).toBeVisible();
    await field.fill(file);
    await page.keyboard.press('Enter');
    await expect(dialog.getByText(/Company Root, valid until \d{4}-\d\d-\d\d/)).toBeVisible();
    await dialog.getByRole('button', { name: /gone\.pem no longer/ }).click();
    await expect(dialog.getByText('There is no such file.')).toBeHidden();
    expect(await axeOf(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await send(page, '200 OK');
    await openAnswerPart(page, 'Timing');
    await answer(page).getByText('Certificate of the server').click();
    await expect(
      answer(page).getByText('Company Root vouches for it, because you named it in Settings, Network.'),
    ).toBeVisible();
    await new Promise((resolve) => server.close(resolve));
  });

  test('a certificate of one’s own is named by keys alone, and a wrong key is told at its row', async ({
    page,
    folder,
  }) => {
    const maker = createCertificateMaker();
    maker.signSelf('root', 'root');
    const mine = maker.sign('mine');
    const other = maker.sign('other');
    maker.close();
    await writeFile(path.join(folder, 'mine.pem'), mine.cert);
    await writeFile(path.join(folder, 'mine.key'), mine.key);
    await writeFile(path.join(folder, 'other.key'), other.key);

    await openSettings(page);
    const dialog = dialogOf(page);
    const add = dialog.getByRole('button', { name: 'Add a certificate' });
    await add.focus();
    await page.keyboard.press('Enter');
    const row = dialog.getByRole('group', { name: 'Certificate 1' });
    await row.getByRole('textbox', { name: 'For these servers' }).fill('api.example');
    await row.getByRole('textbox', { name: 'File with the certificate' }).fill(path.join(folder, 'mine.pem'));
    await row.getByRole('textbox', { name: 'File with the key' }).fill(path.join(folder, 'other.key'));
    await page.keyboard.press('Enter');
    await expect(row.getByText('The certificate and the key do not belong together.')).toBeVisible();
    await row.getByRole('textbox', { name: 'File with the key' }).fill(path.join(folder, 'mine.key'));
    await page.keyboard.press('Tab');
    await expect(row.getByText(/mine, valid until 2099-01-01/)).toBeVisible();
    expect(await axeOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await openSettings(page);
    await expect(row.getByRole('textbox', { name: 'For these servers' })).toHaveValue('api.example');
  });
});

test('a proxy of one’s own: its password is not kept in its address, and what it breaks is told and mended', async ({
  page,
}) => {
  await openSettings(page);
  const dialog = dialogOf(page);
  await dialog.getByRole('radio', { name: 'My own' }).click();
  const field = dialog.getByRole('textbox', { name: 'Address' });
  await field.fill('ftp://proxy.test');
  await page.keyboard.press('Tab');
  await expect(dialog.getByText('A proxy begins with http://, https:// or socks5://.')).toBeVisible();
  await field.fill('http://mira:hush-hush@127.0.0.1:1');
  await page.keyboard.press('Tab');
  await expect(field).toHaveValue('http://127.0.0.1:1');
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('mira');
  await expect(dialog.getByPlaceholder('held until Plaincall is closed')).toBeVisible();
  expect(await axeOf(page)).toEqual([]);
  await page.keyboard.press('Escape');

  await address(page).fill('http://api.test/');
  await addressBar(page).getByRole('button', { name: 'Send', exact: true }).click();
  await expect(answer(page).getByRole('heading', { name: 'The proxy does not answer' })).toBeVisible();
  await expect(answer(page).getByText('It is set in Settings, Network.')).toBeVisible();
  await expect(answer(page).getByRole('list', { name: 'The way of the request' })).toContainText('Proxy');
  await expect(answer(page).getByText('Send this request without the proxy').first()).toBeVisible();
});
