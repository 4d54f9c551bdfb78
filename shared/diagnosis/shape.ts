import type { AnswerError, Confidence } from '../model/diagnosis.ts';
import type { AnswerView } from './answer-view.ts';
import type { Answerer } from './answerer.ts';

/** An error as the answer lists it, before its place in the request is looked for. */
export type ReportedError = Omit<AnswerError, 'place'> & {
  /** Where the server stopped reading, for the servers that count lines. */
  readonly position?: TextPosition;
};

/** A place in what was sent; both count from 1. */
export interface TextPosition {
  /** The body as a whole, or the text under `query` in a GraphQL request. */
  readonly in: 'body' | 'graphql-query';
  readonly line: number;
  readonly column: number;
}

/** What a shape reads out of an answer. */
export interface AnswerReport {
  readonly confidence: Confidence;
  /** The server's own words for the whole, where there are some beside the errors. */
  readonly headline: string | null;
  readonly errors: readonly ReportedError[];
  readonly requestId: { readonly value: string; readonly from: string } | null;
  readonly retryAfterMs: number | null;
  /** The status that the body itself names: advisory only, the one of HTTP wins (RFC 9457 3.1.2). */
  readonly status: number | null;
  /** Strong evidence of a failure, whatever the status says; without it a 2xx stays a success. */
  readonly isFailure: boolean;
  /** Strong evidence that a part failed while the rest worked: a 2xx stays a success, but not a silent one. */
  readonly isPartial: boolean;
  /**
   * The status whose meaning fits the error, where the shape knows better than the status line: a SOAP fault of the
   * sender's under 500 is like 400, a throttling under 400 like 429. Null where the status of HTTP says it.
   */
  readonly likeStatus: number | null;
  /** Who made the answer in place of the API, where the shape is nobody else's; null where it does not say. */
  readonly answerer: Answerer | null;
}

/**
 * One way of writing an error down. `recognise` returns null for anything else; it never throws, and it looks at what
 * the view offers, which has limits on size and depth, because an answer is untrusted.
 */
export interface Shape {
  /** Public: stands as `shape` in a diagnosis. `generic` is kept for the general readers. */
  readonly id: string;
  recognise(answer: AnswerView): AnswerReport | null;
}

/** A report with nothing in it, to be filled. */
export const EMPTY_REPORT: AnswerReport = {
  confidence: 'guess',
  headline: null,
  errors: [],
  requestId: null,
  retryAfterMs: null,
  status: null,
  isFailure: false,
  isPartial: false,
  likeStatus: null,
  answerer: null,
};
