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
  /** @param root the collection's folder, without links. @throws ServiceError `disk`, `not-found` */
  read(root: string): Promise<ReadTree>;
  /** The items of one folder, in the order they are shown. */
  readFolder(root: string, folderId: ItemId): Promise<PlacedItem[]>;
  forget(root: string): void;
}

/** Long enough to get on, short enough not to be felt: the process has windows and requests to serve as well. */
const SLICE_MS = 12;

/** The collection itself. */
export const ROOT_ID = '' as ItemId;

/** Folders that hold no requests, whatever is in them. */
const SKIPPED_FOLDERS = new Set(['node_modules']);

export function createTreeReader(options: { files: Files; catalogue: Catalogue }): TreeReader {
  const { files, catalogue } = options;
  const reader = createFactsReader(options);

  const readEntries = (path: string): Dirent[] => {
    try {
      return readdirSync(path, { withFileTypes: true });
    } catch (error) {
      throw new ServiceError('disk', files.explainTrouble(error, path), { cause: error });
    }
  };

  const listFolder = async (path: string): Promise<Dirent[]> => {
    const entries = readEntries(path);
    await files.sweep(
      path,
      entries.map((entry) => entry.name),
    );
    return entries.filter((entry) => !entry.name.startsWith('.') && !SKIPPED_FOLDERS.has(entry.name));
  };

  /** `null` for what has no place in a tree: files of other kinds, and those that say something of their folder. */
  const place = async (
    root: string,
    folderId: ItemId,
    entry: Dirent,
    session: FactsSession,
  ): Promise<PlacedItem | null> => {
    const { name } = entry;
    const id = (folderId === '' ? name : `${folderId}/${name}`) as ItemId;
    const path = join(root, id);
    const common = { id, parentId: folderId };
    if (entry.isDirectory() && !isEmptyImpostor(path)) {
      if (id === ENVIRONMENTS_FOLDER) return null;
      return placeFolder(path, { ...common, name }, session);
    }
    if (!name.endsWith(ENDING) || name === FOLDER_FILE || id === COLLECTION_FILE) return null;
    const result = await session.read(path, entry);
    const fileName = name.slice(0, -ENDING.length);
    if (result.kind === 'problem') {
      return { item: { kind: 'broken', ...common, name: fileName, problem: result.problem }, seq: null };
    }
    const { item, seq } = { item: result.facts.item, seq: result.facts.item.seq };
    const shown = { ...common, name: item.name || fileName };
    return item.kind === 'request'
      ? { item: { kind: 'request', ...shown, method: item.method, url: item.url }, seq }
      : { item: { kind: 'other', ...shown, type: item.type }, seq };
  };

  const placeFolder = async (
    path: string,
    common: { id: ItemId; parentId: ItemId; name: string },
    session: FactsSession,
  ): Promise<PlacedItem> => {
    const folder = (parts: { name?: string; problem?: FileProblem }): TreeItem => ({
      kind: 'folder',
      problem: null,
      ...common,
      ...parts,
    });
    let settings: Dirent | undefined;
    try {
      settings = readdirSync(path, { withFileTypes: true }).find((entry) => entry.name === FOLDER_FILE);
    } catch (error) {
      const message = formatMessage(catalogue, files.explainTrouble(error, path));
      return { item: folder({ problem: { message, line: null, column: null } }), seq: null };
    }
    if (settings === undefined) return { item: folder({}), seq: null };
    const result = await session.read(join(path, FOLDER_FILE), settings);
    if (result.kind === 'problem') return { item: folder({ problem: result.problem }), seq: null };
    const { name, seq } = result.facts.item;
    return { item: folder(name === '' ? {} : { name }), seq };
  };

  const readFolder = async (
    root: string,
    folderId: ItemId,
    session: FactsSession,
    pause: () => Promise<void>,
  ): Promise<PlacedItem[]> => {
    const placed: PlacedItem[] = [];
    for (const entry of await listFolder(join(root, folderId))) {
      const one = await place(root, folderId, entry, session);
      if (one !== null) placed.push(one);
      await pause();
    }
    return placed.toSorted((one, other) => compareItems(toOrdered(one), toOrdered(other)));
  };

  const walk = async (
    root: string,
    folderId: ItemId,
    session: FactsSession,
    pause: () => Promise<void>,
  ): Promise<PlacedItem[]> => {
    const placed: PlacedItem[] = [];
    for (const one of await readFolder(root, folderId, session, pause)) {
      placed.push(one);
      if (one.item.kind !== 'folder') continue;
      try {
        for (const inner of await walk(root, one.item.id, session, pause)) placed.push(inner);
      } catch (error) {
        const message = formatMessage(catalogue, files.explainTrouble(error, join(root, one.item.id)));
        placed[placed.length - 1] = {
          ...one,
          item: { ...one.item, problem: { message, line: null, column: null } },
        };
      }
    }
    return placed;
  };

  return {
    forget: (root) => reader.forget(root),
    readFolder: (root, folderId) => readFolder(root, folderId, reader.begin(root), async () => undefined),
    async read(root) {
      const session = reader.begin(root);
      let sliceStart = performance.now();
      const pause = async (): Promise<void> => {
        if (performance.now() - sliceStart < SLICE_MS) return;
        await nextTurn();
        sliceStart = performance.now();
      };
      const placed = await walk(root, ROOT_ID, session, pause);
      const environments = await readEnvironmentList(root, session);
      session.end();
      return { placed, ...environments };
    },
  };
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

function toOrdered({ item, seq }: PlacedItem): { isFolder: boolean; seq: number | null; name: string } {
  return { isFolder: item.kind === 'folder', seq, name: item.name };
}

async function readEnvironmentList(
  root: string,
  session: FactsSession,
): Promise<Pick<ReadTree, 'environmentNames' | 'brokenEnvironments'>> {
  const folder = join(root, ENVIRONMENTS_FOLDER);
  let entries: Dirent[] = [];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    // A collection without environments has no such folder.
  }
  const found: { fileName: string; name: string }[] = [];
  const brokenEnvironments: CollectionTree['brokenEnvironments'] = [];
  for (const entry of entries.toSorted((one, other) => compareNames(one.name, other.name))) {
    if (!entry.name.endsWith(ENDING) || entry.name.startsWith('.')) continue;
    const result = await session.read(join(folder, entry.name), entry);
    if (result.kind === 'problem') brokenEnvironments.push({ fileName: entry.name, problem: result.problem });
    else found.push({ fileName: entry.name.slice(0, -ENDING.length), name: result.facts.name });
  }
  const names = nameEnvironments(found.map(({ fileName, name }) => ({ fileName, file: { name } })));
  return { environmentNames: names.toSorted(compareNames), brokenEnvironments };
}
