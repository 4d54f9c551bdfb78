import type { Evidence } from '../../model/diagnosis.ts';
import { say } from '../../texts/text.ts';
import { isUsedUp } from '../allowances.ts';
import type { Rule } from '../rule.ts';
import { waitFix } from '../send-again.ts';
import { statusEvidence } from '../status-evidence.ts';

/** Where nobody says how long, a pause that lets a burst pass and that a person waits for without wondering. */
const USUAL_WAIT_MS = 10_000;

/**
 * The allowance is used up. Sources: RFC 6585 4; docs.github.com/rest, "Rate limits": GitHub sends 403 with nothing left.
 * Others say it under 400 or 200, in an error that a shape knows.
 */
export const tooManyRequests: Rule = {
  id: 'too-many-requests',
  check(exchange) {
    const { status, likeStatus, answer, retry, errors, answerer } = exchange;
    const isLimited =
      likeStatus === 429 ||
      status === 420 ||
      answerer?.case === 'limit' ||
      answerer?.case === 'quota' ||
      (status === 403 && answer !== null && (retry !== null || isUsedUp(answer.headers)));
    if (!isLimited) return null;
    const code = status === likeStatus ? undefined : errors[0]?.code;
    const evidence: Evidence =
      code === undefined || code === null
        ? statusEvidence(exchange)
        : { from: 'answer-body', name: null, value: code };
    return {
      severity: 'error',
      certainty: 'certain',
      summary: say('finding.too-many-requests.summary'),
      explanation: say('finding.too-many-requests.explanation'),
      evidence: retry?.from
        ? [evidence, { from: 'answer-header', name: retry.from, value: String(retry.ms) }]
        : [evidence],
      place: null,
      fixes: [
        retry === null
          ? waitFix(USUAL_WAIT_MS, say('because.pause-helps'), 'possible')
          : waitFix(retry.ms, say('because.server-names-wait'), 'certain'),
      ],
    };
  },
};
