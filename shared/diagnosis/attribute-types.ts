import { findDatePattern, RFC_3339, rewriteDate } from './date-format.ts';

/**
 * Kinds of text that a server can ask for, and how a value that is nearly of that kind is put right. What the kinds
 * allow: the documentation whose seven types this app follows, and RFC 9562, 3339, 3986, 5321 and ITU-T E.164.
 */
export interface TextKind {
  readonly id:
    | 'template'
    | 'uuid'
    | 'date'
    | 'url'
    | 'email'
    | 'did'
    | 'identifier'
    | 'name'
    | 'lower-case'
    | 'upper-case'
    | 'trimmed';
  /** Whether a sentence, its field's name taken out, asks for this kind. */
  readonly asks: RegExp;
  /** The value put right; null where it cannot be, or is right already. */
  readonly mend: (value: string, sentence: string) => string | null;
}

const unlessSame = (mended: string, value: string): string | null =>
  mended === value || mended === '' ? null : mended;

/** The first kind that fits is taken: the ones that name themselves most clearly come first. */
export const TEXT_KINDS: readonly TextKind[] = [
  {
    id: 'template',
    asks: /(?=[^]*\b(?:template|variables?|placeholders?)\b)[^]*\{[a-z_]\w*\}/i,
    mend: mendTemplate,
  },
  { id: 'uuid', asks: /\b(?:uuid|guid)\b|8-4-4-4-12/i, mend: mendUuid },
  {
    id: 'date',
    asks: /\bdate(?:-?time)?\b|\bISO[- ]?8601\b|\bRFC ?3339\b|\btimestamp\b|YYYY/i,
    mend: mendDate,
  },
  { id: 'email', asks: /\be-?mail\b/i, mend: mendEmail },
  { id: 'url', asks: /\bur[li]s?\b|\bhttps?:\/\//i, mend: mendUrl },
  {
    id: 'did',
    asks: /\bdid\b|\bphone\b|\bmsisdn\b|\bE\.?164\b|\b\d+ digits\b|\bonly digits\b|\bmobile number\b/i,
    mend: mendDid,
  },
  {
    id: 'identifier',
    asks: /\bidentifier\b|\bslug\b|\balphanumeric\b|\bdashes,? (?:and|or) underscores\b|\bno (?:spaces|blanks|whitespace)\b/i,
    mend: mendIdentifier,
  },
  {
    id: 'name',
    asks: /\b(?:be|not) an? (?:valid )?name\b|\bletters,? (?:numbers|digits),? (?:and )?(?:spaces|blanks)\b|\b(?:invalid|illegal|forbidden|unsupported) characters?\b/i,
    mend: mendName,
  },
  { id: 'lower-case', asks: /\blower-?\s?case\b/i, mend: (value) => unlessSame(value.toLowerCase(), value) },
  {
    id: 'upper-case',
    asks: /\bupper-?\s?case\b|\bcapital letters\b/i,
    mend: (value) => unlessSame(value.toUpperCase(), value),
  },
  {
    id: 'trimmed',
    asks: /\b(?:leading|trailing|surrounding) (?:white ?)?(?:spaces?|blanks?)\b|\bwhite ?space\b/i,
    mend: (value) => unlessSame(value.trim(), value),
  },
];

function mendUuid(value: string): string | null {
  const hex = value.replace(/^urn:uuid:/i, '').replace(/[\s{}()"'-]/g, '');
  if (!/^[0-9a-f]{32}$/i.test(hex)) return null;
  const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return unlessSame(groups.join('-').toLowerCase(), value);
}

function mendDate(value: string, sentence: string): string | null {
  return rewriteDate(value, findDatePattern(sentence) ?? RFC_3339);
}

/** What comes along when an address is copied from a mail program. */
function mendEmail(value: string): string | null {
  const inner = /<([^<>\s]+@[^<>\s]+)>/.exec(value)?.[1] ?? value;
  const plain = inner
    .replace(/^mailto:/i, '')
    .replace(/\s/g, '')
    .replace(/[.,;>]+$|^[<]+/g, '');
  return /^[^@]+@[^@]+\.[^@]+$/.test(plain) ? unlessSame(plain, value) : null;
}

function mendUrl(value: string): string | null {
  const trimmed = value.trim().replace(/\s/g, '%20');
  const rest = trimmed.replace(/^(?:https?:?\/{0,2}|\/{1,2})(?=[^/])/i, '');
  const scheme = /^http:/i.test(trimmed) ? 'http' : 'https';
  const isHost = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[:/?#]|$)|^localhost(?:[:/?#]|$)/u.test(rest);
  return isHost ? unlessSame(`${scheme}://${rest}`, value) : null;
}

/** Digits alone, as E.164 counts them; a leading 00 stands for the plus of an international number. */
function mendDid(value: string): string | null {
  const plain = value.replace(/^tel:/i, '').replace(/\b(?:ext|x)\.? ?\d+$/i, '');
  if (/[A-Za-z]{3}/.test(plain)) return null;
  const digits = plain.replace(/\D/g, '');
  const international = digits.startsWith('00') ? digits.slice(2) : digits;
  return international.length > 15 ? null : unlessSame(international, value);
}

function mendIdentifier(value: string): string | null {
  const ascii = value.normalize('NFKD').replace(/\p{M}/gu, '').trim();
  const dashed = ascii
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
  return unlessSame(dashed, value);
}

/** What the sentence lists counts as allowed; where it lists nothing, what the documentation of the type does. */
function mendName(value: string, sentence: string): string | null {
  const listed = [...sentence.matchAll(/(?<=^|\s)([^\p{L}\p{N}\s])(?=\s|$|[.,;]$)/gu)].map(
    ([, sign = '']) => sign,
  );
  const refused = /characters?\s*[:=]?\s*["'`“]([^"'`”]{1,10})["'`”]/i.exec(sentence)?.[1];
  const allowed = listed.length >= 3 ? listed.join('') : '.,:*_!?%#+-=@[]()/';
  const kept = Array.from(value).filter((sign) =>
    refused === undefined
      ? /[\p{L}\p{M}\p{N} ]/u.test(sign) || allowed.includes(sign)
      : !refused.includes(sign),
  );
  return unlessSame(kept.join('').replace(/ {2,}/g, ' ').trim(), value);
}

/** A variable of the kind the sentence names: one that is there in other braces is rewritten, else the first is added. */
function mendTemplate(value: string, sentence: string): string | null {
  const names = [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const [first] = names;
  if (first === undefined) return null;
  const plain = (text: string): string => text.toLowerCase().replace(/[\s_-]/g, '');
  let hasRewritten = false;
  const rewritten = value.replace(
    /\{\{?\s*([\w -]+?)\s*\}\}?|\[\s*([\w -]+?)\s*\]|<\s*([\w -]+?)\s*>|%(\w+)%|\$\{?(\w+)\}?/g,
    (all, ...parts) => {
      const found = parts.slice(0, 5).find((part) => typeof part === 'string');
      const name = names.find((each) => typeof found === 'string' && plain(each) === plain(found));
      if (name === undefined) return all;
      hasRewritten = true;
      return `{${name}}`;
    },
  );
  return unlessSame(hasRewritten ? rewritten : `${value.trimEnd()} {${first}}`.trimStart(), value);
}
