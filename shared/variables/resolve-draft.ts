import { encodeAddress, encodeAddressPart } from '../http/encode-address.ts';
import { encodeQuery } from '../http/encode-query.ts';
import { isSendableMethod } from '../http/header-problem.ts';
import { makeFailure } from '../http/make-failure.ts';
import { parseAddress, withLikelyScheme } from '../http/parse-address.ts';
import type { Address, AddressReading } from '../http/parse-address.ts';
import type { DraftAuth, ParamRow, RequestDraft } from '../model/request-draft.ts';
import type { ResolvedHeader, ResolvedRequest } from '../model/resolved-request.ts';
import type { Failure } from '../model/response-record.ts';
import type { Secret } from './mask-secrets.ts';
import { NO_ATTACHMENTS } from './attachments.ts';
import type { Attachments } from './attachments.ts';
import { templateNames } from './parse-template.ts';
import { Resolution, unresolvedFailure } from './resolution.ts';
import type { SettledText } from './resolution.ts';
import { resolveBody } from './resolve-body.ts';
import { findUnsendableHeader, resolveHeaders } from './resolve-headers.ts';
import { basicCredentials, resolveSignIn } from './resolve-sign-in.ts';
import type { ResolvedSignIn } from './resolve-sign-in.ts';
import type { ResolveScopes } from './scopes.ts';

export type DraftResolution =
  | { readonly kind: 'resolved'; readonly request: ResolvedRequest }
  | {
      readonly kind: 'refused';
      readonly failure: Failure;
      readonly secrets: readonly Secret[];
      readonly usedSecrets: readonly string[];
    };

/**
 * Turns what was typed into what will be sent, or says why it cannot be sent. Nothing is corrected on the way: the
 * address travels as typed but for what cannot travel, the body byte for byte, and what does not fit is refused by name.
 * `version` is the app's, for `User-Agent`.
 */
export function resolveDraft(draft: RequestDraft, scopes: ResolveScopes, version: string): DraftResolution {
  const resolution = new Resolution(scopes.variables);
  const auth = effectiveAuth(draft.auth, scopes);
  const method = resolution.settle(draft.method, { in: 'method', name: '' }).text;
  const url = settleUrl(draft, resolution);
  const signIn = resolveSignIn(auth, resolution, scopes.grant);
  const body = resolveBody(draft.body, attachmentsFor(draft, scopes), resolution);
  const reading = parseAddress(url.text);
  const typed =
    reading.kind === 'address' ? completeAddress(reading.address, draft.params, signIn, resolution) : null;
  const address = typed !== null && encodesAddress(draft, scopes) ? encoded(typed) : typed;
  const fromAddress = address === null ? null : signInOfAddress(address);
  const headers = resolveHeaders(
    {
      draft,
      inherited: scopes.inherited.headers,
      signIn: signIn.header === null ? null : { header: signIn.header, isOwn: draft.auth.kind !== 'inherit' },
      fromAddress,
      version,
      contentType: body.contentType,
    },
    resolution,
  );

  const failure =
    unsupportedPart(auth, draft) ??
    unresolvedFailure(resolution.unresolved) ??
    signIn.failure ??
    (isSendableMethod(method) ? null : makeFailure('method-invalid', 'prepare', { detail: { method } })) ??
    (reading.kind === 'problem' ? addressFailure(reading, url.text) : null) ??
    body.failure ??
    findUnsendableHeader(headers, body.content?.byteLength ?? 0);
  const secrets = secretsIn(scopes);
  secrets.push(...signIn.secrets, ...credentialsIn(fromAddress, url));
  const usedSecrets = [...resolution.usedSecrets];
  if (failure !== null || address === null)
    return { kind: 'refused', failure: failure ?? makeFailure('internal', 'prepare'), secrets, usedSecrets };
  return {
    kind: 'resolved',
    request: {
      method,
      address,
      headers,
      body: body.content,
      bodyText: body.text,
      secrets,
      usedSecrets,
      unresolvedInBody: body.unresolved,
      signing: isSignedByHand(headers, draft.auth) ? null : signIn.signing,
      queryKey:
        signIn.query === null || !address.target.endsWith(signIn.query.text) ? null : signIn.query.text,
    },
  };
}

function encodesAddress({ settings }: RequestDraft, { inherited }: ResolveScopes): boolean {
  // Nearly every request says nothing, and is spared the merging of all the other choices.
  if (settings.encodesAddress !== null) return settings.encodesAddress;
  return inherited.settings?.find((level) => level.encodesAddress !== null)?.encodesAddress ?? false;
}

function encoded(address: Address): Address {
  return { ...address, target: encodeQuery(address.target) };
}

/** A boundary that a row of the headers gives is the one to divide by: the two must agree. */
function attachmentsFor(draft: RequestDraft, { attachments = NO_ATTACHMENTS }: ResolveScopes): Attachments {
  if (draft.body.kind !== 'multipart') return attachments;
  const typed = draft.headers.find(
    ({ isEnabled, name }) => isEnabled && name.trim().toLowerCase() === 'content-type',
  );
  const boundary = /;\s*boundary=(?:"(?<quoted>[^"]+)"|(?<plain>[^\s;"]+))/i.exec(typed?.value ?? '')?.groups;
  const own = boundary?.['quoted'] ?? boundary?.['plain'];
  return own === undefined ? attachments : { ...attachments, boundary: own };
}

/** `inherit` takes the nearest sign-in of a folder or the collection; where there is none, nothing is sent. */
function effectiveAuth(auth: DraftAuth, scopes: ResolveScopes): DraftAuth {
  return auth.kind === 'inherit' ? (scopes.inherited.auth?.auth ?? auth) : auth;
}

function unsupportedPart(auth: DraftAuth, draft: RequestDraft): Failure | null {
  if (auth.kind === 'unsupported')
    return makeFailure('auth-unsupported', 'prepare', { detail: { kind: auth.unsupportedType ?? '' } });
  if (draft.body.kind === 'unsupported')
    return makeFailure('body-unsupported', 'prepare', { detail: { kind: draft.body.unsupportedType ?? '' } });
  return null;
}

/** Names that are missing are told at the parameter's row where one holds them. */
function settleUrl(draft: RequestDraft, resolution: Resolution): SettledText {
  return resolution.settle(draft.url, (variable) => {
    const row = draft.params.find(
      ({ place, isEnabled, name, value }) =>
        place === 'query' && isEnabled && templateNames(`${name}=${value}`).includes(variable),
    );
    return row === undefined ? { in: 'url', name: '' } : { in: 'param', name: row.name };
  });
}

/** The address with the values of its `:name` segments and with a key that signs in through the query. */
function completeAddress(
  address: Address,
  params: readonly ParamRow[],
  signIn: ResolvedSignIn,
  resolution: Resolution,
): Address {
  const pathRows = params.filter(({ place, isEnabled }) => place === 'path' && isEnabled);
  if (pathRows.length === 0 && signIn.query === null) return address;
  const path = address.target.replace(/\?.*$/s, '');
  const query = address.target.slice(path.length);
  const target = withPathValues(path, pathRows, resolution) + query;
  // A parameter of that name in the address was typed by hand and wins, as a header row wins.
  if (signIn.query === null || new URLSearchParams(query).has(signIn.query.name))
    return { ...address, target };
  return { ...address, target: target + (query === '' ? '?' : '&') + signIn.query.text };
}

/** A segment whose value is empty is not sent: `DELETE /users/` is another request than the person meant. */
function withPathValues(path: string, rows: readonly ParamRow[], resolution: Resolution): string {
  const segments = path.split('/').map((segment) => {
    const row = rows.find(({ name }) => name !== '' && segment === encodeAddress(`:${name}`));
    if (row === undefined) return segment;
    const place = { in: 'param' as const, name: row.name };
    const { text } = resolution.settle(row.value, place);
    if (text === '') resolution.addUnresolved({ variable: row.name, reason: 'no-value' }, place);
    return encodeAddressPart(text);
  });
  return segments.join('/');
}

/** A header that was typed wins over the sign-in, and one of a folder over an inherited sign-in. */
function isSignedByHand(headers: readonly ResolvedHeader[], { kind }: DraftAuth): boolean {
  return headers.some(
    ({ name, from }) =>
      name.toLowerCase() === 'authorization' &&
      (from === 'row' || (from === 'inherited' && kind === 'inherit')),
  );
}

function signInOfAddress({ userinfo }: Address): ResolvedHeader | null {
  if (userinfo === null) return null;
  const value = `Basic ${basicCredentials(userinfo.username, userinfo.password)}`;
  return { name: 'Authorization', value, isSecret: true, from: 'address' };
}

/** The base64 of a secret is a secret too. */
function credentialsIn(fromAddress: ResolvedHeader | null, url: SettledText): Secret[] {
  const [name] = url.secrets;
  if (fromAddress === null || name === undefined) return [];
  return [{ name, value: fromAddress.value.slice('Basic '.length) }];
}

/** `detail`: `address`, `reason`, `offset`, `part`, and `suggestion` where only the beginning is wrong. */
function addressFailure(reading: Extract<AddressReading, { kind: 'problem' }>, url: string): Failure {
  const { problem, offset, part } = reading;
  if (problem === 'scheme-unsupported')
    return makeFailure('address-scheme-unsupported', 'prepare', { detail: { address: url, scheme: part } });
  const detail: Failure['detail'] = { address: url, reason: problem, offset, part };
  if (problem === 'leading-blank' || problem === 'scheme-missing' || problem === 'slashes-missing')
    detail['suggestion'] = withLikelyScheme(url);
  return makeFailure('address-invalid', 'prepare', { detail });
}

/** Every secret value that must not be shown, whether the draft uses it or not. */
export function secretsIn(scopes: ResolveScopes): Secret[] {
  const secrets: Secret[] = [];
  for (const { name, value, isSecret } of scopes.variables)
    if (isSecret && value !== null && value !== '') secrets.push({ name, value });
  return secrets;
}
