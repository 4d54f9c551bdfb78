import { rewriteDateFor } from './asked-date.ts';

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
  /** The value put right, the likeliest way first; empty where it cannot be, or is right already. */
  readonly mend: (value: string, sentence: string) => readonly string[];
}

const unlessSame = (mended: string, value: string): string[] =>
  mended === value || mended === '' ? [] : [mended];

/** The first kind that fits is taken: the ones that name themselves most clearly come first. */
export const TEXT_KINDS: readonly TextKind[] = [
  {
    id: 'template',
    asks: /(?=[^]*\b(?:template|variables?|placeholders?)\b)[^]*\{[a-z_]\w*\}/i,
    mend: mendTemplate,
  },
  {
    id: 'uuid',
    asks: /\b(?:uuid|guid|[\w.]+\.(?:UUID|Guid))\b|8-4-4-4-12|\b[0-9a-f]{8}-[0-9a-f]{4}-/i,
    mend: mendUuid,
  },
  {
    id: 'date',
    asks: /\b(?:full-)?date(?:[- ]?time)?s?\b|\bISO[- ]?8601\b|\bRFC ?3339\b|\btimestamp\b|\bepoch\b|YYYY|\bLocalDate|\bDate(?:Only|Time)|\bInstant\b|\b\d{4}-\d\d-\d\d\b|\b[Yy]-m-d\b|%Y/i,
    mend: rewriteDateFor,
  },
  { id: 'email', asks: /\be-?mail\b|\bmailbox\b/i, mend: mendEmail },
  { id: 'url', asks: /\bur[li]s?\b|\bhttps?:\/\//i, mend: mendUrl },
  {
    id: 'did',
    asks: /\bdid\b|\bphone\b|\bmsisdn\b|\bE\.?164\b|\bdigits\b|\bmobile number\b|\bcountry code(?! of)/i,
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
  {
    id: 'lower-case',
    asks: /\blower-?\s?case(?:d)?\b|\bsmall letters\b|\bISO[- ]?639/i,
    mend: (value) => unlessSame(value.trim().toLowerCase(), value),
  },
  {
    id: 'upper-case',
    asks: /\bupper-?\s?case(?:d)?\b|\bcapital letters?\b|\bin capitals\b|\bISO[- ]?(?:3166|4217)/i,
    mend: (value) => unlessSame(value.trim().toUpperCase(), value),
  },
  {
    id: 'trimmed',
    asks: /\b(?:leading|trailing|surrounding) (?:white ?)?(?:spaces?|blanks?)\b|\bwhite ?space\b/i,
    mend: (value) => unlessSame(value.trim(), value),
  },
];

function mendUuid(value: string): string[] {
  const hex = value.replace(/^urn:uuid:/i, '').replace(/[\s{}()"'-]/g, '');
  if (!/^[0-9a-f]{32}$/i.test(hex)) return [];
  const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return unlessSame(groups.join('-').toLowerCase(), value);
}

/** What comes along when an address is copied from a mail program. */
function mendEmail(value: string): string[] {
  const inner = /<([^<>\s]+@[^<>\s]+)>/.exec(value)?.[1] ?? value;
  const plain = inner
    .replace(/^mailto:/i, '')
    .replace(/\s/g, '')
    .replace(/[.,;>]+$|^[<]+/g, '')
    .replace(/(@[^@]*),(?=[a-z]{2,}$)/i, '$1.');
  return /^[^@]+@[^@]+\.[^@]+$/.test(plain) ? unlessSame(plain, value) : [];
}

function mendUrl(value: string, sentence: string): string[] {
  if (/^http:\/\//i.test(value.trim()) && /\bhttps\b/i.test(sentence) && !/\bhttp\b(?!s)/i.test(sentence))
    return [value.trim().replace(/^http:/i, 'https:')];
  const trimmed = value.trim().replace(/\s/g, '%20');
  const rest = trimmed.replace(/^(?:https?:?\/{0,2}|\/{1,2})(?=[^/])/i, '');
  const scheme = /^http:/i.test(trimmed) ? 'http' : 'https';
  const isHost = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[:/?#]|$)|^localhost(?:[:/?#]|$)/u.test(rest);
  return isHost ? unlessSame(`${scheme}://${rest}`, value) : [];
}

/** Digits alone, or with the plus of E.164 where that is asked for; a leading 00 stands for the plus. */
function mendDid(value: string, sentence: string): string[] {
  const plain = value.replace(/^tel:/i, '').replace(/\b(?:ext|x)\.? ?\d+$/i, '');
  if (/[A-Za-z]{3}/.test(plain)) return [];
  const digits = plain.replace(/\D/g, '');
  const international = digits.startsWith('00') ? digits.slice(2) : digits;
  if (international.length > 15) return [];
  const wantsPlus = /\+\s?\d|\bplus\b|["'`]\+["'`]|\bwith (?:a )?\+|\bE\.?164\b/i.test(sentence);
  const refusesPlus =
    /\b(?:no|without|remove|omit)(?: \w+)? (?:plus|\+|["'`]\+)|\bdigits only\b|\bonly digits\b/i.test(
      sentence,
    );
  const withPlus = `+${international}`;
  const both = wantsPlus && !refusesPlus ? [withPlus, international] : [international];
  return both.flatMap((each) => unlessSame(each, value));
}

function mendIdentifier(value: string): string[] {
  const ascii = value.normalize('NFKD').replace(/\p{M}/gu, '').trim();
  const dashed = ascii
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
  return unlessSame(dashed, value);
}

/** What the sentence lists counts as allowed; where it lists nothing, what the documentation of the type does. */
function mendName(value: string, sentence: string): string[] {
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
function mendTemplate(value: string, sentence: string): string[] {
  const names = [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const [first] = names;
  if (first === undefined) return [];
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
