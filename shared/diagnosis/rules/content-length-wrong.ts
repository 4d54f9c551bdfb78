import { say } from '../../texts/text.ts';
import type { Rule } from '../rule.ts';

/** A length typed by hand that is not the body's. Source: RFC 9110 8.6. */
export const contentLengthWrong: Rule = {
  id: 'content-length-wrong',
  check({ failure }) {
    if (failure?.code !== 'content-length-mismatch') return null;
    const given = String(failure.detail['given'] ?? '');
    const actual = String(failure.detail['actual'] ?? '');
    return {
      severity: 'error',
      certainty: 'certain',
      summary: say('finding.content-length-wrong.summary', { given, actual }),
      explanation: say('finding.content-length-wrong.explanation'),
      evidence: [{ from: 'request', name: 'Content-Length', value: given }],
      place: { in: 'header', name: 'Content-Length' },
      fixes: [
        {
          id: 'remove-content-length',
          label: say('fix.remove-header', { name: 'Content-Length' }),
          because: say('because.length-added-by-itself'),
          certainty: 'certain',
          edits: [{ op: 'remove-header', name: 'Content-Length' }],
        },
      ],
    };
  },
};
