/** A text in three: the blanks it begins with, the blanks it ends with, and what lies between. */
export function splitBlanks(text: string): { start: string; middle: string; end: string } {
  const start = /^\s*/.exec(text)?.[0] ?? '';
  const rest = text.slice(start.length);
  const end = /\s*$/.exec(rest)?.[0] ?? '';
  return { start, middle: rest.slice(0, rest.length - end.length), end };
}

/** Blanks by signs that can be seen. */
export function blanksShown(blanks: string): string {
  return blanks
    .replace(/\r\n?|\n/g, '↵')
    .replace(/\t/g, '⇥')
    .replace(/\s/g, '␣');
}
