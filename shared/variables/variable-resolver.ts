import { findVariable } from './parse-template.ts';
import type { ScopedVariable } from './scopes.ts';

/** One variable may stand for at most this many characters, nested ones included. */
export const LONGEST_VALUE = 1_048_576;
/** All values put into one text, together. A few lines of nested variables could otherwise fill the memory. */
export const LONGEST_SUBSTITUTION = 16_777_216;
/** Deeper nesting than anybody types; bounds the recursion. */
export const DEEPEST_NESTING = 50;

export type VariableProblemReason = 'missing' | 'no-value' | 'cycle' | 'too-deep' | 'too-large';

/** Why a `{{name}}` could not be replaced. */
export interface VariableProblem {
  /** The name that nothing stands for; for `cycle` the names of the circle, `a → b → a`. */
  readonly variable: string;
  readonly reason: VariableProblemReason;
}

export interface ResolvedText {
  /** With `missing` and `no-value` problems the names concerned stay in the text as typed. */
  readonly text: string;
  readonly problems: readonly VariableProblem[];
  /** Names of the secrets whose values are in the text. */
  readonly secrets: readonly string[];
}

const NONE: readonly never[] = [];

/**
 * Replaces `{{names}}` by values, which may hold names themselves. Each variable is worked out once, circles and
 * explosions end in a problem, and a name such as `__proto__` or `constructor` is just a name.
 */
export class VariableResolver {
  readonly #variables: readonly ScopedVariable[];
  readonly #worked = new Map<string, ResolvedText>();
  /** The names being worked out, outermost first. */
  readonly #underWay: string[] = [];

  constructor(variables: readonly ScopedVariable[]) {
    this.#variables = variables;
  }

  resolve(text: string): ResolvedText {
    return this.#substitute(text, LONGEST_SUBSTITUTION);
  }

  #substitute(text: string, limit: number): ResolvedText {
    let result = '';
    let at = 0;
    let substituted = 0;
    let problems: Map<string, VariableProblem> | null = null;
    let secrets: Set<string> | null = null;
    for (let found = findVariable(text, 0); found !== null; found = findVariable(text, at)) {
      const value = this.#valueOf(found.name, text.slice(found.start, found.end));
      substituted += value.text.length;
      if (substituted > limit) return failed(text, found.name, 'too-large');
      result += text.slice(at, found.start) + value.text;
      at = found.end;
      for (const problem of value.problems)
        (problems ??= new Map()).set(`${problem.reason} ${problem.variable}`, problem);
      for (const secret of value.secrets) (secrets ??= new Set()).add(secret);
    }
    return {
      text: at === 0 ? text : result + text.slice(at),
      problems: problems === null ? NONE : [...problems.values()],
      secrets: secrets === null ? NONE : [...secrets],
    };
  }

  #find(name: string): ScopedVariable | undefined {
    for (const variable of this.#variables) if (variable.name === name) return variable;
    return undefined;
  }

  #valueOf(name: string, typed: string): ResolvedText {
    const known = this.#worked.get(name);
    if (known !== undefined) return known;
    const variable = this.#find(name);
    if (variable === undefined) return failed(typed, name, 'missing');
    if (variable.value === null) return failed(typed, name, 'no-value');
    const start = this.#underWay.indexOf(name);
    if (start !== -1) return failed(typed, [...this.#underWay.slice(start), name].join(' → '), 'cycle');
    if (this.#underWay.length === DEEPEST_NESTING) return failed(typed, name, 'too-deep');
    this.#underWay.push(name);
    const inner = this.#substitute(variable.value, LONGEST_VALUE);
    this.#underWay.pop();
    const value = inner.text.length > LONGEST_VALUE ? failed(typed, name, 'too-large') : inner;
    const result = variable.isSecret ? { ...value, secrets: [...value.secrets, name] } : value;
    this.#worked.set(name, result);
    return result;
  }
}

function failed(text: string, variable: string, reason: VariableProblemReason): ResolvedText {
  return { text, problems: [{ variable, reason }], secrets: NONE };
}
