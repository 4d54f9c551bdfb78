import type { Socket } from 'node:net';
import type { Address } from '../../../shared/http/parse-address.ts';
import { proxyAuthorization } from './proxied-request.ts';
import type { ProxyRoad } from './network-facts.ts';
import { ProxyError, nameProxy } from './proxy-error.ts';

export interface TunnelOptions {
  readonly proxy: ProxyRoad;
  readonly address: Address;
  readonly signal: AbortSignal;
}

const MAX_HEAD_BYTES = 65_536;
/** So much of a refusal's page is kept, for reading what the proxy says. */
const KEPT_PAGE_BYTES = 8_192;
/** How long a refusal's page may take to come behind its head. */
const PAGE_PATIENCE_MS = 1_000;

/**
 * Asks an HTTP proxy for a way to the server (CONNECT, RFC 9110 9.3.6). Resolves to the same socket, which from then on is
 * the server's. Rejects with a ProxyError that tells what the proxy answered instead, or with the signal's reason.
 */
export function openTunnel(socket: Socket, options: TunnelOptions): Promise<Socket> {
  const { proxy, address, signal } = options;
  return new Promise((resolve, reject) => {
    const answer = new TunnelAnswer(proxy);
    let patience: NodeJS.Timeout | undefined;

    const settle = (act: () => void): void => {
      clearTimeout(patience);
      signal.removeEventListener('abort', stop);
      socket.off('readable', read).off('error', fail).off('end', end).off('close', end);
      act();
    };
    const fail = (error: Error): void =>
      settle(() => {
        socket.on('error', () => undefined).destroy();
        reject(error);
      });
    const stop = (): void => fail(signal.reason as Error);
    const end = (): void => fail(answer.end());
    const read = (): void => {
      for (
        let chunk = socket.read() as Buffer | null;
        chunk !== null;
        chunk = socket.read() as Buffer | null
      ) {
        const verdict = answer.push(chunk);
        if (verdict === 'open') {
          settle(() => {
            if (answer.rest.length > 0) socket.unshift(answer.rest);
            resolve(socket);
          });
          return;
        }
        if (verdict instanceof Error) {
          fail(verdict);
          return;
        }
        if (verdict === 'page') patience ??= setTimeout(end, PAGE_PATIENCE_MS);
      }
    };

    if (signal.aborted) {
      stop();
      return;
    }
    signal.addEventListener('abort', stop);
    socket.on('readable', read).on('error', fail).on('end', end).on('close', end);
    socket.write(connectHead(address, proxy));
  });
}

/** The port is always named (RFC 9112 3.2.3), and nothing of the request itself is in it. */
function connectHead(address: Address, proxy: ProxyRoad): string {
  const host = address.hostname.includes(':') ? `[${address.hostname}]` : address.hostname;
  const lines = [
    `CONNECT ${host}:${address.port} HTTP/1.1`,
    `Host: ${host}:${address.port}`,
    'Proxy-Connection: keep-alive',
  ];
  const signIn = proxyAuthorization(proxy);
  if (signIn !== null) lines.push(`Proxy-Authorization: ${signIn}`);
  return `${lines.join('\r\n')}\r\n\r\n`;
}

/** The answer to CONNECT as it comes in. */
class TunnelAnswer {
  readonly #proxy: ProxyRoad;
  #bytes: Buffer = Buffer.alloc(0);
  /** Null until the final head is whole. */
  #head: { status: number; statusText: string; headers: string } | null = null;

  constructor(proxy: ProxyRoad) {
    this.#proxy = proxy;
  }

  /** What came behind the head: the server's first words, or the page of a refusal. */
  get rest(): Buffer {
    return this.#bytes;
  }

  /** `open`: the way is free; `page`: refused, the page is still coming; an error: refused, all told. */
  push(chunk: Buffer): 'open' | 'page' | 'more' | Error {
    this.#bytes = Buffer.concat([this.#bytes, chunk]);
    if (this.#head === null) {
      const problem = this.#readHead();
      if (problem !== null) return problem;
    }
    if (this.#head === null) return 'more';
    const { status } = this.#head;
    // RFC 9110 9.3.6: any 2xx.
    if (status >= 200 && status < 300) return 'open';
    return this.#bytes.length >= Math.min(this.#pageLength(), KEPT_PAGE_BYTES) ? this.#refusal() : 'page';
  }

  /** The connection is over before a way was open. */
  end(): Error {
    if (this.#head !== null) return this.#refusal();
    if (this.#bytes.length > 0) return this.#notAProxy();
    return new ProxyError('proxy-failed', 'The proxy closed the connection without an answer', {
      ...nameProxy(this.#proxy),
      reason: 'closed',
    });
  }

  #readHead(): Error | null {
    for (;;) {
      if (!'HTTP/1.'.startsWith(this.#bytes.toString('latin1', 0, 7).slice(0, 7))) return this.#notAProxy();
      const text = this.#bytes.toString('latin1', 0, Math.min(this.#bytes.length, MAX_HEAD_BYTES));
      const end = /\r?\n\r?\n/.exec(text);
      if (end === null) return this.#bytes.length > MAX_HEAD_BYTES ? this.#notAProxy() : null;
      const line = /^HTTP\/1\.\d (\d{3})(?: ([^\r\n]*))?\r?\n/.exec(`${text.slice(0, end.index)}\n`);
      if (line === null) return this.#notAProxy();
      this.#bytes = this.#bytes.subarray(end.index + end[0].length);
      const status = Number(line[1]);
      if (status < 200) continue;
      this.#head = { status, statusText: line[2] ?? '', headers: text.slice(line[0].length, end.index) };
      return null;
    }
  }

  #pageLength(): number {
    const length = this.#header('content-length');
    if (length !== null && /^\d+$/.test(length)) return Number(length);
    return Infinity;
  }

  /** All values of a header, joined as RFC 9110 5.3 has it; null where there is none. */
  #header(name: string): string | null {
    const lines = new RegExp(`^${name}:[ \\t]*(.*?)[ \\t]*\\r?$`, 'gim');
    const values = Array.from((this.#head?.headers ?? '').matchAll(lines), ([, value = '']) => value);
    return values.length === 0 ? null : values.join(', ');
  }

  #refusal(): ProxyError {
    const { status, statusText } = this.#head ?? { status: 0, statusText: '' };
    const challenge = this.#header('proxy-authenticate');
    const otherKind = status === 407 ? kindBesideBasic(challenge) : null;
    const detail = {
      ...nameProxy(this.#proxy),
      status,
      statusText,
      page: this.#bytes.toString('utf8', 0, KEPT_PAGE_BYTES),
      mediaType: (this.#header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '',
      ...(challenge === null ? {} : { challenge }),
      ...(otherKind === null ? {} : { reason: 'other-kind', kind: otherKind }),
    };
    const message = `CONNECT was answered with ${status} ${statusText}`.trim();
    const code = otherKind === null ? this.#codeOf(status) : 'proxy-sign-in-missing';
    return new ProxyError(code, message, detail);
  }

  #codeOf(status: number): ProxyError['code'] {
    if (status === 407)
      return this.#proxy.username === '' && this.#proxy.password === ''
        ? 'proxy-sign-in-missing'
        : 'proxy-sign-in-wrong';
    // What a proxy says of the server behind it (RFC 9110 15.6.3 to 15.6.5).
    return status >= 502 && status <= 504 ? 'proxy-no-way' : 'proxy-refused';
  }

  #notAProxy(): ProxyError {
    const received = this.#bytes
      .toString('latin1', 0, 200)
      .replace(/[^\x20-\x7e]+/g, ' ')
      .trim();
    return new ProxyError('not-a-proxy', 'The answer to CONNECT was not HTTP', {
      ...nameProxy(this.#proxy),
      received,
    });
  }
}

/** `Negotiate` of a challenge that leaves no way to sign in by name and password; null where there is one. */
function kindBesideBasic(challenge: string | null): string | null {
  if (challenge === null || /(?:^|,)\s*basic\b/i.test(challenge)) return null;
  return /^\s*([\w-]+)/.exec(challenge)?.[1] ?? null;
}
