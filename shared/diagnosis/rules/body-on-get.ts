import { say } from '../../texts/text.ts';
import type { Rule, RuleFix } from '../rule.ts';

/** A body sent with a method that has none: many servers and gateways refuse it. Source: RFC 9110 9.3.1. */
export const bodyOnGet: Rule = {
  id: 'body-on-get',
  check({ draft, isRefused, sent, status }) {
    if (draft === null || !isRefused || (sent?.body.byteLength ?? 0) === 0) return null;
    if (!hasNoBody(draft.method) || draft.body.kind === 'none') return null;
    if (status === 401 || status === 403 || status === 429) return null;
    const method = draft.method.toUpperCase();
    return {
      severity: 'warning',
      certainty: 'possible',
      summary: say('finding.body-on-get.summary', { method }),
      explanation: say('finding.body-on-get.explanation'),
      evidence: [{ from: 'request', name: 'method', value: method }],
      place: { in: 'method' },
      fixes: proposeForBody(method),
    };
  },
};

export function hasNoBody(method: string): boolean {
  return /^(?:get|head)$/i.test(method);
}

export function proposeForBody(method: string): RuleFix[] {
  return [
    {
      id: 'post-body',
      label: say('fix.change-method', { method: 'POST' }),
      because: say('because.post-takes-body'),
      certainty: 'possible',
      edits: [{ op: 'set-method', method: 'POST' }],
    },
    {
      id: 'drop-body',
      label: say('fix.drop-body'),
      because: say('because.get-has-no-body', { method }),
      certainty: 'possible',
      edits: [{ op: 'set-body-kind', kind: 'none' }],
    },
  ];
}
