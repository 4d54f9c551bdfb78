import { isUtf8 } from 'node:buffer';
import { createDecodingStage, isKnownCoding } from './decoding-stage.ts';
import type { DecodingStage, StageProblem } from './decoding-stage.ts';
import { salvagePrefix } from './salvage-prefix.ts';

/** How a coded body ended: all undone; cut off or damaged; never what the label says; a coding nobody knows. */
export type DecodingEnd = 'decoded' | 'cut' | 'wrong-label' | 'plain';

export interface DecoderOptions {
  /** In the order in which the server applied them. */
  readonly codings: readonly string[];
  /** Takes decoded bytes; a promise asks to wait with more. */
  readonly emit: (bytes: Uint8Array) => Promise<void> | undefined;
  /** Told to stop sending bytes for a while, and to go on. */
  readonly setFlowing: (isFlowing: boolean) => void;
}

/** With so much of the body undone without an error, the label is right. */
const DOUBT_BYTES = 4096;
/** Enough of a body to know most codings by their first bytes. */
const SIGN_BYTES = 4;
/** So much is kept as it came: to give it out where the label is wrong, or to read what can be read of a damaged one. */
const KEPT_BYTES = 65_536;

/**
 * Undoes content codings (RFC 9110 8.4), the last one first, and notices what undici and browsers pass over: a stream
 * that is cut off, and one that never was what its label says. Of a cut one everything that can be read is given out,
 * of a mislabelled one the bytes as they came.
 *
 * Backpressure is upstream's: what is in the decoders goes on flowing, because a stream that is paused when it fails
 * loses what it holds.
 */
export class ContentDecoder {
  readonly #options: DecoderOptions;
  readonly #outermost: string;
  readonly #isKnown: boolean;
  readonly #stages: readonly DecodingStage[];
  readonly #ended = Promise.withResolvers<DecodingEnd>();
  /** `passing`: what comes is given out as it is. */
  #state: 'starting' | 'decoding' | 'passing' | 'over' = 'starting';
  #result: DecodingEnd = 'decoded';
  /** The first thing that went wrong, at whichever stage. */
  #problem: StageProblem | null = null;
  /** The body as it came, while it is small. */
  #raw: Uint8Array[] | null = [];
  #rawBytes = 0;
  /** Decoded bytes that are held back while the label may prove wrong; null when it cannot any longer. */
  #doubted: Uint8Array[] | null = [];
  #givenBytes = 0;
  #waits = 0;

  constructor(options: DecoderOptions) {
    const { codings } = options;
    this.#options = options;
    this.#outermost = codings.at(-1) ?? '';
    this.#isKnown = codings.every(isKnownCoding);
    this.#stages = (this.#isKnown ? codings : [])
      .toReversed()
      .map((coding, index) => this.#createStage(coding, index));
  }

  write(chunk: Uint8Array): void {
    if (this.#state === 'passing') this.#give(chunk);
    if (this.#state === 'passing' || this.#state === 'over') return;
    this.#rawBytes += chunk.byteLength;
    if (this.#rawBytes > KEPT_BYTES && this.#doubted === null) this.#raw = null;
    this.#raw?.push(chunk);
    if (this.#state === 'decoding') this.#feed(chunk);
    else if (this.#rawBytes >= SIGN_BYTES) this.#start();
  }

  /** No more will come. Resolves when the last decoded byte has been given out. */
  end(): Promise<DecodingEnd> {
    if (this.#state === 'starting') this.#start();
    if (this.#state === 'decoding') this.#stages[0]?.end();
    else this.#finish();
    return this.#ended.promise;
  }

  /** Gives up what is not decoded yet. */
  destroy(): void {
    if (this.#state !== 'passing' && this.#state !== 'over') this.#result = 'cut';
    for (const stage of this.#stages) stage.destroy();
    this.#trust();
    this.#finish();
  }

  #createStage(coding: string, index: number): DecodingStage {
    const onOutput = (bytes: Uint8Array): void => {
      const next = this.#stages[index + 1];
      if (next === undefined) this.#takeOutput(bytes);
      else void next.write(bytes);
    };
    return createDecodingStage(coding, onOutput, (problem) => this.#endStage(index, problem));
  }

  /** Looks at the first bytes, when there are enough of them or no more will come. */
  #start(): void {
    const first = Buffer.concat(this.#raw ?? []);
    const sign = this.#isKnown ? signOf(this.#outermost, first) : 'other';
    if (sign === 'other') {
      this.#passOn(this.#isKnown ? 'wrong-label' : 'plain');
      return;
    }
    this.#state = 'decoding';
    if (sign === 'fits' && this.#stages.length === 1) this.#trust();
    this.#feed(first);
  }

  #feed(chunk: Uint8Array): void {
    const full = this.#stages[0]?.write(chunk);
    if (full !== undefined) this.#holdFor(full);
  }

  #takeOutput(bytes: Uint8Array): void {
    if (this.#doubted === null) {
      this.#give(bytes);
      return;
    }
    this.#doubted.push(bytes);
    if ((this.#stages[0]?.consumedBytes ?? 0) >= DOUBT_BYTES) this.#trust();
  }

  #endStage(index: number, problem: StageProblem | null): void {
    if (this.#state !== 'decoding') return;
    this.#problem ??= problem;
    const next = this.#stages[index + 1];
    if (next === undefined) this.#endOutput();
    else next.end();
  }

  #endOutput(): void {
    const kept = this.#raw === null ? null : Buffer.concat(this.#raw);
    if (this.#problem !== null) this.#result = 'cut';
    if (this.#doubted !== null && kept !== null && this.#isLabelWrong(kept)) {
      this.#passOn('wrong-label');
    } else {
      this.#trust();
      if (this.#problem === 'damaged' && kept !== null && this.#stages.length === 1)
        this.#give(salvagePrefix(this.#outermost, kept).subarray(this.#givenBytes));
    }
    this.#finish();
  }

  /** Asked of a body that ends within the doubt: a text that "decodes" to nothing, or to half a stream, is a text. */
  #isLabelWrong(kept: Uint8Array): boolean {
    const hasLeftOver = (this.#stages[0]?.consumedBytes ?? 0) < kept.byteLength;
    if (this.#problem === null && !hasLeftOver) return false;
    return (this.#problem === 'damaged' && this.#doubted?.length === 0) || looksLikeText(kept);
  }

  #trust(): void {
    const held = this.#doubted ?? [];
    this.#doubted = null;
    for (const bytes of held) this.#give(bytes);
  }

  /** The bytes are not to be decoded: those that came are given out as they were, and so are those to come. */
  #passOn(result: 'wrong-label' | 'plain'): void {
    this.#state = 'passing';
    this.#result = result;
    this.#doubted = null;
    for (const stage of this.#stages) stage.destroy();
    for (const bytes of this.#raw ?? []) this.#give(bytes);
    this.#raw = null;
  }

  #give(bytes: Uint8Array): void {
    this.#givenBytes += bytes.byteLength;
    const full = this.#options.emit(bytes);
    if (full !== undefined) this.#holdFor(full);
  }

  #holdFor(room: Promise<void>): void {
    this.#waits += 1;
    this.#options.setFlowing(false);
    const goOn = (): void => {
      this.#waits -= 1;
      if (this.#waits === 0) this.#options.setFlowing(true);
    };
    room.then(goOn, goOn);
  }

  #finish(): void {
    if (this.#state !== 'passing') this.#state = 'over';
    this.#ended.resolve(this.#result);
  }
}

function looksLikeText(bytes: Uint8Array): boolean {
  return isUtf8(bytes) && !bytes.some((byte) => byte < 0x20 && (byte < 0x09 || byte > 0x0d));
}

/** By the signs at the beginning (RFC 1952 2.3.1, RFC 8878 3.1.1). Brotli and raw deflate have none. */
function signOf(coding: string, [a, b, c, d]: Uint8Array): 'fits' | 'other' | 'unknown' {
  if (coding === 'gzip' || coding === 'x-gzip') return a === 0x1f && b === 0x8b ? 'fits' : 'other';
  if (coding !== 'zstd' || a === undefined) return 'unknown';
  const isFrame = a === 0x28 && b === 0xb5 && c === 0x2f && d === 0xfd;
  const isSkippable = a >= 0x50 && a <= 0x5f && b === 0x2a && c === 0x4d && d === 0x18;
  return isFrame || isSkippable ? 'fits' : 'other';
}
