import { draftFromSent } from '../draft/draft-from-sent.ts';
import { findHeader, joinHeader } from '../http/headers.ts';
import type { JsonDocument } from '../json/parse-json.ts';
import { parseJson } from '../json/parse-json.ts';
import type { KnownVariable } from '../model/environment.ts';
import type { RequestDraft } from '../model/request-draft.ts';
import type {
  AnswerHead,
  Failure,
  ReceivedBody,
  ResponseRecord,
  SentRequest,
} from '../model/response-record.ts';
import { createAnswerView } from './answer-view.ts';
import type { AnswerView } from './answer-view.ts';
import { readRetryTime } from './retry-time.ts';
import type { RetryTime } from './retry-time.ts';
import { LIMITS } from './shape.ts';
import { readAnswer } from './shapes.ts';
import type { ReadAnswer } from './shapes.ts';

export interface DiagnosisInput {
  readonly record: ResponseRecord;
  /** The request as it stands in the editor; null for an answer that was not sent from here. */
  readonly draft: RequestDraft | null;
  readonly variables: readonly KnownVariable[];
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * What happened, as rules look at it. Everything that costs something is worked out when first asked for: most
 * exchanges succeed, and nobody asks.
 */
export interface Exchange {
  readonly record: ResponseRecord;
  /** As it stands in the editor, or rebuilt from what was sent; null where neither is known. */
  readonly draft: RequestDraft | null;
  readonly variables: readonly KnownVariable[];
  readonly now: number;
  /** Null where no answer came, or its status is not known. */
  readonly status: number | null;
  /** Why no answer came, or why it broke off. */
  readonly failure: Failure | null;
  readonly answer: AnswerHead | null;
  readonly body: ReceivedBody | null;
  readonly view: AnswerView | null;
  /** The last request on the wire, after redirects. */
  readonly sent: SentRequest | null;
  /** What a shape read out of the answer; null for a success. */
  readonly reading: ReadAnswer | null;
  /** The server said no: by its status, or inside a success. */
  readonly isRefused: boolean;
  /** How long the answer asks to wait, by its headers or its body. */
  readonly retry: RetryTime | null;
  /** Everything the server said in words, one piece a line, at most some thousand characters. */
  readonly words: string;
  /** The draft's body read as JSON, `{{names}}` allowed; null where it has no JSON body. */
  readonly requestJson: JsonDocument | null;
  /** First value of an answer's header. */
  answerHeader(name: string): string | null;
  /** All values of a list header of the answer, joined. */
  answerList(name: string): string[];
  /** First value of a header as it was sent last. */
  sentHeader(name: string): string | null;
}

const LONGEST_WORDS = 8192;

export function createExchange({ record, draft, variables, now }: DiagnosisInput): Exchange {
  const { outcome } = record;
  const isResponse = outcome.kind === 'response';
  const answer = isResponse ? outcome.answer : null;
  const body = isResponse ? outcome.body : null;
  const sent = record.hops.at(-1)?.request ?? null;
  const status = answer === null || answer.status === 0 ? null : answer.status;
  const view = once(() => (answer === null || body === null ? null : createAnswerView(answer, body)));
  const reading = once(() => {
    const seen = view();
    return seen === null ? null : readAnswer(seen);
  });
  const knownDraft = once(
    () => draft ?? (record.hops[0] === undefined ? null : draftFromSent(record.hops[0].request)),
  );
  const words = once(() => wordsOf(reading()));
  const retry = once(() =>
    answer === null ? null : readRetry(answer, reading(), record.startedAt + record.totalMs),
  );
  const requestJson = once(() => readRequestJson(knownDraft()));
  return {
    record,
    variables,
    now,
    status,
    answer,
    body,
    sent,
    failure: isResponse ? outcome.interruption : outcome.failure,
    get draft() {
      return knownDraft();
    },
    get view() {
      return view();
    },
    get reading() {
      return reading();
    },
    get isRefused() {
      return (status !== null && status >= 400) || reading()?.report.isFailure === true;
    },
    get retry() {
      return retry();
    },
    get words() {
      return words();
    },
    get requestJson() {
      return requestJson();
    },
    answerHeader: (name) => (answer === null ? null : findHeader(answer.headers, name)),
    answerList: (name) => splitList(answer === null ? null : joinHeader(answer.headers, name)),
    sentHeader: (name) => (sent === null ? null : findHeader(sent.headers, name)),
  };
}

/** Runs a function the first time it is asked, and remembers. */
function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | null = null;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

/** Headers before the body. Counted from when the answer came, not from when it is looked at. */
function readRetry(answer: AnswerHead, reading: ReadAnswer | null, answeredAt: number): RetryTime | null {
  const byHeader = readRetryTime(answer.headers, answeredAt);
  if (byHeader !== null) return byHeader;
  const byBody = reading?.report.retryAfterMs ?? null;
  return byBody === null ? null : { ms: byBody, from: null };
}

function wordsOf(reading: ReadAnswer | null): string {
  if (reading === null) return '';
  const { headline, errors } = reading.report;
  const pieces = errors.slice(0, 20).flatMap(({ title, message, code }) => [title, message, code]);
  return [headline, ...pieces]
    .filter((piece) => piece !== null)
    .join('\n')
    .slice(0, LONGEST_WORDS);
}

function readRequestJson(draft: RequestDraft | null): JsonDocument | null {
  if (draft === null || draft.body.kind !== 'json') return null;
  return parseJson(draft.body.text, { allowsPlaceholders: true, maxNodes: 4 * LIMITS.nodes });
}

function splitList(value: string | null): string[] {
  return (value ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
