import { decodeEntities } from './xml-reading.ts';

/** What a web page says, taken from its first characters; the page itself is never shown. */
export interface PageReading {
  readonly title: string | null;
  readonly heading: string | null;
  /** A form that asks for a password. */
  readonly asksForPassword: boolean;
  /** Sentences of the page, tags taken out, at most 300 characters. */
  readonly words: string;
}

const LONGEST = 300;
/** A page says what it is at its beginning; the rest is decoration. */
const LOOKED_AT = 16_384;

export function readPage(html: string): PageReading {
  const start = html.slice(0, LOOKED_AT);
  return {
    title: inside(start, 'title'),
    heading: inside(start, 'h1') ?? inside(start, 'h2'),
    asksForPassword: /<input\b[^>]{0,500}\btype\s*=\s*["']?password\b/i.test(start),
    words: stripTags(bodyOf(start)).slice(0, LONGEST),
  };
}

/** Words between the tags of the first element of that name; null where it is not there or empty. */
function inside(html: string, name: string): string | null {
  const open = new RegExp(`<${name}(?:\\s[^>]{0,300})?>`, 'i').exec(html);
  if (open === null) return null;
  const start = open.index + open[0].length;
  const end = html.slice(start).search(new RegExp(`</${name}`, 'i'));
  const words = stripTags(html.slice(start, end === -1 ? start + 2 * LONGEST : start + end)).slice(
    0,
    LONGEST,
  );
  return words === '' ? null : words;
}

function bodyOf(html: string): string {
  const body = html.search(/<body\b/i);
  return body === -1 ? html : html.slice(body);
}

/** The text of some HTML in one line; scripts, styles, comments and the head are left out. Linear in the length. */
function stripTags(html: string): string {
  const lowerCase = html.toLowerCase();
  const words: string[] = [];
  let at = 0;
  while (at < html.length) {
    const tag = html.indexOf('<', at);
    words.push(html.slice(at, tag === -1 ? html.length : tag));
    if (tag === -1) break;
    at = endOfMarkup(lowerCase, tag);
  }
  return decodeEntities(words.join(' ')).replace(/\s+/g, ' ').trim();
}

/** What opens something that is not meant to be read, and what closes it. */
const UNREAD: readonly (readonly [open: string, close: string])[] = [
  ['<!--', '-->'],
  ['<script', '</script'],
  ['<style', '</style'],
  ['<head>', '</head'],
];

/** Where the text goes on after the tag at `from`; what is never closed runs to the end. */
function endOfMarkup(lowerCase: string, from: number): number {
  const closing = UNREAD.find(([open]) => lowerCase.startsWith(open, from))?.[1];
  const inner = closing === undefined ? from : lowerCase.indexOf(closing, from);
  const end = inner === -1 ? -1 : lowerCase.indexOf('>', inner);
  return end === -1 ? lowerCase.length : end + 1;
}
