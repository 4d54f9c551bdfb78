import type { BodyId } from '../../../shared/model/ids.ts';
import { detectText, isUtf8Name, withoutCutCharacter } from './detect-text.ts';
import type { TextFacts } from './detect-text.ts';
import { createSpool, MEMORY_BYTES } from './spool.ts';
import type { Spool } from './spool.ts';
import { createDecoder } from './transcode.ts';

/** What of a body goes into a record. */
export interface Excerpt extends TextFacts {
  /** The first 64 kB as text; `''` where it is not text. */
  readonly head: string;
  /** The last 16 kB where there is more than the head. */
  readonly tail: string;
}

/** A body while it is received, and after. */
export interface StoredBody {
  readonly id: BodyId;
  readonly contentType: string | null;
  readonly spool: Spool;
  /** Takes the chunk over. False: wait for `room` before appending more. */
  append(chunk: Uint8Array): boolean;
  room(): Promise<void>;
  /** Nothing more will come; `undefined` where everything can be read at once. */
  end(): Promise<void> | undefined;
  /** Of what has come so far. A promise only where a charset has to be loaded. */
  excerpt(): Excerpt | Promise<Excerpt>;
  readonly byteLength: number;
  readonly failure: Error | null;
}

const TAIL_BYTES = 16_384;

export function createStoredBody(options: {
  readonly id: BodyId;
  readonly contentType: string | null;
  readonly path: string;
  readonly prepare: () => void;
}): StoredBody {
  const spool = createSpool(options.path, options.prepare);
  const tail = createTail();
  return {
    id: options.id,
    contentType: options.contentType,
    spool,
    append(chunk) {
      if (spool.byteLength + chunk.byteLength > MEMORY_BYTES) tail.add(chunk);
      return spool.append(chunk);
    },
    room: () => spool.room(),
    end: () => spool.end(),
    excerpt() {
      const head = spool.head();
      const facts = detectText(options.contentType, head);
      if (!facts.isText) return { ...facts, head: '', tail: '' };
      const isLonger = spool.byteLength > head.byteLength;
      const last = isLonger ? tail.bytes() : new Uint8Array();
      if (!isUtf8Name(facts.charset.name)) return decodeExcerpt(facts, head, last, spool.byteLength);
      return {
        ...facts,
        head: toText(isLonger ? withoutCutCharacter(head) : head),
        tail: toText(withoutCutStart(last)),
      };
    },
    get byteLength() {
      return spool.byteLength;
    },
    get failure() {
      return spool.failure;
    },
  };
}

/** Keeps references to the chunks that hold the last bytes; copies nothing until asked. */
function createTail(): { add(chunk: Uint8Array): void; bytes(): Uint8Array } {
  let chunks: Uint8Array[] = [];
  let total = 0;
  return {
    add(chunk) {
      chunks.push(chunk);
      total += chunk.byteLength;
      while (total - (chunks[0]?.byteLength ?? 0) >= TAIL_BYTES) total -= chunks.shift()?.byteLength ?? 0;
    },
    bytes() {
      const joined = Buffer.concat(chunks);
      chunks = [joined];
      return joined.subarray(Math.max(0, joined.byteLength - TAIL_BYTES));
    },
  };
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
  return {
    ...facts,
    head: withoutMark(first.write(head) + first.end()),
    tail: last.write(isOdd ? tail.subarray(1) : tail) + last.end(),
  };
}

/** The bytes from the first whole UTF-8 character on. */
function withoutCutStart(bytes: Uint8Array): Uint8Array {
  let start = 0;
  while (start < 3 && start < bytes.length && ((bytes[start] ?? 0) & 0xc0) === 0x80) start += 1;
  return bytes.subarray(start);
}

function toText(bytes: Uint8Array): string {
  return withoutMark(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'));
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
