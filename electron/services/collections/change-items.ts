import { lstat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ServiceError } from '../../../shared/ipc/service-error.ts';
import type { ItemId } from '../../../shared/model/ids.ts';
import type { RequestDraft } from '../../../shared/model/request-draft.ts';
import { nextSeq, planOrder } from '../../../shared/opencollection/item-order.ts';
import { newRequestFile, withName, withSeq } from '../../../shared/opencollection/write-request.ts';
import type { YamlMap } from '../../../shared/opencollection/yaml-value.ts';
import { formatMessage, say } from '../../../shared/texts/text.ts';
import type { Catalogue } from '../../../shared/texts/text.ts';
import type { Files } from '../files/create-files.ts';
import { ENDING, FOLDER_FILE, ROOT_ID } from './collection-tree.ts';
import type { PlacedItem, TreeReader } from './collection-tree.ts';
import { childId, gone, parentIdOf, resolveFile, resolveItem } from './item-path.ts';
import { freeFileName, freeName, renameFile } from './rename-file.ts';
import type { VersionTrail } from './version-trail.ts';

export interface ChangeItemsContext {
  readonly files: Files;
  readonly tree: TreeReader;
  readonly trail: VersionTrail;
  readonly catalogue: Catalogue;
}

/** A new request at the end of its folder. */
export async function createRequest(
  { files, tree, catalogue }: ChangeItemsContext,
  root: string,
  { parentId, draft }: { readonly parentId: ItemId; readonly draft: RequestDraft },
): Promise<{ itemId: ItemId; version: string }> {
  const folder = await resolveFolder(files, root, parentId);
  const name =
    draft.name.trim() === '' ? formatMessage(catalogue, say('collections.new-request')) : draft.name;
  const siblings = (await tree.readFolder(root, parentId)).filter(({ item }) => item.kind !== 'folder');
  const seq = nextSeq(siblings.map((sibling) => sibling.seq));
  const fileName = await freeFileName(folder, name, 'request');
  const text = await files.yaml.render(newRequestFile({ ...draft, name }, seq));
  const result = await files.write(join(folder, fileName), text, 'nothing');
  if (result.kind === 'conflict')
    throw new ServiceError('refused', say('files.name-taken', { name: fileName }));
  return { itemId: childId(parentId, fileName), version: result.version };
}

/** A new folder behind the other folders. */
export async function createFolder(
  { files, tree, catalogue }: ChangeItemsContext,
  root: string,
  { parentId, name: typed }: { readonly parentId: ItemId; readonly name: string },
): Promise<{ itemId: ItemId }> {
  const parent = await resolveFolder(files, root, parentId);
  const name = typed.trim() || formatMessage(catalogue, say('collections.new-folder'));
  const siblings = (await tree.readFolder(root, parentId)).filter(({ item }) => item.kind === 'folder');
  const folderName = await freeFileName(parent, name, 'folder');
  const seq = nextSeq(siblings.map((sibling) => sibling.seq));
  const text = await renderFolderFile(files, { name, seq });
  await files.makeFolderWith(join(parent, folderName), FOLDER_FILE, text);
  return { itemId: childId(parentId, folderName) };
}

/** Changes the name in the item's file, and the name of its file or folder with it. */
export async function renameItem(
  { files, trail }: ChangeItemsContext,
  root: string,
  { itemId, name: typed }: { readonly itemId: ItemId; readonly name: string },
): Promise<{ itemId: ItemId }> {
  const name = typed.trim();
  if (name === '') throw new ServiceError('refused', say('collections.needs-name'));
  const path = await resolveItem(files, root, itemId);
  if (itemId === ROOT_ID) throw gone(path);
  if (!(await isFolder(path))) {
    await resolveFile(files, root, itemId);
    const found = await files.read(path);
    const isReadable = found?.trouble === null && (await files.yaml.parse(found.text)).kind === 'map';
    if (isReadable) {
      const change = await files.edit(path, (file) => withName(file, name));
      // It has that name already, and a file that somebody named by hand keeps its own.
      if (change.from === change.to) return { itemId };
      trail.note(change);
    }
    // A file that cannot be read is renamed all the same: its name is all there is of it.
    return { itemId: await renameFile(files, root, itemId, name) };
  }
  await editFolderFile(files, path, { name }, (file) => withName(file, name));
  const folderName = await freeFileName(dirname(path), name, 'folder', basename(path));
  await files.rename(path, join(dirname(path), folderName));
  return { itemId: childId(parentIdOf(itemId), folderName) };
}

/**
 * Puts an item into a folder, in front of `beforeId` or at the end of its kind: folders always stand before requests.
 * Of its new siblings only those get another `seq` that must.
 */
export async function moveItem(
  context: ChangeItemsContext,
  root: string,
  input: { readonly itemId: ItemId; readonly parentId: ItemId; readonly beforeId: ItemId | null },
): Promise<{ itemId: ItemId }> {
  const { files, tree } = context;
  const { itemId, parentId, beforeId } = input;
  const path = await resolveItem(files, root, itemId);
  const target = await resolveFolder(files, root, parentId);
  const isIntoItself = parentId === itemId || parentId.startsWith(`${itemId}/`);
  if (itemId === ROOT_ID || isIntoItself) throw new ServiceError('refused', say('collections.into-itself'));

  const siblings = await tree.readFolder(root, parentId);
  const moved = (await tree.readFolder(root, parentIdOf(itemId))).find(({ item }) => item.id === itemId);
  if (moved === undefined) throw gone(path);
  const isSameKind = ({ item }: PlacedItem): boolean =>
    (item.kind === 'folder') === (moved.item.kind === 'folder');
  const others = siblings.filter((one) => one.item.id !== itemId && isSameKind(one));
  const place = placeBefore(siblings, others, beforeId);

  let newId = itemId;
  if (parentIdOf(itemId) !== parentId) {
    const ending = moved.item.kind === 'folder' ? '' : ENDING;
    const fileName = await freeName(target, basename(path, ending), ending);
    await files.rename(path, join(target, fileName));
    newId = childId(parentId, fileName);
  }
  const ordered = others.toSpliced(place, 0, { ...moved, item: { ...moved.item, id: newId } });
  for (const { index, seq } of planOrder(
    ordered.map((one) => one.seq),
    place,
  )) {
    const one = ordered[index];
    if (one !== undefined) await writeSeq(context, root, one, seq);
  }
  return { itemId: newId };
}

/** @returns where it is kept, or null where the system's trash has it */
export async function deleteItem(
  { files }: ChangeItemsContext,
  root: string,
  { itemId }: { readonly itemId: ItemId },
): Promise<string | null> {
  const path = await resolveItem(files, root, itemId);
  if (itemId === ROOT_ID) throw gone(path);
  if (!(await isFolder(path))) await resolveFile(files, root, itemId);
  return files.discard(path);
}

/** Among `others`, the place in front of `beforeId`; an item of the other kind stands for the nearer end. */
function placeBefore(
  siblings: readonly PlacedItem[],
  others: readonly PlacedItem[],
  beforeId: ItemId | null,
): number {
  if (beforeId === null) return others.length;
  const before = siblings.findIndex(({ item }) => item.id === beforeId);
  if (before === -1) return others.length;
  const place = others.findIndex((one) => siblings.indexOf(one) >= before);
  return place === -1 ? others.length : place;
}

/** A file that cannot be read has no place that could be written: it stays at the end. */
async function writeSeq(
  { files, trail }: ChangeItemsContext,
  root: string,
  { item }: PlacedItem,
  seq: number,
): Promise<void> {
  const path = join(root, item.id);
  if (item.kind === 'broken') return;
  if (item.kind === 'folder') {
    if (item.problem !== null) return;
    await editFolderFile(files, path, { name: item.name, seq }, (file) => withSeq(file, seq));
    return;
  }
  trail.note(await files.edit(path, (file) => withSeq(file, seq)));
}

/** Changes a folder's file; one that has none gets one. */
async function editFolderFile(
  files: Files,
  folder: string,
  info: { readonly name: string; readonly seq?: number },
  change: (file: YamlMap) => YamlMap,
): Promise<void> {
  const path = join(folder, FOLDER_FILE);
  if ((await files.read(path)) !== null) await files.edit(path, change);
  else await files.write(path, await renderFolderFile(files, info), 'nothing');
}

function renderFolderFile(
  files: Files,
  { name, seq }: { readonly name: string; readonly seq?: number },
): Promise<string> {
  return files.yaml.render({ info: { name, type: 'folder', ...(seq === undefined ? {} : { seq }) } });
}

async function resolveFolder(files: Files, root: string, id: ItemId): Promise<string> {
  const path = await resolveItem(files, root, id);
  if (!(await isFolder(path))) throw gone(path);
  return path;
}

/** @throws ServiceError `not-found` */
async function isFolder(path: string): Promise<boolean> {
  const facts = await lstat(path).catch(() => null);
  if (facts === null) throw gone(path);
  return facts.isDirectory();
}
