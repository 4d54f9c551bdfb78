import { findBlanks } from '../../../shared/diagnosis/preflight/find-blanks.ts';
import { makeDraft, makeSettings } from '../../../shared/draft/make-draft.ts';
import type { Inherited } from '../../../shared/model/collection.ts';
import type { KnownVariable } from '../../../shared/model/environment.ts';
import type { DraftAuth, RequestDraft } from '../../../shared/model/request-draft.ts';
import type { Failure } from '../../../shared/model/response-record.ts';
import { createSecretMask } from '../../../shared/variables/mask-secrets.ts';
import { resolveDraft } from '../../../shared/variables/resolve-draft.ts';
import { makeStandIns } from '../../../shared/variables/stand-ins.ts';

/** What the line under the address says about it. */
export type AddressPreview =
  | { readonly kind: 'empty' }
  /** It travels as it was typed. */
  | { readonly kind: 'as-typed' }
  /** What will be asked for, secrets masked. */
  | { readonly kind: 'differs'; readonly url: string }
  /** There are blanks in it; they travel as `%20`, but for one at the beginning. */
  | { readonly kind: 'blanks'; readonly where: 'start' | 'end' | 'inside' }
  /** Nothing stands for a name yet. */
  | { readonly kind: 'missing'; readonly variable: string; readonly isSecret: boolean }
  /** A `:name` in the path has no value. */
  | { readonly kind: 'missing-path'; readonly name: string }
  | { readonly kind: 'circle'; readonly variables: string }
  /** It lacks its beginning; `suggestion` has it. */
  | { readonly kind: 'no-scheme'; readonly suggestion: string }
  | { readonly kind: 'wrong'; readonly problem: 'scheme' | 'host' | 'port'; readonly part: string };

interface AddressParts extends Pick<RequestDraft, 'id' | 'url' | 'params' | 'auth'> {
  /** Whether signs in the query are encoded, by the request or what is above it. */
  readonly encodesAddress?: boolean;
}

/** Resolves an address as it will be resolved for sending. Headers and body have their own places to speak up. */
export function previewAddress(
  parts: AddressParts,
  known: readonly KnownVariable[],
  inherited: Pick<Inherited, 'auth'>,
): AddressPreview {
  const { id, url, params } = parts;
  if (url.trim() === '') return { kind: 'empty' };
  const { scopes, secrets } = makeStandIns(known, { headers: [], auth: null });
  const auth = authInAddress(parts.auth, inherited);
  const settings = { ...makeSettings(), encodesAddress: parts.encodesAddress ?? false };
  const draft = makeDraft(id, { url, params, settings, ...(auth === null ? {} : { auth }) });
  const resolved = resolveDraft(draft, scopes, '');
  const failure = resolved.kind === 'refused' ? resolved.failure : null;
  if (failure?.code === 'unresolved-variable') return previewMissing(failure, known, params);
  const [blank] = findBlanks(url);
  if (blank !== undefined) return { kind: 'blanks', where: whereIs(blank, url) };
  if (resolved.kind === 'refused') return previewWrong(resolved.failure, url);
  const { scheme, authority, target } = resolved.request.address;
  const sent = createSecretMask(secrets).apply(`${scheme}://${authority}${target}`);
  return isAsTyped(url, sent) ? { kind: 'as-typed' } : { kind: 'differs', url: sent };
}

/** Only a key in the query is part of the address. */
function authInAddress(auth: DraftAuth, inherited: Pick<Inherited, 'auth'>): DraftAuth | null {
  const effective = auth.kind === 'inherit' ? (inherited.auth?.auth ?? auth) : auth;
  return effective.kind === 'api-key' && effective.apiKey.place === 'query' ? effective : null;
}

function whereIs({ from, to }: { from: number; to: number }, url: string): 'start' | 'end' | 'inside' {
  if (from === 0) return 'start';
  return to === url.length ? 'end' : 'inside';
}

/** The slash that an address without a path travels with, and a fragment that stays behind, are not worth a line. */
function isAsTyped(typed: string, sent: string): boolean {
  const kept = typed.replace(/#.*$/s, '').toLowerCase();
  return sent.toLowerCase() === kept || sent.toLowerCase() === `${kept}/`;
}

function previewMissing(
  { detail }: Failure,
  known: readonly KnownVariable[],
  params: RequestDraft['params'],
): AddressPreview {
  const variable = String(detail['variable'] ?? '');
  if (detail['reason'] === 'cycle') return { kind: 'circle', variables: variable };
  const isPath = params.some(
    (row) => row.place === 'path' && row.name === variable && row.value === '' && detail['name'] === row.name,
  );
  if (isPath) return { kind: 'missing-path', name: variable };
  return {
    kind: 'missing',
    variable,
    isSecret: known.some(({ name, isSecret }) => name === variable && isSecret),
  };
}

function previewWrong({ code, detail }: Failure, url: string): AddressPreview {
  const part = String(detail['part'] ?? detail['scheme'] ?? '');
  if (code === 'address-scheme-unsupported') return { kind: 'wrong', problem: 'scheme', part };
  const suggestion = detail['suggestion'];
  if (typeof suggestion === 'string') {
    // The scheme that fits what the variables stand for, in front of what was typed.
    const scheme = suggestion.slice(0, suggestion.indexOf(':'));
    return {
      kind: 'no-scheme',
      suggestion: `${scheme}://${url.trimStart().replace(/^(?:https?:\/{0,2}|\/\/)/i, '')}`,
    };
  }
  return { kind: 'wrong', problem: detail['reason'] === 'port-invalid' ? 'port' : 'host', part };
}
