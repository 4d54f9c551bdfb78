import { parseTemplate } from './parse-template.ts';
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

export interface VariableResolver {
  resolve(text: string): ResolvedText;
}

const NONE: readonly never[] = [];

/**
 * Replaces `{{names}}` by values, which may hold names themselves. Each variable is worked out once, circles and
 * explosions end in a problem, and names are looked up in a Map, where `__proto__` and `constructor` are just names.
 */
export function createVariableResolver(variables: readonly ScopedVariable[]): VariableResolver {
  const byName = new Map<string, ScopedVariable>();
  for (const variable of variables) if (!byName.has(variable.name)) byName.set(variable.name, variable);
  const worked = new Map<string, ResolvedText>();
  const underWay: string[] = [];

  function valueOf(name: string, typed: string): ResolvedText {
    const known = worked.get(name);
    if (known !== undefined) return known;
    const variable = byName.get(name);
    if (variable === undefined) return failed(typed, name, 'missing');
    if (variable.value === null) return failed(typed, name, 'no-value');
    const start = underWay.indexOf(name);
    if (start !== -1) return failed(typed, [...underWay.slice(start), name].join(' → '), 'cycle');
    if (underWay.length === DEEPEST_NESTING) return failed(typed, name, 'too-deep');
    underWay.push(name);
    const inner = substitute(variable.value, LONGEST_VALUE);
    underWay.pop();
    const value = inner.text.length > LONGEST_VALUE ? failed(typed, name, 'too-large') : inner;
    const result = variable.isSecret ? { ...value, secrets: [...value.secrets, name] } : value;
    worked.set(name, result);
    return result;
  }

  function substitute(text: string, limit: number): ResolvedText {
    if (!text.includes('{{')) return { text, problems: NONE, secrets: NONE };
    let result = '';
    let substituted = 0;
    const problems = new Map<string, VariableProblem>();
    const secrets = new Set<string>();
    for (const part of parseTemplate(text)) {
      if (part.kind === 'text') {
        result += part.text;
        continue;
      }
      const value = valueOf(part.name, part.text);
      substituted += value.text.length;
      if (substituted > limit) return failed(text, part.name, 'too-large');
      result += value.text;
      for (const problem of value.problems) problems.set(`${problem.reason} ${problem.variable}`, problem);
      for (const secret of value.secrets) secrets.add(secret);
    }
    return { text: result, problems: [...problems.values()], secrets: [...secrets] };
  }

  return { resolve: (text) => substitute(text, LONGEST_SUBSTITUTION) };
}

function failed(text: string, variable: string, reason: VariableProblemReason): ResolvedText {
  return { text, problems: [{ variable, reason }], secrets: NONE };
}
