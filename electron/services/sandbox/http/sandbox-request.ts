import type { IncomingMessage } from 'node:http';
import type { DemoKey } from './keys.ts';

/** A request as the routes see it. */
export interface SandboxRequest {
  readonly method: string;
  /** Path and query as they arrived. */
  readonly target: string;
  /** The path alone, nothing decoded or tidied: `/v1/senders/`, `//v1/senders` and `/v1/senders%20` are other addresses. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** In the order and case they were sent, repeated ones apart. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Decoded values of the `{names}` in the route's path. */
  readonly pathValues: ReadonlyMap<string, string>;
  /** Epoch milliseconds. */
  readonly receivedAt: number;
  /** Counts all requests since the sandbox started. */
  readonly number: number;
  /** The key that the request carries; `null` on addresses that ask for none. */
  readonly key: DemoKey | null;
  /** Aborts when the connection is gone: nobody waits for the answer any more. */
  readonly gone: AbortSignal;
  /** The body as it comes. */
  readonly source: IncomingMessage;
  /** First value of a header, without regard to case. */
  header(name: string): string | undefined;
}

/** The account that the key opens. For routes that ask for a permission, and so for a key. */
export function accountOf({ key }: SandboxRequest): string {
  if (key === null) throw new TypeError('this route asks for no key');
  return key.accountId;
}

/**
 * Splits a request target without the WHATWG URL parser, which would tidy away the very mistakes that are to be
 * answered with 404. A target in absolute form (RFC 9112 3.2.2) loses its origin.
 */
export function splitTarget(target: string): { path: string; query: URLSearchParams } {
  const local = target.replace(/^https?:\/\/[^/?#]*/i, '') || '/';
  const mark = local.indexOf('?');
  return mark === -1
    ? { path: local, query: new URLSearchParams() }
    : { path: local.slice(0, mark), query: new URLSearchParams(local.slice(mark + 1)) };
}

export function readHeaders(message: IncomingMessage): [string, string][] {
  const headers: [string, string][] = [];
  for (let index = 0; index + 1 < message.rawHeaders.length; index += 2)
    headers.push([message.rawHeaders[index] ?? '', message.rawHeaders[index + 1] ?? '']);
  return headers;
}

export function findHeader(headers: SandboxRequest['headers'], name: string): string | undefined {
  const wanted = name.toLowerCase();
  return headers.find(([given]) => given.toLowerCase() === wanted)?.[1];
}
