import { makeFailure } from '../http/make-failure.ts';
import type { Failure } from '../model/response-record.ts';
import type { ScopedVariable } from './scopes.ts';
import { createVariableResolver } from './variable-resolver.ts';
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

/** The resolving of one draft: remembers what could not be resolved and which secrets were used. */
export interface Resolution {
  /** A text whose names must all be known before it may be sent. `place` may depend on the name that is missing. */
  settle(text: string, place: TextPlace | ((variable: string) => TextPlace)): SettledText;
  /** The body's text: an unknown name is sent as typed, because braces are also somebody's template language. */
  settleBody(text: string): { readonly text: string; readonly unresolved: readonly string[] };
  /** Says that a place has no value to be sent. */
  addUnresolved(problem: VariableProblem, place: TextPlace): void;
  readonly unresolved: readonly (VariableProblem & { readonly place: TextPlace })[];
  readonly usedSecrets: ReadonlySet<string>;
}

const NONE: readonly never[] = [];

export function createResolution(variables: readonly ScopedVariable[]): Resolution {
  const resolver = createVariableResolver(variables);
  const unresolved: (VariableProblem & { place: TextPlace })[] = [];
  const usedSecrets = new Set<string>();
  const addUnresolved = (problem: VariableProblem, place: TextPlace): void => {
    unresolved.push({ ...problem, place });
  };
  return {
    unresolved,
    usedSecrets,
    addUnresolved,
    settle(text, place) {
      if (!text.includes('{{')) return { text, secrets: NONE };
      const resolved = resolver.resolve(text);
      for (const problem of resolved.problems)
        addUnresolved(problem, typeof place === 'function' ? place(problem.variable) : place);
      for (const secret of resolved.secrets) usedSecrets.add(secret);
      return resolved;
    },
    settleBody(text) {
      const resolved = resolver.resolve(text);
      for (const secret of resolved.secrets) usedSecrets.add(secret);
      const names: string[] = [];
      for (const problem of resolved.problems) {
        if (problem.reason === 'missing' || problem.reason === 'no-value') names.push(problem.variable);
        else addUnresolved(problem, { in: 'body', name: '' });
      }
      return { text: resolved.text, unresolved: names };
    },
  };
}

/**
 * Why nothing was sent. `detail`: the first `variable` with its `place`, the row's `name` (may be empty) and `reason`,
 * and all `variables` that are missing, separated by commas.
 */
export function unresolvedFailure(unresolved: Resolution['unresolved']): Failure | null {
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
