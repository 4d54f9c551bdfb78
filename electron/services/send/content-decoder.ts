import { isUtf8 } from 'node:buffer';
import { createDecodingStage, isKnownCoding } from './decoding-stage.ts';
import type { DecodingStage, StageProblem } from './decoding-stage.ts';
import { salvagePrefix } from './salvage-prefix.ts';

/** How a coded body ended: all undone; cut off or damaged; never what the label says; a coding nobody knows. */
export type DecodingEnd = 'decoded' | 'cut' | 'wrong-label' | 'plain';

export interface ContentDecoder {
  write(chunk: Uint8Array): void;
  /** No more will come. Resolves when the last decoded byte has been given out. */
  end(): Promise<DecodingEnd>;
  destroy(): void;
}

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
export function createContentDecoder({ codings, emit, setFlowing }: DecoderOptions): ContentDecoder {
  const outermost = codings.at(-1) ?? '';
  const ended = Promise.withResolvers<DecodingEnd>();
  let state: 'starting' | 'decoding' | 'passing' | 'over' = 'starting';
  let result: DecodingEnd = 'decoded';
  /** The body as it came, while it is small. */
  let raw: Uint8Array[] | null = [];
  let rawBytes = 0;
  /** Decoded bytes that are held back while the label may prove wrong; null when it cannot any longer. */
  let doubted: Uint8Array[] | null = [];
  let givenBytes = 0;
  let waits = 0;
  /** The first thing that went wrong, at whichever stage. */
  let problem: StageProblem | null = null;

  function hold(until: Promise<void>): void {
    waits += 1;
    setFlowing(false);
    const goOn = (): void => {
      waits -= 1;
      if (waits === 0) setFlowing(true);
    };
    until.then(goOn, goOn);
  }
  function give(bytes: Uint8Array): void {
    givenBytes += bytes.byteLength;
    const full = emit(bytes);
    if (full !== undefined) hold(full);
  }
  function trust(): void {
    const held = doubted ?? [];
    doubted = null;
    for (const bytes of held) give(bytes);
  }
  function distrust(): void {
    state = 'passing';
    result = 'wrong-label';
    doubted = null;
    for (const stage of stages) stage.destroy();
    for (const bytes of raw ?? []) give(bytes);
    raw = null;
  }
  function finish(): void {
    if (state !== 'passing') state = 'over';
    ended.resolve(result);
  }

  function onOutput(bytes: Uint8Array): void {
    if (doubted === null) {
      give(bytes);
      return;
    }
    doubted.push(bytes);
    if ((stages[0]?.consumedBytes ?? 0) >= DOUBT_BYTES) trust();
  }
  function onStageEnd(index: number, found: StageProblem | null): void {
    if (state !== 'decoding') return;
    problem ??= found;
    if (problem !== null) result = 'cut';
    const next = stages[index + 1];
    if (next === undefined) endOutput();
    else next.end();
  }
  function endOutput(): void {
    const kept = raw === null ? null : Buffer.concat(raw);
    if (doubted !== null && kept !== null && isLabelWrong(kept)) {
      distrust();
    } else {
      trust();
      if (problem === 'damaged' && kept !== null && codings.length === 1)
        give(salvagePrefix(outermost, kept).subarray(givenBytes));
    }
    finish();
  }
  /** A body that ends within the doubt: a text that "decodes" to nothing, or to half a stream, is a text. */
  function isLabelWrong(kept: Uint8Array): boolean {
    const hasLeftOver = problem === null && (stages[0]?.consumedBytes ?? 0) < kept.byteLength;
    if (problem === null && !hasLeftOver) return false;
    return (problem === 'damaged' && doubted?.length === 0) || looksLikeText(kept);
  }

  const isKnown = codings.every(isKnownCoding);
  const stages: DecodingStage[] = (isKnown ? codings : []).toReversed().map((coding, index) =>
    createDecodingStage(
      coding,
      (bytes) => {
        const next = stages[index + 1];
        if (next === undefined) onOutput(bytes);
        else void next.write(bytes);
      },
      (found) => onStageEnd(index, found),
    ),
  );

  /** Looks at the first bytes, when there are enough of them or no more will come. */
  function start(): void {
    const first = Buffer.concat(raw ?? []);
    if (!isKnown) {
      distrust();
      result = 'plain';
      return;
    }
    const sign = signOf(outermost, first);
    if (sign === 'other') {
      distrust();
      return;
    }
    state = 'decoding';
    if (sign === 'fits' && codings.length === 1) trust();
    feed(first);
  }
  function feed(chunk: Uint8Array): void {
    const full = stages[0]?.write(chunk);
    if (full !== undefined) hold(full);
  }

  return {
    write(chunk) {
      if (state === 'passing') give(chunk);
      if (state === 'passing' || state === 'over') return;
      rawBytes += chunk.byteLength;
      if (rawBytes > KEPT_BYTES && doubted === null) raw = null;
      raw?.push(chunk);
      if (state === 'decoding') feed(chunk);
      else if (rawBytes >= SIGN_BYTES) start();
    },
    end() {
      if (state === 'starting') start();
      if (state === 'decoding') stages[0]?.end();
      else finish();
      return ended.promise;
    },
    destroy() {
      if (state !== 'passing' && state !== 'over') result = 'cut';
      for (const stage of stages) stage.destroy();
      trust();
      finish();
    },
  };
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
