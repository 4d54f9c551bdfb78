import { makeDraft } from '../draft/make-draft.ts';
import { paramsFromUrl, readQuery, urlFromParams } from '../draft/sync-params.ts';
import { readSendingSettings } from './settings-mapping.ts';
import type { DraftSettings, ParamRow, RequestDraft } from '../model/request-draft.ts';
import { readAuth } from './auth-mapping.ts';
import { readBody } from './body-mapping.ts';
import { readGraphql, sectionOf } from './graphql-mapping.ts';
import { paramTypeOf, readNote, readRow, readRows } from './rows.ts';
import { isMap, listAt, mapAt, textAt, toText, valueAt } from './yaml-value.ts';
import type { YamlMap, YamlValue } from './yaml-value.ts';

export interface ReadRequestContext {
  readonly draftId: RequestDraft['id'];
  /** What a file without a name is called: its own name without the ending. */
  readonly fileName: string;
  readonly makeId: () => string;
}

/** A request file (`info`, `http` or `graphql`, `settings`, `docs`) as the draft that a window edits. Never fails: what is missing is empty. */
export function readRequest(file: YamlMap, context: ReadRequestContext): RequestDraft {
  const section = sectionOf(file);
  const http = mapAt(file, section);
  const { url, params } = readAddress(textAt(http, 'url'), listAt(http, 'params'), context.makeId);
  return makeDraft(context.draftId, {
    name: textAt(mapAt(file, 'info'), 'name') || context.fileName,
    method: readMethod(http, section === 'graphql' ? 'POST' : 'GET'),
    url,
    params,
    headers: readRows(listAt(http, 'headers'), context.makeId),
    auth: readAuth(valueAt(http, 'auth')),
    body:
      section === 'graphql'
        ? readGraphql(valueAt(http, 'body'))
        : readBody(valueAt(http, 'body'), context.makeId),
    settings: readSettings(mapAt(file, 'settings')),
    notes: readNote(file, 'docs'),
  });
}

/** Methods of RFC 9110 and RFC 5789, which some write in small letters and other clients send in capitals. */
const STANDARD_METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'CONNECT'];

/** A method of one's own keeps its letters: methods differ by case (RFC 9110, 9.1). */
export function readMethod(details: YamlMap, byDefault: 'GET' | 'POST' = 'GET'): string {
  const method = textAt(details, 'method') || byDefault;
  const capitals = method.toUpperCase();
  return STANDARD_METHODS.includes(capitals) ? capitals : method;
}

/**
 * The address with the params that belong to it. A file carries the query twice, in the address and in the list. The
 * address is what travels, so that a row which it does not have is switched off; only where the address has no query at
 * all, the rows make it.
 */
function readAddress(
  url: string,
  list: readonly YamlValue[],
  makeId: () => string,
): { url: string; params: ParamRow[] } {
  const rows = list.filter(isMap).map((entry): ParamRow => {
    const place = paramTypeOf(entry) === 'path' ? 'path' : 'query';
    return { ...readRow(entry, makeId), place };
  });
  const parts = readQuery(url);
  const whole = parts.length === 0 ? urlFromParams(url, rows) : url;
  const unclaimed = readQuery(whole);
  const settled = rows.map((row) => {
    if (row.place === 'path' || !row.isEnabled) return row;
    const at = unclaimed.findIndex((part) => part.name === row.name && part.value === row.value);
    if (at !== -1) unclaimed.splice(at, 1);
    return at === -1 && (row.name !== '' || row.value !== '') ? { ...row, isEnabled: false } : row;
  });
  return { url: whole, params: paramsFromUrl(whole, settled, makeId) };
}

function readSettings(settings: YamlMap): DraftSettings {
  return {
    ...readSendingSettings(settings),
    omittedHeaders: listAt(settings, 'omitHeaders')
      .map((name) => toText(name).toLowerCase())
      .filter((name) => name !== ''),
  };
}
