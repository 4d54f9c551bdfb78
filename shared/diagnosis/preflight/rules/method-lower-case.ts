import { say } from '../../../texts/text.ts';
import type { DraftRule } from '../draft-rule.ts';

/** The methods of RFC 9110 9.3, and PATCH (RFC 5789) and QUERY. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH', 'QUERY'];

/** A method counts letter for letter: `get` is another one than GET. Source: RFC 9110 9.1. */
export const methodLowerCase: DraftRule = {
  id: 'method-lower-case',
  check({ draft: { method: typed } }) {
    const method = typed.toUpperCase();
    if (typed === method || !METHODS.includes(method)) return null;
    return {
      severity: 'warning',
      certainty: 'likely',
      summary: say('preflight.method-lower-case', { typed }),
      explanation: say('preflight.method-lower-case.explanation'),
      evidence: [{ from: 'request', name: 'method', value: typed }],
      place: { in: 'method' },
      fixes: [
        {
          id: 'change-method',
          label: say('fix.change-method', { method }),
          because: say('because.method-case-counts'),
          certainty: 'likely',
          edits: [{ op: 'set-method', method }],
        },
      ],
    };
  },
};
