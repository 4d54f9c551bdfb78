import { applyTextEdits } from '../json/apply-text-edits.ts';
import type { JsonNode } from '../json/json-node.ts';
import { parseJson } from '../json/parse-json.ts';
import type { KnownVariable } from '../model/environment.ts';
import { fillKnown } from './known-values.ts';

export interface QuotedVariables {
  readonly names: readonly string[];
  /** Of the first one, in the text as it was. */
  readonly offset: number;
  readonly text: string;
}

/**
 * Puts quotes round the bare `{{names}}` of a JSON text whose values are no JSON by themselves: `{{name}}` that holds
 * Ada has to be written `"{{name}}"`. Null where there is none; a secret's value is not known and left alone.
 */
export function quoteVariables(text: string, variables: readonly KnownVariable[]): QuotedVariables | null {
  const { root } = parseJson(text, { allowsPlaceholders: true });
  const bare = root === null ? [] : listPlaceholders(root).filter(({ name }) => isBareText(name, variables));
  const [first] = bare;
  if (first === undefined) return null;
  const edits = bare.flatMap(({ offset, length }) => [
    { offset, length: 0, text: '"' },
    { offset: offset + length, length: 0, text: '"' },
  ]);
  return { names: bare.map(({ name }) => name), offset: first.offset, text: applyTextEdits(text, edits) };
}

type Placeholder = Extract<JsonNode, { kind: 'placeholder' }>;

function listPlaceholders(root: JsonNode): Placeholder[] {
  const found: Placeholder[] = [];
  const queue = [root];
  for (const node of queue) {
    if (node.kind === 'placeholder') found.push(node);
    else if (node.kind === 'array') queue.push(...node.items);
    else if (node.kind === 'object') queue.push(...node.members.map(({ value }) => value));
  }
  return found.toSorted((a, b) => a.offset - b.offset);
}

function isBareText(name: string, variables: readonly KnownVariable[]): boolean {
  const value = fillKnown(`{{${name}}}`, variables);
  if (value.includes('{{')) return false;
  const { root, problems } = parseJson(value);
  return root === null || problems.some(({ severity }) => severity === 'error');
}
