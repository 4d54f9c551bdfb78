import type { Change } from '../model/diagnosis.ts';

const LONGEST_SHOWN = 400;

/**
 * The lines that differ between two texts. Where the texts have as many lines as each other, each line that differs is
 * a change; otherwise one change covers the part between the lines that are the same at both ends.
 */
export function diffTexts(before: string, after: string): Change[] {
  if (before === after) return [];
  const oldLines = before.split('\n');
  const newLines = after.split('\n');
  if (oldLines.length !== newLines.length) return [diffMiddle(oldLines, newLines)];
  return oldLines.flatMap((line, index) => {
    const now = newLines[index] ?? '';
    return line === now ? [] : [changeAt(index, line, now)];
  });
}

function diffMiddle(oldLines: readonly string[], newLines: readonly string[]): Change {
  const shorter = Math.min(oldLines.length, newLines.length);
  let start = 0;
  while (start < shorter && oldLines[start] === newLines[start]) start += 1;
  let end = 0;
  while (end < shorter - start && oldLines.at(-1 - end) === newLines.at(-1 - end)) end += 1;
  const oldPart = oldLines.slice(start, oldLines.length - end);
  const newPart = newLines.slice(start, newLines.length - end);
  return changeAt(start, joined(oldPart), joined(newPart));
}

/** No lines at all are not the same as an empty line. */
function joined(lines: readonly string[]): string | null {
  return lines.length === 0 ? null : lines.join('\n');
}

function changeAt(lineIndex: number, before: string | null, after: string | null): Change {
  return {
    place: { in: 'body', line: lineIndex + 1, column: null, offset: null, length: null, path: null },
    before: before === null ? null : shorten(before),
    after: after === null ? null : shorten(after),
  };
}

function shorten(text: string): string {
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`;
}
