/** A place as a person reads it: both count from 1, columns in UTF-16 units. */
export interface LinePosition {
  line: number;
  column: number;
}

export interface LineIndex {
  readonly lineCount: number;
  /** An offset outside the text is taken as its nearest end. */
  positionAt(offset: number): LinePosition;
  /** Never past the end of that line; a line that is not there gives the nearest end of the text. */
  offsetAt(position: LinePosition): number;
}

/** Lines end with `\n`, `\r\n` or `\r`, mixed as they come. The break belongs to the line that it ends. */
export function indexLines(text: string): LineIndex {
  const starts = lineStarts(text);
  const startOf = (line: number) => starts[line - 1] ?? text.length;
  return {
    lineCount: starts.length,
    positionAt(offset) {
      const place = Math.min(Math.max(offset, 0), text.length);
      let low = 1;
      let high = starts.length;
      while (low < high) {
        const middle = (low + high + 1) >>> 1;
        if (startOf(middle) <= place) low = middle;
        else high = middle - 1;
      }
      return { line: low, column: place - startOf(low) + 1 };
    },
    offsetAt({ line, column }) {
      if (line < 1) return 0;
      if (line > starts.length) return text.length;
      const isLast = line === starts.length;
      const lineEnd = isLast ? text.length : beforeBreak(text, startOf(line + 1));
      return Math.min(startOf(line) + Math.max(column - 1, 0), lineEnd);
    },
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  const breaks = /\r\n|\n|\r/g;
  while (breaks.test(text)) starts.push(breaks.lastIndex);
  return starts;
}

function beforeBreak(text: string, nextStart: number): number {
  const isPair = text[nextStart - 1] === '\n' && text[nextStart - 2] === '\r';
  return nextStart - (isPair ? 2 : 1);
}
