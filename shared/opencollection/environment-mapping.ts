import { alignLists } from '../lib/align-lists.ts';
import type { EnvironmentVariable } from '../model/environment.ts';
import { readNote, ROW_KEYS, withList, writeEnabled, writeNote } from './rows.ts';
import { readVariableValue, writeVariableValue } from './variables.ts';
import { isMap, listAt, textAt, valueAt, withKey } from './yaml-value.ts';
import type { YamlMap, YamlValue } from './yaml-value.ts';

/**
 * An environment file: `name` and `variables`. A secret stands there by its name alone (`secret: true`); its value
 * lives with the secret store and goes no other way.
 */

const ENVIRONMENT_KEYS = ['name', 'color', 'description', 'variables'];

/**
 * The names of a collection's environments, in the order of `files`: what the file says, else what it is called. Where
 * two files say the same, the later one goes by its file's name, so that each can be chosen.
 */
export function nameEnvironments(files: readonly { fileName: string; file: YamlMap }[]): string[] {
  const names: string[] = [];
  for (const { fileName, file } of files) {
    const own = textAt(file, 'name').trim();
    names.push(own === '' || names.includes(own) ? fileName : own);
  }
  return names;
}

/**
 * `hasSecret` says whether a value is held for a secret variable in this run. An id names the variable's place in the
 * file as read, so that one that is renamed is known again when it is saved.
 */
export function readEnvironmentVariables(
  file: YamlMap,
  hasSecret: (name: string) => boolean,
): EnvironmentVariable[] {
  return listAt(file, 'variables')
    .filter(isMap)
    .map((entry, index) => {
      const isSecret = valueAt(entry, 'secret') === true;
      const name = textAt(entry, 'name');
      return {
        id: placeId(index),
        name,
        value: isSecret ? '' : readVariableValue(valueAt(entry, 'value')),
        isSecret,
        hasValue: !isSecret || hasSecret(name),
        isEnabled: valueAt(entry, 'disabled') !== true,
        note: readNote(entry, 'description'),
      };
    });
}

function placeId(index: number): string {
  return `variable-${index + 1}`;
}

/** What saving an environment does: to its file, and to the values that the secret store holds. */
export interface EnvironmentChange {
  readonly file: YamlMap;
  /** In order. `value` moves a value into the store; `from` carries one over from the variable's former name. */
  readonly secrets: readonly (
    | { readonly op: 'set'; readonly name: string; readonly value: string }
    | { readonly op: 'rename'; readonly from: string; readonly name: string }
    | { readonly op: 'forget'; readonly name: string }
  )[];
}

/**
 * The file with the variables as they are now; nothing in it is a secret's value. `newName` is null where the name did
 * not change.
 */
export function applyEnvironment(
  file: YamlMap,
  variables: readonly EnvironmentVariable[],
  { newName }: { readonly newName: string | null },
): EnvironmentChange {
  const entries = listAt(file, 'variables').filter(isMap);
  const placed = entries.map((entry, index) => ({ name: textAt(entry, 'name'), id: placeId(index) }));
  // A row that waits for its first letter is not written; one that the file has without a name stays.
  const kept = variables.filter(
    ({ id, name, value }) => name !== '' || value !== '' || placed.some((entry) => entry.id === id),
  );
  const matches = alignLists(placed, kept, {
    isSame: (entry, variable) => entry.name === variable.name,
    isLike: [(entry, variable) => entry.id === variable.id],
  });
  const secrets: EnvironmentChange['secrets'][number][] = [];
  const written = kept.map((variable, index) => {
    const entry = entries[matches[index] ?? -1] ?? {};
    const oldName = textAt(entry, 'name');
    const wasSecret = valueAt(entry, 'secret') === true;
    if (variable.isSecret) {
      if (wasSecret && oldName !== variable.name) {
        secrets.push({ op: 'rename', from: oldName, name: variable.name });
      }
      // What was typed, else what stood in the file until now.
      const value = variable.value || readVariableValue(valueAt(entry, 'value'));
      if (value !== '') secrets.push({ op: 'set', name: variable.name, value });
    } else if (wasSecret) {
      secrets.push({ op: 'forget', name: oldName });
    }
    return writeVariable(entry, variable);
  });
  for (const [index, entry] of entries.entries()) {
    const isGone = !matches.includes(index) && valueAt(entry, 'secret') === true;
    if (isGone) secrets.push({ op: 'forget', name: textAt(entry, 'name') });
  }
  const next = newName === null ? file : withKey(file, 'name', newName, ENVIRONMENT_KEYS);
  return { file: withList(next, 'variables', written, ENVIRONMENT_KEYS), secrets };
}

function writeVariable(entry: YamlMap, variable: EnvironmentVariable): YamlMap {
  const isNew = Object.keys(entry).length === 0;
  const wasSecret = valueAt(entry, 'secret') === true;
  let written = entry;
  const set = (key: string, value: YamlValue | undefined): void => {
    written = withKey(written, key, value, ROW_KEYS);
  };
  if (variable.isSecret !== wasSecret) set('secret', variable.isSecret ? true : undefined);
  if (isNew || textAt(entry, 'name') !== variable.name) set('name', variable.name);
  const value = valueAt(entry, 'value');
  if (variable.isSecret) set('value', undefined);
  else if (isNew || readVariableValue(value) !== variable.value) {
    set('value', writeVariableValue(value, variable.value));
  }
  written = writeNote(written, 'description', variable.note, ROW_KEYS);
  return writeEnabled(written, variable.isEnabled);
}
