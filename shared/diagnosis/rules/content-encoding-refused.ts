import { say } from '../../texts/text.ts';
import type { Rule } from '../rule.ts';

/** The body says it is packed, and the server unpacks nothing of the kind. Source: RFC 9110 15.5.16 and 12.5.3. */
export const contentEncodingRefused: Rule = {
  id: 'content-encoding-refused',
  check(exchange) {
    const coding = exchange.sentHeader('content-encoding');
    const { refusalStatus: status, words } = exchange;
    const speaksOfIt =
      /\b(?:content[- ]?encoding|g?zip(?:ped)?|brotli|deflate|decompress\w*|inflate|incorrect header check|encoding)\b/i.test(
        words,
      );
    // A body that says it is packed and is not cannot be read, whatever the server calls that.
    if (coding === null || !(status === 415 || status === 400 || (status === 422 && speaksOfIt))) return null;
    const isSure = exchange.answerHeader('accept-encoding') !== null || (speaksOfIt && status === 400);
    return {
      severity: 'error',
      certainty: 'likely',
      summary: say('finding.content-encoding-refused.summary', { coding }),
      explanation: say('finding.content-encoding-refused.explanation'),
      evidence: [{ from: 'request', name: 'Content-Encoding', value: coding }],
      place: { in: 'header', name: 'Content-Encoding' },
      fixes: [
        {
          id: 'remove-content-encoding',
          label: say('fix.remove-header', { name: 'Content-Encoding' }),
          because: say('because.body-not-packed'),
          certainty: isSure ? 'certain' : 'likely',
          edits: [{ op: 'remove-header', name: 'Content-Encoding' }],
        },
      ],
    };
  },
};
