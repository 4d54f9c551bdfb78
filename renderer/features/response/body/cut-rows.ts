import type { BodyRow } from './row-source.ts';

/** As the body store cuts its rows: a longer line is shown in pieces of so many bytes of UTF-8. */
const ROW_BYTES = 2000;
/** A UTF-16 unit takes at most three bytes, so a shorter line needs no counting. */
const SURELY_ONE_ROW = Math.floor(ROW_BYTES / 3);

/**
 * A text as the body store shows it by number: one row a line, long lines in pieces that end at whole characters.
 * The rows are the same as the store's, so that nothing jumps when those arrive.
 */
export function cutRows(text: string): BodyRow[] {
  const rows: BodyRow[] = [];
  const lines = text.split('\n');
  // A line feed at the end closes the last line; it does not begin another.
  if (lines.at(-1) === '') lines.pop();
  for (const [index, line] of lines.entries()) {
    const pieces = line.length <= SURELY_ONE_ROW ? [line] : cutLine(line);
    for (const [piece, content] of pieces.entries()) {
      const isLast = piece === pieces.length - 1;
      rows.push({
        line: piece === 0 ? index + 1 : null,
        text: isLast && content.endsWith('\r') ? content.slice(0, -1) : content,
      });
    }
  }
  return rows;
}

/** Pieces begin at multiples of ROW_BYTES, moved back to where a character begins. */
function cutLine(line: string): string[] {
  const bytes = new TextEncoder().encode(line);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const pieces: string[] = [];
  let start = 0;
  for (let next = ROW_BYTES; start < bytes.length; next += ROW_BYTES) {
    const end = next >= bytes.length ? bytes.length : characterStart(bytes, next);
    pieces.push(decoder.decode(bytes.subarray(start, end)));
    start = end;
  }
  return pieces;
}

function characterStart(bytes: Uint8Array, offset: number): number {
  let at = offset;
  while (at > offset - 3 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at -= 1;
  return at;
}
