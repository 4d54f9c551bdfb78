import type { Client as HttpClient, Dispatcher } from 'undici';
import type { BodyContent } from '../../../shared/http/body-content.ts';
import type { Address } from '../../../shared/http/parse-address.ts';
import type { AnswerTap, TapListener } from './answer-tap.ts';
import { ConnectionClosedError } from './connection-closed-error.ts';
import { toHeaderPairs } from './header-pairs.ts';
import { openBody } from './open-body.ts';
import { UnusableAnswerError } from './unusable-answer-error.ts';
import type { Unusable } from './unusable-answer-error.ts';
import type { Informational, WireHandler } from './wire-handler.ts';
import type { WireRequest } from './wire-request.ts';

/** What an exchange needs of the line it uses. */
export interface Http1Line {
  readonly address: Address;
  readonly tap: AnswerTap | null;
  readonly broken: Error | null;
}

/** One request and its answer on a connection that speaks HTTP/1.1, by undici, and where undici gives up by a more patient reader. */
export class Http1Exchange implements Dispatcher.DispatchHandler, TapListener {
  readonly #line: Http1Line;
  readonly #handler: WireHandler;
  #method = '';
  #httpVersion = '1.1';
  #isAnswered = false;
  #receivedBytes = 0;
  #isTaken = false;

  constructor(line: Http1Line, handler: WireHandler) {
    this.#line = line;
    this.#handler = handler;
  }

  send(client: HttpClient, request: WireRequest): void {
    this.#method = request.method;
    client.dispatch(toDispatchOptions(request, this.#line.address), this);
  }

  onInformational(answer: Informational): void {
    this.#handler.informed(answer);
  }

  onVersion(version: string): void {
    this.#httpVersion = version;
  }

  onUnusable(why: Unusable): void {
    this.#handler.failed(new UnusableAnswerError(why));
  }

  wantsAnotherReading(error: Error): boolean {
    const { tap } = this.#line;
    if (tap === null || !tap.isReceivedWhole || tap.received().length === 0) return false;
    this.#isTaken = isAboutTheAnswer(error) || (!this.#isAnswered && isEndOfConnection(error));
    return this.#isTaken;
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#line.tap?.arm(this);
    this.#handler.began(controller);
  }

  onRequestSent(): void {
    this.#handler.sent();
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    status: number,
    _headers: unknown,
    statusText = '',
  ): void {
    this.#isAnswered = true;
    const headers = readPairs(controller.rawHeaders);
    this.#handler.answered({ status, statusText, httpVersion: this.#httpVersion, headers });
  }

  onResponseData(_controller: unknown, chunk: Buffer): void {
    this.#receivedBytes += chunk.byteLength;
    this.#handler.received(chunk);
  }

  onResponseEnd(controller: Dispatcher.DispatchController): void {
    const { broken } = this.#line;
    if (broken === null) this.#handler.ended(readPairs(controller.rawTrailers));
    else this.#handler.failed(broken);
  }

  onResponseError(_controller: unknown, error: Error): void {
    if (!this.#isTaken) this.#handler.failed(this.#line.broken ?? error);
    else this.#readOnceMore(error).catch((fault: Error) => this.#handler.failed(fault));
  }

  async #readOnceMore(refusal: Error): Promise<void> {
    const { tap } = this.#line;
    if (tap === null) throw refusal;
    const { readLeniently } = await import('./lenient-reading.ts');
    readLeniently({
      socket: tap.takeSocket(),
      bytes: tap.received(),
      method: this.#method,
      known: { isAnswered: this.#isAnswered, receivedBytes: this.#receivedBytes },
      handler: this.#handler,
      whyCut: (hasFaults) => this.#line.broken ?? (hasFaults ? new ConnectionClosedError() : refusal),
      refusal,
    });
  }
}

function readPairs(raw: unknown): ReturnType<typeof toHeaderPairs> {
  return Array.isArray(raw) ? toHeaderPairs(raw as Buffer[]) : [];
}

/** The parser's own refusals, a failed assertion of undici's among them (an answer with a status that it never expects). */
function isAboutTheAnswer(error: Error & { code?: unknown }): boolean {
  return (
    error.name === 'HTTPParserError' ||
    error instanceof UnusableAnswerError ||
    error.code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH' ||
    error.code === 'ERR_ASSERTION'
  );
}

function isEndOfConnection(error: Error & { code?: unknown }): boolean {
  return error.code === 'UND_ERR_SOCKET';
}

function toDispatchOptions(
  { path, method, headers, body }: WireRequest,
  address: Address,
): Dispatcher.DispatchOptions {
  const options: Dispatcher.DispatchOptions & { servername: string } = {
    path,
    method,
    headers: isWhole(body) ? headers : [...headers, 'content-length', String(body.byteLength)],
    body: isWhole(body) ? body : openBody(body),
    // Else undici takes the name for TLS from a typed Host header, and makes a new connection when that changes.
    servername: address.hostname,
  };
  return options;
}

/** In memory, so that its length is known to undici and it can be sent at once. */
function isWhole(body: BodyContent | null): body is Uint8Array | null {
  return body === null || body instanceof Uint8Array;
}
