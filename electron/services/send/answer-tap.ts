import type { Socket } from 'node:net';
import { toHeaderPair } from './header-pairs.ts';
import { UnusableAnswerError } from './unusable-answer-error.ts';
import type { Unusable } from './unusable-answer-error.ts';
import type { Informational } from './wire-handler.ts';

/** Whom the tap tells of an answer. */
export interface TapListener {
  /** A 1xx that came first. */
  onInformational(answer: Informational): void;
  /** The final head begins: `1.1`, say. */
  onVersion(version: string): void;
  /** A head that cannot be an answer to the request. Nothing more is passed on. */
  onUnusable(why: Unusable): void;
  /** The parser gives the answer up. True: the tap is to keep the connection for another reading. */
  wantsAnotherReading(error: Error): boolean;
}

/** `HTTP/1.1 200` and one more: enough to tell what kind of head it is. */
const STATUS_LINE_BYTES = 13;
const MAX_INFORMATIONAL_BYTES = 262_144;
/** The largest head and some of what follows it: with all of an answer kept so far, it can be read once more. */
const MAX_KEPT_BYTES = 524_288;
/** The events by which undici follows a socket. */
const FOLLOWED = ['error', 'readable', 'end', 'close'] as const;

/**
 * Stands between a socket and undici's parser. It takes 1xx answers out, because undici 8 treats an unasked 100 as a
 * broken answer and fails an assertion on a 101 or a status below 100, where RFC 9110 15.2 wants any 1xx to be parsed
 * and passed over. It keeps the beginning of what came. And where the parser gives an answer up it saves the socket from
 * being destroyed, so that the same answer can be read by a more patient reader.
 *
 * undici takes bytes with `socket.read()`, and ends a socket with `socket.destroy()`.
 */
export class AnswerTap {
  readonly #socket: Socket;
  readonly #readOwn: (size?: number) => Buffer | null;
  readonly #destroyOwn: (error?: Error) => Socket;
  readonly #unshiftOwn: (chunk: Buffer) => void;
  /** The listeners that were there before undici's. */
  readonly #others: ReadonlySet<unknown>;
  #listener: TapListener | null = null;
  #isHeadAwaited = false;
  #held: Buffer | null = null;
  #informationalBytes = 0;
  #kept: Buffer[] = [];
  #keptBytes = 0;
  #isKeptWhole = true;
  #isTaken = false;

  constructor(socket: Socket) {
    this.#socket = socket;
    this.#readOwn = socket.read.bind(socket) as (size?: number) => Buffer | null;
    this.#destroyOwn = socket.destroy.bind(socket);
    this.#unshiftOwn = socket.unshift.bind(socket);
    this.#others = new Set(FOLLOWED.flatMap((event) => socket.listeners(event)));
    socket.read = (size) => this.#read(size);
    socket.destroy = (error) => this.#destroy(error);
    socket.unshift = (chunk: Buffer) => this.#unshift(chunk);
  }

  /** Watches for the next answer. */
  arm(listener: TapListener): void {
    this.#listener = listener;
    this.#isHeadAwaited = true;
    this.#informationalBytes = 0;
    this.#forget();
  }

  /** The answer is over. */
  rest(): void {
    this.#listener = null;
    this.#isHeadAwaited = false;
    this.#forget();
  }

  /** The beginning of what came since `arm`, 1xx answers left out. */
  received(): Buffer {
    return Buffer.concat(this.#kept);
  }

  /** Whether that is all that came. */
  get isReceivedWhole(): boolean {
    return this.#isKeptWhole;
  }

  /** The socket as it was before, for another reader. Only after `wantsAnotherReading` was answered with true. */
  takeSocket(): Socket {
    Reflect.deleteProperty(this.#socket, 'read');
    Reflect.deleteProperty(this.#socket, 'destroy');
    Reflect.deleteProperty(this.#socket, 'unshift');
    return this.#socket;
  }

  /** Ends the connection, whoever reads from it. */
  destroy(): void {
    this.#listener = null;
    this.#destroyOwn();
  }

  #forget(): void {
    this.#held = null;
    this.#kept = [];
    this.#keptBytes = 0;
    this.#isKeptWhole = true;
  }

  #read(size: number | undefined): Buffer | null {
    if (this.#isTaken) return null;
    for (;;) {
      const chunk = this.#readOwn(size);
      if (chunk === null) return null;
      this.#keep(chunk);
      if (!this.#isHeadAwaited || this.#listener === null) return chunk;
      const bytes = this.#held === null ? chunk : Buffer.concat([this.#held, chunk]);
      this.#held = null;
      const passed = this.#pass(bytes, this.#listener);
      // What is held back may be all there is: the stream tells of more only when it has been read until empty.
      if (passed !== null || !this.#isHeadAwaited) return passed;
    }
  }

  #keep(chunk: Buffer): void {
    if (this.#keptBytes + chunk.length > MAX_KEPT_BYTES) {
      this.#isKeptWhole = false;
      return;
    }
    this.#kept.push(chunk);
    this.#keptBytes += chunk.length;
  }

  /** Given back by a parser that was told to wait: it will come once more. */
  #unshift(chunk: Buffer): void {
    const last = this.#kept.at(-1);
    if (this.#isKeptWhole && last !== undefined && last.length >= chunk.length) {
      this.#kept[this.#kept.length - 1] = last.subarray(0, last.length - chunk.length);
      this.#keptBytes -= chunk.length;
    }
    this.#unshiftOwn(chunk);
  }

  /** What the parser may see of `bytes`; null where that cannot be said yet or must not be seen. */
  #pass(bytes: Buffer, told: TapListener): Buffer | null {
    let rest = bytes;
    for (;;) {
      const kind = kindOfHead(rest);
      if (kind === 'unknown') return this.#hold(rest);
      if (kind === 'status') {
        this.#keepOnly(rest);
        return this.#refuse('status', told);
      }
      if (kind !== 'informational') {
        this.#isHeadAwaited = false;
        this.#keepOnly(rest);
        if (kind === 'final') told.onVersion(rest.toString('latin1', 5, 8));
        return rest;
      }
      if (rest.toString('latin1', 9, 12) === '101') return this.#refuse('upgrade', told);
      const end = endOfHead(rest);
      const length = end === -1 ? rest.length : end;
      if (this.#informationalBytes + length > MAX_INFORMATIONAL_BYTES) return this.#refuse('too-large', told);
      if (end === -1) return this.#hold(rest);
      this.#informationalBytes += end;
      told.onInformational(readInformational(rest.toString('latin1', 0, end)));
      rest = rest.subarray(end);
    }
  }

  #hold(bytes: Buffer): null {
    this.#held = bytes;
    return null;
  }

  #keepOnly(bytes: Buffer): void {
    this.#forget();
    this.#keep(bytes);
  }

  #refuse(why: Unusable, told: TapListener): null {
    this.#isHeadAwaited = false;
    if (why === 'status') this.#destroy(new UnusableAnswerError(why));
    else told.onUnusable(why);
    return null;
  }

  #destroy(error: Error | undefined): Socket {
    if (this.#isTaken) return this.#socket;
    if (error === undefined || this.#listener?.wantsAnotherReading(error) !== true)
      return this.#destroyOwn(error);
    this.#letGoOf(error);
    return this.#socket;
  }

  /** Takes undici off the socket, and lets it believe that the socket has closed. */
  #letGoOf(error: Error): void {
    this.#isTaken = true;
    const told: ((...values: unknown[]) => void)[] = [];
    for (const event of FOLLOWED)
      for (const each of this.#socket.listeners(event)) {
        if (this.#others.has(each)) continue;
        const listener = each as (...values: unknown[]) => void;
        this.#socket.off(event, listener);
        if (event === 'error' || event === 'close') told.push(listener);
      }
    // Not before the parser, which is still at it, has returned.
    queueMicrotask(() => {
      for (const listener of told) listener.call(this.#socket, error);
    });
  }
}

/** `status`: a number below 100. `other`: not HTTP/1, the parser will say what is wrong. */
function kindOfHead(bytes: Buffer): 'unknown' | 'informational' | 'final' | 'status' | 'other' {
  for (let at = 0; at < BEGIN.length && at < bytes.length; at += 1)
    if (bytes[at] !== BEGIN[at]) return 'other';
  if (bytes.length < STATUS_LINE_BYTES) return 'unknown';
  if (bytes[8] !== 0x20 || !isLineGoingOn(bytes[12])) return 'other';
  for (const at of DIGITS_AT) if (!isDigit(bytes[at])) return 'other';
  if (bytes[9] === 0x30) return 'status';
  return bytes[9] === 0x31 ? 'informational' : 'final';
}

const BEGIN = Buffer.from('HTTP/1.', 'latin1');
/** Of the minor version and of the status. */
const DIGITS_AT = [7, 9, 10, 11] as const;

function isDigit(byte = 0): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

/** Behind the status: a blank before the reason, or the end of the line. */
function isLineGoingOn(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0d || byte === 0x0a;
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
