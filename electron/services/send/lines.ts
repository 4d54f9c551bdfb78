// An import would have to name a module, and this declares one; without it only this project's own config finds it.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./undici-client.d.ts" />
import type { Socket } from 'node:net';
import type { buildConnector, Client as HttpClient } from 'undici';
import Client from 'undici/lib/dispatcher/client.js';
import type { Address } from '../../../shared/http/parse-address.ts';
import type { Connection } from '../../../shared/model/response-record.ts';
import { tapAnswers } from './answer-tap.ts';
import type { AnswerTap } from './answer-tap.ts';
import type { Authorities } from './authorities.ts';
import { openSocket, startMaking } from './open-socket.ts';
import type { Making } from './open-socket.ts';

/** One connection to one origin, kept open between requests; it serves one request at a time. */
export interface Line {
  readonly address: Address;
  readonly client: HttpClient;
  /** How the present connection was made; null where it was open before the present request. */
  readonly making: Making | null;
  /** Of the present connection; null until there is one. */
  readonly facts: Omit<Connection, 'isReused'> | null;
  readonly tap: AnswerTap | null;
  /**
   * What broke the present connection, the first thing of all. undici takes a reset for the end of an answer that has no
   * length, and lets its own "other side closed" hide the alert with which TLS was ended.
   */
  readonly broken: Error | null;
  /** For another request. */
  giveBack(): void;
  /** Ends it at once, at whatever it is. */
  discard(): void;
}

export interface Lines {
  take(address: Address): Line;
  close(): Promise<void>;
}

export interface LinesOptions {
  readonly authorities: Authorities;
  readonly isTrusted: (hostname: string) => boolean;
  readonly monotonicNow: () => number;
  readonly connectTimeoutMs: number;
}

/** Answers with larger heads are refused by name; browsers stop at about the same size. */
export const MAX_HEAD_BYTES = 262_144;
/** Kept for the next request; more come only of many requests at once. */
const MAX_IDLE_LINES = 16;

/**
 * Connections by origin. One undici Client for each, never more than one request on it, so that it is known for every
 * request whether its connection was made for it and what each leg of that took.
 */
export function createLines(options: LinesOptions): Lines {
  let idle: Line[] = [];
  const all = new Set<Line>();

  function open(address: Address): Line {
    let making: Making | null = null;
    let facts: Line['facts'] = null;
    let tap: AnswerTap | null = null;
    let broken: Error | null = null;
    const ending = new AbortController();

    async function connect(): Promise<Socket> {
      making = startMaking();
      facts = null;
      tap = null;
      broken = null;
      const limit = new AbortController();
      const timer = setTimeout(() => limit.abort(connectTimeout()), options.connectTimeoutMs);
      try {
        const opened = await openSocket(
          {
            address,
            authorities: options.authorities,
            isTrusted: options.isTrusted(address.hostname),
            monotonicNow: options.monotonicNow,
          },
          making,
          AbortSignal.any([limit.signal, ending.signal]),
        );
        facts = opened.facts;
        tap = tapAnswers(opened.socket);
        opened.socket.once('error', (error) => {
          broken = error;
        });
        return opened.socket;
      } finally {
        clearTimeout(timer);
      }
    }

    async function connectFor(callback: buildConnector.Callback): Promise<void> {
      let socket: Socket;
      try {
        socket = await connect();
      } catch (error) {
        callback(error as Error, null);
        return;
      }
      callback(null, socket);
    }

    const client: HttpClient = new Client(address.origin, {
      connect: (_options, callback) => {
        // A fault inside undici's callback reaches the request that waits for the connection.
        connectFor(callback).catch((fault: Error) => client.destroy(fault));
      },
      maxHeaderSize: MAX_HEAD_BYTES,
      allowH2: false,
      // The deadline of the whole exchange and the person's own patience are the only clocks.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    const line: Line = {
      address,
      client,
      get making() {
        return making;
      },
      get facts() {
        return facts;
      },
      get tap() {
        return tap;
      },
      get broken() {
        return broken;
      },
      giveBack() {
        making = null;
        idle.push(line);
        if (idle.length > MAX_IDLE_LINES) idle.shift()?.discard();
      },
      discard() {
        all.delete(line);
        ending.abort(new Error('The line was ended'));
        client.destroy().catch(() => undefined);
      },
    };
    all.add(line);
    return line;
  }

  return {
    take(address) {
      const known = idle.findLast((line) => line.address.origin === address.origin);
      if (known === undefined) return open(address);
      idle = idle.filter((line) => line !== known);
      return known;
    },
    async close() {
      idle = [];
      for (const line of all) line.discard();
    },
  };
}

function connectTimeout(): Error {
  return Object.assign(new Error('No connection within the time limit'), { code: 'ETIMEDOUT' });
}
