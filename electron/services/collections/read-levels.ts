import { basename, join } from 'node:path';
import type { Inherited } from '../../../shared/model/collection.ts';
import type { ItemId } from '../../../shared/model/ids.ts';
import { collectInherited } from '../../../shared/opencollection/inherited.ts';
import type { Level } from '../../../shared/opencollection/inherited.ts';
import { mapAt, textAt } from '../../../shared/opencollection/yaml-value.ts';
import type { YamlMap } from '../../../shared/opencollection/yaml-value.ts';
import type { Files } from '../files/create-files.ts';
import { COLLECTION_FILE, FOLDER_FILE } from './collection-tree.ts';
import { foldersOf } from './item-path.ts';

/** What a request file gets from the folders it is in and from its collection. A file that cannot be read gives nothing. */
export async function readInherited(
  files: Files,
  root: string,
  item: { readonly id: ItemId; readonly file: YamlMap },
): Promise<Inherited> {
  const [collection, ...folders] = await Promise.all([
    readLevel(files, root, COLLECTION_FILE),
    ...foldersOf(item.id).map((id) => readLevel(files, join(root, id), FOLDER_FILE)),
  ]);
  return collectInherited(item.file, folders, collection);
}

async function readLevel(files: Files, folder: string, fileName: string): Promise<Level> {
  const file = await readYamlOrNothing(files, join(folder, fileName));
  return { name: textAt(mapAt(file, 'info'), 'name') || basename(folder), file };
}

/** What the file says; an empty map where it is not there or cannot be read. */
export async function readYamlOrNothing(files: Files, path: string): Promise<YamlMap> {
  const found = await files.read(path).catch(() => null);
  if (found === null || found.trouble !== null) return {};
  const parsed = await files.yaml.parse(found.text);
  return parsed.kind === 'map' ? parsed.value : {};
}
