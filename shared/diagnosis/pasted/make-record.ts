import { findHeader } from '../../http/headers.ts';
import { isTextType, parseMediaType } from '../../http/media-type.ts';
import type { BodyId, DraftId, RecordId } from '../../model/ids.ts';
import type {
  AnswerHead,
  Headers,
  Hop,
  Phases,
  ReceivedBody,
  ResponseRecord,
  SentRequest,
} from '../../model/response-record.ts';

/** An answer that was not received here: as much of it as its text tells. */
export interface KnownAnswer {
  /** 0 where it is not known. */
  readonly status: number;
  readonly statusText: string;
  readonly httpVersion: string;
  readonly headers: Headers;
  readonly body: string;
  /** False where it says of itself that it breaks off. */
  readonly isWhole: boolean;
}

const HEAD_CHARACTERS = 65_536;
const TAIL_CHARACTERS = 16_384;
/** Ids are minted by whoever makes a record; nothing else will ever go by these. */
const ID = 'pasted';

export const NO_PHASES: Phases = {
  dnsMs: null,
  connectMs: null,
  tlsMs: null,
  waitingMs: null,
  receivingMs: null,
};

/** An exchange that somebody pasted. */
export interface PastedExchange {
  readonly record: ResponseRecord;
  /** The answer's whole body, of which the record holds but the beginning and the end. */
  readonly bodyText: string;
}

/** What this app would have recorded of such an exchange. Times that are not known are 0. */
export function makePastedExchange(
  answer: KnownAnswer,
  request: SentRequest | null,
  times: { readonly startedAt: number; readonly totalMs: number; readonly phases: Phases } = {
    startedAt: 0,
    totalMs: 0,
    phases: NO_PHASES,
  },
): PastedExchange {
  const { status, statusText, httpVersion, headers } = answer;
  const head: AnswerHead = { status, statusText, httpVersion, headers, informational: [] };
  const hops: Hop[] =
    request === null
      ? []
      : [{ request, phases: times.phases, connection: null, answer: head, redirect: null }];
  const record: ResponseRecord = {
    id: ID as RecordId,
    draftId: ID as DraftId,
    startedAt: times.startedAt,
    totalMs: times.totalMs,
    hops,
    outcome: { kind: 'response', answer: head, body: makeBody(answer), interruption: null },
    secretFacts: [],
    unresolvedInBody: [],
  };
  return { record, bodyText: answer.body };
}

function makeBody({ body, headers, isWhole }: KnownAnswer): ReceivedBody {
  const mediaType = parseMediaType(findHeader(headers, 'content-type') ?? '')?.essence ?? '';
  const isLong = body.length > HEAD_CHARACTERS;
  // The label of a body that was pasted as text need not be believed: it is text.
  const isText = !body.includes('\0') || isTextType(mediaType);
  return {
    id: ID as BodyId,
    wireBytes: body.length,
    decodedBytes: body.length,
    codings: [],
    decoding: 'plain',
    mediaType,
    charset: { name: 'utf-8', from: 'default' },
    isText,
    head: isText ? body.slice(0, HEAD_CHARACTERS) : '',
    tail: isText && isLong ? body.slice(-TAIL_CHARACTERS) : '',
    isComplete: isWhole,
  };
}

/** A request as far as its text tells. */
export function makeSentRequest(parts: {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
}): SentRequest {
  const { method, url, headers, body } = parts;
  return {
    method,
    url,
    headers,
    addedHeaders: [],
    body: { byteLength: new TextEncoder().encode(body).length, head: body.slice(0, HEAD_CHARACTERS) },
  };
}
