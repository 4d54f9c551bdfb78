import type { DraftAuth } from '../../model/request-draft.ts';
import { say } from '../../texts/text.ts';
import { listCredentials } from '../credentials.ts';
import type { Credential } from '../credentials.ts';
import { expectedSignIn, travelsThere } from '../expected-sign-in.ts';
import type { Rule } from '../rule.ts';
import { showWay, signInEdit } from '../sign-in-edits.ts';
import { asksForKey } from './key-missing.ts';

/** There is a key, and it travels where the server does not look. */
export const keyInWrongPlace: Rule = {
  id: 'key-in-wrong-place',
  check(exchange) {
    const { draft, likeStatus, words, variables } = exchange;
    if (draft === null || !(asksForKey(exchange) || likeStatus === 403)) return null;
    const expected = expectedSignIn(exchange);
    if (expected === null) return null;
    // A plain 403 asks for nothing: only what is known of the gateway or the key says where it belongs.
    const isOwnSign = expected.evidence.from === 'request' && expected.evidence.name !== 'Host';
    if (!asksForKey(exchange) && expected.certainty !== 'possible' && !isOwnSign) return null;
    // Whoever says that a key has run out has found and read it.
    if (expected.certainty !== 'certain' && /\bexpired\b/i.test(words)) return null;
    const { way } = expected;
    const credentials = listCredentials(draft, variables).filter(({ value }) => value.trim() !== '');
    const [misplaced] = credentials;
    if (misplaced === undefined || credentials.some((credential) => travelsThere(credential, way)))
      return null;
    // A name and a password are not a key that could simply be moved.
    if (misplaced.scheme?.toLowerCase() === 'basic' && !isKeyAlone(draft.auth)) return null;
    const edit = signInEdit(draft.auth, way, misplaced.value.trim());
    const removal = misplaced.place.in === 'auth' ? [] : misplaced.removal;
    return {
      severity: 'error',
      certainty: way.kind === 'basic' ? 'possible' : expected.certainty,
      summary: say('finding.key-in-wrong-place.summary'),
      explanation: say('finding.key-in-wrong-place.explanation', {
        here: showPlace(misplaced),
        there: showWay(way),
      }),
      evidence: [expected.evidence, { from: 'request', name: misplaced.name, value: null }],
      place: misplaced.place,
      fixes: [
        {
          id: 'move-key',
          label: say('fix.move-key', { there: showWay(way) }),
          because: say('because.key-expected-there', { there: showWay(way) }),
          certainty: way.kind === 'basic' ? 'possible' : expected.certainty,
          edits: [...removal, edit],
        },
      ],
    };
  },
};

/** A name without a password is a key. */
export function isKeyAlone({ kind, basic }: DraftAuth): boolean {
  return kind === 'basic' && basic.password === '' && basic.username !== '';
}

function showPlace({ travelsIn, name }: Credential): string {
  return travelsIn === 'query' ? `?${name}=` : name;
}
