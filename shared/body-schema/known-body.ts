import { fillKnown } from '../diagnosis/known-values.ts';
import type { JsonNode } from '../json/json-node.ts';
import type { JsonPath } from '../model/edit.ts';
import type { KnownVariable } from '../model/environment.ts';
import { findVariable } from '../variables/parse-template.ts';

/** A body as plain values, with the variables in it filled in as far as they are known. */
export interface KnownBody {
  readonly value: unknown;
  /** Places whose value is not known: a secret stands there, or a name that nobody gave a value. */
  readonly unknown: readonly JsonPath[];
  /** Objects of which not every name is known. */
  readonly open: readonly JsonPath[];
}

/** Stands for what is not known; nothing is said of it. */
const NOT_KNOWN = '';

/** `text` is what the nodes were read from. Of a name that is there twice the last counts, as for servers. */
export function readKnownBody(
  root: JsonNode,
  { text, variables }: { readonly text: string; readonly variables: readonly KnownVariable[] },
): KnownBody {
  const unknown: JsonPath[] = [];
  const open: JsonPath[] = [];

  function valueOf(node: JsonNode, path: JsonPath): unknown {
    switch (node.kind) {
      case 'object': {
        const members: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
        for (const { key, value } of node.members) {
          if (hasVariable(key.value)) open.push(path);
          members[key.value] = valueOf(value, [...path, key.value]);
        }
        return members;
      }
      case 'array':
        return node.items.map((item, index) => valueOf(item, [...path, index]));
      case 'number':
        return Number(node.raw);
      case 'true':
        return true;
      case 'false':
        return false;
      case 'null':
        return null;
      case 'string':
        return hasVariable(node.value) ? filled(node, path) : node.value;
      case 'placeholder':
        return filled(node, path);
    }
  }

  function filled(node: JsonNode, path: JsonPath): unknown {
    const source = fillKnown(text.slice(node.offset, node.offset + node.length), variables);
    try {
      if (findVariable(source, 0) === null) return JSON.parse(source);
    } catch {
      // A value with quotes in it, say: what the server gets is no longer this piece alone.
    }
    unknown.push(path);
    return NOT_KNOWN;
  }

  return { value: valueOf(root, []), unknown, open };
}

function hasVariable(text: string): boolean {
  return text.includes('{{') && findVariable(text, 0) !== null;
}
