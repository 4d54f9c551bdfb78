import type { JsonArrayNode, JsonObjectNode, JsonStringNode } from '../json-node.ts';

/** A container that is being read. */
export interface Frame {
  /** Code of the bracket that closes it. */
  readonly closer: number;
  readonly openedAt: number;
  /** `null` where the budget leaves it out. An array that turns out to hold `"name": value` becomes an object. */
  node: JsonObjectNode | JsonArrayNode | null;
  /** What is being read: a list written with `[` may hold members. */
  isObject: boolean;
  /** Name of the member whose value comes next; `null` where it has none, and the value belongs nowhere. */
  key: JsonStringNode | null;
  /** Offset of the last separator while nothing has come behind it, else -1. */
  commaAt: number;
  /** Offset of the last separator, whatever came behind it; -1 before the first. */
  separatorAt: number;
  /** Items or members so far, those without a node included. */
  count: number;
  /** Where the last member's name or the last item begins, to say between what something is missing. */
  lastFrom: number;
  /** Behind the last member's name; an item ends where the last token does. */
  lastTo: number;
  /** Where the last value begins. */
  valueAt: number;
  /** Offset of the first sign that does not fit this kind of container, else -1. */
  colonAt: number;
  /** The outermost brackets were left out: `"a": 1, "b": 2`. */
  isImplied: boolean;
}

export function makeContainer(isObject: boolean, offset: number): JsonObjectNode | JsonArrayNode {
  return isObject
    ? { kind: 'object', offset, length: 0, members: [] }
    : { kind: 'array', offset, length: 0, items: [] };
}
