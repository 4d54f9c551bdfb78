/**
 * Text for a terminal. What servers and files say is printed between our own words, and a terminal obeys control
 * characters: nothing of theirs may move the cursor, colour our words, or turn the reading direction round.
 */

/** The control characters, and the characters that change the direction of text (Unicode UAX 9). */
const UNSAFE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Shows each unsafe character as a mark in its place; a tab as blanks. Line breaks stay. */
export function toTerminalText(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(UNSAFE, (character) => {
    if (character === '\n') return character;
    if (character === '\t') return '    ';
    const code = character.charCodeAt(0);
    // The "control pictures" of Unicode stand for C0; the others have no picture.
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
  });
}

/** The same on one line. */
export function toTerminalLine(text: string): string {
  return toTerminalText(text).replaceAll('\n', '\u240a');
}

const WIDE =
  /^(?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}|[\uff01-\uff60])/u;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Columns that a text takes. */
export function widthOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += WIDE.test(segment) ? 2 : 1;
  return width;
}

/** Lines of at most `width` columns, broken at blanks; a word that is too long for a line is cut. Keeps line breaks. */
export function wrapText(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ').flatMap((one) => cutWord(one, width))) {
    const joined = current === '' ? word : `${current} ${word}`;
    if (widthOf(joined) <= width) current = joined;
    else {
      lines.push(current);
      current = word;
    }
  }
  lines.push(current);
  return lines;
}

function cutWord(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  let taken = 0;
  for (const { segment } of graphemes.segment(word)) {
    const columns = widthOf(segment);
    if (taken + columns > width) {
      pieces.push(piece);
      piece = '';
      taken = 0;
    }
    piece += segment;
    taken += columns;
  }
  return [...pieces, piece];
}

/** At most `width` columns, with an ellipsis where something was cut off. */
export function clipText(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const [first = ''] = cutWord(text, Math.max(1, width - 1));
  return `${first}…`;
}
