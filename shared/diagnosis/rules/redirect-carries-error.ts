import { say } from '../../texts/text.ts';
import type { Rule } from '../rule.ts';
import { mayCarryRefusal } from '../shapes/oauth2-redirect.ts';

/** A sign-in server refused by sending the caller on, with its reason in the address. Source: RFC 6749 4.1.2.1. */
export const redirectCarriesError: Rule = {
  id: 'redirect-carries-error',
  check({ reading, view, record }) {
    if (reading === null || reading.shape !== 'oauth2-redirect') return null;
    const isFollowed = record.hops.length > 1;
    return {
      severity: 'error',
      certainty: 'certain',
      summary: say('finding.redirect-carries-error.summary'),
      explanation: say(
        isFollowed ? 'finding.redirect-carries-error.followed' : 'finding.redirect-carries-error.explanation',
      ),
      evidence: [
        { from: 'answer-header', name: 'Location', value: view?.ledTo.find(mayCarryRefusal) ?? null },
      ],
      place: null,
      fixes: [],
    };
  },
};
