import { makeFailure } from '../http/make-failure.ts';
import type { Failure } from '../model/response-record.ts';
import type { ScopedVariable } from './scopes.ts';
import { VariableResolver } from './variable-resolver.ts';
import type { VariableProblem } from './variable-resolver.ts';

/** Which part of a draft a text stands in; `name` is the row's, where it is one of several. */
export interface TextPlace {
  readonly in: 'method' | 'url' | 'param' | 'header' | 'auth' | 'form' | 'body';
  readonly name: string;
}

export interface SettledText {
  readonly text: string;
  /** Names of the secrets whose values are in it. */
  readonly secrets: readonly string[];
}

/** Which part of a draft cannot be sent, and why. */
export interface UnresolvedPlace extends VariableProblem {
  readonly place: TextPlace;
}

const NONE: readonly never[] = [];

/** The resolving of one draft: remembers what could not be resolved and which secrets were used. */
export class Resolution {
  readonly unresolved: UnresolvedPlace[] = [];
  readonly usedSecrets = new Set<string>();
  readonly #resolver: VariableResolver;

  constructor(variables: readonly ScopedVariable[]) {
    this.#resolver = new VariableResolver(variables);
  }

  /** A text whose names must all be known before it may be sent. `place` may depend on the name that is missing. */
  settle(text: string, place: TextPlace | ((variable: string) => TextPlace)): SettledText {
    if (!text.includes('{{')) return { text, secrets: NONE };
    const resolved = this.#resolver.resolve(text);
    for (const problem of resolved.problems)
      this.addUnresolved(problem, typeof place === 'function' ? place(problem.variable) : place);
    for (const secret of resolved.secrets) this.usedSecrets.add(secret);
    return resolved;
  }

  /** The body's text: an unknown name is sent as typed, because braces are also somebody's template language. */
  settleBody(text: string): { readonly text: string; readonly unresolved: readonly string[] } {
    const resolved = this.#resolver.resolve(text);
    for (const secret of resolved.secrets) this.usedSecrets.add(secret);
    const names: string[] = [];
    for (const problem of resolved.problems) {
      if (problem.reason === 'missing' || problem.reason === 'no-value') names.push(problem.variable);
      else this.addUnresolved(problem, { in: 'body', name: '' });
    }
    return { text: resolved.text, unresolved: names };
  }

  /** Says that a place has no value to be sent. */
  addUnresolved({ variable, reason }: VariableProblem, place: TextPlace): void {
    this.unresolved.push({ variable, reason, place });
  }
}

/**
 * Why nothing was sent. `detail`: the first `variable` with its `place`, the row's `name` (may be empty) and `reason`,
 * and all `variables` that are missing, separated by commas.
 */
export function unresolvedFailure(unresolved: readonly UnresolvedPlace[]): Failure | null {
  const [first] = unresolved;
  if (first === undefined) return null;
  const all = [...new Set(unresolved.map(({ variable }) => variable))];
  return makeFailure('unresolved-variable', 'prepare', {
    detail: {
      variable: first.variable,
      place: first.place.in,
      name: first.place.name,
      reason: first.reason,
      variables: all.join(', '),
    },
  });
}
