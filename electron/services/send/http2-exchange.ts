import { constants } from 'node:http2';
import type { ClientHttp2Session, ClientHttp2Stream } from 'node:http2';
import { Readable } from 'node:stream';
import type { BodyContent } from '../../../shared/http/body-content.ts';
import type { Headers } from '../../../shared/model/response-record.ts';
import { ConnectionClosedError } from './connection-closed-error.ts';
import { toHeaderPair } from './header-pairs.ts';
import { Http2Error, Http2UnavailableError } from './http2-error.ts';
import { openBody } from './open-body.ts';
import type { WireHandler } from './wire-handler.ts';

/** One request and its answer on a connection that speaks HTTP/2. */
export class Http2Exchange {
  readonly #session: ClientHttp2Session;
  readonly #handler: WireHandler;
  /** What ended the connection; null while it is open, or where it just closed. */
  readonly #whyConnectionEnded: () => Error | null;
  #stream: ClientHttp2Stream | null = null;
  #trailers: Headers = [];
  #isAnswered = false;
  #isOver = false;

  constructor(session: ClientHttp2Session, handler: WireHandler, whyConnectionEnded: () => Error | null) {
    this.#session = session;
    this.#handler = handler;
    this.#whyConnectionEnded = whyConnectionEnded;
  }

  send(raw: string[], body: BodyContent | null): void {
    let stream: ClientHttp2Stream;
    try {
      stream = this.#session.request(raw, { endStream: body === null });
    } catch (error) {
      this.#fail(error as Error);
      return;
    }
    this.#stream = stream;
    this.#listen(stream);
    this.#handler.began(stream);
    if (body === null) stream.once('ready', () => this.#handler.sent());
    else this.#sendBody(body, stream);
  }

  #sendBody(body: BodyContent, stream: ClientHttp2Stream): void {
    const sent = (): void => this.#handler.sent();
    const bytes = openBody(body);
    if (bytes instanceof Uint8Array) {
      stream.end(bytes, sent);
      return;
    }
    const source = Readable.from(bytes, { objectMode: false });
    source.on('error', (error) => {
      this.#fail(error);
      stream.close(constants.NGHTTP2_CANCEL);
    });
    stream.once('finish', sent);
    // The server may answer, and end the stream, before it has all of it.
    stream.once('close', () => source.destroy());
    source.pipe(stream);
  }

  /** GOAWAY: of requests behind `lastStreamId` nothing has been done, and nothing will be (RFC 9113 6.8). */
  serverLeaves(code: number, lastStreamId: number): void {
    const id = this.#stream?.id ?? Infinity;
    if (this.#isOver || id <= lastStreamId) return;
    this.#fail(new Http2Error(code, { isUnprocessed: true }));
    this.#stream?.close(constants.NGHTTP2_CANCEL);
  }

  #listen(stream: ClientHttp2Stream): void {
    const handler = this.#handler;
    stream.on('headers', (_headers, _flags, raw) => {
      handler.informed({ status: statusOf(raw), headers: toPairs(raw) });
    });
    stream.on('response', (_headers, _flags, raw) => {
      this.#isAnswered = true;
      handler.answered({ status: statusOf(raw), statusText: '', httpVersion: '2', headers: toPairs(raw) });
    });
    stream.on('trailers', (_headers, _flags, raw) => {
      this.#trailers = toPairs(raw);
    });
    stream.on('data', (chunk: Buffer) => handler.received(chunk));
    // Told by `close`, with the code that says how.
    stream.on('error', () => undefined);
    stream.on('close', () => this.#finish(stream));
  }

  /** Node tells of an `end` even where a connection just broke; only the code with which a stream closes can be trusted. */
  #finish(stream: ClientHttp2Stream): void {
    if (this.#isOver) return;
    const isWhole = this.#isAnswered && stream.rstCode === constants.NGHTTP2_NO_ERROR && stream.readableEnded;
    if (isWhole) {
      this.#isOver = true;
      this.#handler.ended(this.#trailers);
    } else {
      this.#fail(this.#whyItEnded(stream.rstCode));
    }
  }

  #whyItEnded(code: number | undefined): Error {
    const cause = this.#whyConnectionEnded();
    if (cause instanceof Http2UnavailableError) return cause;
    const isQuiet =
      code === undefined || code === constants.NGHTTP2_NO_ERROR || code === constants.NGHTTP2_CANCEL;
    if (this.#session.destroyed && isQuiet) return cause ?? new ConnectionClosedError();
    return new Http2Error(code ?? 0, { isUnprocessed: false, ...(cause === null ? {} : { cause }) });
  }

  #fail(error: Error): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#handler.failed(error);
  }
}

function statusOf(raw: readonly string[]): number {
  const at = raw.indexOf(':status');
  return Number(raw[at + 1] ?? 0);
}

/** Without the pseudo-headers, which stand for what HTTP/1.1 has in its first line. */
function toPairs(raw: readonly string[]): Headers {
  const pairs: Headers = [];
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = raw[at] ?? '';
    if (!name.startsWith(':'))
      pairs.push(toHeaderPair(Buffer.from(name, 'latin1'), Buffer.from(raw[at + 1] ?? '', 'latin1')));
  }
  return pairs;
}
