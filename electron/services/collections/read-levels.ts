import { basename, join } from 'node:path';
import type { Inherited } from '../../../shared/model/collection.ts';
import type { ItemId } from '../../../shared/model/ids.ts';
import { collectInherited } from '../../../shared/opencollection/inherited.ts';
import type { Level } from '../../../shared/opencollection/inherited.ts';
import { mapAt, textAt } from '../../../shared/opencollection/yaml-value.ts';
import type { YamlMap } from '../../../shared/opencollection/yaml-value.ts';
import type { Files } from '../files/create-files.ts';
import { COLLECTION_FILE, FOLDER_FILE, ROOT_ID } from './collection-tree.ts';
import { foldersOf } from './item-path.ts';

/** What a request file gets from the folders it is in and from its collection. A file that cannot be read gives nothing. */
export async function readInherited(
  files: Files,
  root: string,
  item: { readonly id: ItemId; readonly file: YamlMap },
): Promise<Inherited> {
  const [collection, ...folders] = await Promise.all([
    readLevel(files, root, ROOT_ID),
    ...foldersOf(item.id).map((id) => readLevel(files, root, id)),
  ]);
  return collectInherited(item.file, folders, collection);
}

async function readLevel(files: Files, root: string, id: ItemId): Promise<Level> {
  const folder = join(root, id);
  const file = await readYamlOrNothing(files, join(folder, id === ROOT_ID ? COLLECTION_FILE : FOLDER_FILE));
  return { name: nameOfLevel(file, folder), id, file };
}

/** What a folder or a collection is called: what its file says, else what its folder is called. */
export function nameOfLevel(file: YamlMap, folder: string): string {
  return textAt(mapAt(file, 'info'), 'name') || basename(folder);
}

/** What the file says; an empty map where it is not there or cannot be read. */
export async function readYamlOrNothing(files: Files, path: string): Promise<YamlMap> {
  const found = await files.read(path).catch(() => null);
  if (found === null || found.trouble !== null) return {};
  const parsed = await files.yaml.parse(found.text);
  return parsed.kind === 'map' ? parsed.value : {};
}
