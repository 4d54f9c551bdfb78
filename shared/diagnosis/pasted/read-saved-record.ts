import { FAILURE_CODES, FAILURE_PHASES } from '../../http/failure-code.ts';
import type { BodyId, DraftId, RecordId } from '../../model/ids.ts';
import type {
  AnswerHead,
  Certificate,
  Connection,
  Failure,
  Headers,
  Hop,
  Outcome,
  ReceivedBody,
  Redirect,
  ResponseRecord,
  SecretFact,
} from '../../model/response-record.ts';
import { isMap, listAt, mapAt, numberAt, textAt } from './json-value.ts';
import { makeSentRequest, NO_PHASES } from './make-record.ts';

/**
 * A record that this app saved as JSON, alone or in the document that `send --json` prints. Read piece by piece, because
 * a file may have been edited or cut: what is missing is taken as not known. Null for JSON that is no record.
 */
export function readSavedRecord(json: unknown): ResponseRecord | null {
  const saved = isMap(json) && isMap(json['record']) ? json['record'] : json;
  const outcome = readOutcome(mapAt(saved, 'outcome'));
  if (outcome === null) return null;
  return {
    id: (textAt(saved, 'id') || 'saved') as RecordId,
    draftId: (textAt(saved, 'draftId') || 'saved') as DraftId,
    startedAt: numberAt(saved, 'startedAt') ?? 0,
    totalMs: numberAt(saved, 'totalMs') ?? 0,
    hops: listAt(saved, 'hops').filter(isMap).map(readHop),
    outcome,
    secretFacts: listAt(saved, 'secretFacts').filter(isMap).map(readSecretFact),
    unresolvedInBody: texts(listAt(saved, 'unresolvedInBody')),
  };
}

function readOutcome(outcome: unknown): Outcome | null {
  const failure = readFailure(mapAt(outcome, 'failure'));
  if (textAt(outcome, 'kind') === 'failure') return failure === null ? null : { kind: 'failure', failure };
  const answer = readAnswer(mapAt(outcome, 'answer'));
  if (textAt(outcome, 'kind') !== 'response' || answer === null) return null;
  const body = readBody(mapAt(outcome, 'body'));
  return { kind: 'response', answer, body, interruption: readFailure(mapAt(outcome, 'interruption')) };
}

function readFailure(failure: unknown): Failure | null {
  const code = FAILURE_CODES.find((known) => known === textAt(failure, 'code'));
  if (code === undefined) return null;
  const certificate = readCertificate(mapAt(failure, 'certificate'));
  const detail: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(mapAt(failure, 'detail')))
    if ((typeof value === 'string' || typeof value === 'number') && name !== '__proto__')
      detail[name] = value;
  return {
    code,
    phase: FAILURE_PHASES.find((known) => known === textAt(failure, 'phase')) ?? 'prepare',
    rawCode: textAt(failure, 'rawCode') || null,
    rawMessage: textAt(failure, 'rawMessage'),
    detail,
    certificate,
  };
}

function readAnswer(answer: unknown): AnswerHead | null {
  const status = numberAt(answer, 'status');
  if (status === null) return null;
  return {
    status,
    statusText: textAt(answer, 'statusText'),
    httpVersion: textAt(answer, 'httpVersion'),
    headers: readHeaders(listAt(answer, 'headers')),
    informational: [],
  };
}

function readHeaders(list: readonly unknown[]): Headers {
  return list.flatMap((pair): Headers => {
    const [name, value] = Array.isArray(pair) ? pair : [];
    return typeof name === 'string' && typeof value === 'string' ? [[name, value]] : [];
  });
}

const DECODINGS = ['plain', 'decoded', 'cut', 'wrong-label', 'limit'] as const;
const CHARSET_SOURCES = ['label', 'bom', 'document', 'bytes', 'default'] as const;

function readBody(body: unknown): ReceivedBody {
  const charset = mapAt(body, 'charset');
  const head = textAt(body, 'head');
  return {
    id: (textAt(body, 'id') || 'saved') as BodyId,
    wireBytes: numberAt(body, 'wireBytes') ?? head.length,
    decodedBytes: numberAt(body, 'decodedBytes') ?? head.length,
    codings: texts(listAt(body, 'codings')),
    decoding: DECODINGS.find((known) => known === textAt(body, 'decoding')) ?? 'plain',
    mediaType: textAt(body, 'mediaType'),
    charset: {
      name: textAt(charset, 'name') || 'utf-8',
      from: CHARSET_SOURCES.find((known) => known === textAt(charset, 'from')) ?? 'default',
    },
    isText: isMap(body) && body['isText'] !== false,
    head,
    tail: textAt(body, 'tail'),
    isComplete: isMap(body) && body['isComplete'] !== false,
  };
}

function readHop(hop: unknown): Hop {
  const request = mapAt(hop, 'request');
  const sentBody = mapAt(request, 'body');
  const phases = mapAt(hop, 'phases');
  const sent = makeSentRequest({
    method: textAt(request, 'method') || 'GET',
    url: textAt(request, 'url'),
    headers: readHeaders(listAt(request, 'headers')),
    body: textAt(sentBody, 'head'),
  });
  return {
    request: {
      ...sent,
      addedHeaders: texts(listAt(request, 'addedHeaders')),
      body: { ...sent.body, byteLength: numberAt(sentBody, 'byteLength') ?? sent.body.byteLength },
    },
    phases: {
      ...NO_PHASES,
      dnsMs: numberAt(phases, 'dnsMs'),
      connectMs: numberAt(phases, 'connectMs'),
      tlsMs: numberAt(phases, 'tlsMs'),
      waitingMs: numberAt(phases, 'waitingMs'),
      receivingMs: numberAt(phases, 'receivingMs'),
    },
    connection: readConnection(mapAt(hop, 'connection')),
    answer: readAnswer(mapAt(hop, 'answer')),
    redirect: readRedirect(mapAt(hop, 'redirect')),
  };
}

function readConnection(connection: unknown): Connection | null {
  if (!isMap(connection) || typeof connection['isReused'] !== 'boolean') return null;
  const tls = mapAt(connection, 'tls');
  const isSecured = textAt(tls, 'protocol') !== '';
  return {
    isReused: connection['isReused'],
    remoteAddress: textAt(connection, 'remoteAddress') || null,
    remotePort: numberAt(connection, 'remotePort'),
    tls: isSecured
      ? {
          protocol: textAt(tls, 'protocol'),
          cipher: textAt(tls, 'cipher'),
          chain: listAt(tls, 'chain')
            .map(readCertificate)
            .filter((each) => each !== null),
          isVerified: tls['isVerified'] !== false,
        }
      : null,
  };
}

function readCertificate(certificate: unknown): Certificate | null {
  if (!isMap(certificate) || typeof certificate['subject'] !== 'string') return null;
  return {
    subject: certificate['subject'],
    issuer: textAt(certificate, 'issuer'),
    names: texts(listAt(certificate, 'names')),
    validFromMs: numberAt(certificate, 'validFromMs'),
    validToMs: numberAt(certificate, 'validToMs'),
    fingerprint256: textAt(certificate, 'fingerprint256'),
    isSelfSigned: certificate['isSelfSigned'] === true,
  };
}

const NOT_FOLLOWED = ['switched-off', 'loop', 'too-many', 'unsupported-scheme', 'unreadable'] as const;

function readRedirect(redirect: unknown): Redirect | null {
  if (!isMap(redirect) || typeof redirect['location'] !== 'string') return null;
  const change = mapAt(redirect, 'methodChange');
  const from = textAt(change, 'from');
  return {
    location: redirect['location'],
    to: textAt(redirect, 'to') || null,
    notFollowedBecause:
      NOT_FOLLOWED.find((known) => known === textAt(redirect, 'notFollowedBecause')) ?? null,
    methodChange: from === '' ? null : { from, to: textAt(change, 'to') },
    hasDroppedBody: redirect['hasDroppedBody'] === true,
    droppedHeaders: texts(listAt(redirect, 'droppedHeaders')),
  };
}

/** An oddity that this version does not know fits none of its rules and does no harm. */
function readSecretFact(fact: unknown): SecretFact {
  return {
    variable: textAt(fact, 'variable'),
    oddities: texts(listAt(fact, 'oddities')) as SecretFact['oddities'],
  };
}

function texts(list: readonly unknown[]): string[] {
  return list.filter((each) => typeof each === 'string');
}
