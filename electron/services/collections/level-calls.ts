import { lstat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CallContext } from '../../../shared/ipc/define.ts';
import { ServiceError } from '../../../shared/ipc/service-error.ts';
import type { FileProblem, Inherited } from '../../../shared/model/collection.ts';
import type { ItemId } from '../../../shared/model/ids.ts';
import type { LevelSaveResult, OpenedLevel, RequestDefaults } from '../../../shared/model/level.ts';
import { applyDefaults, newFolderFile, readDefaults } from '../../../shared/opencollection/level-mapping.ts';
import type { YamlMap } from '../../../shared/opencollection/yaml-value.ts';
import { formatMessage, say } from '../../../shared/texts/text.ts';
import type { Message } from '../../../shared/texts/text.ts';
import type { Expected } from '../files/checked-writer.ts';
import type { Files } from '../files/create-files.ts';
import type { FileText } from '../files/read-file.ts';
import { COLLECTION_FILE, FOLDER_FILE, ROOT_ID } from './collection-tree.ts';
import type { ItemCallsOptions, OfItem } from './item-calls.ts';
import { childId, gone, resolveItem } from './item-path.ts';
import { nameOfLevel, readInherited } from './read-levels.ts';
import { conflict } from './save-item.ts';

export interface SaveLevelInput {
  readonly itemId: ItemId;
  readonly defaults: RequestDefaults;
  /** Null where the folder had no file of its own; `'overwrite'` once the person chose so. */
  readonly baseVersion: string | null;
}

/** What may be asked of the levels of a collection: what a folder, or the collection (`''`), gives to the requests below. */
export function createLevelCalls(options: ItemCallsOptions) {
  const { folderOf, change } = options;
  return {
    /** @see readLevel */
    async read({ collectionId, itemId }: OfItem): Promise<OpenedLevel> {
      return readLevel(options, await folderOf(collectionId), itemId);
    },
    /** @see saveLevel */
    save(input: OfItem & SaveLevelInput, call: CallContext): Promise<LevelSaveResult> {
      return change(input.collectionId, call, (root) => saveLevel(options, root, input));
    },
  };
}

/** @throws ServiceError `not-found` where there is no such folder; `refused`, `disk` */
async function readLevel(
  { files, catalogue, makeId }: ItemCallsOptions,
  root: string,
  itemId: ItemId,
): Promise<OpenedLevel> {
  const { folder, path } = await placeOf(files, root, itemId);
  const found = await files.read(path);
  const read = await parseLevel(files, found);
  if (read.kind === 'problem') {
    const message = formatMessage(catalogue, read.message);
    const problem: FileProblem = { message, line: read.line, column: read.column };
    return { kind: 'broken', name: basename(folder), fileName: basename(path), problem };
  }
  return {
    kind: 'level',
    name: nameOfLevel(read.file, folder),
    defaults: readDefaults(read.file, makeId),
    above: itemId === ROOT_ID ? NOTHING : await readInherited(files, root, { id: itemId, file: {} }),
    version: found?.version ?? null,
  };
}

const NOTHING: Inherited = { headers: [], auth: null, variables: [], settings: [] };

/**
 * Makes the edits to the level's file: those that differ from what it says, and nothing else. A folder without a file
 * gets one. One that cannot be read is left as it is, whatever the person chose: it says more than can be seen here.
 *
 * @throws ServiceError `refused` where the file cannot be read; `not-found`, `disk`
 */
async function saveLevel(
  { files, trail }: ItemCallsOptions,
  root: string,
  { itemId, defaults, baseVersion }: SaveLevelInput,
): Promise<LevelSaveResult> {
  const { folder, path } = await placeOf(files, root, itemId);
  const found = await files.read(path);
  const read = await parseLevel(files, found);
  if (read.kind === 'problem')
    throw new ServiceError('refused', say('files.broken', { name: basename(path) }));
  const next = applyDefaults(read.file, defaults);
  const text = await writtenText(files, found, { before: read.file, next, folder });

  const isForced = baseVersion === 'overwrite';
  const isBased = found === null ? baseVersion === null : trail.leadsTo(baseVersion ?? '', found.version);
  if (!isForced && !isBased) return conflict(found, text);
  if (text === (found?.text ?? '')) {
    return { kind: 'saved', version: found?.version ?? null };
  }
  if (isForced && found !== null) await files.keepCopy(path);
  const expected: Expected = found === null ? 'nothing' : { version: found.version };
  const result = await files.write(path, text, expected);
  if (result.kind === 'conflict') return conflict(result.disk, text);
  return { kind: 'saved', version: result.version };
}

/** What the file would say; `''` where nothing is said that needs one. */
async function writtenText(
  files: Files,
  found: FileText | null,
  { before, next, folder }: { before: YamlMap; next: YamlMap; folder: string },
): Promise<string> {
  if (next === before) return found?.text ?? '';
  if (found !== null) return files.yaml.rewrite(found.text, next);
  return files.yaml.render({ ...newFolderFile(basename(folder)), ...next });
}

type ParsedLevel =
  | { readonly kind: 'map'; readonly file: YamlMap }
  | {
      readonly kind: 'problem';
      readonly message: Message;
      readonly line: number | null;
      readonly column: number | null;
    };

async function parseLevel(files: Files, found: FileText | null): Promise<ParsedLevel> {
  if (found === null) return { kind: 'map', file: {} };
  if (found.trouble !== null) return { kind: 'problem', message: found.trouble, line: null, column: null };
  const parsed = await files.yaml.parseFully(found.text);
  return parsed.kind === 'map' ? { kind: 'map', file: parsed.value } : { kind: 'problem', ...parsed.problem };
}

/** The folder of a level, and the file that speaks for it. */
async function placeOf(
  files: Files,
  root: string,
  itemId: ItemId,
): Promise<{ readonly folder: string; readonly path: string }> {
  const folder = await resolveItem(files, root, itemId);
  const facts = await lstat(folder).catch(() => null);
  if (facts?.isDirectory() !== true) throw gone(folder);
  // Through `confine`, so that a file that is a link to elsewhere is refused.
  const path = await files.confine(root, childId(itemId, itemId === ROOT_ID ? COLLECTION_FILE : FOLDER_FILE));
  return { folder, path };
}
