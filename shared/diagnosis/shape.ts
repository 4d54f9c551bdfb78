import type { AnswerError, Confidence } from '../model/diagnosis.ts';
import type { AnswerView } from './answer-view.ts';

/** An error as the answer lists it, before its place in the request is looked for. */
export type ReportedError = Omit<AnswerError, 'place'>;

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
};
