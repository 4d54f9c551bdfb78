import type { Inherited } from '../model/collection.ts';
import type { KnownVariable } from '../model/environment.ts';

/** A variable with its value: stays on the service side, because a secret's value is in it. */
export interface ScopedVariable {
  readonly name: string;
  /** `null`: a secret that no value has been given for in this run. */
  readonly value: string | null;
  readonly isSecret: boolean;
  readonly scope: KnownVariable['scope'];
}

/** All that a draft is resolved against. */
export interface ResolveScopes {
  /** Nearest first: the first of a name wins. Values may themselves contain `{{names}}`. */
  readonly variables: readonly ScopedVariable[];
  readonly inherited: Pick<Inherited, 'headers' | 'auth'> & Partial<Pick<Inherited, 'settings'>>;
}
