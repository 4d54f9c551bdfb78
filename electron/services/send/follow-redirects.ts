import { addressText, decideRedirect, redirectKey } from '../../../shared/http/redirect-policy.ts';
import type { RedirectDecision } from '../../../shared/http/redirect-policy.ts';
import type { ResolvedHeader, ResolvedRequest } from '../../../shared/model/resolved-request.ts';
import type { AnswerHead } from '../../../shared/model/response-record.ts';
import type { AnswerBody } from './answer-body.ts';
import type { Lines } from './lines.ts';
import { startAttempt } from './send-attempt.ts';
import type { AnswerFlow, Attempt, AttemptEnd } from './send-attempt.ts';
import { toWireRequest } from './wire-request.ts';
import type { RequestParts } from './wire-request.ts';
import type { MadeHop } from './write-record.ts';

export interface FollowOptions {
  readonly request: ResolvedRequest;
  readonly isFollowing: boolean;
  readonly maxRedirects: number;
  readonly lines: Lines;
  readonly monotonicNow: () => number;
  /** Each attempt as it begins. */
  readonly onAttempt: (attempt: Attempt) => void;
  /** Makes the receiver of the last answer's body; `hops` are those so far, this answer's among them. */
  readonly onFinalHead: (hops: readonly MadeHop[], flow: AnswerFlow) => AnswerBody;
  readonly onData: () => void;
  /** True: nothing more is to be sent. */
  readonly isStopped: () => boolean;
}

export interface Followed {
  /** Every request that was sent, in order. */
  readonly hops: readonly MadeHop[];
  /** How the last one ended. */
  readonly end: AttemptEnd;
  readonly decision: RedirectDecision<ResolvedHeader>;
}

/** Sends a request, and as long as the policy says so the one that its answer leads to; keeps every hop. */
export async function followRedirects(options: FollowOptions): Promise<Followed> {
  const hops: MadeHop[] = [];
  const sentKeys = new Set<string>();
  let sent: SentParts = options.request;
  for (;;) {
    sentKeys.add(redirectKey(sent));
    const { hop, end, decision } = await makeHop(sent, hops, sentKeys, options);
    hops.push(hop);
    if (decision.kind !== 'follow' || options.isStopped()) return { hops, end, decision };
    const { next } = decision;
    sent = {
      ...next,
      body: next.keepsBody ? sent.body : null,
      bodyText: next.keepsBody ? sent.bodyText : '',
    };
  }
}

type SentParts = RequestParts & { readonly bodyText: string };
type Decision = RedirectDecision<ResolvedHeader>;

async function makeHop(
  sent: SentParts,
  before: readonly MadeHop[],
  sentKeys: ReadonlySet<string>,
  options: FollowOptions,
): Promise<{ hop: MadeHop; end: AttemptEnd; decision: Decision }> {
  const wire = toWireRequest(sent);
  const url = addressText(sent.address);
  const made: { decision: Decision } = { decision: { kind: 'none' } };
  const toHop = (answer: AnswerHead | null): MadeHop => {
    const { decision } = made;
    const redirect = decision.kind === 'none' ? null : decision.redirect;
    return { attempt, url, wire, bodyText: sent.bodyText, answer, redirect };
  };
  const attempt: Attempt = startAttempt({
    request: wire,
    line: options.lines.take(sent.address),
    monotonicNow: options.monotonicNow,
    onData: options.onData,
    onHead(answer, flow) {
      made.decision = decideRedirect({ ...sent, hasBody: wire.body !== null }, answer, {
        isFollowing: options.isFollowing,
        maxRedirects: options.maxRedirects,
        followedCount: before.length,
        sentKeys,
      });
      return isFinal(made.decision) ? options.onFinalHead([...before, toHop(answer)], flow) : null;
    },
  });
  options.onAttempt(attempt);
  const end = await attempt.done;
  return { hop: toHop(end.answer), end, decision: made.decision };
}

/** Whether this is the answer to look at, and not one that leads on or in a circle. */
function isFinal(decision: Decision): boolean {
  return decision.kind === 'none' || (decision.kind === 'stay' && decision.failureCode === null);
}
