import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { BuiltHost } from '../helpers/start-built-host.ts';
import {
  address,
  editorText,
  openRequest,
  requestTabs,
  requestTree,
  send,
  statusLine,
  typeInEditor,
} from '../helpers/window-steps.ts';
import { test } from '../helpers/window-test.ts';

/** Collections are folders of plain files: what the window does to them is what lies on disk afterwards. */

const LIST = '200 · List the templates';
const READ = '200 · Read one template';

const item = (page: Page, name: string): Locator =>
  requestTree(page).getByRole('treeitem', { name, exact: true });
const dialog = (page: Page, name: string): Locator => page.getByRole('dialog', { name });

async function chooseFromCollectionMenu(page: Page, shown: string, entry: string): Promise<void> {
  await page.getByRole('button', { name: `Collection: ${shown}` }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

/** Opens what there is to do with an item, and chooses from it. */
async function chooseFromItemMenu(page: Page, name: string, entry: string): Promise<void> {
  await item(page, name).hover();
  await page.getByRole('button', { name: `More about ${name}`, exact: true }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

async function makeCollection(page: Page, name: string): Promise<void> {
  await chooseFromCollectionMenu(page, 'Sandbox', 'New collection…');
  await dialog(page, 'New collection').getByRole('textbox', { name: 'Name' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: `Collection: ${name}` })).toBeVisible();
}

/** Names as they stand in the tree, without the methods before them. */
const namesInTree = async (page: Page): Promise<(string | null)[]> =>
  requestTree(page)
    .getByRole('treeitem')
    .evaluateAll((rows) =>
      rows
        .toSorted((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top)
        .map((row) => row.getAttribute('aria-label')),
    );

const namesInTrash = (host: BuiltHost): Promise<string[]> => readdir(host.trashFolder).catch(() => []);

test('a new collection says what to do first; what is made in it is a folder with plain files', async ({
  page,
  host,
}) => {
  await makeCollection(page, 'Web shop');
  const sidebar = page.getByRole('navigation', { name: 'Requests of the collection' });
  await expect(sidebar).toContainText('A collection is a folder of requests. Make the first one.');
  const folder = path.join(host.home, 'collections', 'Web shop');
  expect(await readFile(path.join(folder, 'opencollection.yml'), 'utf8')).toContain('name: Web shop');

  await sidebar.getByRole('button', { name: 'New folder' }).click();
  await dialog(page, 'New folder').getByRole('textbox', { name: 'Name' }).fill('Orders');
  await page.keyboard.press('Enter');
  await chooseFromItemMenu(page, 'Orders', 'New request here');
  await address(page).fill('https://shop.example/v1/orders?limit=3');
  await page.keyboard.press('ControlOrMeta+s');
  const saveAs = dialog(page, 'Save the request');
  await expect(saveAs.getByRole('combobox', { name: 'Folder in it' })).toHaveValue('Orders');
  await saveAs.getByRole('textbox', { name: 'Name' }).fill('List the orders');
  await page.keyboard.press('Enter');

  await expect(item(page, 'List the orders')).toBeVisible();
  const file = path.join(folder, 'Orders', 'List the orders.yml');
  await expect(statusLine(page)).toContainText(`Saved in ${file}`);
  const text = await readFile(file, 'utf8');
  expect(text).toContain('name: List the orders');
  expect(text).toContain('url: https://shop.example/v1/orders?limit=3');
  expect((await readdir(folder)).toSorted()).toEqual(['Orders', 'opencollection.yml']);
});

test('renaming a request renames its file, and the open tab stays with it', async ({ page, host }) => {
  const folder = path.join(host.sandboxFolder, 'start-here');
  const before = await readFile(path.join(folder, 'list-templates.yml'), 'utf8');
  await chooseFromItemMenu(page, LIST, 'Rename…');
  const question = dialog(page, `Rename “${LIST}”`);
  await expect(question.getByRole('textbox', { name: 'Name' })).toHaveValue(LIST);
  await question.getByRole('textbox', { name: 'Name' }).fill('What templates are there');
  await question.getByRole('button', { name: 'Rename' }).click();

  await expect(item(page, 'What templates are there')).toBeVisible();
  await expect(requestTabs(page).getByRole('tab', { selected: true })).toHaveText('What templates are there');
  const file = path.join(folder, 'What templates are there.yml');
  await expect(statusLine(page)).toContainText(file);
  expect(await readFile(file, 'utf8')).toBe(before.replace(LIST, 'What templates are there'));
  expect(await readdir(folder)).not.toContain('list-templates.yml');

  await address(page).fill('{{baseUrl}}/v1/templates?page=2');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(statusLine(page)).toContainText('Saved in');
  expect(await readFile(file, 'utf8')).toContain('page=2');
});

test('a folder and a collection are renamed, what is in them stays', async ({ page, host }) => {
  await chooseFromItemMenu(page, 'Start here', 'Rename…');
  await dialog(page, 'Rename “Start here”').getByRole('textbox', { name: 'Name' }).fill('First steps');
  await page.keyboard.press('Enter');
  await expect(item(page, 'First steps')).toBeVisible();
  await expect(statusLine(page)).toContainText(path.join('First steps', 'list-templates.yml'));
  expect(await readFile(path.join(host.sandboxFolder, 'First steps', 'folder.yml'), 'utf8')).toContain(
    'name: First steps',
  );
  await chooseFromCollectionMenu(page, 'Sandbox', 'Rename this collection…');
  await dialog(page, 'Rename the collection').getByRole('textbox', { name: 'Name' }).fill('Playground');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Collection: Playground' })).toBeVisible();
  expect(await readFile(path.join(host.sandboxFolder, 'opencollection.yml'), 'utf8')).toContain(
    'name: Playground',
  );
  await send(page, '200 OK');
});

test('a request is dragged to another place and into another folder', async ({ page, host }) => {
  // Before the first one: its upper edge.
  await item(page, READ).dragTo(item(page, LIST), { targetPosition: { x: 80, y: 3 } });
  await expect.poll(async () => (await namesInTree(page)).slice(0, 3)).toEqual(['Start here', READ, LIST]);

  await item(page, LIST).dragTo(item(page, 'When it fails'), { targetPosition: { x: 60, y: 14 } });
  await expect
    .poll(() => readdir(path.join(host.sandboxFolder, 'when-it-fails')))
    .toContain('list-templates.yml');
  expect(await readdir(path.join(host.sandboxFolder, 'start-here'))).not.toContain('list-templates.yml');
  // The tab that was open all along knows where its file is now.
  await expect(statusLine(page)).toContainText(path.join('when-it-fails', 'list-templates.yml'));
  await address(page).fill('{{baseUrl}}/v1/templates?page=2');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(statusLine(page)).toContainText('Saved in');

  await page.reload();
  await expect.poll(async () => (await namesInTree(page)).slice(0, 2)).toEqual(['Start here', READ]);
});

test('a request is moved by keys, or left where it was', async ({ page }) => {
  await item(page, LIST).click();
  await page.keyboard.press('Control+Shift+d');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+d');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await namesInTree(page)).slice(0, 3)).toEqual(['Start here', READ, LIST]);
  await expect(requestTree(page).getByRole('treeitem', { name: LIST, exact: true })).toBeFocused();
  await page.reload();
  await expect.poll(async () => (await namesInTree(page)).slice(0, 3)).toEqual(['Start here', READ, LIST]);
});

test.describe('deleting', () => {
  test('asks first, and Cancel keeps the file', async ({ page, host }) => {
    await chooseFromItemMenu(page, READ, 'Delete…');
    const question = dialog(page, `Delete “${READ}”`);
    await expect(question).toContainText('You can take it out of there again.');
    await question.getByRole('button', { name: 'Cancel' }).click();
    await expect(item(page, READ)).toBeVisible();
    expect(await namesInTrash(host)).toEqual([]);
    // Nor has choosing from its menu opened it.
    await expect(requestTabs(page).getByRole('tab')).toHaveText([LIST]);
  });

  test('a request puts its file into the trash and closes its tab', async ({ page, host }) => {
    const file = path.join(host.sandboxFolder, 'start-here', 'read-a-template.yml');
    const text = await readFile(file, 'utf8');
    await openRequest(page, READ);
    await chooseFromItemMenu(page, READ, 'Delete…');
    await dialog(page, `Delete “${READ}”`).getByRole('button', { name: 'Move to the trash' }).click();
    await expect(item(page, READ)).toBeHidden();
    await expect(requestTabs(page).getByRole('tab')).toHaveText([LIST]);
    expect(await readdir(path.dirname(file))).not.toContain('read-a-template.yml');
    const [name = ''] = await namesInTrash(host);
    expect(await readFile(path.join(host.trashFolder, name), 'utf8')).toBe(text);
    await send(page, '200 OK');
  });

  test('leaves what was typed and not yet saved in its tab, to be written again', async ({ page, host }) => {
    const file = path.join(host.sandboxFolder, 'start-here', 'list-templates.yml');
    await address(page).fill('{{baseUrl}}/v1/templates?page=4');
    await chooseFromItemMenu(page, LIST, 'Delete…');
    await dialog(page, `Delete “${LIST}”`).getByRole('button', { name: 'Move to the trash' }).click();
    await expect(item(page, LIST)).toBeHidden();
    await expect(address(page)).toHaveValue('{{baseUrl}}/v1/templates?page=4');
    await expect(statusLine(page)).toContainText('Unsaved changes are kept for you');
    await page.keyboard.press('ControlOrMeta+s');
    await dialog(page, 'The file was changed by somebody else')
      .getByRole('button', { name: 'Write it again' })
      .click();
    await expect(item(page, LIST)).toBeVisible();
    expect(await readFile(file, 'utf8')).toContain('page=4');
  });

  test('a folder takes all that is in it along', async ({ page, host }) => {
    await chooseFromItemMenu(page, 'Start here', 'Delete…');
    const question = dialog(page, 'Delete “Start here”');
    await expect(question).toContainText('with every request in it');
    await question.getByRole('button', { name: 'Move to the trash' }).click();
    await expect(item(page, 'Start here')).toBeHidden();
    await expect(page.getByText('Nothing is open')).toBeVisible();
    expect(await readdir(host.sandboxFolder)).not.toContain('start-here');
    const [name = ''] = await namesInTrash(host);
    expect(await readdir(path.join(host.trashFolder, name))).toContain('list-templates.yml');
  });

  test('a collection leaves the window without one, and tells how to go on', async ({ page, host }) => {
    await chooseFromCollectionMenu(page, 'Sandbox', 'Delete this collection…');
    const question = dialog(page, 'Delete “Sandbox”');
    await expect(question).toContainText(host.sandboxFolder);
    await question.getByRole('button', { name: 'Move to the trash' }).click();
    await expect(page.getByText('No collection is open')).toBeVisible();
    await expect(page.getByText('Nothing is open')).toBeVisible();
    expect(await namesInTrash(host)).toHaveLength(1);
    await page.reload();
    await expect(page.getByText('No collection is open')).toBeVisible();
  });
});

test('the search finds by name, method and address, and says when nothing is found', async ({ page }) => {
  const search = page.getByRole('textbox', { name: 'Find a request' });
  await search.fill('PUT templates');
  await expect
    .poll(() => namesInTree(page))
    .toEqual(['Start here', '200 · Replace a template', 'When it fails', '405 · POST where PUT belongs']);
  await expect(page.getByRole('status').filter({ hasText: '2 requests found' })).toBeAttached();
  await search.fill('no such thing');
  await expect(page.getByText('Nothing here is called “no such thing”.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await expect(item(page, LIST)).toBeVisible();
});

test('a folder is opened as a collection, taken off the list, and stays as it was', async ({
  page,
  host,
  folder,
}) => {
  const copy = path.join(folder, 'handed over');
  await cp(host.sandboxFolder, copy, { recursive: true });
  const collectionFile = path.join(copy, 'opencollection.yml');
  const text = await readFile(collectionFile, 'utf8');
  await writeFile(collectionFile, text.replace('name: Sandbox', 'name: Handed over'));

  await page.keyboard.press('ControlOrMeta+o');
  await dialog(page, 'Open a collection').getByRole('textbox', { name: 'Folder' }).fill(copy);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Collection: Handed over' })).toBeVisible();
  await openRequest(page, READ);
  await expect(statusLine(page)).toContainText(path.join(copy, 'start-here', 'read-a-template.yml'));

  await chooseFromCollectionMenu(page, 'Handed over', 'Take it off this list');
  await expect(page.getByRole('button', { name: 'Collection: Sandbox' })).toBeVisible();
  // Its tab went with it, the one of the other collection is still there.
  await expect(requestTabs(page).getByRole('tab')).toHaveText([LIST]);
  expect(await readdir(copy)).toEqual(await readdir(host.sandboxFolder));
});

test('a folder that holds no collection is refused in the dialog, which stays to be corrected', async ({
  page,
  host,
  folder,
}) => {
  const bare = path.join(folder, 'bare');
  await mkdir(bare);
  await page.keyboard.press('ControlOrMeta+o');
  const question = dialog(page, 'Open a collection');
  await question.getByRole('textbox', { name: 'Folder' }).fill(bare);
  await page.keyboard.press('Enter');
  await expect(question.getByRole('alert')).toContainText('There is no collection here');
  await question.getByRole('textbox', { name: 'Folder' }).fill(host.sandboxFolder);
  await page.keyboard.press('Enter');
  await expect(question).toBeHidden();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a new collection needs a name and a place that can be written, and is asked for both in its dialog', async ({
  page,
}) => {
  await chooseFromCollectionMenu(page, 'Sandbox', 'New collection…');
  const question = dialog(page, 'New collection');
  await expect(question.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question).toContainText('Give it a name.');
  await question.getByRole('textbox', { name: 'Name' }).fill('Shop');
  await question.getByRole('textbox', { name: 'Where to put it' }).fill('/proc');
  await page.keyboard.press('Enter');
  await expect(question.getByRole('alert')).toContainText(/./);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Collection: Sandbox' })).toBeVisible();
});

test('what was typed to mend a broken file is not closed away without a question', async ({ page, host }) => {
  const file = path.join(host.sandboxFolder, 'start-here', 'read-a-template.yml');
  const broken = (await readFile(file, 'utf8')).replace('method: GET', 'method: "GET');
  await writeFile(file, broken);
  await requestTree(page).getByRole('treeitem', { name: 'read-a-template' }).click();
  await expect(page.getByRole('heading', { name: /cannot be read as a request/ })).toBeVisible();
  await typeInEditor(page, 'half a thought');
  const tab = requestTabs(page).getByRole('tab', { name: 'read-a-template.yml' });
  await expect(tab).toContainText('unsaved');
  await page.keyboard.press('ControlOrMeta+F4');
  const question = dialog(page, 'Save “read-a-template.yml” before closing?');
  await question.getByRole('button', { name: 'Cancel' }).click();
  expect(await editorText(page)).toBe('half a thought');
  await page.keyboard.press('ControlOrMeta+F4');
  await question.getByRole('button', { name: 'Close without saving' }).click();
  await expect(tab).toBeHidden();
  expect(await readFile(file, 'utf8')).toBe(broken);
});
