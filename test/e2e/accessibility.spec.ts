import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import {
  address,
  addressBar,
  answer,
  openAnswerPart,
  openRequest,
  openRequestPart,
  request,
  requestTree,
  send,
} from '../helpers/window-steps.ts';
import { look } from '../helpers/look-with-axe.ts';
import { LOST_HOST, test } from '../helpers/window-test.ts';

/** What axe finds in the states that people meet. */

const COMMA = '400 · A comma is missing';
const LIST = '200 · List the templates';

test('axe finds nothing before and after sending, in no part of request and answer', async ({ page }) => {
  test.slow();
  await look(page, 'first start');
  await send(page, '200 OK');
  await look(page, 'success');
  for (const part of ['Body', 'Headers', 'Timing', 'What was sent']) {
    await openAnswerPart(page, part);
    await expect(answer(page).getByRole('tabpanel', { name: part })).toBeVisible();
    await look(page, `answer, ${part}`, 'section[aria-label=Answer]');
  }
  await openAnswerPart(page, 'Explain');
  await openRequest(page, COMMA);
  await send(page, '400 Bad Request');
  await answer(page).getByRole('button', { name: 'Show what changes: Add the comma' }).click();
  await look(page, 'failure with fixes');
  await answer(page).getByRole('button', { name: 'Fix: Add the comma', exact: true }).click();
  const parts = page.getByRole('tablist', { name: 'Parts of the request' }).getByRole('tab');
  for (const label of await parts.allTextContents()) {
    const part = label.replace(/\d+$|the answer points.*$/g, '').trim();
    await openRequestPart(page, part);
    if (part === 'Sign-in') await request(page).getByRole('radio', { name: 'Token' }).click();
    await look(page, `request, ${part}`, 'section[aria-label=Request]');
  }
  await look(page, 'a fix applied');
  await address(page).fill('http://127.0.0.1:9/{{nobody}}');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(answer(page).getByRole('heading', { level: 2 })).not.toHaveText(/400/);
  await look(page, 'a variable that is missing');
});

test('axe finds nothing in palette, menus and dialogs', async ({ page, host }) => {
  test.slow();
  const file = path.join(host.sandboxFolder, 'start-here', 'list-templates.yml');
  const menu = (name: string) => page.getByRole('button', { name }).click();
  const choose = async (button: string, entry: string) => {
    await menu(button);
    await page.getByRole('menuitem', { name: entry }).click();
  };
  const more = `More about ${LIST}`;
  const dialogs: [title: string | RegExp, open: () => Promise<void>][] = [
    ['Search or run a command', () => page.keyboard.press('ControlOrMeta+k')],
    ['What does it mean?', () => page.keyboard.press('F1')],
    ['Environments', () => page.keyboard.press('ControlOrMeta+e')],
    ['Settings', () => menu('Settings')],
    ['Open a collection', () => page.keyboard.press('ControlOrMeta+o')],
    ['New collection', () => choose('Collection: Sandbox', 'New collection…')],
    ['Delete “Sandbox”', () => choose('Collection: Sandbox', 'Delete this collection…')],
    [`Rename “${LIST}”`, () => choose(more, 'Rename…')],
    [`Delete “${LIST}”`, () => choose(more, 'Delete…')],
    [
      /^Save “/,
      async () => {
        await address(page).fill('{{baseUrl}}/v1/templates?page=2');
        await page.keyboard.press('ControlOrMeta+F4');
      },
    ],
    [
      'The file was changed by somebody else',
      async () => {
        await writeFile(file, (await readFile(file, 'utf8')).replace('GET', 'HEAD'));
        await expect(requestTree(page).getByRole('treeitem', { name: LIST })).toContainText('HEAD');
        await page.keyboard.press('ControlOrMeta+s');
      },
    ],
    [
      'Keep the sign-in out of the file?',
      async () => {
        await openRequestPart(page, 'Sign-in');
        await request(page).getByRole('radio', { name: 'Token' }).click();
        await page.locator('[data-part=token] input').fill('typed-as-it-is');
        await page.keyboard.press('ControlOrMeta+s');
      },
    ],
    [
      'Save the request',
      async () => {
        await page.keyboard.press('ControlOrMeta+m');
        await address(page).fill('https://shop.example/');
        await page.keyboard.press('ControlOrMeta+s');
      },
    ],
  ];
  for (const [title, open] of dialogs) {
    await open();
    await expect(page.getByRole('dialog', { name: title })).toBeVisible();
    await look(page, `dialog ${String(title)}`, '[role=dialog]');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  for (const button of [
    'Collection: Sandbox',
    'Environment: Sandbox',
    'Method: GET',
    'More about Start here',
  ]) {
    await menu(button);
    await expect(page.getByRole('menu')).toBeVisible();
    await look(page, `menu ${button}`, '[role=menu]');
    await page.keyboard.press('Escape');
  }
});

test('axe finds nothing where something is missing, broken, refused or lost', async ({
  page,
  host,
  complaints,
}) => {
  test.slow();
  const file = path.join(host.sandboxFolder, 'start-here', 'read-a-template.yml');
  await writeFile(file, (await readFile(file, 'utf8')).replace('method: GET', 'method: "GET'));
  await requestTree(page).getByRole('treeitem', { name: 'read-a-template' }).click();
  await expect(page.getByRole('heading', { name: /cannot be read as a request/ })).toBeVisible();
  await look(page, 'broken file');
  await page.keyboard.press('ControlOrMeta+F4');

  await page.keyboard.press('ControlOrMeta+o');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Folder' }).fill('/nowhere');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
  await look(page, 'refused in a dialog');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Messages' }).getByRole('alert')).toBeVisible();
  await look(page, 'notice');

  await openRequest(page, '200 · A slow answer');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(addressBar(page).getByRole('button', { name: /^Cancel/ })).toBeVisible();
  await look(page, 'sending');
  await page.keyboard.press('ControlOrMeta+F4');
  await page.keyboard.press('ControlOrMeta+F4');
  await expect(page.getByText('Nothing is open')).toBeVisible();
  await rm(path.join(host.sandboxFolder), { recursive: true });
  await mkdir(host.sandboxFolder);
  await writeFile(
    path.join(host.sandboxFolder, 'opencollection.yml'),
    'opencollection: 1.0.0\ninfo:\n  name: Sandbox\n',
  );
  await expect(page.getByText('No requests yet')).toBeVisible();
  await look(page, 'empty collection');
  complaints.allow(LOST_HOST);
  await host.kill();
  await expect(page.getByText(/Plaincall has stopped answering/)).toBeVisible();
  await look(page, 'host lost');
});

test('nothing moves for those who asked for no motion', async ({ page }) => {
  /** What takes longer than a blink of the screen, or goes on for ever; to appear a little later is no motion. */
  const moving = () =>
    page.evaluate(() =>
      document
        .getAnimations()
        .filter((animation) => Number(animation.effect?.getComputedTiming().activeDuration ?? 0) > 1)
        .map((animation) => (animation.effect as KeyframeEffect).target?.outerHTML),
    );
  await openRequest(page, '200 · A slow answer');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(addressBar(page).getByRole('button', { name: /^Cancel/ })).toBeVisible();
  // The same moment moves where nobody asked: the look is one that can find something.
  expect((await moving()).length, 'sending, with motion').toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // What was moving when motion was given up comes to its end.
  await expect.poll(moving, 'sending').toEqual([]);
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await moving(), 'palette').toEqual([]);
  await page.keyboard.press('Escape');
  await requestTree(page).getByRole('treeitem', { name: 'Start here' }).click();
  expect(await moving(), 'a folder folded').toEqual([]);
});

test('at 200 % in a small window every control can still be reached', async ({ page }) => {
  await page.setViewportSize({ width: 680, height: 430 });
  await openRequest(page, COMMA);
  await send(page, '400 Bad Request');
  // What comes a moment later, such as what is wrong with a body, must be in reach when it is there.
  await expect.poll(() => outOfReach(page), 'failure').toEqual([]);
  for (const part of ['Params', 'Headers', 'Sign-in', 'Body']) {
    await openRequestPart(page, part);
    await expect.poll(() => outOfReach(page), `request, ${part}`).toEqual([]);
  }
  for (const part of ['Body', 'Headers', 'Timing', 'What was sent']) {
    await openAnswerPart(page, part);
    await expect.poll(() => outOfReach(page), `answer, ${part}`).toEqual([]);
  }
  for (const keys of ['ControlOrMeta+e', 'ControlOrMeta+o', 'F1', 'ControlOrMeta+k']) {
    await page.keyboard.press(keys);
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect.poll(() => outOfReach(page, '[role=dialog]'), `dialog of ${keys}`).toEqual([]);
    await page.keyboard.press('Escape');
  }
});

/** Controls that no scrolling brings to where they can be pressed. */
const outOfReach = (page: Page, within = 'body'): Promise<string[]> =>
  page.evaluate((scope) => {
    const controls = document.querySelectorAll<HTMLElement>(
      `:is(${scope}) :is(button, input, select, textarea, a[href], [role=treeitem], [role=tab], [role=radio])`,
    );
    const isMeant = (control: HTMLElement) =>
      control.closest('.monaco-editor, [aria-hidden=true]') === null &&
      control.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const isReached = (control: HTMLElement) => {
      control.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const box = control.getBoundingClientRect();
      const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      // What is drawn over a control beside it, such as the marks in a field, leaves the pointer to it. The page itself
      // cannot be scrolled by a person.
      const isHit = hit !== null && (control.parentElement ?? control).contains(hit);
      return isHit && scrollX === 0 && scrollY === 0;
    };
    return [...controls]
      .filter((control) => isMeant(control) && !isReached(control))
      .map((control) => control.outerHTML);
  }, within);
