/** A value cut down, or moved up, to a limit that a sentence names; null where it names none, or the value keeps to it. */
export function mendByLimit(text: string, sentence: string): string | null {
  return /^-?\d+(?:\.\d+)?$/.test(text) && !SAYS_LENGTH.test(sentence)
    ? clamp(text, sentence)
    : cut(text, sentence);
}

const SAYS_LENGTH = /\b(?:characters?|chars|letters|long|length)\b/i;
const AT_MOST =
  /\b(?:at most|no more than|not (?:be )?(?:more|greater|longer|larger) than|less than or equal to|<=|max(?:imum)?(?: (?:of|is|value|length))*|up to|between -?\d+ and)\s*:?\s*(-?\d+)/i;
const AT_LEAST =
  /\b(?:at least|no less than|greater than or equal to|>=|min(?:imum)?(?: (?:of|is|value))*|between)\s*:?\s*(-?\d+)/i;

function clamp(text: string, sentence: string): string | null {
  const most = AT_MOST.exec(sentence)?.[1];
  if (most !== undefined && Number(text) > Number(most)) return most;
  const least = AT_LEAST.exec(sentence)?.[1];
  return least !== undefined && Number(text) < Number(least) ? least : null;
}

/** By characters as people count them, so that none is cut in two. */
function cut(text: string, sentence: string): string | null {
  const most = SAYS_LENGTH.test(sentence) ? AT_MOST.exec(sentence)?.[1] : undefined;
  const characters = Array.from(text);
  if (most === undefined || Number(most) < 1 || characters.length <= Number(most)) return null;
  return characters.slice(0, Number(most)).join('').trimEnd();
}
