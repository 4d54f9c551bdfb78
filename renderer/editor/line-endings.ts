/**
 * An editor knows one kind of line break and makes all others the same, and a request must keep the breaks that nobody
 * touched: what was typed is sent byte for byte. So the editor is given `\n`, and each of its changes is carried over to
 * the text as it really is.
 */

/** A change in the editor's text; offsets count UTF-16 units of it as it was before. */
export interface TextChange {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** The text as the editor shows it. */
export function withLineFeeds(source: string): string {
  return source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source;
}

/**
 * Carries changes of the editor's text over to the source, all of them counted in the text as it was before. Where a
 * `\r` and a `\n` of different breaks would come to stand side by side and become one break, all breaks become `\n`.
 */
export function changeSource(source: string, changes: readonly TextChange[]): string {
  const backwards = changes.toSorted((a, b) => b.offset - a.offset);
  const lineBreak = /\r\n?|\n/.exec(source)?.[0] ?? '\n';
  const place = sourceOffsets(source);
  let result = source;
  let shownLength = withLineFeeds(source).length;
  for (const { offset, length, text } of backwards) {
    const typed = lineBreak === '\n' ? text : text.replaceAll('\n', lineBreak);
    result = result.slice(0, place(offset)) + typed + result.slice(place(offset + length));
    shownLength += text.length - length;
  }
  if (withLineFeeds(result).length === shownLength) return result;
  return backwards.reduce(
    (shown, { offset, length, text }) => shown.slice(0, offset) + text + shown.slice(offset + length),
    withLineFeeds(source),
  );
}

/** The one change that makes `after` of `before`; null where they are the same. */
export function findChange(before: string, after: string): TextChange | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  let tail = 0;
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1;
  return { offset: head, length: before.length - head - tail, text: after.slice(head, after.length - tail) };
}

/** From places of the editor's text to places of the source: each `\r\n` in front is one unit more. */
function sourceOffsets(source: string): (offset: number) => number {
  if (!source.includes('\r\n')) return (offset) => offset;
  const pairs: number[] = [];
  for (let at = source.indexOf('\r\n'); at !== -1; at = source.indexOf('\r\n', at + 2))
    pairs.push(at - pairs.length);
  return (offset) => offset + countBelow(pairs, offset);
}

/** How many of the ascending numbers are smaller. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
