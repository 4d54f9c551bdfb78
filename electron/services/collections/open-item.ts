import { ServiceError } from '../../../shared/ipc/service-error.ts';
import type { Inherited, OpenedItem } from '../../../shared/model/collection.ts';
import type { DraftId, ItemId } from '../../../shared/model/ids.ts';
import { readRequest } from '../../../shared/opencollection/read-request.ts';
import type { YamlMap } from '../../../shared/opencollection/yaml-value.ts';
import { formatMessage, say } from '../../../shared/texts/text.ts';
import type { Catalogue } from '../../../shared/texts/text.ts';
import type { Files } from '../files/create-files.ts';
import type { YamlProblem } from '../files/parse-yaml.ts';
import { gone, plainNameOf, resolveText } from './item-path.ts';
import { readInherited } from './read-levels.ts';
import { readItemFacts } from './read-item-facts.ts';

export interface OpenItemContext {
  readonly files: Files;
  readonly catalogue: Catalogue;
  readonly makeId: () => string;
}

/**
 * A request for editing, or the text of a file that cannot be read; a folder, and the collection (`''`), give the text
 * of their own file so that it can be mended.
 *
 * @throws ServiceError `not-found`; `unsupported` for a file of another kind; `refused`, `disk`
 */
export async function openItem(context: OpenItemContext, root: string, id: ItemId): Promise<OpenedItem> {
  const { files } = context;
  const path = await resolveText(files, root, id);
  return openFile(context, path, (file) => readInherited(files, root, { id, file }));
}

/** The same for a file that belongs to no collection. */
export async function openFile(
  { files, catalogue, makeId }: OpenItemContext,
  path: string,
  inherit: (file: YamlMap) => Promise<Inherited> = async () => ({
    headers: [],
    auth: null,
    variables: [],
    settings: [],
  }),
): Promise<OpenedItem> {
  const found = await files.read(path);
  if (found === null) throw gone(path);
  const { text, version } = found;
  const broken = ({ message, line, column }: YamlProblem): OpenedItem => ({
    kind: 'broken',
    text,
    version,
    problem: { message: formatMessage(catalogue, message), line, column },
  });
  if (found.trouble !== null) return broken({ message: found.trouble, line: null, column: null });
  const parsed = await files.yaml.parse(text);
  if (parsed.kind === 'problem') return broken(parsed.problem);
  const file = parsed.value;
  const facts = readItemFacts(file);
  if (facts.kind === 'other') {
    throw new ServiceError('unsupported', say('collections.other-kind', { type: facts.type }));
  }
  const draft = readRequest(file, { draftId: makeId() as DraftId, fileName: plainNameOf(path), makeId });
  return { kind: 'request', draft, inherited: await inherit(file), version };
}
