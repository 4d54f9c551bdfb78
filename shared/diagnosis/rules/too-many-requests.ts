import { say } from '../../texts/text.ts';
import { isUsedUp } from '../allowances.ts';
import type { Rule } from '../rule.ts';
import { waitFix } from '../send-again.ts';

/** Where nobody says how long, a pause that lets a burst pass and that a person waits for without wondering. */
const USUAL_WAIT_MS = 10_000;

/** Source: RFC 6585 4; GitHub sends 403 with nothing left (docs.github.com/rest, "Rate limits"). */
export const tooManyRequests: Rule = {
  id: 'too-many-requests',
  check({ status, answer, retry }) {
    const isLimited =
      status === 429 || status === 420 || (status === 403 && answer !== null && isUsedUp(answer.headers));
    if (!isLimited) return null;
    const evidence = { from: 'status', name: null, value: String(status) } as const;
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
