import { readdirSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ServiceError } from '../../../shared/ipc/service-error.ts';
import type { CollectionTree, FileProblem, TreeItem } from '../../../shared/model/collection.ts';
import type { ItemId } from '../../../shared/model/ids.ts';
import { nameEnvironments } from '../../../shared/opencollection/environment-mapping.ts';
import { compareItems, compareNames } from '../../../shared/opencollection/item-order.ts';
import { formatMessage } from '../../../shared/texts/text.ts';
import type { Catalogue } from '../../../shared/texts/text.ts';
import type { Files } from '../files/create-files.ts';
import { createFactsReader } from './facts-reader.ts';
import type { FactsSession } from './facts-reader.ts';

export const ENDING = '.yml';
export const COLLECTION_FILE = 'opencollection.yml';
export const FOLDER_FILE = 'folder.yml';
export const ENVIRONMENTS_FOLDER = 'environments';

/** The collection itself. */
export const ROOT_ID = '' as ItemId;

/** An item of the tree, and the place that its file gives it. */
export interface PlacedItem {
  readonly item: TreeItem;
  readonly seq: number | null;
}

export interface ReadTree extends Omit<CollectionTree, 'collection' | 'items'> {
  /** Parents first, in the order they are shown. */
  readonly placed: readonly PlacedItem[];
}

export interface TreeReader {
  /** @param root the collection's folder, without links. @throws ServiceError `disk` */
  read(root: string): Promise<ReadTree>;
  /** The items of one folder, in the order they are shown. */
  readFolder(root: string, folderId: ItemId): Promise<PlacedItem[]>;
  /** Frees what is remembered of a collection. */
  forget(root: string): void;
}

interface Context {
  readonly files: Files;
  readonly catalogue: Catalogue;
  readonly root: string;
  readonly session: FactsSession;
  /** Gives others their turn once a slice of time is used up. */
  readonly pause: () => Promise<void>;
}

/** Long enough to get on, short enough not to be felt: the process has windows and requests to serve as well. */
const SLICE_MS = 12;

/** Folders that hold no requests, whatever is in them. */
const SKIPPED_FOLDERS = new Set(['node_modules']);

export function createTreeReader(options: { files: Files; catalogue: Catalogue }): TreeReader {
  const reader = createFactsReader(options);
  const begin = (root: string): Context => {
    let sliceStart = performance.now();
    const pause = async (): Promise<void> => {
      if (performance.now() - sliceStart < SLICE_MS) return;
      await nextTurn();
      sliceStart = performance.now();
    };
    return { ...options, root, session: reader.begin(root), pause };
  };
  return {
    async read(root) {
      const context = begin(root);
      const placed = await walk(context, ROOT_ID);
      const environments = await readEnvironmentList(context);
      context.session.end();
      return { placed, ...environments };
    },
    readFolder: (root, folderId) => readFolder(begin(root), folderId),
    forget: (root) => reader.forget(root),
  };
}

async function walk(context: Context, folderId: ItemId): Promise<PlacedItem[]> {
  const placed: PlacedItem[] = [];
  for (const one of await readFolder(context, folderId)) {
    const at = placed.push(one) - 1;
    if (one.item.kind !== 'folder') continue;
    try {
      // No spread of thousands of arguments: a folder may hold more than a call can take.
      for (const inner of await walk(context, one.item.id)) placed.push(inner);
    } catch (error) {
      const problem = troubleWith(context, error, one.item.id);
      placed[at] = { ...one, item: { ...one.item, problem } };
    }
  }
  return placed;
}

async function readFolder(context: Context, folderId: ItemId): Promise<PlacedItem[]> {
  const placed: PlacedItem[] = [];
  for (const entry of await listFolder(context, folderId)) {
    const one = await placeEntry(context, folderId, entry);
    if (one !== null) placed.push(one);
    await context.pause();
  }
  const toOrdered = ({ item, seq }: PlacedItem) => ({
    isFolder: item.kind === 'folder',
    seq,
    name: item.name,
  });
  return placed.toSorted((one, other) => compareItems(toOrdered(one), toOrdered(other)));
}

/** @throws ServiceError `disk` */
async function listFolder({ files, root }: Context, folderId: ItemId): Promise<Dirent[]> {
  const path = join(root, folderId);
  let entries: Dirent[];
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch (error) {
    throw new ServiceError('disk', files.explainTrouble(error, path), { cause: error });
  }
  const names = entries.map((entry) => entry.name);
  await files.sweep(path, names);
  return entries.filter((entry) => !entry.name.startsWith('.') && !SKIPPED_FOLDERS.has(entry.name));
}

/** `null` for what has no place in a tree: files of other kinds, and those that say something of their folder. */
async function placeEntry(context: Context, parentId: ItemId, entry: Dirent): Promise<PlacedItem | null> {
  const { name } = entry;
  const id = (parentId === ROOT_ID ? name : `${parentId}/${name}`) as ItemId;
  const path = join(context.root, id);
  if (entry.isDirectory() && !isEmptyImpostor(path)) {
    return id === ENVIRONMENTS_FOLDER ? null : placeFolder(context, { id, parentId, name });
  }
  if (!name.endsWith(ENDING) || name === FOLDER_FILE || id === COLLECTION_FILE) return null;
  const result = await context.session.read(path, entry);
  const fileName = name.slice(0, -ENDING.length);
  if (result.kind === 'problem') {
    return { item: { kind: 'broken', id, parentId, name: fileName, problem: result.problem }, seq: null };
  }
  const { item: facts } = result.facts;
  const common = { id, parentId, name: facts.name || fileName };
  const item: TreeItem =
    facts.kind === 'request'
      ? { kind: 'request', ...common, method: facts.method, url: facts.url }
      : { kind: 'other', ...common, type: facts.type };
  return { item, seq: facts.seq };
}

async function placeFolder(
  context: Context,
  folder: { readonly id: ItemId; readonly parentId: ItemId; readonly name: string },
): Promise<PlacedItem> {
  const path = join(context.root, folder.id);
  const item: TreeItem = { kind: 'folder', ...folder, problem: null };
  let settings: Dirent | undefined;
  try {
    settings = readdirSync(path, { withFileTypes: true }).find((entry) => entry.name === FOLDER_FILE);
  } catch (error) {
    return { item: { ...item, problem: troubleWith(context, error, folder.id) }, seq: null };
  }
  if (settings === undefined) return { item, seq: null };
  const result = await context.session.read(join(path, FOLDER_FILE), settings);
  if (result.kind === 'problem') return { item: { ...item, problem: result.problem }, seq: null };
  const { name, seq } = result.facts.item;
  return { item: { ...item, name: name || folder.name }, seq };
}

function troubleWith({ files, catalogue, root }: Context, error: unknown, id: ItemId): FileProblem {
  const message = formatMessage(catalogue, files.explainTrouble(error, join(root, id)));
  return { message, line: null, column: null };
}

/** A folder under the name of a request file is one only if it holds any. */
function isEmptyImpostor(path: string): boolean {
  if (!path.endsWith(ENDING)) return false;
  try {
    return !readdirSync(path).some((name) => name.endsWith(ENDING));
  } catch {
    return true;
  }
}

async function readEnvironmentList({
  root,
  session,
}: Context): Promise<Pick<ReadTree, 'environmentNames' | 'brokenEnvironments'>> {
  const folder = join(root, ENVIRONMENTS_FOLDER);
  let entries: Dirent[] = [];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    // A collection without environments has no such folder.
  }
  const found: { fileName: string; file: { name: string } }[] = [];
  const brokenEnvironments: CollectionTree['brokenEnvironments'] = [];
  for (const entry of entries.toSorted((one, other) => compareNames(one.name, other.name))) {
    if (!entry.name.endsWith(ENDING) || entry.name.startsWith('.')) continue;
    const result = await session.read(join(folder, entry.name), entry);
    if (result.kind === 'problem') {
      brokenEnvironments.push({ fileName: entry.name, problem: result.problem });
    } else {
      found.push({ fileName: entry.name.slice(0, -ENDING.length), file: { name: result.facts.name } });
    }
  }
  return { environmentNames: nameEnvironments(found).toSorted(compareNames), brokenEnvironments };
}
