import type { Inherited } from '../model/collection.ts';
import type { KnownVariable } from '../model/environment.ts';
import type { Secret } from './mask-secrets.ts';
import { TOKEN_NAME } from './resolve-sign-in.ts';
import type { ResolveScopes } from './scopes.ts';

/**
 * The window has no secret's value and must yet show where each would go, encoded or inside a base64. So each secret
 * gets a stand-in value that no person types, the request is resolved as for sending, and every form of a stand-in is
 * shown as `‹name›`, as in the record of what was sent.
 */
export interface StandIns {
  readonly scopes: ResolveScopes;
  readonly secrets: readonly Secret[];
}

export function makeStandIns(
  known: readonly KnownVariable[],
  inherited: Pick<Inherited, 'headers' | 'auth'>,
): StandIns {
  const secrets: Secret[] = [];
  const variables = known.map(({ name, value, isSecret, hasValue, scope }) => {
    if (!isSecret) return { name, value, isSecret, scope };
    const standIn = standInFor(secrets.length);
    if (hasValue) secrets.push({ name, value: standIn });
    return { name, value: hasValue ? standIn : null, isSecret, scope };
  });
  // A sign-in by OAuth 2.0 would fetch it.
  const token = standInFor(secrets.length);
  secrets.push({ name: TOKEN_NAME, value: token });
  return { scopes: { variables, inherited, grant: { kind: 'token', token } }, secrets };
}

/** Letters and digits alone, so that an address carries it as it is. */
export function standInFor(index: number): string {
  return `plaincallstandin${index}x7q2`;
}
