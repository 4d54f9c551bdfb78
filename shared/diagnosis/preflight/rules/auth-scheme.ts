import { say } from '../../../texts/text.ts';
import { isAuthorization } from '../../credentials.ts';
import { findDoubled, findUnencoded } from '../../rules/auth-scheme.ts';
import { findUnwantedScheme } from '../../unwanted-scheme.ts';
import type { DraftRule } from '../draft-rule.ts';

/**
 * `Bearer Bearer x`, typed or because the variable has the word already; a name and a password that were not packed; a
 * word in front of a key that the API is known to take as it is.
 */
export const authScheme: DraftRule = {
  id: 'auth-scheme',
  alsoIn: ['auth'],
  check(view) {
    const { draft, credentials, exchange } = view;
    const credential = credentials.find(
      ({ travelsIn, name }) => travelsIn === 'header' && isAuthorization(name),
    );
    if (credential === undefined || credential.value.trim() === '') return null;
    const found =
      findDoubled(credential, draft, exchange) ??
      findUnencoded(credential, draft) ??
      findUnwantedScheme(credential, draft, exchange);
    if (found === null) return null;
    return {
      severity: 'error',
      certainty: found.fix?.certainty ?? 'likely',
      summary: say('finding.auth-scheme.summary'),
      explanation: found.explanation,
      evidence: [{ from: 'request', name: 'Authorization', value: credential.scheme }],
      place: credential.place,
      fixes: found.fix === null || view.isInherited(credential) ? [] : [found.fix],
    };
  },
};
