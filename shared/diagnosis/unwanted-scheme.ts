import type { RequestDraft } from '../model/request-draft.ts';
import { say } from '../texts/text.ts';
import { templateNames } from '../variables/parse-template.ts';
import { splitScheme } from './credentials.ts';
import type { Credential } from './credentials.ts';
import { takesRawKey } from './expected-sign-in.ts';
import type { Exchange } from './exchange.ts';
import type { SchemeFault } from './rules/auth-scheme.ts';
import { signInEdit } from './sign-in-edits.ts';

/**
 * A word such as Bearer in front of a key that the API takes as it is, by what is known of that API. The word may also
 * have come with the key into its variable, where it is a person's own to take off.
 */
export function findUnwantedScheme(
  credential: Credential,
  draft: RequestDraft,
  exchange: Exchange,
): (Omit<SchemeFault, 'fix'> & { readonly fix: SchemeFault['fix'] | null }) | null {
  if (!takesRawKey(exchange)) return null;
  const { scheme, value, place, removal } = credential;
  if (scheme !== null && scheme.toLowerCase() !== 'basic')
    return {
      explanation: say('finding.auth-scheme.not-wanted', { scheme }),
      fix: {
        id: 'remove-scheme',
        label: say('fix.remove-scheme', { scheme }),
        because: say('because.key-taken-raw'),
        certainty: 'likely',
        edits: [
          ...(place.in === 'auth' ? [] : removal),
          signInEdit(draft.auth, { kind: 'header', name: 'Authorization' }, value.trim()),
        ],
      },
    };
  return hasBearerInside(value, exchange)
    ? { explanation: say('finding.auth-scheme.not-wanted', { scheme: 'Bearer' }), fix: null }
    : null;
}

function hasBearerInside(value: string, { variables, record }: Exchange): boolean {
  return templateNames(value).some((name) => {
    const held = variables.find((variable) => variable.name === name)?.value ?? null;
    return held === null
      ? record.secretFacts.some(
          ({ variable, oddities }) => variable === name && oddities.includes('has-scheme-bearer'),
        )
      : splitScheme(held)[0]?.toLowerCase() === 'bearer';
  });
}
