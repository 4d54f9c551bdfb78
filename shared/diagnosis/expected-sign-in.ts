import { joinHeader } from '../http/headers.ts';
import { parseAddress } from '../http/parse-address.ts';
import type { Certainty, Evidence } from '../model/diagnosis.ts';
import { isAuthorization, listCredentials } from './credentials.ts';
import type { Credential } from './credentials.ts';
import { parseChallenges } from './challenges.ts';
import type { Challenge } from './challenges.ts';
import { fillKnown } from './known-values.ts';
import type { Exchange } from './exchange.ts';
import { FORBIDDEN_KEYS, GATEWAY_KEYS } from './gateway-keys.ts';
import { wayByLook } from './key-looks.ts';
import { isKeyName } from './sign-in-names.ts';
import type { SignInWay } from './sign-in-way.ts';

export type { SignInWay } from './sign-in-way.ts';

export interface ExpectedSignIn {
  readonly way: SignInWay;
  readonly evidence: Evidence;
  readonly certainty: Certainty;
}

/**
 * From the gateway that asks for it, from the key where it shows whose it is, from the challenge, then from the server's
 * words, then from what is known of the API; null where nothing says.
 */
export function expectedSignIn(exchange: Exchange): ExpectedSignIn | null {
  return (
    fromGateway(exchange) ??
    fromKey(exchange) ??
    fromChallenge(exchange) ??
    fromWords(exchange) ??
    fromProfile(exchange) ??
    fromForbidding(exchange)
  );
}

/** A key that shows whose it is, and does not travel as that one's keys do. */
function fromKey({ draft, variables }: Exchange): ExpectedSignIn | null {
  for (const credential of draft === null ? [] : listCredentials(draft, variables)) {
    const way = wayByLook(credential);
    const isThere =
      way === null ||
      (travelsThere(credential, way) && (way.kind !== 'bearer' || credential.scheme === 'Bearer'));
    if (way !== null && !isThere)
      return { way, evidence: { from: 'request', name: credential.name, value: null }, certainty: 'likely' };
  }
  return null;
}

/** A gateway that says no more than "Forbidden" where it finds no key. */
function fromForbidding({ reading, status, words }: Exchange): ExpectedSignIn | null {
  const key = reading === null || status !== 403 ? undefined : FORBIDDEN_KEYS[reading.shape];
  if (key === undefined || !/^forbidden\.?$/i.test(words.split('\n')[0] ?? '')) return null;
  return {
    way: { kind: 'header', name: key.header },
    evidence: { from: 'answer-body', name: null, value: words.split('\n')[0] ?? '' },
    certainty: key.certainty,
  };
}

/** A gateway that found no key looks in a header of its own, unless its challenge names another. */
function fromGateway({ answerer, reading, answer }: Exchange): ExpectedSignIn | null {
  const key = reading === null ? undefined : GATEWAY_KEYS[reading.shape];
  if (key === undefined || answerer?.case !== 'key-missing' || answerer.evidence === null) return null;
  const challenge = answer === null ? null : joinHeader(answer.headers, 'www-authenticate');
  if (challenge !== null && /\b(?:name|header)\s*=/i.test(challenge)) return null;
  return {
    way: { kind: 'header', name: key.header },
    evidence: answerer.evidence,
    certainty: key.certainty,
  };
}

function fromChallenge(exchange: Exchange): ExpectedSignIn | null {
  const value = exchange.answer === null ? null : joinHeader(exchange.answer.headers, 'www-authenticate');
  if (value === null) return null;
  const evidence: Evidence = { from: 'answer-header', name: 'WWW-Authenticate', value };
  for (const challenge of parseChallenges(value.slice(0, 4096))) {
    const way = wayOf(challenge, exchange);
    if (way !== null) return { way, evidence, certainty: 'certain' };
  }
  return null;
}

function wayOf({ scheme, params }: Challenge, exchange: Exchange): SignInWay | null {
  const named = params.get('header') ?? params.get('name') ?? null;
  if (named !== null && /^[\w-]+$/.test(named))
    return params.get('in') === 'query' ? { kind: 'query', name: named } : { kind: 'header', name: named };
  switch (scheme.toLowerCase()) {
    case 'bearer':
      return takesRawKey(exchange) ? { kind: 'header', name: 'Authorization' } : { kind: 'bearer' };
    case 'basic':
      return { kind: 'basic' };
    default:
      return OTHER_PROTOCOLS.test(scheme) ? null : { kind: 'scheme', scheme };
  }
}

/** They take more than a key behind a word: an exchange, or a signature over the request. */
const OTHER_PROTOCOLS =
  /^(?:digest|negotiate|ntlm|kerberos|oauth|dpop|hoba|mutual|vapid|hawk|privatetoken|gnap|scram-.*|aws4-.*|signature|form\w*|cookie|session)$/i;

const HEADER_NAME = /\b[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)+\b/g;
/** Each announcement in two orders, apart from each other: "Missing header api-key" has a word on both sides. */
const HEADER_AFTER = /\bheaders?\s*[:=]?\s*["'`‘“]?([A-Za-z][\w-]{0,60})/gi;
const HEADER_BEFORE = /\b(?<!-)([A-Za-z][\w-]{0,60})["'`’”]?\s+(?:request\s+)?header\b/gi;
const PARAM_AFTER =
  /\b(?:(?:query|url)[- ](?:string\s+)?)?param(?:eter)?s?\s*[:=]?\s*["'`‘“]?([A-Za-z][\w-]{0,60})/gi;
const PARAM_BEFORE =
  /\b(?<!-)([A-Za-z][\w-]{0,60})["'`’”]?\s+(?:query|url)[- ](?:string\s+)?param(?:eter)?/gi;

function fromWords(exchange: Exchange): ExpectedSignIn | null {
  const { words } = exchange;
  const found = (way: SignInWay, certainty: Certainty): ExpectedSignIn => ({
    way,
    evidence: { from: 'answer-body', name: null, value: words.split('\n')[0] ?? '' },
    certainty,
  });
  if (WANTS_RAW.test(words)) return found({ kind: 'header', name: 'Authorization' }, 'certain');
  const [, part, own = ''] = FLOW_VARIABLE.exec(words) ?? [];
  if (part !== undefined)
    return found({ kind: part.toLowerCase() === 'header' ? 'header' : 'query', name: own }, 'certain');
  const shownWord = WORD_SHOWN.exec(words)?.[1] ?? WORD_OF_SCHEME.exec(words)?.[1];
  if (shownWord !== undefined && !/^(?:bearer|basic|header)$/i.test(shownWord))
    return found({ kind: 'scheme', scheme: shownWord }, 'likely');
  const header = headerIn(words);
  if (header !== null) return found({ kind: 'header', name: header }, 'certain');
  const param = announcedKey(words, PARAM_AFTER, PARAM_BEFORE);
  if (param !== null) return found({ kind: 'query', name: param }, 'likely');
  const shown = KEY_IN_ADDRESS.exec(words)?.[1];
  const byExample = KEY_SHOWN.exec(words)?.[1];
  if (byExample !== undefined) return found({ kind: 'query', name: byExample }, 'likely');
  if (shown !== undefined && isKeyName(shown)) return found({ kind: 'query', name: shown }, 'likely');
  const scheme = schemeIn(words);
  if (scheme !== null) return found({ kind: 'scheme', scheme }, 'likely');
  if (/\bbearer\b/i.test(words) && !takesRawKey(exchange)) return found({ kind: 'bearer' }, 'likely');
  if (/\bbasic auth/i.test(words)) return found({ kind: 'basic' }, 'likely');
  const isAuthorizationNamed = /\bauthorization header\b|\bheader authorization\b/i.test(words);
  return isAuthorizationNamed && !takesRawKey(exchange) ? found({ kind: 'bearer' }, 'likely') : null;
}

/** `request.queryparam.apikey`: where Apigee was told to look (docs.apigee.com, "Flow variables reference"). */
const FLOW_VARIABLE = /\brequest\.(header|queryparam)\.([\w-]{1,60})/i;
/** `Send the key as it is, without "Bearer"`. */
const WANTS_RAW =
  /\b(?:without|remove|omit|drop|no|not include|(?:do|must|should) not (?:use|add|include|prefix|start)[^.\n]{0,30})\s*(?:an?|any|the)?\s*["'`“]?(?:bearer|auth(?:entication)? scheme|scheme|prefix)\b|\b(?:raw|bare|plain) (?:api )?(?:key|token)\b|\bonly the (?:api )?(?:key|token)\b/i;
/** `Authorization: Word <token>`, shown as it has to be. */
const WORD_SHOWN =
  /\bauthorization["'`]?\s*[:=]\s*["'`]?([A-Za-z][\w-]{1,30})\s+["'`]?[<{[](?:[\w -]{0,20}(?:token|key)|your)/i;
/** `the 'Word your-key' scheme`. */
const WORD_OF_SCHEME = /["'`“]([A-Za-z][\w-]{1,30})(?:\s[^"'`”\n]{1,60})?["'`”]\s+(?:auth\w*\s+)?scheme\b/i;
/** `?api_key=…` */
const KEY_IN_ADDRESS = /[?&]([\w-]{2,40})=/;
/** The same where the value is shown to be one's key, whatever the name: `?appid=YOUR_KEY`. */
const KEY_SHOWN =
  /[?&]([\w-]{2,40})=["'`]?[<{[(]?(?:your|my|the|app|api|access|x{3})?[\w -]{0,20}(?:key|token|secret|x{3})/i;

/** A word other than Bearer and Basic that the sentence puts in front of the key: `Authorization: Token …`, `prefixed with "ApiKey"`. */
function schemeIn(words: string): string | null {
  const patterns = [
    /\bauthorization["'`]?\s*(?:header)?\s*[:=]\s*["'`]?([A-Za-z][\w-]{1,30})\s+(?:["'`<{[.…]|token|key|your|xxx)/i,
    /["'`“]([A-Za-z][\w-]{1,30})\s+(?:[<{[]\w[^"'`”]*|\.\.\.|…|your[\w -]*|(?:api[_-]?)?(?:key|token))["'`”]/i,
    /\b(?:start|begin)s?(?:ning)? with (?:the word )?["'`“]?([A-Za-z][\w-]{1,30})/i,
    /\bprefix(?:ed)?(?: (?:it|the (?:key|token)))? (?:with|by) ["'`“]?([A-Za-z][\w-]{1,30})/i,
    /\bprefix ["'`“]([A-Za-z][\w-]{1,30})["'`”]/i,
    /\b(?:scheme|type)\s*[:=]?\s*["'`“]([A-Za-z][\w-]{1,30})["'`”]/i,
    /\b(?:send|pass|give|provide) the (?:key|token)(?: \w+)? as (?:an? )?["'`“]?([A-Za-z][\w-]{1,30})["'`”]? in the authorization/i,
    /\b([A-Z][\w-]{1,30}) (?:token|key) (?:is )?(?:required|expected|missing) in (?:the )?[Aa]uthorization/,
  ];
  for (const pattern of patterns) {
    const found = pattern.exec(words)?.[1];
    if (
      found !== undefined &&
      !/^(?:bearer|basic|an?|the|your|header|api|access|authorization|and|as)$/i.test(found)
    )
      return found;
  }
  return null;
}

/** A header of its own making is meant before Authorization is: "X-Key is missing, Authorization is not read". */
function headerIn(words: string): string | null {
  for (const [name] of words.matchAll(HEADER_NAME))
    if (isKeyName(name) && !/^authorization$/i.test(name)) return name;
  return announcedKey(words, HEADER_AFTER, HEADER_BEFORE);
}

function announcedKey(words: string, ...patterns: readonly RegExp[]): string | null {
  for (const pattern of patterns)
    for (const [, name = ''] of words.matchAll(pattern))
      if (isKeyName(name) && !/^authorization$/i.test(name)) return name;
  return null;
}

function fromProfile(exchange: Exchange): ExpectedSignIn | null {
  const way = knownWay(exchange);
  if (way === null) return null;
  return { way, evidence: { from: 'request', name: 'Host', value: hostOf(exchange) }, certainty: 'likely' };
}

function knownWay(exchange: Exchange): SignInWay | null {
  return exchange.profile?.profile.signInAt(hostOf(exchange)) ?? null;
}

/** The API takes a key in Authorization as it is: a word such as Bearer in front of it would make it wrong. */
export function takesRawKey(exchange: Exchange): boolean {
  const way = knownWay(exchange);
  return way?.kind === 'header' && isAuthorization(way.name);
}

/** Host of the last request, or of the draft's address; `''` where neither can be read. */
export function hostOf({ sent, draft, variables }: Exchange): string {
  const reading = parseAddress(sent?.url ?? fillKnown(draft?.url ?? '', variables));
  return reading.kind === 'address' ? reading.address.hostname : '';
}

/** Whether a credential is where the server looks. Whether the word in front of it is right is another question. */
export function travelsThere({ travelsIn, name }: Credential, way: SignInWay): boolean {
  switch (way.kind) {
    case 'header':
      return travelsIn === 'header' && name.toLowerCase() === way.name.toLowerCase();
    case 'query':
      return travelsIn === 'query' && name === way.name;
    case 'bearer':
    case 'basic':
    case 'scheme':
      return travelsIn === 'header' && isAuthorization(name);
  }
}
