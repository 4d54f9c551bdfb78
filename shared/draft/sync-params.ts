import { alignLists } from '../lib/align-lists.ts';
import type { ParamRow } from '../model/request-draft.ts';

/**
 * Keeps the table of params and the address in step, whichever of the two is edited.
 *
 * The address is never tidied: what was typed travels. A row shows its part of the address as it stands there, except
 * for the characters that would break out of their part (`&` and `#`, and `=` in a name), which are percent-encoded in
 * the address and shown plainly in the row. A row that is switched off, or still empty, is not in the address and keeps
 * its place in the table.
 */

/** One `name=value` of a query, and how it is written there. */
interface QueryPart {
  readonly raw: string;
  readonly name: string;
  readonly value: string;
}

/** The query of an address in pieces, in order, repeats included; empty pieces (`a=1&&b=2`) are left out. */
export function readQuery(url: string): QueryPart[] {
  const { query } = splitAddress(url);
  if (query === null) return [];
  return query
    .split('&')
    .map((raw) => {
      const equals = raw.indexOf('=');
      const name = equals === -1 ? raw : raw.slice(0, equals);
      const value = equals === -1 ? '' : raw.slice(equals + 1);
      return { raw, name: revealInName(name), value: revealInValue(value) };
    })
    .filter((part) => part.name !== '' || part.value !== '');
}

/**
 * The names of the `:name` segments of an address's path, each once. A port is none, and neither is anything in
 * front of the first slash: `{{host}}:8080/users/:id` has `id` alone.
 */
export function readPathNames(url: string): string[] {
  const { head } = splitAddress(url);
  const afterScheme = head.replace(/^[^/]*:\/\//, '');
  const names = afterScheme
    .split('/')
    .slice(1)
    .map((segment) => /^:([\p{L}_][\p{L}\p{N}_.-]*)$/u.exec(segment)?.[1])
    .filter((name) => name !== undefined);
  return [...new Set(names)];
}

/**
 * The rows that show an address. Rows of `previous` are continued where they can be: same id, same note; a row that
 * did not change is the same object.
 */
export function paramsFromUrl(url: string, previous: readonly ParamRow[], makeId: () => string): ParamRow[] {
  const parts = readQuery(url);
  const inAddress = previous.map((row, place) => ({ row, place })).filter(({ row }) => isInAddress(row));
  const continued = alignLists(inAddress, parts, {
    isSame: ({ row }, part) => isShownBy(row, part),
    isLike: [({ row }, part) => row.name === part.name],
    isLikeInGap: () => true,
  });
  const queryRows = parts.map((part, index) => {
    const { row, place } = inAddress[continued[index] ?? -1] ?? { row: null, place: -1 };
    if (row === null) return { row: newRow('query', part.name, part.value, makeId), place };
    return { row: isShownBy(row, part) ? row : { ...row, name: part.name, value: part.value }, place };
  });

  const names = readPathNames(url);
  const pathRows = previous.filter((row) => row.place === 'path');
  const continuedPath = alignLists(pathRows, names, {
    isSame: (row, name) => row.name === name,
    isLikeInGap: () => true,
  });
  const keptPath = new Map<ParamRow, ParamRow>();
  const newPath: ParamRow[] = [];
  for (const [index, name] of names.entries()) {
    const row = pathRows[continuedPath[index] ?? -1];
    if (row === undefined) newPath.push(newRow('path', name, '', makeId));
    else keptPath.set(row, row.name === name ? row : { ...row, name });
  }

  const others = previous.flatMap((row, place) => {
    const kept = row.place === 'path' ? keptPath.get(row) : isInAddress(row) ? undefined : row;
    return kept === undefined ? [] : [{ row: kept, place }];
  });
  return [...mergeByPlace(queryRows, others), ...newPath];
}

/**
 * The address that says what the rows say. Everything but the query stays as it is, and so do the parts of the query
 * whose row did not change.
 */
export function urlFromParams(url: string, rows: readonly ParamRow[]): string {
  const active = rows.filter(isInAddress);
  const parts = readQuery(url);
  const kept = alignLists(parts, active, { isSame: (part, row) => isShownBy(row, part) });
  if (parts.length === active.length && kept.every((part, index) => part === index)) return url;
  const query = active.map((row, index) => parts[kept[index] ?? -1]?.raw ?? writePart(row)).join('&');
  const { head, fragment } = splitAddress(url);
  return `${head}${query === '' ? '' : `?${query}`}${fragment}`;
}

function splitAddress(url: string): { head: string; query: string | null; fragment: string } {
  const hash = url.indexOf('#');
  const fragment = hash === -1 ? '' : url.slice(hash);
  const rest = hash === -1 ? url : url.slice(0, hash);
  const mark = rest.indexOf('?');
  if (mark === -1) return { head: rest, query: null, fragment };
  return { head: rest.slice(0, mark), query: rest.slice(mark + 1), fragment };
}

function isInAddress(row: ParamRow): boolean {
  return row.place === 'query' && row.isEnabled && (row.name !== '' || row.value !== '');
}

/** Also true for two spellings of one part (`a%26` typed in the row), so that no edit comes back changed. */
function isShownBy(row: ParamRow, part: QueryPart): boolean {
  return (row.name === part.name && row.value === part.value) || writePart(row) === part.raw;
}

function writePart(row: ParamRow): string {
  return `${hideInValue(row.name).replaceAll('=', '%3D')}=${hideInValue(row.value)}`;
}

function hideInValue(text: string): string {
  return text.replaceAll('&', '%26').replaceAll('#', '%23');
}

function revealInValue(text: string): string {
  return text.replaceAll('%26', '&').replaceAll('%23', '#');
}

function revealInName(text: string): string {
  return revealInValue(text).replaceAll(/%3D/gi, '=');
}

function newRow(place: ParamRow['place'], name: string, value: string, makeId: () => string): ParamRow {
  return { id: makeId(), place, name, value, isEnabled: true, note: '' };
}

interface PlacedRow {
  readonly row: ParamRow;
  /** Where it stood in the table before; -1 for a new one. */
  readonly place: number;
}

/** `rows` in their order, with each of `others` set in where it stood: before the first row that came after it. */
function mergeByPlace(rows: readonly PlacedRow[], others: readonly PlacedRow[]): ParamRow[] {
  const merged: ParamRow[] = [];
  const waiting = [...others];
  for (const { row, place } of rows) {
    while (waiting[0] !== undefined && waiting[0].place < place)
      merged.push(...waiting.splice(0, 1).map((other) => other.row));
    merged.push(row);
  }
  return [...merged, ...waiting.map((other) => other.row)];
}
