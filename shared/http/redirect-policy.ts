import type { HeaderPair, Redirect } from '../model/response-record.ts';
import type { FailureCode } from './failure-code.ts';
import { findAllHeaders } from './headers.ts';
import { parseAddress } from './parse-address.ts';
import type { Address } from './parse-address.ts';

/** As many as a person still follows with the eye; RFC 9110 15.4 leaves the number to the client. */
export const DEFAULT_MAX_REDIRECTS = 10;

export interface RedirectableRequest {
  readonly method: string;
  readonly address: Address;
  readonly headers: readonly RedirectableHeader[];
  readonly hasBody: boolean;
  /** `name=value` of a key that signs in through the address, as it was put there; null where none does. */
  readonly queryKey: string | null;
}

/** A header with what the policy must know of it. */
export interface RedirectableHeader {
  readonly name: string;
  readonly value: string;
  /** It came from a sign-in, or a secret is in it: meant for the host it was written for and no other. */
  readonly isSecret: boolean;
}

export interface RedirectRules {
  readonly isFollowing: boolean;
  readonly maxRedirects: number;
  /** How many were followed before this answer. */
  readonly followedCount: number;
  /** Whether a request of that key (see `redirectKey`) was sent before, this one included. */
  readonly wasSent: (key: string) => boolean;
}

export type RedirectDecision<H extends RedirectableHeader> =
  /** The answer is no redirect. */
  | { readonly kind: 'none' }
  /** It is one and is not followed. `failureCode` is null where the redirect itself is the answer to look at. */
  | { readonly kind: 'stay'; readonly redirect: Redirect; readonly failureCode: FailureCode | null }
  | { readonly kind: 'follow'; readonly redirect: Redirect; readonly next: NextRequest<H> };

export interface NextRequest<H extends RedirectableHeader> {
  readonly method: string;
  readonly address: Address;
  readonly headers: readonly H[];
  readonly keepsBody: boolean;
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** They describe a body; without the body they are wrong (Fetch standard, "request-body-header name"). */
const BODY_HEADERS: ReadonlySet<string> = new Set([
  'content-encoding',
  'content-language',
  'content-length',
  'content-location',
  'content-type',
]);

/** Never taken to another origin: they sign in, or name the host that was left. */
const ORIGIN_HEADERS: ReadonlySet<string> = new Set([
  'authorization',
  'cookie',
  'host',
  'proxy-authorization',
]);

/** Names of self-made sign-in headers: X-Api-Key, X-Auth-Token, Acme-Key, Ocp-Apim-Subscription-Key, X-Session-Id … */
const SECRET_NAME =
  /(?:^|[-_])(?:api-?key|key|token|secret|auth|authentication|authorization|password|passwd|credentials?|session|session-?id|signature|jwt)$/i;

/** `Idempotency-Key` opens nothing, and losing it could make a server do a thing twice. */
const HARMLESS_NAMES: ReadonlySet<string> = new Set(['idempotency-key', 'x-idempotency-key']);

/** Whether answers of that status lead on where they name an address. */
export function isRedirect(status: number): boolean {
  return REDIRECTS.has(status);
}

/**
 * What to do with an answer that may be a redirect (RFC 9110 15.4).
 *
 * Methods change as browsers change them: POST becomes GET on 301 and 302, everything but HEAD does on 303, nothing
 * does on 307 and 308. On any change of origin - scheme, host or port - what could sign in is left behind, because the
 * server that redirects chooses who would receive it.
 */
export function decideRedirect<H extends RedirectableHeader>(
  request: RedirectableRequest & { readonly headers: readonly H[] },
  answer: { readonly status: number; readonly headers: readonly HeaderPair[] },
  rules: RedirectRules,
): RedirectDecision<H> {
  const [location, ...others] = isRedirect(answer.status) ? findAllHeaders(answer.headers, 'location') : [];
  if (location === undefined) return { kind: 'none' };
  // Browsers take none of two that differ (Fetch standard, "location URL"): whoever added the second chose the target.
  const rival = others.find((other) => other !== location);
  if (rival !== undefined) return stay(`${location}, ${rival}`, 'several-locations', null);
  const target = resolveLocation(location, request.address);
  if (!rules.isFollowing || rules.maxRedirects === 0) return stay(location, 'switched-off', null);
  if (target.kind === 'unreadable') return stay(location, 'unreadable', null);
  if (target.kind === 'unsupported') return stay(location, 'unsupported-scheme', 'redirect-unsupported');

  const next = nextRequest(request, answer.status, target.address);
  if (rules.wasSent(redirectKey(next))) return stay(location, 'loop', 'redirect-loop');
  if (rules.followedCount >= rules.maxRedirects) return stay(location, 'too-many', 'too-many-redirects');
  const { dropped, ...following } = next;
  return {
    kind: 'follow',
    next: following,
    redirect: {
      location,
      to: addressText(next.address),
      notFollowedBecause: null,
      methodChange: next.method === request.method ? null : { from: request.method, to: next.method },
      hasDroppedBody: request.hasBody && !next.keepsBody,
      droppedHeaders: dropped,
    },
  };
}

/** Two requests with one key would get the same answer again: the redirects go in a circle. */
export function redirectKey(request: {
  readonly method: string;
  readonly address: Address;
  readonly headers: readonly RedirectableHeader[];
}): string {
  // The first visit may have carried a sign-in that a later one, after a detour, does not.
  return `${request.method} ${addressText(request.address)} ${request.headers.length}`;
}

/** The address as it is asked for: without user info and fragment. */
export function addressText(address: Address): string {
  return address.origin + address.target;
}

type LocationTarget =
  | { readonly kind: 'address'; readonly address: Address }
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'unreadable' };

function resolveLocation(location: string, from: Address): LocationTarget {
  const text = location.trim();
  if (text === '') return { kind: 'unreadable' };
  const absolute = parseAddress(text);
  if (absolute.kind === 'address') return absolute;
  if (absolute.problem === 'scheme-unsupported') return { kind: 'unsupported' };
  if (absolute.problem !== 'scheme-missing') return { kind: 'unreadable' };
  try {
    const { href, protocol } = new URL(text, addressText(from));
    if (protocol !== 'http:' && protocol !== 'https:') return { kind: 'unsupported' };
    const relative = parseAddress(href);
    return relative.kind === 'address' ? relative : { kind: 'unreadable' };
  } catch {
    return { kind: 'unreadable' };
  }
}

function nextRequest<H extends RedirectableHeader>(
  request: RedirectableRequest & { readonly headers: readonly H[] },
  status: number,
  address: Address,
): NextRequest<H> & { dropped: string[] } {
  const method = nextMethod(request.method, status);
  const keepsBody = request.hasBody && method === request.method && status !== 303;
  const changesOrigin = address.origin !== request.address.origin;
  const headers: H[] = [];
  const dropped: string[] = [];
  const target = changesOrigin ? withoutQueryKey(address.target, request.queryKey) : address.target;
  if (target !== address.target) dropped.push(`?${request.queryKey?.replace(/=.*$/s, '') ?? ''}`);
  for (const header of request.headers) {
    const name = header.name.toLowerCase();
    if (request.hasBody && !keepsBody && BODY_HEADERS.has(name)) continue;
    if (changesOrigin && belongsToOrigin(header, name)) {
      dropped.push(header.name);
    } else if (changesOrigin && name === 'referer' && /[?#]/.test(header.value)) {
      headers.push({ ...header, value: header.value.replace(/[?#].*$/s, '') });
      dropped.push(header.name);
    } else {
      headers.push(header);
    }
  }
  return { method, address: { ...address, target }, headers, keepsBody, dropped };
}

/** A server that repeats the query it was sent must not give the key in it away to another. */
function withoutQueryKey(target: string, queryKey: string | null): string {
  const [path, query] = splitOnce(target, '?');
  if (queryKey === null || query === undefined) return target;
  const kept = query.split('&').filter((part) => part !== queryKey);
  return kept.length === 0 ? path : `${path}?${kept.join('&')}`;
}

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function nextMethod(method: string, status: number): string {
  if ((status === 301 || status === 302) && method === 'POST') return 'GET';
  if (status === 303 && method !== 'HEAD') return 'GET';
  return method;
}

function belongsToOrigin(header: RedirectableHeader, lowerCaseName: string): boolean {
  if (header.isSecret || ORIGIN_HEADERS.has(lowerCaseName)) return true;
  return SECRET_NAME.test(lowerCaseName) && !HARMLESS_NAMES.has(lowerCaseName);
}

function stay<H extends RedirectableHeader>(
  location: string,
  because: NonNullable<Redirect['notFollowedBecause']>,
  failureCode: FailureCode | null,
): RedirectDecision<H> {
  return {
    kind: 'stay',
    failureCode,
    redirect: {
      location,
      to: null,
      notFollowedBecause: because,
      methodChange: null,
      hasDroppedBody: false,
      droppedHeaders: [],
    },
  };
}
