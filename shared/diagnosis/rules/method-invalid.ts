import { say } from '../../texts/text.ts';
import type { Rule } from '../rule.ts';

/** The method is no word that can stand as one. Source: RFC 9110 9.1. */
export const methodInvalid: Rule = {
  id: 'method-invalid',
  check({ failure, draft }) {
    if (failure?.code !== 'method-invalid') return null;
    const typed = draft?.method ?? String(failure.detail['method'] ?? '');
    const cleaned = typed.replace(/[^A-Za-z]/g, '').toUpperCase();
    const method = cleaned === '' ? (draft?.body.kind === 'none' ? 'GET' : 'POST') : cleaned;
    return {
      severity: 'error',
      certainty: 'certain',
      summary: say('finding.method-invalid.summary'),
      explanation: say('finding.method-invalid.explanation'),
      evidence: [{ from: 'failure', name: 'method', value: typed }],
      place: { in: 'method' },
      fixes: [
        {
          id: 'change-method',
          label: say('fix.change-method', { method }),
          because: say('because.method-is-one-word'),
          certainty: 'likely',
          edits: [{ op: 'set-method', method }],
        },
      ],
    };
  },
};
