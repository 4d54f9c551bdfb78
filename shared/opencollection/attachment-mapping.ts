import { alignLists } from '../lib/align-lists.ts';
import type { DraftBody, MultipartRow } from '../model/request-draft.ts';
import { isSameRows, readRow, ROW_KEYS, writeEnabled, writeNote } from './rows.ts';
import { selectedAt } from './variants.ts';
import { isMap, isSameValue, listAt, textAt, toText, valueAt, withKey } from './yaml-value.ts';
import type { YamlMap, YamlValue } from './yaml-value.ts';

/**
 * Bodies with files: `multipart-form` entries of `name`, `type` (text or file), `value` and `contentType`, and `file`
 * variants of `filePath` and `contentType` of which one is `selected`. An entry may list several files under one name;
 * it travels as several parts of that name, and that is how it is shown.
 */

const PART_KEYS = ['name', 'type', 'value', 'contentType', 'description', 'disabled'];
const FILE_KEYS = ['filePath', 'contentType', 'selected'];

export function readParts(list: readonly YamlValue[], makeId: () => string): MultipartRow[] {
  return list.filter(isMap).flatMap((entry) => readEntry(entry, makeId));
}

function readEntry(entry: YamlMap, makeId: () => string): MultipartRow[] {
  const kind = textAt(entry, 'type') === 'file' ? 'file' : 'text';
  const contentType = textAt(entry, 'contentType');
  return valuesOf(entry).map((value) => ({ ...readRow(entry, makeId), value, kind, contentType }));
}

function valuesOf(entry: YamlMap): string[] {
  const values = listAt(entry, 'value').map(toText);
  return values.length > 0 ? values : [textAt(entry, 'value')];
}

/** Entries whose parts are all as they were stay as the file has them; every other part becomes an entry of its own. */
export function writeParts(list: readonly YamlValue[], rows: readonly MultipartRow[]): YamlValue[] {
  const entries = list.filter(isMap);
  const heads = entries.map((entry) => readEntry(entry, () => ''));
  const spans = new Map<number, YamlMap>();
  const matches = alignLists(entries, rows, {
    isSame: (entry, row) => isSamePart(readEntry(entry, () => '')[0], row),
    isLike: [(entry, row) => row.name !== '' && textAt(entry, 'name') === row.name],
    isLikeInGap: (entry, row) => row.value !== '' && valuesOf(entry).includes(row.value),
  });
  const written: YamlValue[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index];
    const at = matches[index] ?? -1;
    const entry = entries[at];
    const parts = heads[at] ?? [];
    if (row === undefined) continue;
    if (
      entry !== undefined &&
      !spans.has(at) &&
      isSameParts(parts, rows.slice(index, index + parts.length))
    ) {
      spans.set(at, entry);
      written.push(entry);
      index += parts.length - 1;
    } else if (entry !== undefined || row.name + row.value + row.note !== '') {
      written.push(writePart(spans.has(at) ? {} : (entry ?? {}), row));
      if (entry !== undefined) spans.set(at, entry);
    }
  }
  return [...written, ...list.filter((entry) => !isMap(entry))];
}

function writePart(entry: YamlMap, row: MultipartRow): YamlMap {
  let written = entry;
  const set = (key: string, value: YamlValue | undefined): void => {
    if (!isSameValue(valueAt(written, key), value)) written = withKey(written, key, value, PART_KEYS);
  };
  set('name', row.name);
  set('type', row.kind);
  set('value', row.kind === 'file' ? [row.value] : row.value);
  set('contentType', row.contentType === '' ? undefined : row.contentType);
  return writeEnabled(writeNote(written, 'description', row.note, ROW_KEYS), row.isEnabled);
}

/** The same parts in the same order; rows that are all blank do not count. */
export function isSameParts(one: readonly MultipartRow[], other: readonly MultipartRow[]): boolean {
  const isFull = (row: MultipartRow): boolean => row.name + row.value + row.note !== '';
  const rows = one.filter(isFull);
  const others = other.filter(isFull);
  return rows.length === others.length && rows.every((row, index) => isSamePart(row, others[index]));
}

function isSamePart(one: MultipartRow | undefined, other: MultipartRow | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return one.kind === other.kind && one.contentType === other.contentType && isSameRows([one], [other]);
}

export function readFile(variants: readonly YamlValue[]): DraftBody['file'] {
  const variant = variants[selectedAt(variants)];
  if (!isMap(variant)) return { path: '', contentType: '' };
  return { path: textAt(variant, 'filePath'), contentType: textAt(variant, 'contentType') };
}

export function writeFile(variants: readonly YamlValue[], file: DraftBody['file']): YamlValue[] {
  const at = selectedAt(variants);
  const old = variants[at];
  let written: YamlMap = isMap(old) ? old : { selected: true };
  if (textAt(written, 'filePath') !== file.path) written = withKey(written, 'filePath', file.path, FILE_KEYS);
  if (textAt(written, 'contentType') !== file.contentType)
    written = withKey(written, 'contentType', file.contentType, FILE_KEYS);
  return isMap(old) ? variants.map((variant, index) => (index === at ? written : variant)) : [written];
}
