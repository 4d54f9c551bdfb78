import { say } from '../../texts/text.ts';
import type { Rule } from '../rule.ts';

/** The server has no answer in the formats that were asked for. Source: RFC 9110 15.5.7. */
export const acceptNotMet: Rule = {
  id: 'accept-not-met',
  check(exchange) {
    const { status } = exchange;
    const accept = exchange.sentHeader('accept');
    if (status !== 406) return null;
    const isWide = accept === null || /\*\/\*/.test(accept);
    const value = isWide ? 'application/json' : '*/*';
    return {
      severity: 'error',
      certainty: 'certain',
      summary: say('finding.accept-not-met.summary'),
      explanation: say('finding.accept-not-met.explanation', { accept: accept ?? '*/*' }),
      evidence: [
        { from: 'status', name: null, value: '406' },
        { from: 'request', name: 'Accept', value: accept },
      ],
      place: { in: 'header', name: 'Accept' },
      fixes: [
        {
          id: 'widen-accept',
          label: say('fix.set-header', { name: 'Accept', value }),
          because: isWide ? say('because.format-to-be-named') : say('because.accept-too-narrow'),
          certainty: isWide ? 'possible' : 'likely',
          edits: [{ op: 'set-header', name: 'Accept', value }],
        },
      ],
    };
  },
};
