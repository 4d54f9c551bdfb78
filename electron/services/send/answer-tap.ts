import type { Socket } from 'node:net';
import type { AnswerHead } from '../../../shared/model/response-record.ts';
import { toHeaderPair } from './header-pairs.ts';

export type Informational = AnswerHead['informational'][number];

/** What the tap tells of an answer whose final head has not been seen yet. */
export interface TapListener {
  /** A 1xx that came first. */
  onInformational(answer: Informational): void;
  /** The final head begins: `1.1`, say. */
  onVersion(version: string): void;
  /** A head that cannot be an answer to the request. Nothing more is passed on. */
  onUnusable(why: 'upgrade' | 'status' | 'too-large'): void;
}

export interface AnswerTap {
  /** Watches for the next answer's head. */
  arm(listener: TapListener): void;
  /** The beginning of what came since `arm`, for saying what it was if it was not HTTP. */
  received(): Uint8Array;
}

/** `HTTP/1.1 200` and one more: enough to tell what kind of head it is. */
const STATUS_LINE_BYTES = 13;
const MAX_INFORMATIONAL_BYTES = 262_144;
const KEPT_BYTES = 512;

/**
 * Stands between a socket and undici's parser and takes out 1xx answers before it sees them. undici 8 treats an unasked
 * 100 as a broken answer and fails an assertion on a 101 or a status below 100, where RFC 9110 15.2 wants any 1xx to be
 * parsed and passed over. Delete this when undici does.
 *
 * undici takes bytes with `socket.read()`; after the final head has begun, that is again the socket's own.
 */
export function tapAnswers(socket: Socket): AnswerTap {
  const readOwn = socket.read.bind(socket) as (size?: number) => Buffer | null;
  let listener: TapListener | null = null;
  let held: Buffer | null = null;
  let informationalBytes = 0;
  let kept: Buffer | null = null;

  function stop(why: Parameters<TapListener['onUnusable']>[0]): null {
    const told = listener;
    listener = null;
    told?.onUnusable(why);
    return null;
  }

  /** What the parser may see of `bytes`; null where that cannot be said yet or must not be seen. */
  function pass(bytes: Buffer, told: TapListener): Buffer | null {
    let rest = bytes;
    for (;;) {
      const kind = kindOfHead(rest);
      if (kind === 'unknown') {
        held = rest;
        return null;
      }
      if (kind === 'status') return stop('status');
      if (kind !== 'informational') {
        listener = null;
        if (kind === 'final') told.onVersion(rest.toString('latin1', 5, 8));
        return rest;
      }
      if (rest.toString('latin1', 9, 12) === '101') return stop('upgrade');
      const end = endOfHead(rest);
      if (informationalBytes + (end === -1 ? rest.length : end) > MAX_INFORMATIONAL_BYTES)
        return stop('too-large');
      if (end === -1) {
        held = rest;
        return null;
      }
      informationalBytes += end;
      told.onInformational(readInformational(rest.toString('latin1', 0, end)));
      rest = rest.subarray(end);
    }
  }

  socket.read = (size?: number): Buffer | null => {
    for (;;) {
      const told = listener;
      const chunk = readOwn(size);
      if (told === null || chunk === null) return chunk;
      kept ??= chunk;
      const bytes = held === null ? chunk : Buffer.concat([held, chunk]);
      held = null;
      const passed = pass(bytes, told);
      // What is held back may be all there is: the stream tells of more only when it has been read until empty.
      if (passed !== null || listener === null) return passed;
    }
  };

  return {
    arm(next) {
      listener = next;
      held = null;
      kept = null;
      informationalBytes = 0;
    },
    received: () => (kept ?? Buffer.alloc(0)).subarray(0, KEPT_BYTES),
  };
}

/** `status`: a number below 100. `other`: not HTTP/1, the parser will say what is wrong. */
function kindOfHead(bytes: Buffer): 'unknown' | 'informational' | 'final' | 'status' | 'other' {
  const begin = 'HTTP/1.';
  if (!begin.startsWith(bytes.toString('latin1', 0, begin.length).slice(0, bytes.length))) return 'other';
  if (bytes.length < STATUS_LINE_BYTES) return 'unknown';
  const statusLine = bytes.toString('latin1', 0, STATUS_LINE_BYTES);
  if (!/^HTTP\/1\.\d \d{3}[ \r\n]$/.test(statusLine)) return 'other';
  const firstDigit = statusLine[9];
  if (firstDigit === '0') return 'status';
  return firstDigit === '1' ? 'informational' : 'final';
}

/** Index behind the blank line, or -1. A bare line feed is forgiven (RFC 9112 2.2). */
function endOfHead(bytes: Buffer): number {
  for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, at + 1)) {
    if (bytes[at + 1] === 0x0a) return at + 2;
    if (bytes[at + 1] === 0x0d && bytes[at + 2] === 0x0a) return at + 3;
  }
  return -1;
}

function readInformational(head: string): Informational {
  const [statusLine = '', ...lines] = head.split(/\r?\n/);
  const headers = lines
    .filter((line) => line.includes(':'))
    .map((line) => {
      const colon = line.indexOf(':');
      return toHeaderPair(
        Buffer.from(line.slice(0, colon), 'latin1'),
        Buffer.from(line.slice(colon + 1).trim(), 'latin1'),
      );
    });
  return { status: Number(statusLine.slice(9, 12)), headers };
}
