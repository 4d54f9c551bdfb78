// oxlint-disable-next-line typescript/triple-slash-reference -- an import would have to name a module, and this declares one; without it only this project's own config finds it
/// <reference path="./undici-client.d.ts" />
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { buildConnector, Client as HttpClient } from 'undici';
import Client from 'undici/lib/dispatcher/client.js';
import type { Address } from '../../../shared/http/parse-address.ts';
import type { Connection } from '../../../shared/model/response-record.ts';
import { AnswerTap } from './answer-tap.ts';
import type { Authorities } from './authorities.ts';
import type { ConnectionChoices } from './connection-choices.ts';
import type { Http2Connection } from './http2-connection.ts';
import { Http2UnavailableError } from './http2-error.ts';
import { Http1Exchange } from './http1-exchange.ts';
import { MAX_HEAD_BYTES } from './max-head-bytes.ts';
import { ConnectTimeoutError, openSocket, startMaking } from './open-socket.ts';
import type { Making } from './open-socket.ts';
import type { WireHandler } from './wire-handler.ts';
import type { WireRequest } from './wire-request.ts';

export interface LineOptions {
  readonly authorities: Authorities;
  readonly isTrusted: (hostname: string) => boolean;
  readonly monotonicNow: () => number;
  readonly connectTimeoutMs: number;
}

interface LineListener {
  readonly onIdle: () => void;
  readonly onEnd: () => void;
}

/** One connection to one origin, kept open between requests; it serves one request at a time. */
export class Line {
  readonly address: Address;
  readonly choices: ConnectionChoices;
  readonly #options: LineOptions;
  readonly #listener: LineListener;
  readonly #ending = new AbortController();
  #client: HttpClient | null = null;
  #http2: Http2Connection | null = null;
  /** Opened before it was known which version of HTTP will be spoken, and not used yet. */
  #ready: Socket | null = null;
  #making: Making | null = null;
  #facts: Omit<Connection, 'isReused'> | null = null;
  #tap: AnswerTap | null = null;
  #broken: Error | null = null;

  constructor(address: Address, choices: ConnectionChoices, options: LineOptions, listener: LineListener) {
    this.address = address;
    this.choices = choices;
    this.#options = options;
    this.#listener = listener;
  }

  /** How the present connection was made; null where it was open before the present request. */
  get making(): Making | null {
    return this.#making;
  }

  /** Of the present connection; null until there is one. */
  get facts(): Omit<Connection, 'isReused'> | null {
    return this.#facts;
  }

  get isHttp2(): boolean {
    return this.#http2 !== null;
  }

  /** Whether it can take another request. One that speaks HTTP/1.1 connects anew where it has to. */
  get isUsable(): boolean {
    return this.#http2 === null || this.#http2.isOpen;
  }

  get tap(): AnswerTap | null {
    return this.#tap;
  }

  /**
   * What broke the present connection, the first thing of all. undici takes a reset for the end of an answer that has no
   * length, and lets its own "other side closed" hide the alert with which TLS was ended.
   */
  get broken(): Error | null {
    return this.#broken;
  }

  /** Sends one request; what comes of it is told to the handler. */
  dispatch(request: WireRequest, handler: WireHandler): void {
    if (this.#http2 !== null) this.#http2.dispatch(request, handler);
    else if (this.#client !== null || !this.#mayBeHttp2) this.#dispatchHttp1(request, handler);
    else this.#openAndDispatch(request, handler).catch((fault: Error) => handler.failed(fault));
  }

  /** For another request. */
  giveBack(): void {
    this.#making = null;
    this.#tap?.rest();
    this.#listener.onIdle();
  }

  /** Ends it at once, at whatever it is. */
  discard(): void {
    this.#listener.onEnd();
    this.#ending.abort(new Error('The line was ended'));
    this.#http2?.destroy();
    this.#tap?.destroy();
    this.#client?.destroy().catch(() => undefined);
  }

  get #mayBeHttp2(): boolean {
    const { httpVersion } = this.choices;
    return httpVersion === '2' || (httpVersion === 'auto' && this.address.scheme === 'https');
  }

  /** RFC 7301: what is offered to the server, the best first. */
  get #alpn(): string[] {
    if (this.#client !== null || !this.#mayBeHttp2) return ['http/1.1'];
    return this.choices.httpVersion === '2' ? ['h2'] : ['h2', 'http/1.1'];
  }

  /** Which version is spoken shows only when the connection is there. Meanwhile what HTTP/2 needs is loaded. */
  async #openAndDispatch(request: WireRequest, handler: WireHandler): Promise<void> {
    const loading = import('./http2-connection.ts');
    loading.catch(() => undefined);
    const socket = await this.#connect();
    const isDemanded = this.choices.httpVersion === '2';
    if ('alpnProtocol' in socket ? (socket as TLSSocket).alpnProtocol === 'h2' : isDemanded) {
      const { Http2Connection: Connected } = await loading;
      if (this.#ending.signal.aborted) return;
      this.#http2 = new Connected(socket, this.address);
      this.#http2.dispatch(request, handler);
    } else if (isDemanded) {
      throw new Http2UnavailableError();
    } else {
      this.#ready = socket;
      this.#dispatchHttp1(request, handler);
    }
  }

  #dispatchHttp1(request: WireRequest, handler: WireHandler): void {
    this.#client ??= this.#makeClient();
    new Http1Exchange(this, handler).send(this.#client, request);
  }

  #makeClient(): HttpClient {
    const client: HttpClient = new Client(this.address.origin, {
      connect: (_options, callback) => {
        // A fault inside undici's callback reaches the request that waits for the connection.
        this.#connectFor(callback).catch((fault: Error) => client.destroy(fault));
      },
      maxHeaderSize: MAX_HEAD_BYTES,
      allowH2: false,
      // The deadline of the whole exchange and the person's own patience are the only clocks.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    return client;
  }

  async #connectFor(callback: buildConnector.Callback): Promise<void> {
    let socket: Socket;
    try {
      // Never in the same turn: undici would not notice it.
      socket = await (this.#ready ?? this.#connect());
      this.#ready = null;
    } catch (error) {
      callback(error as Error, null);
      return;
    }
    this.#tap = new AnswerTap(socket);
    callback(null, socket);
  }

  async #connect(): Promise<Socket> {
    const { authorities, isTrusted, monotonicNow, connectTimeoutMs } = this.#options;
    const { address } = this;
    const { proxy, oldestTls } = this.choices;
    const making = startMaking();
    this.#making = making;
    this.#facts = null;
    this.#tap = null;
    this.#broken = null;
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(new ConnectTimeoutError(connectTimeoutMs)), connectTimeoutMs);
    try {
      const { socket, facts } = await openSocket(
        { address, authorities, isTrusted, proxy, oldestTls, alpn: this.#alpn, monotonicNow },
        making,
        AbortSignal.any([limit.signal, this.#ending.signal]),
      );
      socket.on('error', (error) => {
        this.#broken ??= error;
      });
      this.#facts = facts;
      return socket;
    } finally {
      clearTimeout(timer);
    }
  }
}
