import type { BodyRows } from '../../../shared/model/body-view.ts';
import type { BodyBytes } from './body-bytes.ts';

export type Row = BodyRows['rows'][number];

/** A longer line is shown in pieces of so many bytes, each ending at a whole character. */
export const ROW_BYTES = 2000;
/** A line's place is remembered at least once in so many rows; what lies between is scanned when it is read. */
const ROWS_PER_MARK = 256;
/** Lines of more rows have marks before and after, so that no scan has to cross one. */
const LONG_LINE_ROWS = 16;
/** How much is indexed or read at a time; between two such slices other work gets its turn. */
const SLICE_BYTES = 262_144;
const READ_BYTES = 131_072;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** A line's beginning: its number (from 1), the number of its first row (from 0), and its offset in bytes. */
interface Mark {
  readonly line: number;
  readonly row: number;
  readonly offset: number;
  /** End of the line without its line feed; null where it has to be looked for. */
  readonly end: number | null;
}

/**
 * The rows of a UTF-8 text of any size, found again by number without holding the text.
 *
 * A piece of a long line begins at a multiple of ROW_BYTES from the line's start, moved back to a whole character. So
 * the place of any piece is arithmetic, and a text of one line of 50 MB is as quick as one of a million lines.
 */
export interface RowIndex {
  /** Indexes up to one slice of what can be read by now. False: there was nothing new. */
  extend(): Promise<boolean>;
  readRows(from: number, count: number): Promise<Row[]>;
  readonly rowCount: number;
  readonly lineCount: number;
  /** UTF-16 units of the widest row. */
  readonly widestRow: number;
  readonly indexedBytes: number;
}

export function createRowIndex(spool: BodyBytes): RowIndex {
  const marks: Mark[] = [{ line: 1, row: 0, offset: 0, end: null }];
  let indexedBytes = 0;
  let widestRow = 0;
  /** The line that is not closed yet. */
  let open = { line: 1, row: 0, offset: 0 };

  function closeLine(end: number, nextOffset: number): void {
    const rows = rowsOfLine(end - open.offset);
    const next = { line: open.line + 1, row: open.row + rows, offset: nextOffset };
    if (rows > LONG_LINE_ROWS) {
      if (marks.at(-1)?.offset === open.offset) marks.pop();
      marks.push({ ...open, end }, { ...next, end: null });
    } else if (next.row - (marks.at(-1)?.row ?? 0) >= ROWS_PER_MARK) {
      marks.push({ ...next, end: null });
    }
    open = next;
  }

  function addWidth(bytes: Buffer, from: number, to: number): void {
    // A character takes at least one byte in UTF-8, so most lines need not be counted.
    for (let start = from; start < to; start += ROW_BYTES) {
      const end = Math.min(start + ROW_BYTES, to);
      if (end - start > widestRow) widestRow = Math.max(widestRow, bytes.toString('utf8', start, end).length);
      if (widestRow >= ROW_BYTES) return;
    }
  }

  function widthBound(bytes: Buffer): number {
    const feed = bytes.indexOf(LINE_FEED);
    return Math.min(ROW_BYTES, indexedBytes + (feed === -1 ? bytes.length : feed) - open.offset);
  }

  const openRows = (): number => (indexedBytes > open.offset ? rowsOfLine(indexedBytes - open.offset) : 0);
  const rowCount = (): number => open.row + openRows();

  function markBefore(row: number): Mark {
    if (row >= open.row) return { ...open, end: indexedBytes };
    let low = 0;
    let high = marks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((marks[middle]?.row ?? Infinity) <= row) low = middle;
      else high = middle - 1;
    }
    return marks[low] ?? { line: 1, row: 0, offset: 0, end: null };
  }

  /** The line after a line: with its end, where it is a long one. */
  function nextMark(mark: Mark, rows: number, end: number): Mark {
    const known = markBefore(mark.row + rows);
    if (known.row === mark.row + rows) return known;
    return { line: mark.line + 1, row: mark.row + rows, offset: end + 1, end: null };
  }

  return {
    get rowCount() {
      return rowCount();
    },
    get lineCount() {
      return openRows() > 0 ? open.line : open.line - 1;
    },
    get widestRow() {
      return widestRow;
    },
    get indexedBytes() {
      return indexedBytes;
    },
    async extend() {
      const bytes = toBuffer(await spool.read(indexedBytes, SLICE_BYTES));
      if (bytes.length === 0) return false;
      let start = 0;
      // The beginning of a line that reaches over the slices is not at hand; its bytes are an upper bound.
      if (open.offset < indexedBytes) widestRow = Math.max(widestRow, widthBound(bytes));
      for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, start)) {
        addWidth(bytes, start, at);
        closeLine(indexedBytes + at, indexedBytes + at + 1);
        start = at + 1;
      }
      addWidth(bytes, start, bytes.length);
      indexedBytes += bytes.length;
      return true;
    },
    async readRows(from, count) {
      const last = Math.min(from + count, rowCount());
      const rows: Row[] = [];
      const window = createWindow(spool, indexedBytes);
      let mark: Mark | null = from < last ? markBefore(from) : null;
      while (mark !== null && from + rows.length < last) {
        const end: number = mark.end ?? (await window.findLineEnd(mark.offset));
        const lineRows = rowsOfLine(end - mark.offset);
        const stop = Math.min(last, mark.row + lineRows);
        for (let row = Math.max(mark.row, from + rows.length); row < stop; row += 1)
          rows.push(await window.readPiece(mark, row - mark.row, end));
        mark = nextMark(mark, lineRows, end);
      }
      return rows;
    },
  };
}

function rowsOfLine(byteLength: number): number {
  return Math.max(1, Math.ceil(byteLength / ROW_BYTES));
}

interface Window {
  /** Offset of the line feed that ends the line at `from`, or of the end. */
  findLineEnd(from: number): Promise<number>;
  readPiece(line: Mark, piece: number, lineEnd: number): Promise<Row>;
}

/** A part of the spool in memory that moves along as rows are read. */
function createWindow(spool: BodyBytes, byteLength: number): Window {
  let bytes: Buffer = Buffer.alloc(0);
  let start = 0;

  /** Makes the bytes from `from` to `to` available, and some more beyond. */
  async function load(from: number, to: number): Promise<void> {
    if (from >= start && to <= start + bytes.length) return;
    bytes = toBuffer(await spool.read(from, Math.min(Math.max(to - from, READ_BYTES), byteLength - from)));
    start = from;
  }

  /** The nearest place at or before `offset` where a character begins. */
  function characterStart(offset: number): number {
    let at = offset;
    while (at > offset - 3 && ((bytes[at - start] ?? 0) & 0xc0) === 0x80) at -= 1;
    return at;
  }

  return {
    async findLineEnd(from) {
      for (let at = from; at < byteLength; at = start + bytes.length) {
        await load(at, Math.min(at + 1, byteLength));
        const found = bytes.indexOf(LINE_FEED, at - start);
        if (found !== -1) return start + found;
        if (bytes.length === 0) break;
      }
      return byteLength;
    },
    async readPiece(line, piece, lineEnd) {
      const from = line.offset + piece * ROW_BYTES;
      const to = Math.min(from + ROW_BYTES, lineEnd);
      await load(Math.max(line.offset, from - 3), Math.min(to + 1, byteLength));
      const isLast = to === lineEnd;
      const first = piece === 0 ? from : characterStart(from);
      const end = isLast ? to : characterStart(to);
      const hasReturn = isLast && end > first && bytes[end - 1 - start] === CARRIAGE_RETURN;
      const text = bytes.toString('utf8', first - start, end - start - (hasReturn ? 1 : 0));
      // A mark of byte order is no character of the text.
      return { line: piece === 0 ? line.line : null, text: first === 0 ? text.replace(/^\ufeff/, '') : text };
    },
  };
}

function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
