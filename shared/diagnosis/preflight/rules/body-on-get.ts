import { say } from '../../../texts/text.ts';
import { hasNoBody, proposeForBody } from '../../rules/body-on-get.ts';
import type { DraftRule } from '../draft-rule.ts';

/** A body with a method that has none. Source: RFC 9110 9.3.1. */
export const bodyOnGet: DraftRule = {
  id: 'body-on-get',
  alsoIn: ['body'],
  check({ draft: { method }, hasBody }) {
    if (!hasBody || !hasNoBody(method)) return null;
    return {
      severity: 'warning',
      certainty: 'likely',
      summary: say('body.unusual-method', { method: method.toUpperCase() }),
      explanation: say('finding.body-on-get.explanation'),
      evidence: [{ from: 'request', name: 'method', value: method }],
      place: { in: 'method' },
      fixes: proposeForBody(method.toUpperCase()),
    };
  },
};
