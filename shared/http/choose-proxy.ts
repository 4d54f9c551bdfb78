import type { Address } from './parse-address.ts';
import { isLoopback, matchesHost, splitPatterns } from './host-pattern.ts';
import { parseProxy } from './proxy-address.ts';

/** A proxy and what does not go through it, as it was written down. */
export interface WrittenProxy {
  /** `http://name:password@proxy.example:3128`; a scheme may be missing. */
  readonly address: string;
  /** Hosts that are reached straight (see matchesHost). */
  readonly bypass: string;
}

type Target = Pick<Address, 'scheme' | 'hostname' | 'port'>;

/** Takes this computer itself through the proxy too, which by itself is always reached straight; Chromium's word for it. */
export const WITH_LOOPBACK = '<-loopback>';

/** Whether a target is reached without the proxy. */
export function goesStraight({ hostname, port }: Target, bypass: string): boolean {
  const patterns = splitPatterns(bypass);
  if (isLoopback(hostname) && !patterns.includes(WITH_LOOPBACK)) return true;
  return matchesHost(patterns.filter((pattern) => pattern !== WITH_LOOPBACK).join(','), { hostname, port });
}

/**
 * What an environment says: `https_proxy` or `http_proxy` by the target's scheme, else `all_proxy`, and `no_proxy` for
 * what goes straight. Lower case counts before upper case, as with curl. Null where it says nothing.
 */
export function proxyFromEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  { scheme }: Pick<Target, 'scheme'>,
): WrittenProxy | null {
  const read = (name: string): string => (env[name] ?? '').trim() || (env[name.toUpperCase()] ?? '').trim();
  const address = read(`${scheme}_proxy`) || read('all_proxy');
  return address === '' ? null : { address, bypass: read('no_proxy') };
}

/** The words of a proxy script's answer by the scheme they stand for; what means SOCKS 4 nearly always speaks 5 as well. */
const PAC_KINDS: Readonly<Record<string, string>> = {
  PROXY: 'http',
  HTTP: 'http',
  HTTPS: 'https',
  SOCKS5: 'socks5',
  SOCKS: 'socks5',
};

/**
 * What a system answers for an address, `PROXY a:8080; SOCKS5 b:1080; DIRECT` (Electron's `session.resolveProxy`, and
 * every proxy script): the first way that can be gone. Null: straight.
 */
export function proxyFromPac(answer: string): string | null {
  for (const part of answer.split(';')) {
    const [word = '', place = ''] = part.trim().split(/\s+/);
    const kind = PAC_KINDS[word.toUpperCase()];
    if (word.toUpperCase() === 'DIRECT') return null;
    if (kind !== undefined && parseProxy(`${kind}://${place}`).kind === 'proxy') return `${kind}://${place}`;
  }
  return null;
}
