import type { Inherited } from '../model/collection.ts';
import { readAuth } from './auth-mapping.ts';
import { readRows } from './rows.ts';
import { readSendingSettings } from './settings-mapping.ts';
import { readVariableValue } from './variables.ts';
import { isMap, listAt, mapAt, textAt, valueAt } from './yaml-value.ts';
import type { YamlMap } from './yaml-value.ts';

/** A folder or the collection, with what its file says for the requests in it. */
export interface Level {
  readonly name: string;
  /** `folder.yml` or `opencollection.yml`; empty where there is none or it cannot be read. */
  readonly file: YamlMap;
}

/**
 * What a request gets from above. `folders` come nearest first, the collection after them; `request` is the request's
 * own file, whose variables are the nearest of all. A folder without a sign-in, or with `inherit`, is passed over, as
 * Bruno does.
 */
export function collectInherited(request: YamlMap, folders: readonly Level[], collection: Level): Inherited {
  const levels = [...folders, collection];
  const signIn = levels
    .map(({ name, file }) => ({ auth: readAuth(valueAt(mapAt(file, 'request'), 'auth')), fromName: name }))
    .find(({ auth }) => auth.kind !== 'none' && auth.kind !== 'inherit');
  return {
    headers: levels.flatMap(({ name, file }) =>
      readRows(listAt(mapAt(file, 'request'), 'headers'), () => '')
        .filter((row) => row.isEnabled && row.name !== '')
        .map((row) => ({ name: row.name, value: row.value, fromName: name })),
    ),
    auth: signIn ?? null,
    settings: levels.map(({ file }) =>
      readSendingSettings(mapAt(mapAt(mapAt(file, 'request'), 'settings'), 'http')),
    ),
    variables: [
      ...readVariables(mapAt(request, 'runtime'), 'request'),
      ...folders.flatMap(({ file }) => readVariables(mapAt(file, 'request'), 'folder')),
      ...readVariables(mapAt(collection.file, 'request'), 'collection'),
    ],
  };
}

function readVariables(
  section: YamlMap,
  scope: Inherited['variables'][number]['scope'],
): Inherited['variables'] {
  return listAt(section, 'variables')
    .filter(isMap)
    .filter((entry) => valueAt(entry, 'disabled') !== true && textAt(entry, 'name') !== '')
    .map((entry) => ({
      name: textAt(entry, 'name'),
      value: readVariableValue(valueAt(entry, 'value')),
      scope,
    }));
}
