import type { IncomingHttpHeaders } from 'node:http';
import type { Turn } from '../../../shared/model/diagnosis.ts';
import type { DraftAuth, DraftBody, RequestDraft } from '../../../shared/model/request-draft.ts';
import { makeAuth, makeBody } from '../../../shared/draft/make-draft.ts';
import { draftAt } from '../broken-requests/broken-request.ts';

/** A request as it came in at a server. */
export interface Call {
  readonly method: string;
  /** Path and query as they were sent. */
  readonly target: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly rawHeaders: readonly string[];
  readonly text: string;
  /** The body as JSON; undefined where it is none. */
  readonly json: unknown;
  /** How many requests came before this one. */
  readonly earlier: number;
  /** How much was waited since the server was started. */
  readonly passedMs: number;
  readonly base: string;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** One way of getting a request wrong at one kind of API, with a server that takes nothing but what is right. */
export interface UnseenRequest {
  readonly kind: string;
  /** `base` is where the server is, without a slash. */
  readonly draft: (base: string) => RequestDraft;
  readonly serve: (call: Call) => Answer;
  readonly variables?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  /** Where the server of the test cannot answer the right request: what the request has to be. */
  readonly isRight?: (draft: RequestDraft) => boolean;
}

/** A refusal that no change of the request gets round: whose turn may be named, and nothing certain suggested. */
export interface BeyondMending extends Omit<UnseenRequest, 'isRight'> {
  readonly turns: readonly Turn[];
}

type Parts = NonNullable<Parameters<typeof draftAt>[1]>;

/** A request to a path of the server, query included. */
export function ask(method: string, address: string, parts: Parts = {}): UnseenRequest['draft'] {
  return (base) => draftAt(base + address, { ...parts, method });
}

/** A request whose address is written in full; `<base>` stands for the server. */
export function askAt(method: string, address: string, parts: Parts = {}): UnseenRequest['draft'] {
  return (base) => draftAt(address.replaceAll('<base>', base), { ...parts, method });
}

export function jsonBody(value: unknown): DraftBody {
  return { ...makeBody(), kind: 'json', text: JSON.stringify(value, null, 2) };
}

export function rawBody(kind: DraftBody['kind'], text: string): DraftBody {
  return { ...makeBody(), kind, text };
}

export function formBody(fields: Readonly<Record<string, string>>): DraftBody {
  const form = Object.entries(fields).map(([name, value], index) => ({
    id: `form-${index}`,
    name,
    value,
    isEnabled: true,
    note: '',
  }));
  return { ...makeBody(), kind: 'form', form };
}

export function bearer(token: string): DraftAuth {
  return { ...makeAuth(), kind: 'bearer', bearer: { token } };
}

export function basic(username: string, password: string): DraftAuth {
  return { ...makeAuth(), kind: 'basic', basic: { username, password } };
}

export function apiKey(name: string, value: string, place: 'header' | 'query' = 'header'): DraftAuth {
  return { ...makeAuth(), kind: 'api-key', apiKey: { place, name, value } };
}

type Headers = Readonly<Record<string, string>>;

export function json(status: number, value: unknown, headers: Headers = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(value),
  };
}

export function problem(status: number, value: unknown, headers: Headers = {}): Answer {
  return json(status, value, { 'content-type': 'application/problem+json', ...headers });
}

export function plain(status: number, body: string, headers: Headers = {}): Answer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, body };
}

export function html(status: number, body: string, headers: Headers = {}): Answer {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body };
}

export function xml(status: number, body: string, headers: Headers = {}): Answer {
  return { status, headers: { 'content-type': 'application/xml', ...headers }, body };
}

export function empty(status: number, headers: Headers = {}): Answer {
  return { status, headers };
}

export const OK: Answer = json(200, { id: 'a-81', state: 'accepted' });

/** A value inside a body; undefined where there is none. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = (found as Record<string | number, unknown>)[key];
  }
  return found;
}

export function typeOf(call: Call): string {
  return (call.headers['content-type'] ?? '').toLowerCase();
}

export function isJson(call: Call): boolean {
  return typeOf(call).startsWith('application/json');
}
