import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { answer, openRequest, send } from '../helpers/window-steps.ts';
import { test } from '../helpers/window-test.ts';

/** Answers are explained with what is known of the system behind them: recognised, chosen by hand, or written down. */

const TAKEN = '409 · The name of a template is taken';
const SCOPE = 'A template’s name is unique for its channel in your account';

async function chooseSystem(page: Page, name: string): Promise<void> {
  await answer(page).getByRole('button', { name: 'Choose the system' }).press('Enter');
  await page.getByRole('menuitemcheckbox', { name, exact: true }).press('Enter');
}

test('the Sandbox is explained as Dexatel until somebody says otherwise, which is remembered', async ({
  page,
}) => {
  await openRequest(page, TAKEN);
  await send(page, '409');
  await expect(answer(page)).toContainText(SCOPE);
  await expect(answer(page)).toContainText('Explained with what is known of Dexatel');
  const facts = answer(page).locator('summary').filter({ hasText: 'What is known of Dexatel' });
  await facts.press('Enter');
  await expect(answer(page).getByText('The key goes into the header X-Dexatel-Key')).toBeVisible();
  const link = answer(page).getByRole('link', { name: 'Documentation of Dexatel' });
  await expect(link).toHaveAttribute('href', /^https:\/\/developers\.dexatel\.com\//);

  await chooseSystem(page, 'None');
  await expect(answer(page)).toContainText('Explained without what is known of single systems');
  await expect(answer(page)).not.toContainText(SCOPE);
  // It is written down a moment later.
  await expect
    .poll(
      async () => {
        await page.reload();
        await openRequest(page, TAKEN);
        await send(page, '409');
        return answer(page).textContent();
      },
      { timeout: 30_000 },
    )
    .toContain('Explained without what is known of single systems');

  await chooseSystem(page, 'Centercode');
  await expect(answer(page)).toContainText('you chose it for this collection');
  // Whoever sets up a webhook of Centercode sees what it could take from an answer.
  await openRequest(page, '200 · List the templates');
  await send(page, '200');
  await answer(page).locator('summary').filter({ hasText: 'What is known of Centercode' }).press('Enter');
  const captured = answer(page).getByRole('table', { name: 'Values of this answer' });
  await expect(captured.getByRole('row').filter({ hasText: 'String' }).first()).toBeVisible();
  await openRequest(page, TAKEN);
  await send(page, '409');
  await chooseSystem(page, 'Recognise it');
  await expect(answer(page)).toContainText('whose API the Sandbox follows');
  await expect(answer(page)).toContainText(SCOPE);
});

test('what somebody wrote down explains in their words, and a broken file is told with its line', async ({
  page,
  host,
}) => {
  const folder = path.join(host.home, 'profiles');
  await mkdir(folder, { recursive: true });
  const team = {
    name: 'Our own notes',
    match: { hosts: ['127.0.0.*'] },
    errors: [
      {
        match: { status: 409, message: 'is taken' },
        title: 'Templates are named by the team in Bremen.',
        fix: 'Ask them for <i>a name</i>.',
        link: 'https://notes.example.com/names',
      },
    ],
  };
  await writeFile(path.join(folder, 'team.json'), JSON.stringify(team));
  await writeFile(path.join(folder, 'old.json'), '{\n  "name": "Old",\n  "hosts": []\n}');
  await page.reload();
  const notice = page.getByText(/The file old\.json in the folder “profiles” is left out: .*\(line \d\)/);
  await expect(notice).toBeVisible();

  await openRequest(page, TAKEN);
  await send(page, '409');
  await expect(answer(page)).toContainText('Templates are named by the team in Bremen.');
  // As text, whatever is in it.
  await expect(answer(page)).toContainText('Ask them for <i>a name</i>.');
  await expect(answer(page).getByRole('link', { name: 'Read more about it' })).toHaveAttribute(
    'href',
    'https://notes.example.com/names',
  );
  await expect(answer(page)).toContainText('Your own explanations are used as well: Our own notes.');
});
