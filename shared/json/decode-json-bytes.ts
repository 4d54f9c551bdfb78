import { say } from '../texts/text.ts';
import type { Message } from '../texts/text.ts';
import { indexLines } from './index-lines.ts';
import type { JsonProblem, JsonProblemCode } from './json-problem.ts';

export interface DecodedJsonBytes {
  /** A byte order mark stays at its beginning, as U+FEFF: reading the text reports it. */
  text: string;
  problems: JsonProblem[];
}

/**
 * Turns the bytes of a JSON text into characters. JSON is UTF-8 (RFC 8259, section 8.1); UTF-16 is recognised by its mark
 * or by the zero bytes that every text of it begins with, and told. Bytes that are no UTF-8 become U+FFFD, and the first
 * of them is told with its place.
 */
export function decodeJsonBytes(bytes: Uint8Array): DecodedJsonBytes {
  const wide = wideEncodingOf(bytes);
  if (wide !== null) {
    const text = new TextDecoder(wide, { ignoreBOM: true }).decode(bytes);
    return { text, problems: [problemAt(text, 0, { code: 'utf-16', message: say('json.utf-16') })] };
  }
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const text = decoder.decode(bytes);
  const byteOffset = text.includes('\ufffd') ? firstInvalidByte(bytes) : -1;
  if (byteOffset < 0) return { text, problems: [] };
  const offset = decoder.decode(bytes.subarray(0, byteOffset)).length;
  const message = say('json.invalid-utf8', { byteOffset });
  return { text, problems: [problemAt(text, offset, { code: 'invalid-utf8', message })] };
}

function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === undefined || second === undefined) return null;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // The first character of a JSON text is ASCII, and ASCII has a zero byte in UTF-16.
  if (first !== 0 && second === 0) return 'utf-16le';
  return first === 0 && second !== 0 ? 'utf-16be' : null;
}

function problemAt(
  text: string,
  offset: number,
  { code, message }: { code: JsonProblemCode; message: Message },
): JsonProblem {
  const place = indexLines(text).positionAt(offset);
  return { code, severity: 'error', message, offset, length: 1, ...place, repair: null };
}

/** Offset of the first byte that does not go on with UTF-8 (RFC 3629, section 4); -1 where all do. */
function firstInvalidByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return -1;
}

/** 0 where no valid sequence begins. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4) return 0;
  for (let index = 1; index < length; index++) {
    const next = bytes[at + index] ?? 0;
    if (next < 0x80 || next > 0xbf) return 0;
  }
  const second = bytes[at + 1] ?? 0;
  // Longer than needed, a surrogate half, or above U+10FFFF.
  const isOutside =
    (first === 0xe0 && second < 0xa0) ||
    (first === 0xed && second > 0x9f) ||
    (first === 0xf0 && second < 0x90) ||
    (first === 0xf4 && second > 0x8f);
  return isOutside ? 0 : length;
}
