import type { ResolvedRequest } from '../../../shared/model/resolved-request.ts';
import type {
  AnswerHead,
  Failure,
  HeaderPair,
  Hop,
  Outcome,
  Redirect,
  ResponseRecord,
  SentRequest,
} from '../../../shared/model/response-record.ts';
import type { SecretMask } from '../../../shared/variables/mask-secrets.ts';
import { toMs } from './measure-phases.ts';
import type { Attempt } from './send-attempt.ts';
import type { WireRequest } from './wire-request.ts';

/** How much of a sent body a record shows, in UTF-16 units. */
const SHOWN_BODY = 65_536;

/** An attempt, with what was sent and what it led to. */
export interface MadeHop {
  readonly attempt: Attempt;
  readonly url: string;
  readonly wire: WireRequest;
  /** The sent body as text. */
  readonly bodyText: string;
  readonly answer: AnswerHead | null;
  readonly redirect: Redirect | null;
}

export interface RecordParts {
  readonly id: ResponseRecord['id'];
  readonly draftId: ResponseRecord['draftId'];
  /** Epoch ms. */
  readonly startedAt: number;
  readonly hops: readonly MadeHop[];
  readonly outcome: Outcome;
  readonly resolved: Pick<ResolvedRequest, 'secretFacts' | 'unresolvedInBody'>;
}

/** The record of an exchange. Whatever it says of the request is masked here: secrets leave in no other way. */
export function writeRecord(parts: RecordParts, mask: SecretMask): ResponseRecord {
  const { hops, outcome } = parts;
  const first = hops[0]?.attempt;
  const last = hops.at(-1)?.attempt;
  return {
    id: parts.id,
    draftId: parts.draftId,
    startedAt: parts.startedAt,
    totalMs: first === undefined || last === undefined ? 0 : toMs(last.endedAt - first.startedAt),
    hops: hops.map((hop) => writeHop(hop, mask)),
    outcome:
      outcome.kind === 'failure'
        ? { kind: 'failure', failure: maskFailure(outcome.failure, mask) }
        : { ...outcome, interruption: outcome.interruption && maskFailure(outcome.interruption, mask) },
    secretFacts: [...parts.resolved.secretFacts],
    unresolvedInBody: [...parts.resolved.unresolvedInBody],
  };
}

function writeHop({ attempt, url, wire, bodyText, answer, redirect }: MadeHop, mask: SecretMask): Hop {
  return {
    request: {
      method: wire.method,
      url: mask.apply(url),
      headers:
        mask.longestForm === 0 ? wire.sentHeaders : wire.sentHeaders.map((pair) => maskPair(pair, mask)),
      addedHeaders: wire.addedHeaders,
      body: { byteLength: wire.body?.byteLength ?? 0, head: showBody(bodyText, mask) },
    },
    phases: attempt.phases(),
    connection: attempt.connection(),
    answer,
    redirect: redirect === null ? null : maskRedirect(redirect, mask),
  };
}

/** Masked before it is cut, so that no half of a secret stands at the end. */
function showBody(text: string, mask: SecretMask): SentRequest['body']['head'] {
  return mask.apply(text.slice(0, SHOWN_BODY + mask.longestForm)).slice(0, SHOWN_BODY);
}

function maskPair([name, value]: HeaderPair, mask: SecretMask): HeaderPair {
  return [mask.apply(name), mask.apply(value)];
}

/** The server chose the address, and may have put into it what it was sent. */
function maskRedirect(redirect: Redirect, mask: SecretMask): Redirect {
  const to = redirect.to === null ? null : mask.apply(redirect.to);
  return { ...redirect, location: mask.apply(redirect.location), to };
}

function maskFailure(failure: Failure, mask: SecretMask): Failure {
  const detail = Object.entries(failure.detail).map(([name, value]) => [
    name,
    typeof value === 'string' ? mask.apply(value) : value,
  ]);
  return { ...failure, rawMessage: mask.apply(failure.rawMessage), detail: Object.fromEntries(detail) };
}
