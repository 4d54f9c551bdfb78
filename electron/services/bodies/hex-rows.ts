import type { BodyBytes } from './body-bytes.ts';
import type { Row } from './row-index.ts';

const BYTES_PER_ROW = 16;

export function hexRowCount(byteLength: number): number {
  return Math.ceil(byteLength / BYTES_PER_ROW);
}

/** Characters of a full row. */
export const HEX_ROW_WIDTH = formatHexRow(0, new Uint8Array(BYTES_PER_ROW)).length;

/** Bytes as `00000010  7b 22 …  |{"…|`, sixteen a row. The offset is the row's number, so there is no line number. */
export async function readHexRows(spool: BodyBytes, from: number, count: number): Promise<Row[]> {
  const bytes = await spool.read(from * BYTES_PER_ROW, count * BYTES_PER_ROW);
  const rows: Row[] = [];
  for (let at = 0; at < bytes.length; at += BYTES_PER_ROW) {
    const text = formatHexRow(from * BYTES_PER_ROW + at, bytes.subarray(at, at + BYTES_PER_ROW));
    rows.push({ line: null, text });
  }
  return rows;
}

function formatHexRow(offset: number, bytes: Uint8Array): string {
  const pairs = Array.from({ length: BYTES_PER_ROW }, (_, index) => {
    const byte = bytes[index];
    return byte === undefined ? '  ' : byte.toString(16).padStart(2, '0');
  });
  const halves = `${pairs.slice(0, 8).join(' ')}  ${pairs.slice(8).join(' ')}`;
  const characters = Array.from(bytes, (byte) =>
    byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.',
  );
  return `${offset.toString(16).padStart(8, '0')}  ${halves}  |${characters.join('')}|`;
}
