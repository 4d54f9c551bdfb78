import { say } from '../../../texts/text.ts';
import { findDoubled } from '../../rules/auth-scheme.ts';
import { findStray, kindOf } from '../../rules/key-has-stray-characters.ts';
import type { DraftRule } from '../draft-rule.ts';

/** Quotes, blanks, line breaks or characters that nobody sees came along with a key. */
export const keyHasStrayCharacters: DraftRule = {
  id: 'key-has-stray-characters',
  alsoIn: ['auth'],
  check(view) {
    for (const credential of view.credentials) {
      const found = findStray(credential, view.exchange);
      // A password may hold blanks and quotes of its own; a word that is sent twice is told as such.
      if (found === null || isPassword(credential.place)) continue;
      if (findDoubled(credential, view.draft, view.exchange) !== null) continue;
      const isOutOfReach = found.variable === null && view.isInherited(credential);
      return {
        severity: 'error',
        certainty: 'likely',
        summary: say('finding.key-has-stray-characters.summary'),
        explanation: say(`finding.key-has-stray-characters.${kindOf(found.oddities)}`),
        evidence: [{ from: 'request', name: credential.name, value: found.oddities.join(', ') }],
        place: found.variable === null ? credential.place : { in: 'variable', name: found.variable },
        fixes: isOutOfReach ? [] : [{ ...found.fix, certainty: 'likely' }],
      };
    }
    return null;
  },
};

function isPassword(place: { readonly in: string; readonly part?: string }): boolean {
  return place.in === 'auth' && place.part === 'password';
}
