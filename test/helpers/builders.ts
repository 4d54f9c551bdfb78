import { makeAuth, makeBody, makeDraft as makeEmptyDraft } from '../../shared/draft/make-draft.ts';
import { bodyIdSchema, draftIdSchema, recordIdSchema } from '../../shared/model/ids.ts';
import type { DraftAuth, DraftBody, ParamRow, RequestDraft, Row } from '../../shared/model/request-draft.ts';
import type {
  AnswerHead,
  Failure,
  Headers,
  Hop,
  ReceivedBody,
  ResponseRecord,
} from '../../shared/model/response-record.ts';
import type { ResolveScopes, ScopedVariable } from '../../shared/variables/scopes.ts';

/** Builders that are valid by default; a test says only what it is about. */

export function makeRow(name: string, value: string, parts: Partial<Row> = {}): Row {
  return { id: `row-${name}`, name, value, isEnabled: true, note: '', ...parts };
}

export function makeParam(
  place: ParamRow['place'],
  name: string,
  value: string,
  parts: Partial<Row> = {},
): ParamRow {
  return { ...makeRow(name, value, parts), place };
}

/** Settings, sign-in and body may be given in part. */
export function makeDraft(
  parts: Partial<Omit<RequestDraft, 'auth' | 'body' | 'settings'>> & {
    auth?: Partial<DraftAuth>;
    body?: Partial<DraftBody>;
    settings?: Partial<RequestDraft['settings']>;
  } = {},
): RequestDraft {
  const { auth, body, settings, ...others } = parts;
  const draft = makeEmptyDraft(draftIdSchema.parse('draft-1'), {
    url: 'http://api.example/v1/items',
    ...others,
  });
  return {
    ...draft,
    auth: { ...makeAuth(), ...auth },
    body: { ...makeBody(), ...body },
    settings: { ...draft.settings, ...settings },
  };
}

export function makeScopes(
  variables: Readonly<Record<string, string>> = {},
  parts: {
    secrets?: Readonly<Record<string, string | null>>;
    inherited?: Partial<ResolveScopes['inherited']>;
  } = {},
): ResolveScopes {
  const toVariable =
    (isSecret: boolean) =>
    ([name, value]: [string, string | null]): ScopedVariable => ({
      name,
      value,
      isSecret,
      scope: 'environment',
    });
  return {
    variables: [
      ...Object.entries(variables).map(toVariable(false)),
      ...Object.entries(parts.secrets ?? {}).map(toVariable(true)),
    ],
    inherited: { headers: [], auth: null, ...parts.inherited },
  };
}

export function makeFailureOf(code: Failure['code'], parts: Partial<Failure> = {}): Failure {
  return { code, phase: 'connect', rawCode: null, rawMessage: '', detail: {}, certificate: null, ...parts };
}

export function makeAnswer(parts: Partial<AnswerHead> = {}): AnswerHead {
  return {
    status: 200,
    statusText: 'OK',
    httpVersion: '1.1',
    headers: [['Content-Type', 'application/json']],
    informational: [],
    ...parts,
  };
}

export function makeBodyOf(head: string, parts: Partial<ReceivedBody> = {}): ReceivedBody {
  const bytes = new TextEncoder().encode(head).byteLength;
  return {
    id: bodyIdSchema.parse('body-1'),
    wireBytes: bytes,
    decodedBytes: bytes,
    codings: [],
    decoding: 'plain',
    mediaType: 'application/json',
    charset: { name: 'utf-8', from: 'default' },
    isText: true,
    head,
    tail: '',
    isComplete: true,
    ...parts,
  };
}

/** A record of one hop that was answered 200 with `{}`. `answer` and `body` change that answer. */
export function makeRecord(
  parts: Partial<ResponseRecord> & {
    answer?: Partial<AnswerHead>;
    body?: Partial<ReceivedBody>;
    request?: Partial<Hop['request']>;
  } = {},
): ResponseRecord {
  const { answer: answerParts, body: bodyParts, request: requestParts, ...others } = parts;
  const answer = makeAnswer(answerParts);
  const headers: Headers = [['host', 'api.example']];
  const isFailure = others.outcome?.kind === 'failure';
  return {
    id: recordIdSchema.parse('record-1'),
    draftId: draftIdSchema.parse('draft-1'),
    startedAt: Date.UTC(2031, 4, 9, 12),
    totalMs: 12,
    hops: [
      {
        request: {
          method: 'GET',
          url: 'http://api.example/v1/items',
          headers,
          addedHeaders: ['host'],
          body: { byteLength: 0, head: '' },
          ...requestParts,
        },
        phases: { dnsMs: 1, connectMs: 2, tlsMs: null, waitingMs: 8, receivingMs: isFailure ? null : 1 },
        connection: isFailure
          ? null
          : { isReused: false, remoteAddress: '192.0.2.7', remotePort: 80, tls: null },
        answer: isFailure ? null : answer,
        redirect: null,
      },
    ],
    outcome: {
      kind: 'response',
      answer,
      body: makeBodyOf(bodyParts?.head ?? '{}', bodyParts),
      interruption: null,
    },
    secretFacts: [],
    unresolvedInBody: [],
    ...others,
  };
}
