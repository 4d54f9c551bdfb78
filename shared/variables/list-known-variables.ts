import type { Inherited } from '../model/collection.ts';
import type { Environment, KnownVariable } from '../model/environment.ts';

/** Everything that gives a request its variables. */
export interface VariablePieces {
  /** Given for one call alone, as `--var` does. */
  readonly given: Readonly<Record<string, string>>;
  readonly environment: Environment | null;
  readonly inherited: Pick<Inherited, 'variables'>;
  /** Provided by the app itself, such as `sandboxUrl`. */
  readonly builtIn: Readonly<Record<string, string>>;
}

/**
 * The variables that a request can name, each once, the one that counts: given, then environment, request, folder,
 * collection, built-in. Holds no secret's value.
 */
export function listKnownVariables(pieces: VariablePieces): KnownVariable[] {
  const known = new Map<string, KnownVariable>();
  const add = (variable: KnownVariable): void => {
    if (!known.has(variable.name)) known.set(variable.name, variable);
  };
  for (const [name, value] of Object.entries(pieces.given)) add(plain(name, value, 'given'));
  for (const { name, value, isSecret, hasValue, isEnabled } of pieces.environment?.variables ?? [])
    if (isEnabled && name !== '')
      add(
        isSecret
          ? { name, isSecret, hasValue, value: null, scope: 'environment' }
          : plain(name, value, 'environment'),
      );
  for (const scope of ['request', 'folder', 'collection'] as const)
    for (const variable of pieces.inherited.variables)
      if (variable.scope === scope) add(plain(variable.name, variable.value, scope));
  for (const [name, value] of Object.entries(pieces.builtIn)) add(plain(name, value, 'built-in'));
  return [...known.values()];
}

function plain(name: string, value: string, scope: KnownVariable['scope']): KnownVariable {
  return { name, isSecret: false, hasValue: true, value, scope };
}
