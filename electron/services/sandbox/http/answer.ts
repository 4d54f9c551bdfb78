import type { ServerResponse } from 'node:http';
import type { SandboxRequest } from './sandbox-request.ts';
import type { RefusalError } from './refusal.ts';

export type AnswerHeaders = Readonly<Record<string, string | readonly string[]>>;

/** What a route gives back. X-Request-Id, Date and the length are added where it is written. */
export type Answer = PlainAnswer | StreamedAnswer;

export interface PlainAnswer {
  readonly status: number;
  readonly headers?: AnswerHeaders;
  readonly body?: string | Uint8Array;
}

/** For answers that are long, slow or deliberately broken. Writes the body itself; rejects when the connection is gone. */
interface StreamedAnswer {
  readonly status: number;
  readonly headers?: AnswerHeaders;
  stream(response: ServerResponse): Promise<void>;
}

/** The media type of every answer of the API, exactly so: the documentation promises it without parameters. */
export const JSON_TYPE = 'application/json';

export function jsonAnswer(status: number, value: unknown, headers: AnswerHeaders = {}): PlainAnswer {
  return { status, headers: { 'Content-Type': JSON_TYPE, ...headers }, body: JSON.stringify(value, null, 2) };
}

export function textAnswer(status: number, body: string, headers: AnswerHeaders = {}): PlainAnswer {
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers }, body };
}

/** The error body as the API documents it: a list, each entry saying when, where and what by itself. */
export function errorAnswer(
  request: Pick<SandboxRequest, 'path' | 'method' | 'receivedAt'>,
  refusal: {
    readonly status: number;
    readonly errors: readonly RefusalError[];
    readonly headers: AnswerHeaders;
  },
): PlainAnswer {
  const errors = refusal.errors.map(({ message, code }) => ({
    timestamp: new Date(request.receivedAt).toISOString(),
    path: request.path,
    method: request.method,
    status: refusal.status,
    message,
    code,
  }));
  return jsonAnswer(refusal.status, { errors }, refusal.headers);
}
