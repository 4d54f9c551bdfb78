import { say } from '../../../texts/text.ts';
import { templateNames } from '../../../variables/parse-template.ts';
import { findSecretOddities } from '../../../variables/secret-oddities.ts';
import type { Credential } from '../../credentials.ts';
import type { DraftRule } from '../draft-rule.ts';
import type { DraftView } from '../draft-view.ts';

/** What the documentation wrote where the key belongs: `YOUR_API_KEY`, `<token>`, `xxxx`. */
export const keyIsPlaceholder: DraftRule = {
  id: 'key-is-placeholder',
  alsoIn: ['auth'],
  check(view) {
    for (const credential of view.credentials) {
      const holder = holderOfPlaceholder(credential, view);
      if (holder === null) continue;
      return {
        severity: 'warning',
        certainty: 'likely',
        summary: say('preflight.key-is-placeholder'),
        explanation: say('preflight.key-is-placeholder.explanation'),
        evidence: [{ from: 'request', name: credential.name, value: null }],
        place: holder.variable === null ? credential.place : { in: 'variable', name: holder.variable },
        fixes: [],
      };
    }
    return null;
  },
};

function holderOfPlaceholder(
  { value }: Credential,
  { variables, secretFacts, now }: DraftView,
): { readonly variable: string | null } | null {
  if (isPlaceholder(value, now)) return { variable: null };
  for (const name of templateNames(value)) {
    const held = variables.find((variable) => variable.name === name)?.value ?? null;
    const fact = secretFacts.find(({ variable }) => variable === name);
    const isOne = held === null ? fact?.oddities.includes('placeholder') === true : isPlaceholder(held, now);
    if (isOne) return { variable: name };
  }
  return null;
}

function isPlaceholder(text: string, now: number): boolean {
  return !text.includes('{{') && findSecretOddities(text, now).includes('placeholder');
}
