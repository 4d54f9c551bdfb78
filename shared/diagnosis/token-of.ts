import type { KnownVariable } from '../model/environment.ts';
import type { SecretFact } from '../model/response-record.ts';
import type { TokenClaims } from '../model/token-claims.ts';
import { templateNames } from '../variables/parse-template.ts';
import { cleanKey } from './clean-key.ts';
import { splitScheme } from './credentials.ts';
import type { Credential } from './credentials.ts';
import { fillKnown } from './known-values.ts';
import { readJwt } from './read-jwt.ts';

export interface FoundToken {
  readonly claims: TokenClaims;
  /** The variable that holds it; null where it is typed. */
  readonly variable: string | null;
}

interface Known {
  readonly variables: readonly KnownVariable[];
  readonly secretFacts: readonly SecretFact[];
}

/**
 * What the token of a credential claims: read here where it is typed or in a plain variable, and as the service side
 * reports it where it is a secret. Null where the credential is no JSON Web Token, or nothing is known of it.
 */
export function tokenOf({ value }: Pick<Credential, 'value'>, known: Known): FoundToken | null {
  const names = templateNames(value);
  const [name = null] = names;
  const text = name === null ? value : fillKnown(value, known.variables);
  if (!text.includes('{{')) {
    const claims = readJwt(bareToken(text));
    return claims === null ? null : { claims, variable: name };
  }
  if (name === null || names.length > 1) return null;
  const claims = known.secretFacts.find(({ variable }) => variable === name)?.token;
  return claims === undefined ? null : { claims, variable: name };
}

/** Without what pasting brings along: how it is sent is another matter. */
export function bareToken(text: string): string {
  const cleaned = splitScheme(text.trim().replace(/^["'`]|["'`]$/g, ''));
  return cleanKey(/^bearer$/i.test(cleaned[0] ?? '') ? cleaned[1] : text);
}
