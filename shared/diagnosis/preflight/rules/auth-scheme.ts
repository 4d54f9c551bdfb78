import { say } from '../../../texts/text.ts';
import { isAuthorization } from '../../credentials.ts';
import { findDoubled, findUnencoded } from '../../rules/auth-scheme.ts';
import type { DraftRule } from '../draft-rule.ts';

/** `Bearer Bearer x`, typed or because the variable has the word already; a name and a password that were not packed. */
export const authScheme: DraftRule = {
  id: 'auth-scheme',
  alsoIn: ['auth'],
  check(view) {
    const { draft, credentials, exchange } = view;
    const credential = credentials.find(
      ({ travelsIn, name }) => travelsIn === 'header' && isAuthorization(name),
    );
    if (credential === undefined || credential.value.trim() === '') return null;
    const found = findDoubled(credential, draft, exchange) ?? findUnencoded(credential, draft);
    if (found === null) return null;
    return {
      severity: 'error',
      certainty: 'certain',
      summary: say('finding.auth-scheme.summary'),
      explanation: found.explanation,
      evidence: [{ from: 'request', name: 'Authorization', value: credential.scheme }],
      place: credential.place,
      fixes: view.isInherited(credential) ? [] : [found.fix],
    };
  },
};
