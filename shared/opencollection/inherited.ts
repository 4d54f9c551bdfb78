import type { Inherited } from '../model/collection.ts';
import type { ItemId } from '../model/ids.ts';
import { readAuth } from './auth-mapping.ts';
import { readRows } from './rows.ts';
import { readSendingSettings } from './settings-mapping.ts';
import { readVariableValue } from './variables.ts';
import { isMap, listAt, mapAt, textAt, valueAt } from './yaml-value.ts';
import type { YamlMap } from './yaml-value.ts';

/** A folder or the collection, with what its file says for the requests in it. */
export interface Level {
  readonly name: string;
  /** The folder's path in the collection, `''` for the collection. */
  readonly id?: ItemId;
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
    .map((level) => ({
      auth: readAuth(valueAt(mapAt(level.file, 'request'), 'auth')),
      ...originOf(level),
    }))
    .find(({ auth }) => auth.kind !== 'none' && auth.kind !== 'inherit');
  return {
    headers: levels.flatMap((level) =>
      readRows(listAt(mapAt(level.file, 'request'), 'headers'), () => '')
        .filter((row) => row.isEnabled && row.name !== '')
        .map((row) => ({ name: row.name, value: row.value, ...originOf(level) })),
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

function originOf({ name, id }: Level): { fromName: string; fromId?: ItemId } {
  return { fromName: name, ...(id === undefined ? {} : { fromId: id }) };
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
