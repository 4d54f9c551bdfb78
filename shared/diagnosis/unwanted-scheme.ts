import type { RequestDraft } from '../model/request-draft.ts';
import { say } from '../texts/text.ts';
import type { Message } from '../texts/text.ts';
import { templateNames } from '../variables/parse-template.ts';
import { splitScheme } from './credentials.ts';
import type { Credential } from './credentials.ts';
import { takesRawKey } from './expected-sign-in.ts';
import type { Exchange } from './exchange.ts';
import type { RuleFix } from './rule.ts';
import { unwantedWord } from './scheme-fault.ts';

/**
 * A word such as Bearer in front of a key that the API takes as it is, by what is known of that API. The word may also
 * have come with the key into its variable, where it is a person's own to take off.
 */
export function findUnwantedScheme(
  credential: Credential,
  draft: RequestDraft,
  exchange: Exchange,
): { readonly explanation: Message; readonly fix: RuleFix | null } | null {
  if (!takesRawKey(exchange)) return null;
  const typed = unwantedWord(credential, draft, 'likely');
  if (typed !== null) return typed;
  return hasBearerInside(credential.value, exchange)
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
