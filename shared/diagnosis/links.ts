import { findAllHeaders } from '../http/headers.ts';
import type { HeaderPair } from '../model/response-record.ts';

/** One link of a `Link` header. */
export interface Link {
  /** As written: it may be relative to the address that was asked. */
  readonly url: string;
  /** Lower case; a link may have several. */
  readonly rels: readonly string[];
}

const LINK = /<([^<>]{0,4000})>((?:\s*;\s*[^;,"]{1,200}(?:"[^"]{0,2000}")?)*)/g;
const REL = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i;

/** The links of every `Link` header (RFC 8288 3), at most a hundred. */
export function readLinks(headers: readonly HeaderPair[]): Link[] {
  const links: Link[] = [];
  for (const value of findAllHeaders(headers, 'link')) {
    for (const [, url = '', parameters = ''] of value.slice(0, 16_384).matchAll(LINK)) {
      const rel = REL.exec(parameters);
      const rels = (rel?.[1] ?? rel?.[2] ?? '')
        .toLowerCase()
        .split(/\s+/)
        .filter((each) => each !== '');
      links.push({ url: url.trim(), rels });
      if (links.length >= 100) return links;
    }
  }
  return links;
}

/** The first link with one of those relations, in their order; null where there is none. */
export function findLink(headers: readonly HeaderPair[], rels: readonly string[]): string | null {
  const links = readLinks(headers);
  for (const rel of rels) {
    const found = links.find((link) => link.rels.includes(rel));
    if (found !== undefined) return found.url;
  }
  return null;
}

/** Relations of links that explain: `help` and `blocked-by` (RFC 7725 4), `deprecation` and `sunset` (RFC 9745, RFC 8594). */
const DOCS_RELS = [
  'help',
  'error',
  'blocked-by',
  'deprecation',
  'sunset',
  'service-doc',
  'describedby',
] as const;

/** Where a `Link` says that more is to be read: https alone, because it is shown as a link. */
export function findDocsLink(headers: readonly HeaderPair[]): string | null {
  const url = findLink(headers, DOCS_RELS);
  return url !== null && /^https:\/\/[^\s<>"]+$/.test(url) ? url : null;
}
