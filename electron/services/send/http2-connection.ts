import { connect } from 'node:http2';
import type { ClientHttp2Session } from 'node:http2';
import type { Socket } from 'node:net';
import type { Address } from '../../../shared/http/parse-address.ts';
import { Http2UnavailableError } from './http2-error.ts';
import { Http2Exchange } from './http2-exchange.ts';
import { toHttp2Request } from './http2-request.ts';
import { MAX_HEAD_BYTES } from './max-head-bytes.ts';
import type { WireHandler } from './wire-handler.ts';
import type { WireRequest } from './wire-request.ts';

/** What may be on its way at once; the 64 kB of RFC 9113 6.9.2 would hold up every server that is far away. */
const WINDOW_BYTES = 4 * 1024 * 1024;
/** Node stops at 128 headers where it is not told otherwise. */
const MAX_HEADERS = 65_535;

/**
 * One connection that speaks HTTP/2, for one request at a time like any other line. Node's own client and not undici's,
 * which sends again by itself what was refused, folds repeated headers together and puts them into an order of its own.
 */
export class Http2Connection {
  readonly #address: Address;
  readonly #session: ClientHttp2Session;
  #broken: Error | null = null;
  /** The server has said something in HTTP/2. */
  #isSpoken = false;
  #isLeaving = false;
  #current: Http2Exchange | null = null;

  constructor(socket: Socket, address: Address) {
    this.#address = address;
    this.#session = connect(address.origin, {
      createConnection: () => socket,
      settings: {
        enablePush: false,
        initialWindowSize: WINDOW_BYTES,
        maxHeaderListSize: MAX_HEAD_BYTES,
      },
      maxHeaderListPairs: MAX_HEADERS,
    });
    this.#session.once('connect', () => this.#session.setLocalWindowSize(WINDOW_BYTES));
    this.#session.on('error', (error) => {
      this.#broken ??= error;
    });
    this.#session.once('remoteSettings', () => {
      this.#isSpoken = true;
    });
    this.#session.on('goaway', (code, lastStreamId) => {
      this.#isLeaving = true;
      this.#current?.serverLeaves(code, lastStreamId);
    });
  }

  /** Whether it can take another request. */
  get isOpen(): boolean {
    return !this.#isLeaving && !this.#session.closed && !this.#session.destroyed;
  }

  dispatch(request: WireRequest, handler: WireHandler): void {
    const { raw } = toHttp2Request(request, this.#address.scheme);
    this.#current = new Http2Exchange(this.#session, handler, () => this.#why());
    this.#current.send(raw, request.body);
  }

  /** Ends it at once, with whatever is under way. */
  destroy(): void {
    this.#session.destroy();
  }

  /** What ended the connection, null while it is open. */
  #why(): Error | null {
    if (!this.#session.destroyed) return null;
    // In the clear nobody has agreed on it (RFC 9113 3.3).
    if (!this.#isSpoken && this.#address.scheme === 'http')
      return new Http2UnavailableError(this.#broken ?? undefined);
    return this.#broken;
  }
}
