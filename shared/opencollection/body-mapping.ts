import { makeBody } from '../draft/make-draft.ts';
import type { BodyKind, DraftBody } from '../model/request-draft.ts';
import { isSameParts, readFile, readParts, writeFile, writeParts } from './attachment-mapping.ts';
import { isSameRows, readRows, withList, writeRows } from './rows.ts';
import { selectedAt, selectedBody } from './variants.ts';
import { isMap, isScalar, listAt, textAt, valueAt, withKey } from './yaml-value.ts';
import type { YamlMap, YamlValue } from './yaml-value.ts';

/** A body is one map of `type` and `data`, or a list of titled variants of which one is `selected`. */

const BODY_KEYS = ['type', 'data'];
const TEXT_KINDS: readonly BodyKind[] = ['json', 'text', 'xml'];
const FORM_TYPE = 'form-urlencoded';
const MULTIPART_TYPE = 'multipart-form';
const FILE_TYPE = 'file';

export function readBody(body: YamlValue | undefined, makeId: () => string): DraftBody {
  const draft = makeBody();
  const file = selectedBody(body);
  if (file === null) return draft;
  const type = textAt(file, 'type');
  const data = valueAt(file, 'data');
  const textKind = TEXT_KINDS.find((kind) => kind === type);
  // JSON written as YAML is nothing that could be sent as typed: it is kept and named.
  if (textKind !== undefined && isScalar(data)) {
    return { ...draft, kind: textKind, text: textAt(file, 'data') };
  }
  const isList = data === undefined || data === null || Array.isArray(data);
  if (type === FORM_TYPE && isList)
    return { ...draft, kind: 'form', form: readRows(listAt(file, 'data'), makeId) };
  if (type === MULTIPART_TYPE && isList)
    return { ...draft, kind: 'multipart', multipart: readParts(listAt(file, 'data'), makeId) };
  if (type === FILE_TYPE && isList) return { ...draft, kind: 'file', file: readFile(listAt(file, 'data')) };
  if (type === '' || type === 'none') return draft;
  return { ...draft, kind: 'unsupported', unsupportedType: type };
}

/** The value of `body` for a draft; undefined where the key goes. A kind we cannot write stays as the file has it. */
export function writeBody(body: YamlValue | undefined, draft: DraftBody): YamlValue | undefined {
  if (
    isSameBody(
      readBody(body, () => ''),
      draft,
    )
  )
    return body;
  if (draft.kind === 'none') return undefined;
  const file = selectedBody(body) ?? {};
  const written = writeSelected(file, draft);
  if (!Array.isArray(body)) return written;
  const selected = selectedAt(body);
  return body.map((variant, index) =>
    index === selected && isMap(variant) ? withKey(variant, 'body', written) : variant,
  );
}

function writeSelected(file: YamlMap, draft: DraftBody): YamlMap {
  switch (draft.kind) {
    case 'json':
    case 'text':
    case 'xml':
      return withKey(withKey(file, 'type', draft.kind, BODY_KEYS), 'data', draft.text, BODY_KEYS);
    case 'form': {
      const base = ofType(file, FORM_TYPE);
      return withList(base, 'data', writeRows(listAt(base, 'data'), draft.form), BODY_KEYS);
    }
    case 'multipart': {
      const base = ofType(file, MULTIPART_TYPE);
      return withList(base, 'data', writeParts(listAt(base, 'data'), draft.multipart), BODY_KEYS);
    }
    case 'file': {
      const base = ofType(file, FILE_TYPE);
      return withList(base, 'data', writeFile(listAt(base, 'data'), draft.file), BODY_KEYS);
    }
    case 'none':
    case 'graphql':
    case 'unsupported':
      return file;
  }
}

/** A list that belongs to another type is none to go on with. */
function ofType(file: YamlMap, type: string): YamlMap {
  if (textAt(file, 'type') === type) return file;
  return withKey(withKey(file, 'type', type, BODY_KEYS), 'data', undefined);
}

/** Compares what the kind sends: what was typed under another kind is not saved. */
function isSameBody(one: DraftBody, other: DraftBody): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind === 'form') return isSameRows(one.form, other.form);
  if (one.kind === 'multipart') return isSameParts(one.multipart, other.multipart);
  if (one.kind === 'file')
    return one.file.path === other.file.path && one.file.contentType === other.file.contentType;
  return !TEXT_KINDS.includes(one.kind) || one.text === other.text;
}
