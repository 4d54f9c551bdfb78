import type { JsonNode } from '../json/json-node.ts';
import { findNode } from '../json/json-path.ts';
import type { JsonPath } from '../model/edit.ts';

/** A path whose indexes are texts, as JSON Pointer has them, with numbers where a list is. */
export function placeSteps(root: JsonNode, path: JsonPath): JsonPath {
  let node: JsonNode | null = root;
  return path.map((step) => {
    const isItem = node?.kind === 'array';
    node = findNode(node, [step]);
    return isItem ? Number(step) : step;
  });
}
