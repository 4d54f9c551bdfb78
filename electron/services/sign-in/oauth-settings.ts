import { createHash } from 'node:crypto';
import { isOnThisComputer } from '../../../shared/http/is-on-this-computer.ts';
import { makeFailure } from '../../../shared/http/make-failure.ts';
import { parseAddress } from '../../../shared/http/parse-address.ts';
import type { AuthPart } from '../../../shared/model/diagnosis.ts';
import type { Failure } from '../../../shared/model/response-record.ts';
import type { OAuth2SignIn } from '../../../shared/model/sign-in-kinds.ts';
import { Resolution, unresolvedFailure } from '../../../shared/variables/resolution.ts';
import type { ResolveScopes } from '../../../shared/variables/scopes.ts';

/** What was typed, every variable replaced. */
export interface OAuthSettings extends OAuth2SignIn {
  /** Tells one sign-in from another: tokens are kept by it. */
  readonly fingerprint: string;
}

export type SettingsReading =
  | { readonly kind: 'settings'; readonly settings: OAuthSettings }
  | { readonly kind: 'failure'; readonly failure: Failure };

/** A blank around one of these is never meant, and comes along when it is copied. */
const TRIMMED = [
  'authorizationUrl',
  'tokenUrl',
  'refreshUrl',
  'callbackUrl',
  'clientId',
  'clientSecret',
  'scope',
] as const;

/** The settings of a sign-in, or why they cannot be used: the first field that is at fault is named. */
export function readOAuthSettings(oauth2: OAuth2SignIn, scopes: ResolveScopes): SettingsReading {
  const resolution = new Resolution(scopes.variables);
  const settle = (part: string, text: string): string =>
    resolution.settle(text, { in: 'auth', name: part }).text;
  const resolved: OAuth2SignIn = {
    ...oauth2,
    ...Object.fromEntries(TRIMMED.map((part) => [part, settle(part, oauth2[part]).trim()])),
    ...(oauth2.flow === 'password'
      ? { username: settle('username', oauth2.username), password: settle('password', oauth2.password) }
      : { username: '', password: '' }),
    extras: oauth2.extras.map((extra) => ({ ...extra, value: settle('extras', extra.value) })),
  };
  const failure = unresolvedFailure(resolution.unresolved) ?? findIncomplete(resolved);
  if (failure !== null) return { kind: 'failure', failure };
  return { kind: 'settings', settings: { ...resolved, fingerprint: fingerprintOf(resolved) } };
}

function findIncomplete({
  flow,
  clientId,
  tokenUrl,
  authorizationUrl,
  callbackUrl,
  username,
}: OAuth2SignIn): Failure | null {
  const isByCode = flow === 'authorization-code';
  return (
    addressFailure('tokenUrl', tokenUrl) ??
    (isByCode ? addressFailure('authorizationUrl', authorizationUrl) : null) ??
    (clientId === '' ? incomplete('clientId', 'empty') : null) ??
    (flow === 'password' && username === '' ? incomplete('username', 'empty') : null) ??
    (isByCode && callbackUrl !== '' && !isOnThisComputer(callbackUrl)
      ? incomplete('callbackUrl', 'not-this-computer')
      : null)
  );
}

function addressFailure(part: AuthPart, address: string): Failure | null {
  if (address === '') return incomplete(part, 'empty');
  return parseAddress(address).kind === 'address' ? null : incomplete(part, 'no-address');
}

function incomplete(part: AuthPart, reason: 'empty' | 'no-address' | 'not-this-computer'): Failure {
  return makeFailure('sign-in-incomplete', 'prepare', { detail: { kind: 'oauth2', part, reason } });
}

/** What changes no token is left out: where it is put and when it is fetched. */
function fingerprintOf({
  tokenPlace: _place,
  tokenWord: _word,
  fetchesItself: _fetches,
  renewsItself: _renews,
  ...rest
}: OAuth2SignIn): string {
  return createHash('sha256').update(JSON.stringify(rest)).digest('hex');
}
