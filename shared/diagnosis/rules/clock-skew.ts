import { parseHttpDate } from '../../http/http-date.ts';
import { say } from '../../texts/text.ts';
import type { Rule } from '../rule.ts';

/** Signed requests and tokens are refused when clocks are further apart (AWS and most token libraries allow five minutes). */
const TOLERANCE_MS = 5 * 60_000;

/** The server's clock and this computer's differ, and the sign-in was refused. */
export const clockSkew: Rule = {
  id: 'clock-skew',
  check(exchange) {
    const { likeStatus, answeredAt } = exchange;
    if ((likeStatus !== 401 && likeStatus !== 403) || answeredAt === null) return null;
    // The date of a copy is that of the original.
    const date = exchange.answerHeader('age') === null ? exchange.answerHeader('date') : null;
    const serverTime = date === null ? null : parseHttpDate(date, answeredAt);
    const skewMs = serverTime === null ? 0 : Math.abs(serverTime - answeredAt);
    if (skewMs <= TOLERANCE_MS) return null;
    return {
      severity: 'warning',
      certainty: 'possible',
      summary: say('finding.clock-skew.summary', { skewMs }),
      explanation: say('finding.clock-skew.explanation'),
      evidence: [{ from: 'answer-header', name: 'Date', value: date }],
      place: null,
      fixes: [],
    };
  },
};
