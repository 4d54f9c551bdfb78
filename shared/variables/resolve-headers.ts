import { findHeaderProblem } from '../http/header-problem.ts';
import { makeFailure } from '../http/make-failure.ts';
import type { Failure } from '../model/response-record.ts';
import type { RequestDraft } from '../model/request-draft.ts';
import type { ResolvedHeader } from '../model/resolved-request.ts';
import { defaultHeadersFor } from './default-headers.ts';
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
}

/**
 * The headers of a request in wire order: defaults, inherited ones, sign-in, the rows as typed.
 *
 * One name comes from one source, the nearest: a row of the request, then its own sign-in, then a header of a folder
 * (the nearest one that has it), then an inherited sign-in, then the address. Within a source a name may repeat.
 */
export function resolveHeaders(sources: HeaderSources, resolution: Resolution): ResolvedHeader[] {
  const rows = settleRows(sources.draft.headers, 'row', resolution);
  const { signIn } = sources;
  const taken = namesOf(rows);
  const own = signIn?.isOwn === true ? without([signIn.header], taken) : [];
  addNames(taken, own);
  // Before and after the names are settled: a header that is not sent must not miss its variables.
  const nearest = without(nearestOnly(sources.inherited), taken);
  const inherited = without(settleRows(nearest, 'inherited', resolution), taken);
  addNames(taken, inherited);
  const further = without(signIn?.isOwn === false ? [signIn.header] : [], taken);
  addNames(taken, further);
  const fromAddress = without(sources.fromAddress === null ? [] : [sources.fromAddress], taken);
  addNames(taken, fromAddress);
  const defaults = defaultHeadersFor(sources.draft, sources.version, [...taken]).flatMap(({ name, value }) =>
    value === null || name === 'Connection' || name === 'Content-Length'
      ? []
      : [{ name, value, isSecret: false, from: 'default' as const }],
  );
  return [...defaults, ...inherited, ...own, ...further, ...fromAddress, ...rows];
}

/**
 * The first header that cannot be sent, as a failure. `detail`: `header`, `from`, `reason`, and for a character that
 * cannot travel `character`, `codePoint` (`U+000A`) and `offset`.
 */
export function findUnsendableHeader(headers: readonly ResolvedHeader[], bodyLength: number): Failure | null {
  const onlyOnce = new Set<string>();
  for (const { name, value, from } of headers) {
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
    const lowerCase = name.toLowerCase();
    if (lowerCase !== 'host' && lowerCase !== 'content-length') continue;
    if (onlyOnce.has(lowerCase))
      return makeFailure('header-invalid', 'prepare', { detail: { header: name, from, reason: 'twice' } });
    onlyOnce.add(lowerCase);
    if (lowerCase === 'content-length' && value.trim() !== String(bodyLength))
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

function namesOf(headers: readonly ResolvedHeader[]): Set<string> {
  return new Set(headers.map(({ name }) => name.toLowerCase()));
}

function addNames(names: Set<string>, headers: readonly ResolvedHeader[]): void {
  for (const { name } of headers) names.add(name.toLowerCase());
}

function without<T extends { readonly name: string }>(
  headers: readonly T[],
  names: ReadonlySet<string>,
): T[] {
  return headers.filter(({ name }) => !names.has(name.toLowerCase()));
}
