import { dirname } from 'node:path';
import { ServiceError } from '../../../shared/ipc/service-error.ts';
import type { SaveConflict, SaveResult } from '../../../shared/model/collection.ts';
import type { ItemId } from '../../../shared/model/ids.ts';
import type { RequestDraft } from '../../../shared/model/request-draft.ts';
import { applyDraft, newRequestFile } from '../../../shared/opencollection/write-request.ts';
import { readRequest } from '../../../shared/opencollection/read-request.ts';
import { say } from '../../../shared/texts/text.ts';
import type { Expected } from '../files/checked-writer.ts';
import type { Files } from '../files/create-files.ts';
import type { FileText } from '../files/read-file.ts';
import { plainNameOf, resolveFile, resolveText } from './item-path.ts';
import { readItemFacts } from './read-item-facts.ts';
import { renameFile } from './rename-file.ts';
import type { VersionTrail } from './version-trail.ts';

export interface SaveItemContext {
  readonly files: Files;
  readonly trail: VersionTrail;
  readonly now: () => number;
}

export interface SaveItemInput {
  readonly itemId: ItemId;
  readonly draft: RequestDraft;
  /** A version, or `'overwrite'` once the person chose so. */
  readonly baseVersion: string;
}

/**
 * Makes a draft's edits to its file: those that differ from what the file says, and nothing else. A new name gives the
 * file a new name, too, and with it the item a new id.
 *
 * @throws ServiceError `refused` where the file cannot be read as a request; `disk`
 */
export async function saveItem(
  context: SaveItemContext,
  root: string,
  input: SaveItemInput,
): Promise<SaveResult> {
  const { files, trail, now } = context;
  const path = await resolveFile(files, root, input.itemId);
  const found = await files.read(path);
  const plan = await planSave(files, path, found, input);

  const isForced = input.baseVersion === 'overwrite';
  const isBased = found !== null && trail.leadsTo(input.baseVersion, found.version);
  if (!isForced && !isBased) return conflict(found, plan.text);
  if (plan.isBroken && !isForced) throw new ServiceError('refused', say('files.broken', { name: plan.name }));
  if (isForced && found !== null && plan.text !== found.text) await files.keepCopy(path);

  let version = found?.version ?? '';
  if (plan.text !== found?.text) {
    const expected: Expected = found === null ? 'nothing' : { version: found.version };
    if (found === null) await files.makeFolders(dirname(path));
    const result = await files.write(path, plan.text, expected);
    if (result.kind === 'conflict') return conflict(result.disk, plan.text);
    version = result.version;
  }
  // The name stands in the file: that the file is called something else is no reason to say that saving failed.
  const itemId = plan.isRenamed
    ? await renameFile(files, root, input.itemId, input.draft.name).catch(() => input.itemId)
    : input.itemId;
  return { kind: 'saved', itemId, version, savedAt: now() };
}

/**
 * Writes the text of a file that was repaired by hand. It may still be broken: half a repair is better kept than lost.
 * Only a file that can be read is never made one that cannot.
 */
export async function saveText(
  context: SaveItemContext,
  root: string,
  input: { readonly itemId: ItemId; readonly text: string; readonly baseVersion: string },
): Promise<SaveResult> {
  const { files, now } = context;
  const path = await resolveText(files, root, input.itemId);
  const found = await files.read(path);
  if (found === null || found.version !== input.baseVersion) return conflict(found, input.text);
  const [before, after] = await Promise.all([
    files.yaml.parseFully(found.text),
    files.yaml.parseFully(input.text),
  ]);
  if (before.kind === 'map' && found.trouble === null && after.kind === 'problem') {
    throw new ServiceError('refused', after.problem.message);
  }
  const result = await files.write(path, input.text, { version: found.version });
  if (result.kind === 'conflict') return conflict(result.disk, input.text);
  return { kind: 'saved', itemId: input.itemId, version: result.version, savedAt: now() };
}

interface SavePlan {
  readonly name: string;
  /** What the file would say. */
  readonly text: string;
  readonly isBroken: boolean;
  readonly isRenamed: boolean;
}

async function planSave(
  files: Files,
  path: string,
  found: FileText | null,
  { draft }: SaveItemInput,
): Promise<SavePlan> {
  const name = plainNameOf(path);
  const parsed = found === null ? null : await files.yaml.parseFully(found.text);
  if (found === null || parsed?.kind !== 'map' || found.trouble !== null) {
    const text = await files.yaml.render(newRequestFile(draft, 1));
    return { name, text, isBroken: found !== null, isRenamed: false };
  }
  const facts = readItemFacts(parsed.value);
  if (facts.kind === 'other') {
    throw new ServiceError('unsupported', say('collections.other-kind', { type: facts.type }));
  }
  const before = readRequest(parsed.value, { draftId: draft.id, fileName: name, makeId: () => '' });
  const next = applyDraft(parsed.value, draft, name);
  const text = next === parsed.value ? found.text : await files.yaml.rewrite(found.text, next);
  return { name, text, isBroken: false, isRenamed: draft.name.trim() !== '' && draft.name !== before.name };
}

/** What to answer where the file is not the one that the edits were made to. */
export function conflict(disk: FileText | null, ownText: string): SaveConflict {
  return { kind: 'conflict', diskText: disk?.text ?? null, diskVersion: disk?.version ?? null, ownText };
}
