import type { BodyId } from '../../../shared/model/ids.ts';
import { detectText, isUtf8Name, withoutCutCharacter } from './detect-text.ts';
import type { TextFacts } from './detect-text.ts';
import { MEMORY_BYTES, Spool } from './spool.ts';
import { createDecoder } from './transcode.ts';

/** What of a body goes into a record. */
export interface Excerpt extends TextFacts {
  /** The first 64 kB as text; `''` where it is not text. */
  readonly head: string;
  /** The last 16 kB where there is more than the head. */
  readonly tail: string;
}

const TAIL_BYTES = 16_384;
const NOTHING = new Uint8Array();

/** A body while it is received, and after. */
export class StoredBody {
  readonly id: BodyId;
  /** The header's value as it came, or null. */
  readonly contentType: string | null;
  readonly spool: Spool;
  /** The chunks that hold the last bytes, where the memory does not hold them all. */
  #tail: Uint8Array[] = [];
  #tailBytes = 0;

  constructor(id: BodyId, contentType: string | null, openPath: () => string) {
    this.id = id;
    this.contentType = contentType;
    this.spool = new Spool(openPath);
  }

  get byteLength(): number {
    return this.spool.byteLength;
  }

  /** Why bytes could not be kept, a full disk say. */
  get failure(): Error | null {
    return this.spool.failure;
  }

  /** Takes the chunk over. False: wait for `room` before appending more. */
  append(chunk: Uint8Array): boolean {
    if (this.spool.byteLength + chunk.byteLength > MEMORY_BYTES) this.#keepTail(chunk);
    return this.spool.append(chunk);
  }

  room(): Promise<void> {
    return this.spool.room();
  }

  /** Nothing more will come; `undefined` where everything can be read at once. */
  end(): Promise<void> | undefined {
    return this.spool.end();
  }

  /** Of what has come so far. A promise only where a charset has to be loaded. */
  excerpt(): Excerpt | Promise<Excerpt> {
    const head = this.spool.head();
    const facts = detectText(this.contentType, head);
    if (!facts.isText) return toExcerpt(facts, '', '');
    const isLonger = this.spool.byteLength > head.byteLength;
    const tail = isLonger ? this.#lastBytes() : NOTHING;
    if (!isUtf8Name(facts.charset.name)) return decodeExcerpt(facts, head, tail, this.spool.byteLength);
    return toExcerpt(
      facts,
      toText(isLonger ? withoutCutCharacter(head) : head),
      toText(withoutCutStart(tail)),
    );
  }

  /** Keeps references and copies nothing. */
  #keepTail(chunk: Uint8Array): void {
    this.#tail.push(chunk);
    this.#tailBytes += chunk.byteLength;
    while (this.#tailBytes - (this.#tail[0]?.byteLength ?? 0) >= TAIL_BYTES)
      this.#tailBytes -= this.#tail.shift()?.byteLength ?? 0;
  }

  #lastBytes(): Uint8Array {
    const joined = Buffer.concat(this.#tail);
    return joined.subarray(Math.max(0, joined.byteLength - TAIL_BYTES));
  }
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
