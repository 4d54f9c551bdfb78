/** A value cut down, or moved up, to a limit that a sentence names; null where it names none, or the value keeps to it. */
export function mendByLimit(text: string, sentence: string): string | null {
  return /^-?\d+(?:\.\d+)?$/.test(text) && !SAYS_LENGTH.test(sentence)
    ? clamp(text, sentence)
    : cut(text, sentence);
}

/** How many of a list a sentence allows, where it has more; null where the sentence names no number or the list keeps to it. */
export function allowedItems(length: number, sentence: string): number | null {
  const most = mostIn(sentence);
  return most !== null && most >= 1 && most < length ? Math.floor(most) : null;
}

const SAYS_LENGTH = /\b(?:characters?|chars?|letters|symbols|long|longer|shorter|length|size|bytes)\b/i;
const NUMBER = String.raw`["'\x60(]?(-?\d+(?:[.,]\d+)?)`;
/** Up to the number itself. */
const AT_MOST = new RegExp(
  String.raw`\b(?:at most|no more than|(?:not|never)(?: \w+)? (?:more|greater|longer|larger|higher|bigger|above)(?: than)?|no (?:greater|longer|larger|higher|bigger) than|(?:less|lower|smaller|shorter|fewer) than or equal(?: to)?|max(?:imum|imal)?\.?(?:\s+(?:of|is|value|length|size|allowed|number|items|characters))*|up to|within|exceeds?(?: the)?(?: (?:maximum|limit|allowed|length|size|of))*|limit(?:ed)?(?: (?:of|to|is))*|cannot be (?:more|greater|higher|longer|larger) than|(?:between|from) -?\d+(?:\.\d+)? (?:and|to)|-?\d+(?:\.\d+)?\s?(?:\.\.\.?|to|–|-))\s*[:=]?\s*${NUMBER}|(?:<=|≤)\s*${NUMBER}`,
  'i',
);
const BELOW = new RegExp(String.raw`\b(?:less|lower|smaller|fewer) than ${NUMBER}|[^<]<\s*${NUMBER}`, 'i');
const AT_LEAST = new RegExp(
  String.raw`\b(?:at least|no (?:less|lower|smaller|fewer) than|(?:not|never)(?: \w+)? (?:less|lower|smaller|fewer|below)(?: than)?|cannot be (?:less|lower|smaller) than|(?:greater|more|higher|larger) than or equal(?: to)?|min(?:imum|imal)?\.?(?:\s+(?:of|is|value|allowed))*|(?:between|from|range(?: of)?))\s*[:=]?\s*${NUMBER}|(?:>=|≥)\s*${NUMBER}`,
  'i',
);
const ABOVE = new RegExp(String.raw`\b(?:greater|more|higher|larger) than ${NUMBER}|[^>]>\s*${NUMBER}`, 'i');

function firstNumber(pattern: RegExp, sentence: string): number | null {
  const found = pattern
    .exec(sentence.slice(0, 1000))
    ?.slice(1)
    .find((each) => each !== undefined);
  return found === undefined ? null : Number(found.replace(',', '.'));
}

function mostIn(sentence: string): number | null {
  const most = firstNumber(AT_MOST, sentence);
  if (most !== null) return most;
  const above = /\b(?:not|no|cannot|exceed)/i.test(sentence) ? null : firstNumber(BELOW, sentence);
  return above === null ? null : above - 1;
}

function leastIn(sentence: string): number | null {
  const least = firstNumber(AT_LEAST, sentence);
  if (least !== null) return least;
  const above = /\b(?:not|no|cannot)\b/i.test(sentence) ? null : firstNumber(ABOVE, sentence);
  if (above !== null) return above + 1;
  return /\bpositive\b/i.test(sentence) ? 1 : null;
}

function clamp(text: string, sentence: string): string | null {
  const value = Number(text);
  const most = mostIn(sentence);
  if (most !== null && value > most) return String(most);
  // A sign too many is likelier than a value that is one.
  if (value < 0 && /\b(?:positive|non-negative|not (?:be )?negative)\b/i.test(sentence)) return text.slice(1);
  const least = leastIn(sentence);
  return least !== null && value < least ? String(least) : null;
}

/** By characters as people count them, so that none is cut in two. */
function cut(text: string, sentence: string): string | null {
  const saysSize = SAYS_LENGTH.test(sentence) || /\btoo (?:long|big|large)\b/i.test(sentence);
  const most = saysSize ? mostIn(sentence) : null;
  const characters = Array.from(text);
  if (most === null || most < 1 || characters.length <= most) return null;
  return characters.slice(0, Math.floor(most)).join('').trimEnd();
}
