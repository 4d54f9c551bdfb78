import { alignLists } from '../lib/align-lists.ts';
import type { Row } from '../model/request-draft.ts';
import { isMap, isSameValue, textAt, toText, valueAt, withKey } from './yaml-value.ts';
import type { YamlMap, YamlValue } from './yaml-value.ts';

/** Headers, params and form fields: lists of `{ name, value, description?, disabled? }` with whatever else a file has there. */

type RowFields = Omit<Row, 'id'> & { readonly place?: 'query' | 'path' };

export const ROW_KEYS = ['secret', 'name', 'value', 'type', 'description', 'disabled'];

export function readRow(entry: YamlMap, makeId: () => string): Row {
  return {
    id: makeId(),
    name: textAt(entry, 'name'),
    value: textAt(entry, 'value'),
    isEnabled: valueAt(entry, 'disabled') !== true,
    note: readNote(entry, 'description'),
  };
}

export function readRows(list: readonly YamlValue[], makeId: () => string): Row[] {
  return list.filter(isMap).map((entry) => readRow(entry, makeId));
}

/** A description or the docs: a text, or a map of text and media type. */
export function readNote(map: YamlMap, key: string): string {
  const note = valueAt(map, key);
  return isMap(note) ? textAt(note, 'content') : toText(note);
}

/** Sets a description or the docs, keeping the form that the file has. */
export function writeNote(map: YamlMap, key: string, text: string, order: readonly string[]): YamlMap {
  if (readNote(map, key) === text) return map;
  const old = valueAt(map, key);
  if (text === '') return withKey(map, key, undefined);
  return withKey(map, key, isMap(old) ? withKey(old, 'content', text, ['content']) : text, order);
}

/**
 * The file's list with the rows as they are now. A row that continues an entry keeps what else the entry holds; a new
 * row that is all blank is not written. `typeOf` gives the `type` of a param.
 */
export function writeRows<R extends RowFields>(
  list: readonly YamlValue[],
  rows: readonly R[],
  typeOf?: (row: R) => string,
): YamlValue[] {
  const entries = list.filter(isMap);
  const matches = matchRows(entries, rows, typeOf);
  const written = rows.flatMap((row, index): YamlMap[] => {
    const entry = entries[matches[index] ?? -1];
    return entry === undefined && isBlankRow(row) ? [] : [writeRow(entry ?? {}, row, typeOf?.(row))];
  });
  return [...written, ...list.filter((entry) => !isMap(entry))];
}

/** For each row, which entry of the file it continues. */
function matchRows<R extends RowFields>(
  entries: readonly YamlMap[],
  rows: readonly R[],
  typeOf?: (row: R) => string,
): (number | null)[] {
  const isSameType = (entry: YamlMap, row: R): boolean =>
    typeOf === undefined || paramTypeOf(entry) === typeOf(row);
  return alignLists(entries, rows, {
    isSame: (entry, row) =>
      isSameType(entry, row) &&
      isSameRow(
        readRow(entry, () => ''),
        row,
      ),
    isLike: [
      (entry, row) =>
        isSameType(entry, row) && textAt(entry, 'name') === row.name && textAt(entry, 'value') === row.value,
      (entry, row) => isSameType(entry, row) && row.name !== '' && textAt(entry, 'name') === row.name,
    ],
    isLikeInGap: (entry, row) =>
      isSameType(entry, row) && row.value !== '' && textAt(entry, 'value') === row.value,
  });
}

/** A param without a type belongs to the query. */
export function paramTypeOf(entry: YamlMap): string {
  return textAt(entry, 'type') || 'query';
}

function writeRow(entry: YamlMap, row: RowFields, type?: string): YamlMap {
  const isNew = Object.keys(entry).length === 0;
  let written = entry;
  const set = (key: string, value: string): void => {
    written = withKey(written, key, value, ROW_KEYS);
  };
  if (isNew || textAt(entry, 'name') !== row.name) set('name', row.name);
  if (isNew || textAt(entry, 'value') !== row.value) set('value', row.value);
  if (type !== undefined && (isNew || paramTypeOf(entry) !== type)) set('type', type);
  written = writeNote(written, 'description', row.note, ROW_KEYS);
  return writeEnabled(written, row.isEnabled);
}

export function writeEnabled(entry: YamlMap, isEnabled: boolean): YamlMap {
  if ((valueAt(entry, 'disabled') !== true) === isEnabled) return entry;
  return withKey(entry, 'disabled', isEnabled ? undefined : true, ROW_KEYS);
}

export function isSameRow(one: RowFields, other: RowFields): boolean {
  return (
    one.name === other.name &&
    one.value === other.value &&
    one.isEnabled === other.isEnabled &&
    one.note === other.note
  );
}

/** The same rows in the same order; rows that are all blank do not count. */
export function isSameRows(one: readonly RowFields[], other: readonly RowFields[]): boolean {
  const rows = one.filter((row) => !isBlankRow(row));
  const others = other.filter((row) => !isBlankRow(row));
  return (
    rows.length === others.length &&
    rows.every((row, index) => {
      const match = others[index];
      return match !== undefined && row.place === match.place && isSameRow(row, match);
    })
  );
}

export function isBlankRow(row: RowFields): boolean {
  return row.name === '' && row.value === '' && row.note === '';
}

/** The list as the value of `key`: left out where it is empty, unless the file has it so. */
export function withList(
  map: YamlMap,
  key: string,
  list: readonly YamlValue[],
  order: readonly string[],
): YamlMap {
  if (isSameValue(valueAt(map, key), list)) return map;
  return withKey(map, key, list.length === 0 ? undefined : list, order);
}
