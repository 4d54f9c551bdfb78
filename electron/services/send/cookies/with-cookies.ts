import { addressText } from '../../../../shared/http/redirect-policy.ts';
import type { ResolvedHeader } from '../../../../shared/model/resolved-request.ts';
import type { SentParts } from '../sent-parts.ts';
import type { CookieJars } from './cookie-jars.ts';

export interface WithCookies {
  readonly sent: SentParts;
  /** Names of the cookies that were added. */
  readonly names: readonly string[];
}

const NONE: readonly string[] = [];

/** The request with the cookies that its address gets from the jar. A typed Cookie header is sent as it was typed. */
export function withCookies(sent: SentParts, jars: CookieJars, jarName: string): WithCookies {
  // Nearly every request: nobody gave out a cookie yet.
  if (!jars.has(jarName)) return { sent, names: NONE };
  // What the request before this one got is for another address, and may have changed since.
  const own = sent.headers.some(({ from }) => from === 'cookies')
    ? { ...sent, headers: sent.headers.filter(({ from }) => from !== 'cookies') }
    : sent;
  const isTyped = own.headers.some(({ name }) => name.length === 6 && name.toLowerCase() === 'cookie');
  const found = isTyped ? null : jars.sentTo(jarName, addressText(own.address));
  if (found === null) return { sent: own, names: NONE };
  const header: ResolvedHeader = { name: 'Cookie', value: found.header, isSecret: true, from: 'cookies' };
  return { sent: { ...own, headers: [...own.headers, header] }, names: found.names };
}
