import type { JsonPath } from '../model/edit.ts';
import type { SchemaObject } from './body-schema.ts';
import type { Violation } from './violation.ts';

/**
 * Of the ways that a schema leaves open the one that a body most likely meant, by what keeps it from each; where the ways
 * differ in one thing alone, that thing.
 */
export function nearestBranch(
  branches: readonly (readonly Violation[])[],
  path: JsonPath,
  schema: SchemaObject,
): readonly Violation[] {
  const firsts = branches.flatMap((branch) => (branch.length === 1 ? branch : []));
  const areSingle = firsts.length === branches.length && firsts.every((each) => isAt(each, path));
  const types = firsts.flatMap((each) => (each.kind === 'type' ? each.wanted : []));
  const choices = firsts.flatMap((each) => (each.kind === 'choice' ? each.choices : []));
  const names = firsts.flatMap((each) => (each.kind === 'missing' ? [each.name] : []));
  if (areSingle && firsts.every(({ kind }) => kind === 'type'))
    return [{ kind: 'type', path, schema, wanted: [...new Set(types)] }];
  if (areSingle && firsts.every(({ kind }) => kind === 'choice'))
    return [{ kind: 'choice', path, schema, choices }];
  if (areSingle && names.length === branches.length) return [{ kind: 'one-missing', path, schema, names }];
  let nearest = branches[0] ?? [];
  for (const branch of branches)
    if (compare(distance(branch, path), distance(nearest, path)) < 0) nearest = branch;
  return nearest;
}

/** Another kind of JSON is farther than another value, a word that tells the ways apart farther than a mistake. */
function distance(branch: readonly Violation[], path: JsonPath): readonly number[] {
  return [
    branch.filter((each) => each.kind === 'type' && isAt(each, path)).length,
    branch.filter((each) => each.kind === 'choice' && each.path.length === path.length + 1).length,
    branch.length,
  ];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((each, at) => each !== b[at]);
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}

function isAt(violation: Violation, path: JsonPath): boolean {
  return violation.path.length === path.length;
}
