import { diagnose } from '../../../shared/diagnosis/diagnose.ts';
import { makeFailure } from '../../../shared/http/make-failure.ts';
import type { FailureCode, FailurePhase } from '../../../shared/http/failure-code.ts';
import { makeBody, makeDraft } from '../../../shared/draft/make-draft.ts';
import { createRowIds } from '../../../shared/draft/row-ids.ts';
import { paramsFromUrl } from '../../../shared/draft/sync-params.ts';
import type { Diagnosis } from '../../../shared/model/diagnosis.ts';
import type { KnownVariable } from '../../../shared/model/environment.ts';
import { bodyIdSchema, draftIdSchema, recordIdSchema } from '../../../shared/model/ids.ts';
import type { RequestDraft, Row } from '../../../shared/model/request-draft.ts';
import { responseRecordSchema } from '../../../shared/model/response-record.ts';
import type {
  AnswerHead,
  Failure,
  Headers,
  Hop,
  Outcome,
  ReceivedBody,
  ResponseRecord,
} from '../../../shared/model/response-record.ts';
import { en } from '../../../shared/texts/en.ts';

/** Exchanges as the engine would have recorded them, valid by default: a test names what matters to it. */

export const NOW = Date.UTC(2031, 4, 9, 12, 0, 0);

const HEAD_CHARACTERS = 65_536;

export function makeRow(name: string, value: string): Row {
  return { id: `${name}-${value}`, name, value, isEnabled: true, note: '' };
}

/** A draft with its table of params in step with its address. */
export function draftOf(
  url: string,
  parts: Partial<Omit<RequestDraft, 'id' | 'url' | 'params'>> = {},
): RequestDraft {
  return makeDraft(draftIdSchema.parse('draft-1'), {
    url,
    params: paramsFromUrl(url, [], createRowIds([])),
    ...parts,
  });
}

/** A draft that sends JSON with POST. */
export function posting(url: string, text: string, parts: Parameters<typeof draftOf>[1] = {}): RequestDraft {
  return draftOf(url, { method: 'POST', body: { ...makeBody(), kind: 'json', text }, ...parts });
}

export function keyAuth(
  name: string,
  value: string,
  place: 'header' | 'query' = 'header',
): RequestDraft['auth'] {
  return { ...makeDraft(draftIdSchema.parse('x')).auth, kind: 'api-key', apiKey: { place, name, value } };
}

export function bearerAuth(token: string): RequestDraft['auth'] {
  return { ...makeDraft(draftIdSchema.parse('x')).auth, kind: 'bearer', bearer: { token } };
}

export function variable(name: string, value: string, parts: Partial<KnownVariable> = {}): KnownVariable {
  return { name, value, isSecret: false, hasValue: true, scope: 'environment', ...parts };
}

export function secret(name: string, parts: Partial<KnownVariable> = {}): KnownVariable {
  return { name, value: null, isSecret: true, hasValue: true, scope: 'environment', ...parts };
}

interface AnswerParts {
  readonly status?: number;
  readonly headers?: Headers;
  readonly body?: string;
  readonly bodyParts?: Partial<ReceivedBody>;
  readonly interruption?: Failure | null;
}

function makeAnswer({
  status = 200,
  headers = [],
  body = '',
  bodyParts = {},
  interruption = null,
}: AnswerParts): Extract<Outcome, { kind: 'response' }> {
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  return {
    kind: 'response',
    answer: { status, statusText: '', httpVersion: '1.1', headers, informational: [] },
    body: {
      id: bodyIdSchema.parse('body-1'),
      wireBytes: body.length,
      decodedBytes: body.length,
      codings: [],
      decoding: 'plain',
      mediaType: (type.split(';')[0] ?? '').trim().toLowerCase(),
      charset: { name: 'utf-8', from: 'default' },
      isText: true,
      head: body.slice(0, HEAD_CHARACTERS),
      tail: body.length > HEAD_CHARACTERS ? body.slice(-16_384) : '',
      isComplete: interruption === null,
      ...bodyParts,
    },
    interruption,
  };
}

/** The request of a draft as it would have gone out, as far as rules look at it. */
export function sentBy(
  draft: RequestDraft,
  answer: AnswerHead | null,
  parts: Partial<Hop['request']> = {},
): Hop {
  const hasBody = draft.body.kind !== 'none' && draft.body.text !== '';
  const typed = draft.headers
    .filter(({ isEnabled }) => isEnabled)
    .map(({ name, value }): [string, string] => [name, value]);
  const isTyped = typed.some(([name]) => name.toLowerCase() === 'content-type');
  const isOmitted = draft.settings.omittedHeaders.includes('content-type');
  const added: Headers =
    draft.body.kind === 'json' && !isTyped && !isOmitted ? [['Content-Type', 'application/json']] : [];
  return {
    request: {
      method: draft.method,
      url: draft.url,
      headers: [['Accept', '*/*'], ...added, ...typed],
      addedHeaders: ['accept', ...added.map(([name]) => name.toLowerCase())],
      body: {
        byteLength: hasBody ? new TextEncoder().encode(draft.body.text).length : 0,
        head: draft.body.text,
      },
      ...parts,
    },
    phases: { dnsMs: 1, connectMs: 2, tlsMs: null, waitingMs: 3, receivingMs: 1 },
    connection: { isReused: false, remoteAddress: '127.0.0.1', remotePort: 8080, tls: null },
    answer,
    redirect: null,
  };
}

export interface ExchangeParts extends AnswerParts {
  readonly draft?: RequestDraft | null;
  readonly variables?: readonly KnownVariable[];
  readonly sent?: Partial<Hop['request']>;
  readonly record?: Partial<ResponseRecord>;
}

export function makeRecord(parts: ExchangeParts = {}): ResponseRecord {
  const { draft = draftOf('https://api.example.test/v1/things') } = parts;
  const outcome = makeAnswer(parts);
  return responseRecordSchema.parse({
    id: recordIdSchema.parse('record-1'),
    draftId: draftIdSchema.parse('draft-1'),
    startedAt: NOW - 100,
    totalMs: 100,
    hops: draft === null ? [] : [sentBy(draft, outcome.answer, parts.sent)],
    outcome,
    secretFacts: [],
    unresolvedInBody: [],
    ...parts.record,
  });
}

/** What is said about an answer. */
export function explain(parts: ExchangeParts = {}): Diagnosis {
  const { draft = draftOf('https://api.example.test/v1/things'), variables = [] } = parts;
  return diagnose({ record: makeRecord({ ...parts, draft }), draft, variables, now: NOW }, en);
}

/** What is said where no answer came. */
export function explainFailure(
  code: FailureCode,
  parts: Omit<ExchangeParts, keyof AnswerParts> & {
    readonly phase?: FailurePhase;
    readonly failure?: Partial<Failure>;
  } = {},
): Diagnosis {
  const { draft = draftOf('https://api.example.test/v1/things'), variables = [], phase = 'connect' } = parts;
  const failure = makeFailure(code, phase, parts.failure ?? {});
  const hops = draft === null || phase === 'prepare' ? [] : [sentBy(draft, null, parts.sent)];
  const record = makeRecord({
    draft,
    record: { outcome: { kind: 'failure', failure }, hops, ...parts.record },
  });
  return diagnose({ record, draft, variables, now: NOW }, en);
}

export const JSON_TYPE: Headers = [['Content-Type', 'application/json']];

/** A body as Dexatel writes it. */
export function dexatelBody(status: number, ...messages: readonly string[]): string {
  return JSON.stringify({
    errors: messages.map((message, index) => ({
      timestamp: '2031-09-05 12:00:00',
      path: '/v1/things',
      method: 'POST',
      status,
      message,
      code: 1100 + index,
    })),
  });
}

/** Ids of the rules that found something. */
export function ruleIds({ findings }: Diagnosis): string[] {
  return findings.map(({ ruleId }) => ruleId);
}
