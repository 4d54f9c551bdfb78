const EXCERPT_LENGTH = 40;

/** A piece of the person's own text for a sentence: on one line, short, control characters made visible. */
export function excerptOf(text: string, from = 0, to = text.length): string {
  const isLong = to - from > EXCERPT_LENGTH;
  const piece = text.slice(from, isLong ? from + EXCERPT_LENGTH : to);
  const line = piece
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\p{C}/gu, (mark) => (isSurrogate(mark) ? '\ufffd' : codePointName(mark)));
  return isLong ? `${line.trimEnd()}…` : line;
}

function isSurrogate(character: string): boolean {
  return /^[\ud800-\udfff]$/.test(character);
}

/** `U+00A0`, as the Unicode charts write it. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
