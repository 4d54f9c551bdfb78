import type { AnswerError, Diagnosis } from '../../../../shared/model/diagnosis.ts';
import type { BodyId, DraftId, RecordId } from '../../../../shared/model/ids.ts';
import type {
  AnswerHead,
  Hop,
  ReceivedBody,
  ResponseRecord,
} from '../../../../shared/model/response-record.ts';

/** Valid by default; a test says only what it is about. */

export function makeBody(text: string, parts: Partial<ReceivedBody> = {}): ReceivedBody {
  const bytes = new TextEncoder().encode(text).length;
  return {
    id: 'body-1' as BodyId,
    wireBytes: bytes,
    decodedBytes: bytes,
    codings: [],
    decoding: 'plain',
    mediaType: 'application/json',
    charset: { name: 'utf-8', from: 'default' },
    isText: true,
    head: text,
    tail: '',
    isComplete: true,
    ...parts,
  };
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

export function makeHop(parts: Partial<Hop> = {}): Hop {
  return {
    request: {
      method: 'GET',
      url: 'http://127.0.0.1:4100/v1/boats?colour=blue',
      headers: [
        ['Host', '127.0.0.1:4100'],
        ['X-Harbour', 'north'],
      ],
      addedHeaders: ['host'],
      body: { byteLength: 0, head: '' },
    },
    phases: { dnsMs: null, connectMs: 2, tlsMs: null, waitingMs: 30, receivingMs: 8 },
    connection: { isReused: false, remoteAddress: '127.0.0.1', remotePort: 4100, tls: null },
    answer: makeAnswer(),
    redirect: null,
    ...parts,
  };
}

export function makeRecord(parts: Partial<ResponseRecord> = {}): ResponseRecord {
  return {
    id: 'record-1' as RecordId,
    draftId: 'draft-1' as DraftId,
    startedAt: Date.UTC(2027, 2, 4, 9, 30),
    totalMs: 50,
    hops: [makeHop()],
    outcome: { kind: 'response', answer: makeAnswer(), body: makeBody('{"boats":3}'), interruption: null },
    secretFacts: [],
    unresolvedInBody: [],
    ...parts,
  };
}

export function makeDiagnosis(parts: Partial<Diagnosis> = {}): Diagnosis {
  return {
    status: 400,
    class: '4xx',
    name: 'Bad Request',
    ok: false,
    turn: 'you',
    answeredBy: 'api',
    answerer: null,
    shape: null,
    confidence: 'certain',
    summary: 'The request needs a change. The server says: "colour is not known".',
    advice: 'Look at the body first.',
    causes: [],
    errors: [],
    requestId: null,
    retryAfterMs: null,
    allowances: [],
    docsUrl: null,
    profile: null,
    ownProfiles: [],
    serverStack: null,
    findings: [],
    fixes: [],
    ...parts,
  };
}

export const ERROR: AnswerError = {
  message: 'colour is not known',
  code: '7',
  title: null,
  field: null,
  docsUrl: null,
  severity: 'error',
  place: null,
};
