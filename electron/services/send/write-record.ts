import type {
  Failure,
  Hop as HopRecord,
  Outcome,
  Redirect,
  ResponseRecord,
} from '../../../shared/model/response-record.ts';
import type { SecretMask } from '../../../shared/variables/mask-secrets.ts';
import type { Hop } from './hop.ts';
import { toMs } from './measure-phases.ts';

export interface RecordParts {
  readonly id: ResponseRecord['id'];
  readonly draftId: ResponseRecord['draftId'];
  /** Epoch ms. */
  readonly startedAt: number;
  readonly hops: readonly Hop[];
  readonly outcome: Outcome;
  readonly secretFacts: ResponseRecord['secretFacts'];
  readonly unresolvedInBody: readonly string[];
}

/** The record of an exchange. Whatever it says of the request is masked here: secrets leave in no other way. */
export function writeRecord(parts: RecordParts, mask: SecretMask): ResponseRecord {
  const { hops, outcome } = parts;
  const first = hops[0];
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
    secretFacts: parts.secretFacts,
    unresolvedInBody: [...parts.unresolvedInBody],
  };
}

function writeHop(hop: Hop, mask: SecretMask): HopRecord {
  const { request, attempt, answer, redirect, signInAsked, retried, cookies } = hop;
  const { faults, raw } = attempt;
  return {
    request,
    phases: attempt.phases(),
    connection: attempt.connection(),
    answer,
    redirect: redirect === null ? null : maskRedirect(redirect, mask),
    ...(signInAsked === null ? {} : { signInAsked }),
    ...(retried === null ? {} : { retried }),
    ...(cookies === null ? {} : { cookies }),
    ...(faults === null ? {} : { faults: [...faults] }),
    ...(raw === null ? {} : { rawAnswer: raw.toString('latin1') }),
  };
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
