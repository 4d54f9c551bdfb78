// oxlint-disable-next-line typescript/triple-slash-reference -- an import would have to name a module, and this declares one; without it only this project's own config finds it
/// <reference path="./undici-client.d.ts" />
import type { Socket } from 'node:net';
import type { buildConnector, Client as HttpClient } from 'undici';
import Client from 'undici/lib/dispatcher/client.js';
import type { Address } from '../../../shared/http/parse-address.ts';
import type { SendingChoices } from '../../../shared/http/sending-choices.ts';
import type { Connection } from '../../../shared/model/response-record.ts';
import { tapAnswers } from './answer-tap.ts';
import type { AnswerTap } from './answer-tap.ts';
import type { Authorities } from './authorities.ts';
import { ConnectTimeoutError, openSocket, startMaking } from './open-socket.ts';
import type { Making } from './open-socket.ts';

export interface LinesOptions {
  readonly authorities: Authorities;
  readonly isTrusted: (hostname: string) => boolean;
  readonly monotonicNow: () => number;
  readonly connectTimeoutMs: number;
}

/** How a connection is made, beside where to: only requests that agree in all of it share one. */
export type ConnectionChoices = Pick<SendingChoices, 'httpVersion' | 'oldestTls' | 'proxy'>;

/** Answers with larger heads are refused by name; browsers stop at about the same size. */
export const MAX_HEAD_BYTES = 262_144;
/** Kept for the next request; more come only of many requests at once. */
const MAX_IDLE_LINES = 16;

/**
 * Connections by origin. One undici Client for each, never more than one request on it, so that it is known for every
 * request whether its connection was made for it and what each leg of that took.
 */
export class Lines {
  readonly #options: LinesOptions;
  readonly #all = new Set<Line>();
  #idle: Line[] = [];

  constructor(options: LinesOptions) {
    this.#options = options;
  }

  /** For one request: one that is open already, or a new one. */
  take(address: Address, choices: ConnectionChoices): Line {
    const known = this.#idle.findLast(
      (line) => line.address.origin === address.origin && areSameChoices(line.choices, choices),
    );
    if (known !== undefined) {
      this.#idle = this.#idle.filter((line) => line !== known);
      return known;
    }
    const line = new Line(address, choices, this.#options, {
      onIdle: () => this.#keep(line),
      onEnd: () => this.#all.delete(line),
    });
    this.#all.add(line);
    return line;
  }

  close(): void {
    this.#idle = [];
    for (const line of this.#all) line.discard();
  }

  #keep(line: Line): void {
    this.#idle.push(line);
    if (this.#idle.length > MAX_IDLE_LINES) this.#idle.shift()?.discard();
  }
}

interface LineListener {
  readonly onIdle: () => void;
  readonly onEnd: () => void;
}

/** One connection to one origin, kept open between requests; it serves one request at a time. */
export class Line {
  readonly address: Address;
  readonly choices: ConnectionChoices;
  readonly client: HttpClient;
  readonly #options: LinesOptions;
  readonly #listener: LineListener;
  readonly #ending = new AbortController();
  #making: Making | null = null;
  #facts: Omit<Connection, 'isReused'> | null = null;
  #tap: AnswerTap | null = null;
  #broken: Error | null = null;

  constructor(address: Address, choices: ConnectionChoices, options: LinesOptions, listener: LineListener) {
    this.address = address;
    this.choices = choices;
    this.#options = options;
    this.#listener = listener;
    this.client = new Client(address.origin, {
      connect: (_options, callback) => {
        // A fault inside undici's callback reaches the request that waits for the connection.
        this.#connectFor(callback).catch((fault: Error) => this.client.destroy(fault));
      },
      maxHeaderSize: MAX_HEAD_BYTES,
      allowH2: false,
      // The deadline of the whole exchange and the person's own patience are the only clocks.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  /** How the present connection was made; null where it was open before the present request. */
  get making(): Making | null {
    return this.#making;
  }

  /** Of the present connection; null until there is one. */
  get facts(): Omit<Connection, 'isReused'> | null {
    return this.#facts;
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

  /** For another request. */
  giveBack(): void {
    this.#making = null;
    this.#listener.onIdle();
  }

  /** Ends it at once, at whatever it is. */
  discard(): void {
    this.#listener.onEnd();
    this.#ending.abort(new Error('The line was ended'));
    this.client.destroy().catch(() => undefined);
  }

  async #connectFor(callback: buildConnector.Callback): Promise<void> {
    let socket: Socket;
    try {
      socket = await this.#connect();
    } catch (error) {
      callback(error as Error, null);
      return;
    }
    callback(null, socket);
  }

  async #connect(): Promise<Socket> {
    const { authorities, isTrusted, monotonicNow, connectTimeoutMs } = this.#options;
    const making = startMaking();
    this.#making = making;
    this.#facts = null;
    this.#tap = null;
    this.#broken = null;
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(new ConnectTimeoutError(connectTimeoutMs)), connectTimeoutMs);
    try {
      const { socket, facts } = await openSocket(
        { address: this.address, authorities, isTrusted: isTrusted(this.address.hostname), monotonicNow },
        making,
        AbortSignal.any([limit.signal, this.#ending.signal]),
      );
      socket.once('error', (error) => {
        this.#broken = error;
      });
      this.#facts = facts;
      this.#tap = tapAnswers(socket);
      return socket;
    } finally {
      clearTimeout(timer);
    }
  }
}

function areSameChoices(first: ConnectionChoices, second: ConnectionChoices): boolean {
  return (
    first.httpVersion === second.httpVersion &&
    first.oldestTls === second.oldestTls &&
    isSameProxy(first.proxy, second.proxy)
  );
}

function isSameProxy(first: ConnectionChoices['proxy'], second: ConnectionChoices['proxy']): boolean {
  if (typeof first === 'string' || typeof second === 'string') return first === second;
  return first.address === second.address && first.bypass === second.bypass;
}
