import { parseAddress } from './parse-address.ts';

/** How a proxy is spoken to: plain HTTP, HTTP over TLS, or SOCKS 5 (RFC 1928). */
export type ProxyKind = 'http' | 'https' | 'socks5';

export interface ProxyAddress {
  readonly kind: ProxyKind;
  /** ASCII, lower case; an IPv6 address without its brackets. */
  readonly hostname: string;
  readonly port: number;
  /** `name:password@` of the address, percent-decoded; both `''` where there is none. */
  readonly username: string;
  readonly password: string;
}

export type ProxyReading =
  | { readonly kind: 'proxy'; readonly proxy: ProxyAddress }
  | { readonly kind: 'problem'; readonly problem: 'empty' | 'scheme' | 'host' | 'port' };

/** What people and environments write in front, by what it means. Names are always looked up by the proxy. */
const KINDS: Readonly<Record<string, ProxyKind>> = {
  http: 'http',
  https: 'https',
  socks: 'socks5',
  socks5: 'socks5',
  socks5h: 'socks5',
};

/** As Chromium has them (net/base/proxy_server.cc). */
const DEFAULT_PORTS: Readonly<Record<ProxyKind, number>> = { http: 80, https: 443, socks5: 1080 };

/** Reads a proxy's address as a person, an environment or a system writes it; without a scheme it is plain HTTP. */
export function parseProxy(text: string): ProxyReading {
  const typed = text.trim();
  if (typed === '') return { kind: 'problem', problem: 'empty' };
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(typed);
  const name = scheme?.[1]?.toLowerCase() ?? 'http';
  const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
  if (kind === undefined) return { kind: 'problem', problem: 'scheme' };
  const rest = typed.slice(scheme?.[0].length ?? 0);
  const reading = parseAddress(`http://${rest}`);
  if (reading.kind === 'problem')
    return { kind: 'problem', problem: reading.problem === 'port-invalid' ? 'port' : 'host' };
  const { hostname, port, userinfo } = reading.address;
  return {
    kind: 'proxy',
    proxy: {
      kind,
      hostname,
      // The reading takes 80 for a port that was not written.
      port: port === 80 && !hasPort(rest) ? DEFAULT_PORTS[kind] : port,
      username: userinfo?.username ?? '',
      password: userinfo?.password ?? '',
    },
  };
}

/** `http://proxy.example:3128`: what may be shown, without name and password. */
export function proxyText({ kind, hostname, port }: ProxyAddress): string {
  return `${kind}://${hostname.includes(':') ? `[${hostname}]` : hostname}:${port}`;
}

function hasPort(rest: string): boolean {
  const authority = /^[^/?#]*/.exec(rest)?.[0] ?? '';
  return /:\d+$/.test(authority.slice(authority.lastIndexOf('@') + 1));
}
