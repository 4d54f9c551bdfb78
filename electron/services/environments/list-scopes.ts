import type { Inherited } from '../../../shared/model/collection.ts';
import type { EnvironmentVariable } from '../../../shared/model/environment.ts';
import type { ResolveScopes, ScopedVariable } from '../../../shared/variables/scopes.ts';

export interface ListScopesInput {
  readonly given: Readonly<Record<string, string>>;
  /** With the values of secrets; `null` for one that is not held. */
  readonly environment: readonly (Omit<EnvironmentVariable, 'value'> & { readonly value: string | null })[];
  readonly inherited: Inherited | null;
  readonly builtIn: Readonly<Record<string, string>>;
}

/** The pieces that a request is resolved against in one list, nearest first. What is switched off or has no name is left out. */
export function listScopes({ given, environment, inherited, builtIn }: ListScopesInput): ResolveScopes {
  const plain =
    (scope: 'given' | 'built-in') =>
    (entry: [string, string]): ScopedVariable => ({
      name: entry[0],
      value: entry[1],
      isSecret: false,
      scope,
    });
  return {
    variables: [
      ...Object.entries(given).map(plain('given')),
      ...environment
        .filter((variable) => variable.isEnabled && variable.name !== '')
        .map(({ name, value, isSecret }) => ({ name, value, isSecret, scope: 'environment' as const })),
      ...(inherited?.variables ?? []).map((variable) => ({ ...variable, isSecret: false })),
      ...Object.entries(builtIn).map(plain('built-in')),
    ],
    inherited: {
      headers: inherited?.headers ?? [],
      auth: inherited?.auth ?? null,
      settings: inherited?.settings ?? [],
    },
  };
}
