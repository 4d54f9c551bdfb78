import type { Certainty } from '../model/diagnosis.ts';
import type { KnownVariable } from '../model/environment.ts';
import { say } from '../texts/text.ts';
import { templateNames } from '../variables/parse-template.ts';
import type { Credential } from './credentials.ts';
import { isLesserKey, otherKeys } from './key-variables.ts';
import type { RuleFix } from './rule.ts';

/** Other keys of the environment in place of one that is not good; none for one that is typed plainly. */
export function proposeOtherKeys(
  credential: Credential,
  variables: readonly KnownVariable[],
  certainty: Certainty,
): RuleFix[] {
  const used = templateNames(credential.value);
  if (used.length === 0) return [];
  return otherKeys(variables, used)
    .filter(({ name }) => !isLesserKey(name))
    .slice(0, 2)
    .map(({ name }) => ({
      id: 'use-other-key',
      label: say('fix.use-other-key', { variable: name }),
      because: say('because.environment-has-other-key'),
      certainty,
      edits: credential.replacement(`{{${name}}}`),
    }));
}
