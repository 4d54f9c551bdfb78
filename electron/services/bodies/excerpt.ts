import { isUtf8Name, withoutCutCharacter } from './detect-text.ts';
import type { TextFacts } from './detect-text.ts';
import { createDecoder } from './transcode.ts';

/** What of a body goes into a record. */
export interface Excerpt extends TextFacts {
  /** The first 64 kB as text; `''` where it is not text. */
  readonly head: string;
  /** The last 16 kB where there is more than the head. */
  readonly tail: string;
}

export const TAIL_BYTES = 16_384;
export const NO_BYTES = new Uint8Array();

/**
 * Of the first bytes of a body, its last ones where there are more than the first, and the number of all. A promise
 * only where a charset has to be loaded.
 */
export function writeExcerpt(
  facts: TextFacts,
  head: Uint8Array,
  tail: Uint8Array,
  byteLength: number,
): Excerpt | Promise<Excerpt> {
  if (!facts.isText) return toExcerpt(facts, '', '');
  if (!isUtf8Name(facts.charset.name)) return decodeExcerpt(facts, head, tail, byteLength);
  const isLonger = byteLength > head.byteLength;
  return toExcerpt(facts, toText(isLonger ? withoutCutCharacter(head) : head), toText(withoutCutStart(tail)));
}

function toExcerpt({ mediaType, charset, isText }: TextFacts, head: string, tail: string): Excerpt {
  return { mediaType, charset, isText, head, tail };
}

async function decodeExcerpt(
  facts: TextFacts,
  head: Uint8Array,
  tail: Uint8Array,
  byteLength: number,
): Promise<Excerpt> {
  const first = await createDecoder(facts.charset.name);
  const last = await createDecoder(facts.charset.name);
  // Two-byte units must be cut in pairs, counted from the beginning of the body.
  const isOdd = facts.charset.name.startsWith('utf-16') && (byteLength - tail.byteLength) % 2 === 1;
  return toExcerpt(
    facts,
    withoutMark(first.write(head) + first.end()),
    last.write(isOdd ? tail.subarray(1) : tail) + last.end(),
  );
}

/** The bytes from the first whole UTF-8 character on. */
function withoutCutStart(bytes: Uint8Array): Uint8Array {
  let start = 0;
  while (start < 3 && start < bytes.length && ((bytes[start] ?? 0) & 0xc0) === 0x80) start += 1;
  return bytes.subarray(start);
}

function toText(bytes: Uint8Array): string {
  if (bytes.byteLength === 0) return '';
  return withoutMark(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'));
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
