import { findHeaderProblem } from '../http/header-problem.ts';
import { makeFailure } from '../http/make-failure.ts';
import type { Failure } from '../model/response-record.ts';
import type { RequestDraft } from '../model/request-draft.ts';
import type { ResolvedHeader } from '../model/resolved-request.ts';
import { optionalDefaults } from './default-headers.ts';
import type { Resolution } from './resolution.ts';
import type { ResolveScopes } from './scopes.ts';

export interface HeaderSources {
  readonly draft: RequestDraft;
  readonly inherited: ResolveScopes['inherited']['headers'];
  /** From the sign-in. `isOwn`: of the request itself, not of a folder. */
  readonly signIn: { readonly header: ResolvedHeader; readonly isOwn: boolean } | null;
  /** Made of `name:password@` in the address. */
  readonly fromAddress: ResolvedHeader | null;
  readonly version: string;
  /** Of the body, where it says more than its kind does. */
  readonly contentType: string | null;
}

/**
 * The headers of a request in wire order: defaults, inherited ones, sign-in, the rows as typed.
 *
 * One name comes from one source, the nearest: a row of the request, then its own sign-in, then a header of a folder
 * (the nearest one that has it), then an inherited sign-in, then the address. Within a source a name may repeat.
 */
export function resolveHeaders(sources: HeaderSources, resolution: Resolution): ResolvedHeader[] {
  const { draft, signIn, fromAddress } = sources;
  const rows = settleRows(draft.headers, 'row', resolution);
  const others: ResolvedHeader[] = [];
  const isTaken = (name: string): boolean => hasName(rows, name) || hasName(others, name);
  const add = (header: ResolvedHeader | undefined): void => {
    if (header !== undefined && !isTaken(header.name)) others.push(header);
  };

  if (signIn?.isOwn === true) add(signIn.header);
  if (sources.inherited.length > 0) {
    // A header that is not sent must not miss its variables: names are compared before and after they are settled.
    const nearest = nearestOnly(sources.inherited).filter(({ name }) => !isTaken(name));
    const settled = settleRows(nearest, 'inherited', resolution);
    others.unshift(...settled.filter(({ name }) => !isTaken(name)));
  }
  if (signIn?.isOwn === false) add(signIn.header);
  if (fromAddress !== null) add(fromAddress);

  const given = [...others, ...rows];
  const names = given.map(({ name }) => name.toLowerCase());
  const defaults = optionalDefaults(draft, sources.version, names, sources.contentType).map(
    ({ name, value }): ResolvedHeader => ({
      name,
      value,
      isSecret: false,
      from: 'default',
    }),
  );
  return [...defaults, ...given];
}

/**
 * The first header that cannot be sent, as a failure. `detail`: `header`, `from`, `reason`, and for a character that
 * cannot travel `character`, `codePoint` (`U+000A`) and `offset`.
 */
export function findUnsendableHeader(headers: readonly ResolvedHeader[], bodyLength: number): Failure | null {
  for (const header of headers) {
    const { name, value, from } = header;
    if (from === 'default') continue;
    const found = findHeaderProblem(name, value);
    if (found !== null) {
      const detail: Failure['detail'] = { header: name, from, reason: found.problem };
      if ('character' in found) {
        detail['character'] = found.character;
        detail['codePoint'] = codePointName(found.character);
        detail['offset'] = found.offset;
      }
      return makeFailure('header-invalid', 'prepare', { detail });
    }
    const isLength = isName(name, 'content-length');
    if (!isLength && !isName(name, 'host')) continue;
    if (headers.some((other) => other !== header && isName(other.name, name.toLowerCase())))
      return makeFailure('header-invalid', 'prepare', { detail: { header: name, from, reason: 'twice' } });
    if (isLength && value.trim() !== String(bodyLength))
      return makeFailure('content-length-mismatch', 'prepare', {
        detail: { header: name, given: value, actual: bodyLength },
      });
  }
  return null;
}

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A row with neither name nor value is the empty last line of a table. */
function settleRows(
  rows: readonly { readonly name: string; readonly value: string; readonly isEnabled?: boolean }[],
  from: 'row' | 'inherited',
  resolution: Resolution,
): ResolvedHeader[] {
  const headers: ResolvedHeader[] = [];
  for (const row of rows) {
    if (row.isEnabled === false || (row.name === '' && row.value === '')) continue;
    if (!row.name.includes('{{') && !row.value.includes('{{')) {
      headers.push({ name: row.name, value: row.value, isSecret: false, from });
      continue;
    }
    const place = { in: 'header' as const, name: row.name };
    const name = resolution.settle(row.name, place);
    const value = resolution.settle(row.value, place);
    const isSecret = name.secrets.length + value.secrets.length > 0;
    headers.push({ name: name.text, value: value.text, isSecret, from });
  }
  return headers;
}

/** Of each name only those of the nearest folder; the list is nearest first. */
function nearestOnly(headers: HeaderSources['inherited']): HeaderSources['inherited'] {
  const source = new Map<string, string>();
  return headers.filter(({ name, fromName }) => {
    const lowerCase = name.toLowerCase();
    const nearest = source.get(lowerCase) ?? fromName;
    source.set(lowerCase, nearest);
    return nearest === fromName;
  });
}

function hasName(headers: readonly ResolvedHeader[], name: string): boolean {
  const lowerCase = name.toLowerCase();
  return headers.some((header) => isName(header.name, lowerCase));
}

function isName(name: string, lowerCase: string): boolean {
  return name.length === lowerCase.length && name.toLowerCase() === lowerCase;
}
