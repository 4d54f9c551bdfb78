import { isAlias, isCollection, isMap as isMapNode, isNode, isScalar as isScalarNode } from 'yaml';
import type { Node, YAMLMap, YAMLSeq } from 'yaml';

/** Thrown for a layout in which an entry cannot be cut out of the text as it stands. */
export class UncuttableError extends Error {}

/** A pair of a map or an item of a list, and where it stands in the text. */
export interface Entry {
  /** `null` in a list. */
  readonly key: string | null;
  readonly node: Node;
  /** Of its key, its `-`, or in a flow list its value. */
  readonly start: number;
  /** Behind its `:` or `-`; in a flow list its start. */
  readonly valueFrom: number;
  /** In block style behind its last line's break, so that comments at its side are in it; in flow style behind its value. */
  readonly end: number;
}

export type Collection = YAMLMap | YAMLSeq;

/** @throws UncuttableError */
export function entriesOf(collection: Collection, text: string): Entry[] {
  const source = collection.srcToken;
  if (source === undefined || !('items' in source)) throw new UncuttableError();
  return isMapNode(collection) ? mapEntries(collection, text) : listEntries(collection, text);
}

function mapEntries(map: YAMLMap, text: string): Entry[] {
  return map.items.map((pair) => {
    const { key, value, srcToken } = pair;
    const colon = srcToken?.sep?.find((token) => token.type === 'map-value-ind');
    const hasProps = srcToken?.start.some((token) =>
      ['anchor', 'tag', 'explicit-key-ind'].includes(token.type),
    );
    if (!isScalarNode(key) || !isNode(value) || colon === undefined || hasProps === true) {
      throw new UncuttableError();
    }
    const valueFrom = colon.offset + 1;
    const end = endOf(value, valueFrom, map.flow === true, text);
    return { key: String(key.value), node: value, start: startOf(key), valueFrom, end };
  });
}

function listEntries(list: YAMLSeq, text: string): Entry[] {
  const source = list.srcToken;
  if (list.flow === true) {
    return list.items.map((node) => {
      if (!isNode(node)) throw new UncuttableError();
      const start = startOf(node);
      return { key: null, node, start, valueFrom: start, end: endOf(node, start, true, text) };
    });
  }
  const marks = (source !== undefined && 'items' in source ? source.items : []).flatMap(
    (item) => item.start.find((token) => token.type === 'seq-item-ind') ?? [],
  );
  if (marks.length !== list.items.length) throw new UncuttableError();
  return list.items.map((node, index) => {
    const start = marks[index]?.offset;
    if (!isNode(node) || start === undefined) throw new UncuttableError();
    return { key: null, node, start, valueFrom: start + 1, end: endOf(node, start + 1, false, text) };
  });
}

export function startOf(node: Node): number {
  if (node.range === null || node.range === undefined) throw new UncuttableError();
  return node.range[0];
}

/** Behind the node's own text; `from` where it has none. */
export function valueEndOf(node: Node, from: number): number {
  return Math.max(node.range?.[1] ?? from, from);
}

function endOf(node: Node, valueFrom: number, isInFlow: boolean, text: string): number {
  if (isInFlow) return valueEndOf(node, valueFrom);
  if (isBlockCollection(node)) {
    const last = entriesOf(node, text).at(-1);
    if (last !== undefined) return last.end;
  }
  const end = valueEndOf(node, valueFrom);
  // A block scalar's text ends with its last line's break.
  if (isBlockScalar(node)) return end;
  return lineEndOf(text, isEmptyScalar(node) ? valueFrom : end);
}

export function isBlockCollection(node: Node): node is Collection {
  return isCollection(node) && node.flow !== true;
}

export function isBlockScalar(node: Node): boolean {
  return isScalarNode(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
}

/** Nothing where a value could be: `key:`. */
export function isEmptyScalar(node: Node): boolean {
  return isScalarNode(node) && node.range?.[0] === node.range?.[1] && !isAlias(node);
}

/** Behind the line break of the line that `offset` is in. */
export function lineEndOf(text: string, offset: number): number {
  const lineBreak = text.indexOf('\n', offset);
  return lineBreak === -1 ? text.length : lineBreak + 1;
}

/** Counted from 0. */
export function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}
