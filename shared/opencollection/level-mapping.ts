import type { RequestDefaults } from '../model/level.ts';
import { readAuth, writeAuth } from './auth-mapping.ts';
import { isSameRows, readNote, readRows, withList, writeNote, writeRows } from './rows.ts';
import { applySendingSettings, readSendingSettings } from './settings-mapping.ts';
import { readVariableRows, writeVariableRows } from './variable-rows.ts';
import { isSameValue, listAt, mapAt, valueAt, withKey } from './yaml-value.ts';
import type { YamlMap, YamlValue } from './yaml-value.ts';

/**
 * What `folder.yml` and `opencollection.yml` say for the requests below: the section `request`, and the notes of the
 * level itself in `docs`.
 */

/** Where a new key goes: as Bruno writes them, in a folder's file and in a collection's. */
const FILE_KEYS = ['opencollection', 'info', 'config', 'items', 'request', 'docs'];
const REQUEST_KEYS = ['headers', 'metadata', 'auth', 'variables', 'actions', 'scripts', 'settings'];

/** Never fails: what is missing is empty. */
export function readDefaults(file: YamlMap, makeId: () => string): RequestDefaults {
  const request = mapAt(file, 'request');
  return {
    headers: readRows(listAt(request, 'headers'), makeId),
    auth: readAuth(valueAt(request, 'auth')),
    variables: readVariableRows(listAt(request, 'variables'), makeId),
    settings: readSendingSettings(mapAt(mapAt(request, 'settings'), 'http')),
    notes: readNote(file, 'docs'),
  };
}

/** The file of a folder that has none yet. */
export function newFolderFile(name: string): YamlMap {
  return { info: { name, type: 'folder' } };
}

/**
 * The file with the edits in it: only what differs from what the file says already is touched, so that defaults without
 * edits give the very same file back, with everything in it that this version does not know.
 */
export function applyDefaults(file: YamlMap, defaults: RequestDefaults): YamlMap {
  const before = readDefaults(file, () => '');
  const request = mapAt(file, 'request');
  let next = request;
  if (!isSameRows(before.headers, defaults.headers)) {
    next = withList(next, 'headers', writeRows(listAt(request, 'headers'), defaults.headers), REQUEST_KEYS);
  }
  const auth = valueAt(request, 'auth');
  next = withValue(next, 'auth', writeAuth(auth, defaults.auth));
  if (!isSameRows(before.variables, defaults.variables)) {
    const variables = writeVariableRows(listAt(request, 'variables'), defaults.variables);
    next = withList(next, 'variables', variables, REQUEST_KEYS);
  }
  const settings = mapAt(request, 'settings');
  const http = mapAt(settings, 'http');
  const nextHttp = applySendingSettings(http, before.settings, defaults.settings);
  if (!isSameValue(http, nextHttp)) {
    const nextSettings = withKey(settings, 'http', emptyAsNothing(nextHttp), ['http']);
    next = withValue(next, 'settings', emptyAsNothing(nextSettings));
  }
  const written = isSameValue(request, next)
    ? file
    : withKey(file, 'request', emptyAsNothing(next), FILE_KEYS);
  return writeNote(written, 'docs', defaults.notes, FILE_KEYS);
}

function withValue(map: YamlMap, key: string, value: YamlValue | undefined): YamlMap {
  return isSameValue(valueAt(map, key), value) ? map : withKey(map, key, value, REQUEST_KEYS);
}

function emptyAsNothing(map: YamlMap): YamlMap | undefined {
  return Object.keys(map).length === 0 ? undefined : map;
}
