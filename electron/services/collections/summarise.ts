import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ServiceError } from '../../../shared/ipc/service-error.ts';
import type { CollectionSummary, FileProblem } from '../../../shared/model/collection.ts';
import { listAt, mapAt, textAt } from '../../../shared/opencollection/yaml-value.ts';
import { formatMessage, say } from '../../../shared/texts/text.ts';
import type { Catalogue, Message } from '../../../shared/texts/text.ts';
import type { Files } from '../files/create-files.ts';
import type { RegisteredCollection } from './collection-registry.ts';
import { COLLECTION_FILE } from './collection-tree.ts';

export interface SummariseOptions {
  readonly files: Files;
  readonly catalogue: Catalogue;
  /** Where the collection that came with the app is; null where there is none. */
  readonly sandboxFolder: string | null;
}

/** A line of the list of collections. Never fails: what is wrong with the collection is its `problem`. */
export async function summarise(
  { files, catalogue, sandboxFolder }: SummariseOptions,
  { id, path }: RegisteredCollection,
): Promise<CollectionSummary> {
  const summary = (name: string, message: Message | null, place?: Omit<FileProblem, 'message'>) => ({
    id,
    path,
    name: name || basename(path),
    isSandbox: path === sandboxFolder,
    problem:
      message === null
        ? null
        : {
            message: formatMessage(catalogue, message),
            line: place?.line ?? null,
            column: place?.column ?? null,
          },
  });
  const folder = await stat(path).catch(() => null);
  if (folder?.isDirectory() !== true) return summary('', say('collections.folder-gone', { path }));
  try {
    const found = await files.read(join(path, COLLECTION_FILE));
    if (found === null) return summary('', say('collections.file-gone', { file: COLLECTION_FILE }));
    if (found.trouble !== null) return summary('', found.trouble);
    const parsed = await files.yaml.parse(found.text);
    if (parsed.kind === 'problem') return summary('', parsed.problem.message, parsed.problem);
    const name = textAt(mapAt(parsed.value, 'info'), 'name');
    const isBundled = listAt(parsed.value, 'items').length > 0;
    return summary(name, isBundled ? say('collections.bundled') : null);
  } catch (error) {
    if (error instanceof ServiceError) return summary('', error.said);
    throw error;
  }
}
