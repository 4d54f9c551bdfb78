import type { Certainty } from '../../model/diagnosis.ts';
import type { RequestDraft } from '../../model/request-draft.ts';
import type { KnownVariable } from '../../model/environment.ts';
import type { Edit } from '../../model/edit.ts';
import { say } from '../../texts/text.ts';
import type { SecretOddity } from '../../model/response-record.ts';
import { templateNames } from '../../variables/parse-template.ts';
import { findSecretOddities } from '../../variables/secret-oddities.ts';
import { cleanKey } from '../clean-key.ts';
import { listCredentials } from '../credentials.ts';
import type { Credential } from '../credentials.ts';
import type { Exchange } from '../exchange.ts';
import { isPlaceholder } from '../placeholder.ts';
import type { Rule, RuleFix } from '../rule.ts';

/** What pasting brings along and no key contains. */
const STRAY: ReadonlySet<SecretOddity> = new Set([
  'leading-blank',
  'trailing-blank',
  'inner-blank',
  'line-break',
  'quoted',
  'invisible-character',
]);

/** The key was not taken, and something that is no part of a key came along with it. */
export const keyHasStrayCharacters: Rule = {
  id: 'key-has-stray-characters',
  check(exchange) {
    const { draft, status, likeStatus, failure, variables } = exchange;
    const isRefusedKey =
      status === 400 || likeStatus === 401 || likeStatus === 403 || failure?.code === 'header-invalid';
    if (draft === null || !isRefusedKey) return null;
    for (const credential of [...listCredentials(draft, variables), ...userNames(draft)]) {
      const found = findStray(credential, exchange);
      if (found === null) continue;
      // With a 401 the reason is as good as proven; a 400 or 403 has other usual causes.
      const certainty: Certainty = likeStatus === 401 || likeStatus === null ? 'certain' : 'possible';
      return {
        severity: 'error',
        certainty,
        summary: say('finding.key-has-stray-characters.summary'),
        explanation: say(`finding.key-has-stray-characters.${kindOf(found.oddities)}`),
        evidence: [{ from: 'request', name: credential.name, value: found.oddities.join(', ') }],
        place: found.variable === null ? credential.place : { in: 'variable', name: found.variable },
        fixes: [{ ...found.fix, certainty }],
      };
    }
    return null;
  },
};

export /** The name of a Basic sign-in is compared as exactly as its password. */
function userNames({ auth }: RequestDraft): Credential[] {
  if (auth.kind !== 'basic') return [];
  const { username } = auth.basic;
  return [
    {
      travelsIn: 'header',
      name: 'Authorization',
      scheme: 'Basic',
      value: username,
      place: { in: 'auth', part: 'username' },
      removal: [],
      replacement: (next) => [
        { op: 'set-auth', auth: { ...auth, basic: { ...auth.basic, username: next } } },
      ],
    },
  ];
}

interface Stray {
  readonly oddities: readonly SecretOddity[];
  /** The variable that holds it; null where it stands in the request itself. */
  readonly variable: string | null;
  readonly fix: Omit<RuleFix, 'certainty'>;
}

/** What came along with a credential: where it is typed, in a variable, or in a secret as the service side judged it. */
export function findStray(credential: Credential, exchange: Exchange): Stray | null {
  // `Bearer x`: the blank parts a word that comes twice from the key, which is another rule's business.
  if (/^\s*(?:bearer|basic)\s/i.test(credential.value)) return null;
  if (isPlaceholder(credential.value)) return null;
  const typed = strayOf(credential.value, exchange.now);
  const cleaned = cleanKey(credential.value);
  // What is no part of a key is found by cleaning as well: brackets, a header's name, a comma.
  if (cleaned !== '' && cleaned !== credential.value)
    return { oddities: typed, variable: null, fix: cleanFix(null, credential.replacement(cleaned)) };
  for (const name of templateNames(credential.value)) {
    const stray = strayInVariable(name, exchange);
    if (stray !== null) return stray;
  }
  return null;
}

function strayInVariable(name: string, { record, variables, now }: Exchange): Stray | null {
  const variable = variables.find((each) => each.name === name);
  const value = variable?.value ?? null;
  const fact = record.secretFacts.find((each) => each.variable === name);
  const oddities =
    value === null ? (fact?.oddities.filter((oddity) => STRAY.has(oddity)) ?? []) : strayOf(value, now);
  const edit = oddities.length === 0 || variable === undefined ? null : cleaningEdit(variable);
  return edit === null ? null : { oddities, variable: name, fix: cleanFix(name, [edit]) };
}

/** Only what the person keeps in an environment can be changed from here. */
function cleaningEdit({ name, value, isSecret, scope }: KnownVariable): Edit | null {
  if (scope !== 'environment') return null;
  if (isSecret || value === null) return { op: 'clean-secret', name };
  const cleaned = cleanKey(value);
  return cleaned === '' || cleaned === value ? null : { op: 'set-variable', name, value: cleaned };
}

function cleanFix(variable: string | null, edits: readonly Edit[]): Omit<RuleFix, 'certainty'> {
  return {
    id: 'clean-key',
    label: variable === null ? say('fix.clean-key') : say('fix.clean-variable', { variable }),
    because: say('because.key-compared-exactly'),
    edits,
  };
}

function strayOf(text: string, now: number): SecretOddity[] {
  return findSecretOddities(text, now).filter((oddity) => STRAY.has(oddity));
}

export function kindOf(
  oddities: readonly SecretOddity[],
): 'quoted' | 'line-break' | 'invisible-character' | 'blank' | 'more' {
  if (oddities.includes('quoted')) return 'quoted';
  if (oddities.includes('line-break')) return 'line-break';
  if (oddities.includes('invisible-character')) return 'invisible-character';
  return oddities.length === 0 ? 'more' : 'blank';
}
