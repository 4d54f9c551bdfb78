import { alignLists } from '../lib/align-lists.ts';
import type { Row } from '../model/request-draft.ts';
import { isBlankRow, isSameRow, readRow, ROW_KEYS, writeEnabled, writeNote } from './rows.ts';
import { readVariableValue, writeVariableValue } from './variables.ts';
import { isMap, textAt, valueAt, withKey } from './yaml-value.ts';
import type { YamlMap, YamlValue } from './yaml-value.ts';

/** The variables of a folder or a collection as rows: their values may be typed or come in variants. */

export function readVariableRows(list: readonly YamlValue[], makeId: () => string): Row[] {
  return list
    .filter(isMap)
    .map((entry) => ({ ...readRow(entry, makeId), value: readVariableValue(valueAt(entry, 'value')) }));
}

/** The file's list with the variables as they are now; a row that continues an entry keeps what else it holds. */
export function writeVariableRows(list: readonly YamlValue[], rows: readonly Row[]): YamlValue[] {
  const entries = list.filter(isMap);
  const matches = alignLists(
    readVariableRows(list, () => ''),
    rows,
    {
      isSame: isSameRow,
      isLike: [(before, row) => row.name !== '' && before.name === row.name],
      isLikeInGap: (before, row) => row.value !== '' && before.value === row.value,
    },
  );
  const written = rows.flatMap((row, index): YamlMap[] => {
    const entry = entries[matches[index] ?? -1];
    return entry === undefined && isBlankRow(row) ? [] : [writeVariable(entry ?? {}, row)];
  });
  return [...written, ...list.filter((entry) => !isMap(entry))];
}

function writeVariable(entry: YamlMap, row: Row): YamlMap {
  const isNew = Object.keys(entry).length === 0;
  const value = valueAt(entry, 'value');
  let written = entry;
  if (isNew || textAt(entry, 'name') !== row.name) written = withKey(written, 'name', row.name, ROW_KEYS);
  if (isNew || readVariableValue(value) !== row.value)
    written = withKey(written, 'value', writeVariableValue(value, row.value), ROW_KEYS);
  written = writeNote(written, 'description', row.note, ROW_KEYS);
  return writeEnabled(written, row.isEnabled);
}
