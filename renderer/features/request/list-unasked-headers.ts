import type { Inherited } from '../../../shared/model/collection.ts';
import type { ItemId } from '../../../shared/model/ids.ts';
import type { RequestDraft } from '../../../shared/model/request-draft.ts';
import { defaultHeadersFor } from '../../../shared/variables/default-headers.ts';

/** Why a header that nobody typed into the request is not sent; null where it is. */
export type NotSentBecause = 'switched-off' | 'own-row' | 'sign-in' | 'folder' | null;

/** A header that the app adds by itself. */
export interface AutomaticHeader {
  readonly name: string;
  /** Null where it is known only when the request is sent. */
  readonly value: string | null;
  /** HTTP cannot do without it, so it cannot be switched off. */
  readonly isIndispensable: boolean;
  readonly notSentBecause: NotSentBecause;
}

/** A header that a folder or the collection adds. */
export interface InheritedHeader {
  readonly name: string;
  readonly value: string;
  readonly fromName: string;
  readonly fromId?: ItemId | undefined;
  readonly notSentBecause: NotSentBecause;
}

export interface UnaskedHeaders {
  readonly automatic: readonly AutomaticHeader[];
  readonly inherited: readonly InheritedHeader[];
}

type HeaderParts = Pick<RequestDraft, 'method' | 'headers' | 'auth' | 'body' | 'settings'>;

/**
 * What is sent beside the typed headers, and what is left out for their sake. One name comes from one source, in the
 * order in which the service side decides: a row of the request, its own sign-in, the nearest folder, the app.
 */
export function listUnaskedHeaders(
  draft: HeaderParts,
  inherited: Pick<Inherited, 'headers' | 'auth'>,
  version: string,
): UnaskedHeaders {
  const rows = namesOf(draft.headers.filter((row) => row.isEnabled));
  const signInName = signInHeader(draft.auth, inherited)?.toLowerCase() ?? null;
  const hasOwnSignIn = draft.auth.kind !== 'inherit';
  const nearest = new Map<string, string>();
  const fromFolders = inherited.headers.map(({ name, value, fromName, fromId }) => {
    const lower = name.toLowerCase();
    const source = nearest.get(lower) ?? fromName;
    nearest.set(lower, source);
    const isFirst = source === fromName;
    const notSentBecause: NotSentBecause = rows.has(lower)
      ? 'own-row'
      : hasOwnSignIn && lower === signInName
        ? 'sign-in'
        : isFirst
          ? null
          : 'folder';
    const found = { name, value, fromName, notSentBecause };
    return fromId === undefined ? found : { ...found, fromId };
  });
  return { automatic: listAutomatic(draft, { rows, signInName, nearest }, version), inherited: fromFolders };
}

function listAutomatic(
  draft: HeaderParts,
  taken: { rows: ReadonlySet<string>; signInName: string | null; nearest: ReadonlyMap<string, string> },
  version: string,
): AutomaticHeader[] {
  const untouched = { ...draft, headers: [] };
  const withOmitted = (omittedHeaders: string[]) =>
    defaultHeadersFor({ ...untouched, settings: { ...draft.settings, omittedHeaders } }, version);
  const all = withOmitted([]);
  const indispensable = namesOf(withOmitted(all.map(({ name }) => name)));
  const omitted = new Set(draft.settings.omittedHeaders.map((name) => name.toLowerCase()));
  return all.map(({ name, value }) => {
    const lower = name.toLowerCase();
    const isIndispensable = indispensable.has(lower);
    const notSentBecause: NotSentBecause = taken.rows.has(lower)
      ? 'own-row'
      : lower === taken.signInName
        ? 'sign-in'
        : taken.nearest.has(lower)
          ? 'folder'
          : omitted.has(lower) && !isIndispensable
            ? 'switched-off'
            : null;
    return { name, value, isIndispensable, notSentBecause };
  });
}

/** The name of the header that the sign-in is sent in; null where it adds none. */
export function signInHeader(auth: RequestDraft['auth'], inherited: Pick<Inherited, 'auth'>): string | null {
  const effective = auth.kind === 'inherit' ? (inherited.auth?.auth ?? auth) : auth;
  if (effective.kind === 'basic' || effective.kind === 'bearer') return 'Authorization';
  const isHeader = effective.kind === 'api-key' && effective.apiKey.place === 'header';
  return isHeader && effective.apiKey.name !== '' ? effective.apiKey.name : null;
}

function namesOf(headers: readonly { readonly name: string }[]): Set<string> {
  return new Set(headers.map(({ name }) => name.trim().toLowerCase()));
}
