import { parseAddress } from '../http/parse-address.ts';

/** Where a `Location` leads, relative ones taken from `base` (RFC 9110 10.2.2); null where that is no web address. */
export function absoluteLocation(location: string, base: string | null): string | null {
  const url = URL.parse(location) ?? (base === null ? null : URL.parse(location, base));
  return url !== null && parseAddress(url.href).kind === 'address' ? url.href : null;
}
