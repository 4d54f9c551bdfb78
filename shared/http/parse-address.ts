import { encodeAddress } from './encode-address.ts';

/** An http(s) address, cut into what a connection and a request line need. */
export interface Address {
  readonly scheme: 'http' | 'https';
  /** ASCII, lower case, IDN as punycode; an IPv6 address without its brackets. */
  readonly hostname: string;
  readonly port: number;
  /** `scheme://host`, with the port where it is not the scheme's own. */
  readonly origin: string;
  /** What stands in `Host`: the name (IPv6 in brackets), with the port where it is not the scheme's own. */
  readonly authority: string;
  /** Path and query as they travel: starts with `/`, without the fragment. */
  readonly target: string;
  /** `name:password@` of the address, percent-decoded; never part of the request line. */
  readonly userinfo: { readonly username: string; readonly password: string } | null;
}

export type AddressProblem =
  | 'empty'
  | 'leading-blank'
  | 'scheme-missing'
  | 'scheme-unsupported'
  | 'slashes-missing'
  | 'host-missing'
  | 'host-invalid'
  | 'port-invalid';

export type AddressReading =
  | { readonly kind: 'address'; readonly address: Address }
  | {
      readonly kind: 'problem';
      readonly problem: AddressProblem;
      /** Where in the text it sits, in UTF-16 units. */
      readonly offset: number;
      /** The scheme, host or port that is wrong; `''` where one is missing. */
      readonly part: string;
    };

const DEFAULT_PORTS = { http: 80, https: 443 } as const;

/** Schemes that are written without `//`, so that `localhost:3000` is not taken for one. */
const SCHEMES_WITHOUT_SLASHES = /^(?:about|blob|data|file|javascript|mailto|sms|tel|urn|view-source):/i;

/**
 * Reads an address the way it is to be sent. Unlike `new URL`, it does not tidy up: dot segments, doubled slashes and
 * odd characters of the path stay (see encodeAddress), a blank is not trimmed, and a missing scheme is not guessed.
 * Only the host is normalised, as the WHATWG URL standard does, because a name must be asked for in one form.
 */
export function parseAddress(text: string): AddressReading {
  const scheme = text.startsWith('https://') ? 'https' : text.startsWith('http://') ? 'http' : null;
  if (scheme === null) return readUnusualBeginning(text);
  const start = scheme.length + 3;
  const end = endOfAuthority(text, start);
  const at = text.lastIndexOf('@', end - 1);
  const hostStart = at >= start ? at + 1 : start;
  const host = readHost(text.slice(hostStart, end), scheme);
  if (host.kind === 'problem') return { ...host, offset: hostStart + host.offset };

  const authority = host.port === DEFAULT_PORTS[scheme] ? host.name : `${host.name}:${host.port}`;
  return {
    kind: 'address',
    address: {
      scheme,
      hostname: host.name.startsWith('[') ? host.name.slice(1, -1) : host.name,
      port: host.port,
      origin: `${scheme}://${authority}`,
      authority,
      target: readTarget(text, end),
      userinfo: at >= start ? readUserinfo(text.slice(start, at)) : null,
    },
  };
}

/**
 * An address whose beginning is wrong, as it was probably meant: without the blanks before it, with the slashes of its
 * scheme, and where it has none with http for this computer and https for all others.
 */
export function withLikelyScheme(text: string): string {
  const typed = /^\s*(https?):\/{0,2}/i.exec(text);
  if (typed !== null) return `${typed[1]?.toLowerCase()}://${text.slice(typed[0].length)}`;
  const rest = text.trimStart().replace(/^\/\//, '');
  const isLocal = /^(?:[^/?#@]*@)?(?:(?:[^/?#@:]+\.)?localhost|127(?:\.\d+){3}|\[::1\])(?::|\/|\?|#|$)/i.test(
    rest,
  );
  return `${isLocal ? 'http' : 'https'}://${rest}`;
}

function readUnusualBeginning(text: string): AddressReading {
  if (text.trim() === '') return problem('empty', 0, '');
  if (/^\s/.test(text)) return problem('leading-blank', 0, '');
  const named = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text);
  if (named === null) return readWithoutScheme(text);
  const scheme = named[1]?.toLowerCase() ?? '';
  const isKnown = scheme === 'http' || scheme === 'https';
  return isKnown
    ? parseAddress(scheme + text.slice(scheme.length))
    : problem('scheme-unsupported', 0, scheme);
}

function readWithoutScheme(text: string): AddressReading {
  const opaque = SCHEMES_WITHOUT_SLASHES.exec(text)?.[0];
  if (opaque !== undefined) return problem('scheme-unsupported', 0, opaque.slice(0, -1).toLowerCase());
  if (/^https?:/i.test(text)) return problem('slashes-missing', text.indexOf(':') + 1, '');
  return problem('scheme-missing', 0, '');
}

type HostReading =
  | { readonly kind: 'host'; readonly name: string; readonly port: number }
  | Extract<AddressReading, { kind: 'problem' }>;

function readHost(text: string, scheme: 'http' | 'https'): HostReading {
  const colon = text.indexOf(':', text.startsWith('[') ? text.indexOf(']') + 1 : 0);
  const typed = colon === -1 ? text : text.slice(0, colon);
  if (typed === '') return problem('host-missing', 0, '');
  const name = isPlainHost(typed) ? typed : normaliseHost(typed);
  if (name === null) return problem('host-invalid', 0, typed);
  if (colon === -1 || colon === text.length - 1) return { kind: 'host', name, port: DEFAULT_PORTS[scheme] };
  const digits = text.slice(colon + 1);
  const port = /^\d+$/.test(digits) ? Number(digits) : 0;
  if (port < 1 || port > 65_535) return problem('port-invalid', colon + 1, digits);
  return { kind: 'host', name, port };
}

/** Names that are in their one form already, as most are. IPv4 goes by the long way: it has many spellings. */
const PLAIN_HOST = /^[a-z][a-z0-9.-]*$/;

function isPlainHost(typed: string): boolean {
  return typed === '127.0.0.1' || (PLAIN_HOST.test(typed) && !typed.includes('xn--'));
}

function normaliseHost(typed: string): string | null {
  // `URL` drops line breaks and tabs without a word and takes a backslash for the end of the host.
  if (/[\s\\\p{Cc}]/u.test(typed)) return null;
  try {
    const name = new URL(`http://${typed}/`).hostname;
    // The URL standard lets braces, commas and more pass, and no name service knows such a name.
    return name.startsWith('[') || /^[a-z0-9._-]+$/.test(name) ? name : null;
  } catch {
    return null;
  }
}

function readTarget(text: string, from: number): string {
  const fragment = text.indexOf('#', from);
  const target = encodeAddress(text.slice(from, fragment === -1 ? text.length : fragment));
  return target.startsWith('/') ? target : `/${target}`;
}

function readUserinfo(text: string): Address['userinfo'] {
  const colon = text.indexOf(':');
  return {
    username: decodePercent(colon === -1 ? text : text.slice(0, colon)),
    password: colon === -1 ? '' : decodePercent(text.slice(colon + 1)),
  };
}

/** A broken escape is taken as typed. */
function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Where the host ends: at the path, the query, the fragment or the end. */
function endOfAuthority(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === 0x2f || character === 0x3f || character === 0x23) return at;
  }
  return text.length;
}

function problem(
  name: AddressProblem,
  offset: number,
  part: string,
): Extract<AddressReading, { kind: 'problem' }> {
  return { kind: 'problem', problem: name, offset, part };
}
