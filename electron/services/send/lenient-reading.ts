import type { Socket } from 'node:net';
import type { AnswerFault } from '../../../shared/model/response-record.ts';
import { LenientReader } from './lenient-reader.ts';
import type { LenientEnd, LenientListener } from './lenient-reader.ts';
import type { Informational, WireFlow, WireHandler, WireHead } from './wire-handler.ts';

export interface LenientReadingOptions {
  readonly socket: Socket;
  /** All that came of the answer so far. */
  readonly bytes: Buffer;
  readonly method: string;
  /** What the strict reading has told already. */
  readonly known: { readonly isAnswered: boolean; readonly receivedBytes: number };
  readonly handler: WireHandler;
  /** What to say where the answer breaks off. */
  readonly whyCut: (hasFaults: boolean) => Error;
  /** What the strict reading said. */
  readonly refusal: Error;
}

/** Reads an answer that is still arriving a second time, from its first byte: never a second request. */
export function readLeniently(options: LenientReadingOptions): void {
  new LenientReading(options).start();
}

class LenientReading implements LenientListener, WireFlow {
  readonly #options: LenientReadingOptions;
  readonly #reader: LenientReader;
  #isAnswered = false;
  /** Of the body: told already by the strict reading. */
  #unneededBytes: number;
  #isOver = false;

  constructor(options: LenientReadingOptions) {
    this.#options = options;
    this.#reader = new LenientReader(options.method, this);
    this.#unneededBytes = options.known.receivedBytes;
  }

  start(): void {
    const { socket, bytes, handler } = this.#options;
    handler.began(this);
    this.#settle(this.#reader.push(bytes));
    if (this.#isOver) return;
    socket.on('data', (chunk: Buffer) => this.#settle(this.#reader.push(chunk)));
    // `close` alone: a reset has no `end`, and where a socket has ended already neither comes.
    socket.on('close', () => this.#settle(this.#reader.end()));
    socket.on('end', () => this.#settle(this.#reader.end()));
    if (socket.readableEnded || socket.destroyed) this.#settle(this.#reader.end());
  }

  pause(): void {
    this.#options.socket.pause();
  }

  resume(): void {
    this.#options.socket.resume();
  }

  onFault(fault: AnswerFault): void {
    this.#options.handler.forgave(fault);
  }

  onInformational(answer: Informational): void {
    this.#options.handler.informed(answer);
  }

  onHead(head: WireHead): void {
    this.#isAnswered = true;
    if (!this.#options.known.isAnswered) this.#options.handler.answered(head);
  }

  onData(chunk: Uint8Array): void {
    const skipped = Math.min(this.#unneededBytes, chunk.byteLength);
    this.#unneededBytes -= skipped;
    if (skipped < chunk.byteLength) this.#options.handler.received(chunk.subarray(skipped));
  }

  #settle(end: LenientEnd | null): void {
    if (end === null || this.#isOver) return;
    this.#isOver = true;
    const { handler, whyCut, refusal } = this.#options;
    if (end === 'whole') handler.ended(this.#reader.trailers);
    else handler.failed(this.#isAnswered ? whyCut(this.#reader.hasFaults) : refusal);
  }
}
