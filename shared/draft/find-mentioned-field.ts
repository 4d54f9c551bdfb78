import { formatJsonPath, parseFieldPath } from '../json/json-path.ts';
import type { ErrorField, Place } from '../model/diagnosis.ts';
import type { LocateField } from './locate-field.ts';

/**
 * Looks for a field's name in a server's sentence, for the servers that point nowhere else: `to[0] must be …`,
 * `The field "from" is required`, `name "x" is taken`.
 *
 * Many fields are called what sentences are made of (`to`, `from`, `name`, `text`), so a plain word counts only where
 * the sentence treats it as a name.
 */

export interface MentionedField {
  readonly field: ErrorField;
  /** Null where no draft is at hand. */
  readonly place: Place | null;
}

/** A name with its path: `to[0]`, `data.to`, `notify_url`, `Content-Type`. */
const MENTION =
  /\b(?:body|querystring|query|params|headers)\/[\w$-]+(?:\/[\w$-]+)*|[A-Za-z_$][\w$-]*(?:\.[\w$-]+|\[\w{0,40}\])*/g;
const LONGEST_SENTENCE = 1000;

/** Words that follow a name where a sentence is about it. */
const SAYS_SOMETHING_OF_IT =
  /^["'`’”»]?(?:\s+["'“‘«`]|\s*[:=]\s|\s+(?:must|should|shall|has|have|is|are|was|were|can(?:not|'t)?|may|needs?|requires?|required|does|do|already|contains?|exceeds?|expects?|expected|invalid|missing|not|too|out|unknown|field|attribute|parameter|property|param|header|value|key)\b)/i;
/** Words before a name where a sentence announces it. */
const ANNOUNCES_IT =
  /(?:^|[\s"'`])(?:fields?|attributes?|propert(?:y|ies)|parameters?|params?|headers?|arguments?|columns?|keys?|named|called|members?)\s*[:=]?\s*["'`‘“«]?$/i;
const IN_QUOTES = /["'`‘“«]$/;
const CLOSING_QUOTE = /^["'`’”»]/;
const AT_THE_START = /^\s*(?:the\s+)?["'`‘“«]?$/i;

/** Subjects of sentences that are about the request as a whole. */
const NOT_A_FIELD = new Set(
  'a access an and argument attribute authentication authorization body call client column content credentials data duplicate error failed field header headers http input invalid it json key method missing no not operation parameter parameters payload please property request required resource server service something that the there this token unable undefined unknown url user validation value we you your'.split(
    ' ',
  ),
);

/** Whole ways to a field, as programs print them: encoding/json and validator of Go, Jackson, System.Text.Json. */
const EXPLICIT: readonly RegExp[] = [
  /\bstruct field \w+\.([\w.]+) of type/,
  /\bKey: '\w+\.([\w.[\]]+)' Error:/,
  /\breference chain: [\w.$]*((?:(?:->)?(?:[\w.$]*\[(?:"[^"\]]*"|\d+)\]))+)/,
  /\bPath: \$\.?([\w.[\]'-]+)/,
];

function findExplicit(text: string): ErrorField | null {
  for (const pattern of EXPLICIT) {
    const raw = pattern.exec(text)?.[1];
    if (raw === undefined) continue;
    const path = parseFieldPath(raw.replace(/->[\w.$]*|^[\w.$]+(?=\[")/g, ''));
    if (path.length > 0) return { in: 'body', path, raw: formatJsonPath(path) };
  }
  return null;
}

/** The first name in the sentence that stands for a part of the request. With a locator only what the request has counts. */
export function findMentionedField(sentence: string, locate: LocateField | null): MentionedField | null {
  const text = sentence.slice(0, LONGEST_SENTENCE);
  const explicit = findExplicit(text);
  if (explicit !== null) {
    const place = locate === null ? null : locate({ ...explicit, in: 'unknown' });
    return { field: place === null ? explicit : { ...explicit, in: partOf(place) }, place };
  }
  for (const match of text.matchAll(MENTION)) {
    const raw = match[0].replace(/[-.]+$/, '');
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + raw.length);
    const field = readField(raw);
    if (field.path.length === 0) continue;
    if (locate === null) {
      if (isSurelyAField(raw, before, after)) return { field, place: null };
      continue;
    }
    if (!isSpecific(raw) && !isTreatedAsName(before, after)) continue;
    const place = locate(field);
    if (place !== null) return { field: { ...field, in: partOf(place) }, place };
    if (field.in !== 'unknown') return { field, place: null };
  }
  return null;
}

const PARTS: Readonly<Record<string, ErrorField['in']>> = {
  body: 'body',
  query: 'query',
  querystring: 'query',
  params: 'path',
  headers: 'header',
};

/** `body/lines/0/amount` names the part of the request first, as Fastify writes it; anything else is a path in some part. */
function readField(raw: string): ErrorField {
  const slash = raw.indexOf('/');
  const part = slash === -1 ? undefined : PARTS[raw.slice(0, slash)];
  if (part === undefined) return { in: 'unknown', path: parseFieldPath(raw), raw };
  return { in: part, path: parseFieldPath(raw.slice(slash)), raw };
}

/** No word of a language looks like this: `notify_url`, `to[0]`, `firstName`, `Content-Type`. */
function isSpecific(name: string): boolean {
  return /[_.[\]$\d/]|[a-z][A-Z]|[A-Za-z]-[A-Za-z]/.test(name);
}

function isTreatedAsName(before: string, after: string): boolean {
  if (ANNOUNCES_IT.test(before)) return true;
  if (IN_QUOTES.test(before) && CLOSING_QUOTE.test(after)) return true;
  if (AT_THE_START.test(before) || /:\s+["'`‘“«]?$/.test(before)) return SAYS_SOMETHING_OF_IT.test(after);
  return ENDS_IN_NAME.test(before) && COMES_TO_AN_END.test(after);
}

/** "is expected in quantity.", "Too many tags (max. 5)", "Please give fragile as true or false". */
const ENDS_IN_NAME =
  /\b(?:in|into|for|of|called|give|write|keep|send|provided?|set|check|missing|unexpected|many)\s*:?\s*["'`‘“«]?$/i;
const COMES_TO_AN_END = /^["'`’”»]?\s*(?:[.,;:()]|$|(?:as|like|within)\b)/;

/** Without a request to compare with, only the subject of the sentence, or what it announces, is believed. */
function isSurelyAField(name: string, before: string, after: string): boolean {
  if (NOT_A_FIELD.has(name.toLowerCase()) || /^[A-Z](?:[a-z]+|[A-Z]+)$/.test(name)) return false;
  if (/(?:Error|Exception)$/.test(name)) return false;
  if (ANNOUNCES_IT.test(before)) return CLOSING_QUOTE.test(after) || isSpecific(name);
  const isSubject =
    AT_THE_START.test(before) && SAYS_SOMETHING_OF_IT.test(after) && !IS_ABOUT_A_THING.test(after);
  return isSubject && !/^the\s+$/i.test(before);
}

/** "duck not found", "pods is forbidden": what is missing or closed is a thing, not a field. */
const IS_ABOUT_A_THING = /^\s+(?:(?:is|was|were|are)\s+)?(?:not found|forbidden)\b/i;

function partOf(place: Place): ErrorField['in'] {
  switch (place.in) {
    case 'body':
    case 'form':
      return 'body';
    case 'param':
    case 'url':
      return 'query';
    case 'header':
    case 'auth':
      return 'header';
    case 'method':
    case 'variable':
    case 'settings':
      return 'unknown';
  }
}
