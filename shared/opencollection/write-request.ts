import type { RequestDraft } from '../model/request-draft.ts';
import { writeAuth } from './auth-mapping.ts';
import { writeBody } from './body-mapping.ts';
import { withSection, writeGraphql } from './graphql-mapping.ts';
import { readRequest } from './read-request.ts';
import { applySendingSettings, SETTINGS_ORDER } from './settings-mapping.ts';
import { isSameRows, withList, writeNote, writeRows } from './rows.ts';
import { isSameValue, listAt, mapAt, valueAt, withKey } from './yaml-value.ts';
import type { YamlMap, YamlValue } from './yaml-value.ts';

/** Key order of a new file, and where a new key goes in an old one: as Bruno writes them. */
const FILE_KEYS = ['info', 'http', 'graphql', 'runtime', 'settings', 'examples', 'docs'];
const INFO_KEYS = ['name', 'type', 'seq', 'tags', 'description'];
const HTTP_KEYS = ['method', 'url', 'headers', 'params', 'body', 'auth'];

/** The file of a request that has none yet. `seq` is its place among its siblings. */
export function newRequestFile(draft: RequestDraft, seq: number): YamlMap {
  const info = { name: draft.name, type: 'http', seq };
  return applyDraft({ info, http: { method: draft.method, url: '' } }, draft, draft.name);
}

/**
 * The file with the draft's edits in it: only what differs from what the file already says is touched, so that a draft
 * without edits gives the file back as it was, with everything in it that this version does not know. `fileName` is what
 * a file without a name is called.
 */
export function applyDraft(file: YamlMap, draft: RequestDraft, fileName: string): YamlMap {
  const section = draft.body.kind === 'graphql' ? 'graphql' : 'http';
  const base = withSection(file, section, INFO_KEYS);
  const before = readRequest(base, { draftId: draft.id, fileName, makeId: () => '' });
  let next = base;
  if (draft.name !== before.name && draft.name.trim() !== '') next = withName(next, draft.name);
  next = withMap(next, section, applyToDetails(mapAt(base, section), before, draft));
  next = withMap(next, 'settings', applyToSettings(mapAt(file, 'settings'), before, draft));
  return writeNote(next, 'docs', draft.notes, FILE_KEYS);
}

export function withName(file: YamlMap, name: string): YamlMap {
  return withKey(file, 'info', withKey(mapAt(file, 'info'), 'name', name, INFO_KEYS), FILE_KEYS);
}

/** `seq` counts from 1 among the siblings of the same kind. */
export function withSeq(file: YamlMap, seq: number): YamlMap {
  return withKey(file, 'info', withKey(mapAt(file, 'info'), 'seq', seq, INFO_KEYS), FILE_KEYS);
}

function withMap(file: YamlMap, key: string, section: YamlMap): YamlMap {
  if (isSameValue(mapAt(file, key), section)) return file;
  return withKey(file, key, Object.keys(section).length === 0 ? undefined : section, FILE_KEYS);
}

function applyToDetails(http: YamlMap, before: RequestDraft, draft: RequestDraft): YamlMap {
  const set = (map: YamlMap, key: string, value: YamlValue | undefined): YamlMap =>
    isSameValue(valueAt(map, key), value) ? map : withKey(map, key, value, HTTP_KEYS);
  let next = http;
  if (draft.method !== before.method) next = set(next, 'method', draft.method);
  if (draft.url !== before.url) next = set(next, 'url', draft.url);
  if (!isSameRows(before.headers, draft.headers)) {
    next = withList(next, 'headers', writeRows(listAt(http, 'headers'), draft.headers), HTTP_KEYS);
  }
  if (!isSameRows(before.params, draft.params)) {
    const params = writeRows(listAt(http, 'params'), draft.params, (row) => row.place);
    next = withList(next, 'params', params, HTTP_KEYS);
    // The list may say what only the address made of it: both are written together.
    next = set(next, 'url', draft.url);
  }
  const body = valueAt(http, 'body');
  next = set(
    next,
    'body',
    draft.body.kind === 'graphql' ? writeGraphql(body, draft.body.graphql) : writeBody(body, draft.body),
  );
  return set(next, 'auth', writeAuth(valueAt(http, 'auth'), draft.auth));
}

function applyToSettings(settings: YamlMap, before: RequestDraft, draft: RequestDraft): YamlMap {
  const was = before.settings;
  const is = draft.settings;
  // Without this Bruno would encode what is encoded already, as soon as there are settings at all.
  const isNew = Object.keys(settings).length === 0;
  let next: YamlMap = isNew ? { encodeUrl: false } : settings;
  next = applySendingSettings(next, was, is);
  if (!isSameValue(was.omittedHeaders, is.omittedHeaders)) {
    const omitted = is.omittedHeaders.length === 0 ? undefined : is.omittedHeaders;
    next = withKey(next, 'omitHeaders', omitted, SETTINGS_ORDER);
  }
  return isNew && Object.keys(next).length === 1 ? settings : next;
}
