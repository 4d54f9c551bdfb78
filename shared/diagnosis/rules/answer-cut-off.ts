import { say } from '../../texts/text.ts';
import type { Rule } from '../rule.ts';
import { sendAgainFix } from '../send-again.ts';

/** The answer began and did not come to its end. Source: RFC 9112 8. */
export const answerCutOff: Rule = {
  id: 'answer-cut-off',
  check(exchange) {
    const { record, body } = exchange;
    const interruption = record.outcome.kind === 'response' ? record.outcome.interruption : null;
    const isCut =
      interruption?.code === 'answer-cut-off' ||
      interruption?.code === 'connection-reset' ||
      interruption?.code === 'connection-closed';
    if (interruption === null || !isCut) return null;
    const promised = exchange.answerHeader('content-length');
    return {
      severity: 'error',
      certainty: 'certain',
      summary: say('finding.answer-cut-off.summary'),
      explanation:
        promised !== null && /^\d+$/.test(promised) && body !== null
          ? say('finding.answer-cut-off.counted', { received: body.wireBytes, promised: Number(promised) })
          : say('finding.answer-cut-off.explanation'),
      evidence: [{ from: 'failure', name: interruption.code, value: interruption.rawCode }],
      place: null,
      fixes: [sendAgainFix(exchange, say('because.may-have-been-once'))],
    };
  },
};
