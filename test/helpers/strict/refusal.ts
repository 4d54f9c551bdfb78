import type { IncomingHttpHeaders } from 'node:http';

/** One value of a request that a strict server does not take, told without words: each dialect has its own. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly part: 'body' | 'query' | 'header';
  readonly path: readonly (string | number)[];
  /** As it was sent; undefined where it is missing. */
  readonly value: unknown;
  /** Of `too-big`, `too-small`, `too-long` and `too-many`. */
  readonly limit?: number;
  readonly choices?: readonly string[];
  readonly pattern?: string;
}

export type ProblemKind =
  | 'integer'
  | 'number'
  | 'boolean'
  | 'list'
  | 'text'
  | 'object'
  | 'required'
  | 'unknown'
  | 'choice'
  | 'too-long'
  | 'too-big'
  | 'too-small'
  | 'too-many'
  | 'date'
  | 'uuid'
  | 'email'
  | 'url'
  | 'digits'
  | 'pattern';

/** A refusal without its shape. */
export interface Refusal {
  readonly status: number;
  /** A word for programs, such as `unsupported_media_type`. */
  readonly code: string;
  /** The same thing in several wordings; which one is said depends on the dialect. */
  readonly wordings: readonly string[];
  readonly problems?: readonly Problem[];
  readonly headers?: Readonly<Record<string, string>>;
  /** In place of what the dialect would write, as a gateway answers. */
  readonly raw?: { readonly type: string; readonly text: string };
}

/** A request as it arrived. */
export interface Arrived {
  readonly method: string;
  /** Still percent-encoded, without the part that leads to the handler. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** Headers in the case and the order of the wire. */
  readonly rawHeaders: readonly string[];
  readonly body: string;
  /** How many requests came to the handler before. */
  readonly earlier: number;
  /** Milliseconds that have passed for the server, which counts only the waits it asked for. */
  readonly passedMs: number;
  /** Where the handler's paths begin, as an address. */
  readonly base: string;
}

/** One thing that the server insists on: null where the request has it. */
export type Check = (request: Arrived) => Refusal | null;

export function refuse(
  status: number,
  code: string,
  wordings: readonly string[],
  headers: Readonly<Record<string, string>> = {},
): Refusal {
  return { status, code, wordings, headers };
}
