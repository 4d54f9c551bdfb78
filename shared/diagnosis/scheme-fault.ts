import type { Certainty } from '../model/diagnosis.ts';
import type { RequestDraft } from '../model/request-draft.ts';
import { say } from '../texts/text.ts';
import type { Message } from '../texts/text.ts';
import type { Credential } from './credentials.ts';
import type { RuleFix } from './rule.ts';
import { signInEdit } from './sign-in-edits.ts';

/** What is wrong with the word in front of a key, and the change that mends it. */
export interface SchemeFault {
  readonly explanation: Message;
  readonly fix: RuleFix;
}

/** The word that an API does not want; null where none is there, or Basic, behind which no key stands. */
export function unwantedWord(
  { scheme, value, place, removal }: Credential,
  draft: RequestDraft,
  certainty: Certainty,
): SchemeFault | null {
  if (scheme === null || scheme.toLowerCase() === 'basic') return null;
  return {
    explanation: say('finding.auth-scheme.not-wanted', { scheme }),
    fix: {
      id: 'remove-scheme',
      label: say('fix.remove-scheme', { scheme }),
      because: say('because.key-taken-raw'),
      certainty,
      edits: [
        ...(place.in === 'auth' ? [] : removal),
        signInEdit(draft.auth, { kind: 'header', name: 'Authorization' }, value.trim()),
      ],
    },
  };
}
