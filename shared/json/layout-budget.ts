/** Blanks of one level, as `JSON.stringify` takes them. */
export type Indent = number | '\t';

/** Bytes or characters of a line break with its indentation. */
export const WIDEST_LINE = 2000;

/**
 * The length of a line break and the indentation behind it; 0 where no line is broken: without an indent, and at a depth
 * that no real document has. There, indentation would grow with the square of the depth: 10 GB for 100,000 brackets.
 */
export function lineLengthAt(depth: number, indent: Indent): number {
  const length = 1 + depth * (indent === '\t' ? 1 : indent);
  return indent === 0 || length > WIDEST_LINE ? 0 : length;
}

/** A layout that has grown so much larger than what it lays out goes on without line breaks. */
export function isLayoutTooWide(written: number, read: number): boolean {
  return written > 4_000_000 + 64 * read;
}
