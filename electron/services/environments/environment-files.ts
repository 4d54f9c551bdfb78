import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { nameEnvironments } from '../../../shared/opencollection/environment-mapping.ts';
import { compareNames } from '../../../shared/opencollection/item-order.ts';
import type { YamlMap } from '../../../shared/opencollection/yaml-value.ts';
import type { Files } from '../files/create-files.ts';

const FOLDER = 'environments';
const ENDING = '.yml';

export interface EnvironmentFile {
  readonly name: string;
  readonly path: string;
  readonly text: string;
  readonly version: string;
  readonly file: YamlMap;
}

/**
 * The environment files of a collection that can be read, and the paths of those that cannot. `isQuick`: for reading
 * values at each Send; what is shown or changed is read by what rewrites it.
 */
export async function readEnvironmentFiles(
  files: Files,
  root: string,
  isQuick = false,
): Promise<{ readable: EnvironmentFile[]; broken: string[] }> {
  const parse = isQuick ? files.yaml.parse : files.yaml.parseFully;
  const names = await readdir(join(root, FOLDER)).catch(() => []);
  const found: (Omit<EnvironmentFile, 'name'> & { fileName: string })[] = [];
  const broken: string[] = [];
  const isShown = (name: string): boolean => name.endsWith(ENDING) && !name.startsWith('.');
  for (const name of names.filter(isShown).toSorted(compareNames)) {
    const path = join(root, FOLDER, name);
    const read = await files
      .confine(root, `${FOLDER}/${name}`)
      .then(files.read)
      .catch(() => null);
    const parsed = read === null || read.trouble !== null ? null : await parse(read.text);
    if (read === null || parsed?.kind !== 'map') broken.push(path);
    else {
      const { text, version } = read;
      found.push({ fileName: name.slice(0, -ENDING.length), path, text, version, file: parsed.value });
    }
  }
  const shown = nameEnvironments(found);
  return { readable: found.map((one, index) => ({ ...one, name: shown[index] ?? one.fileName })), broken };
}

export function environmentsFolder(root: string): string {
  return join(root, FOLDER);
}

/** What a file that cannot be read goes by. */
export function fileNameOf(path: string): string {
  return basename(path, ENDING);
}
