import { findHeader } from '../http/headers.ts';
import { parseHttpDate } from '../http/http-date.ts';
import type { HeaderPair } from '../model/response-record.ts';
import { findLink } from './links.ts';

/** What headers say about the end of an address that still works. */
export interface EndOfLife {
  /** The header that says so, and what it says. */
  readonly header: string;
  readonly value: string;
  /** Epoch milliseconds; null where no date is said. */
  readonly deprecatedAt: number | null;
  readonly endsAt: number | null;
  /** The server's own words, where it has some. */
  readonly words: string | null;
  /** Where more is to be read, or the successor is: https only. */
  readonly link: string | null;
}

/** Vendors' own: Azure (github.com/microsoft/api-guidelines), Shopify (shopify.dev/docs/api/usage/versioning), Zalando and others. */
const VENDOR_HEADERS = [
  'azure-deprecating',
  'x-shopify-api-deprecated-reason',
  'x-api-deprecated',
  'x-api-deprecation-date',
  'x-deprecated',
  'x-deprecation-notice',
  'x-api-warn',
] as const;

/** `Warning: 299 - "…"`: the one that was used for such notes (RFC 7234 5.5.7; obsolete since RFC 9111). */
const NOTE = /\b299\s+\S{1,200}\s+"((?:[^"\\]|\\.){1,1000})"/;

/**
 * Reads `Deprecation` (RFC 9745: `@` and epoch seconds; in its drafts a date or `true`), `Sunset` (RFC 8594), `Warning`
 * with code 299, and what vendors have of their own; null where nothing of it is there. `now`: epoch milliseconds.
 */
export function readEndOfLife(headers: readonly HeaderPair[], now: number): EndOfLife | null {
  // Almost no answer has one of these: a look at the names costs less than asking for each.
  if (!headers.some(([name]) => MAY_SAY_SO.test(name))) return null;
  const deprecation = given(headers, 'deprecation');
  const sunset = given(headers, 'sunset');
  const warning = NOTE.exec(findHeader(headers, 'warning') ?? '')?.[1]?.replace(/\\(.)/g, '$1') ?? null;
  const vendor = VENDOR_HEADERS.find((name) => given(headers, name) !== null);
  const vendorWords = vendor === undefined ? null : given(headers, vendor);
  const isTold = deprecation !== null && !/^\??(?:false|0)$/i.test(deprecation);
  const said = isTold
    ? (['Deprecation', deprecation] as const)
    : sunset !== null
      ? (['Sunset', sunset] as const)
      : warning !== null &&
          /deprecat|sunset|retire|remov|discontinu|end[- ]of[- ]life|obsolete/i.test(warning)
        ? (['Warning', warning] as const)
        : vendor !== undefined && vendorWords !== null
          ? ([vendor, vendorWords] as const)
          : null;
  if (said === null) return null;
  const words = [said[0] === 'Warning' ? warning : null, vendorWords].find(
    (each) => each !== null && /\s/.test(each),
  );
  const link = findLink(headers, ['successor-version', 'deprecation', 'sunset', 'alternate']);
  return {
    header: said[0],
    value: said[1],
    deprecatedAt: isTold ? deprecationTime(deprecation, now) : null,
    endsAt: sunset === null ? null : parseHttpDate(sunset, now),
    words: words ?? null,
    link: link !== null && /^https:\/\/[^\s<>"]+$/.test(link) ? link : null,
  };
}

const MAY_SAY_SO = /^(?:deprecation|sunset|warning|azure-deprecating|x-(?:[\w-]{0,40}-)?(?:deprecat|warn))/i;

function given(headers: readonly HeaderPair[], name: string): string | null {
  const value = findHeader(headers, name)?.trim() ?? '';
  return value === '' ? null : value;
}

/** RFC 9745: `@` and epoch seconds; its drafts had an HTTP date or `true`. Epoch milliseconds, or null. */
export function deprecationTime(value: string, now: number): number | null {
  const seconds = /^@(-?\d{1,11})$/.exec(value.trim())?.[1];
  return seconds === undefined ? parseHttpDate(value, now) : Number(seconds) * 1000;
}

/** `2031-05-09`; null for a time that no calendar has. */
export function dayOf(time: number): string | null {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}
