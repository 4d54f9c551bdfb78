import type { JsonMember, JsonNode, JsonStringNode } from '../json/json-node.ts';
import type { XmlElement } from './xml-reading.ts';

/**
 * An element as the JSON that converters make of it: attributes and children as members, elements of one name as a list,
 * an element with nothing but text as that text. What tells a failure in JSON tells it in XML then. Namespaces are left
 * out, and so is what only describes the document.
 */
export function xmlAsJson(root: XmlElement): JsonNode {
  return valueOf(root, true);
}

/** Attributes of a root that say what the document is. */
const OF_THE_DOCUMENT =
  /^(?:xmlns|xsi|schemaLocation|version|timestamp|echotoken|target|primarylangid|lang|encoding)$/i;

function valueOf({ name, attributes, children, text }: XmlElement, isRoot = false): JsonNode {
  const entries: [string, JsonNode][] = [];
  for (const [key, value] of attributes)
    if (!(isRoot && OF_THE_DOCUMENT.test(key)) && !/^https?:/.test(value))
      entries.push([key, textNode(value)]);
  const byName = Map.groupBy(children, (child) => child.name);
  for (const [key, [first, ...more]] of byName) {
    if (first === undefined) continue;
    const items = [first, ...more].map((child) => valueOf(child));
    const [only] = items;
    entries.push([
      key,
      items.length === 1 && only !== undefined ? only : { kind: 'array', items, ...NOWHERE },
    ]);
  }
  const own = text.trim();
  if (entries.length === 0) return textNode(own);
  if (own !== '') entries.push([/^err/i.test(name) ? 'message' : 'text', textNode(own)]);
  return objectOf(entries);
}

const NOWHERE = { offset: 0, length: 0 };

function textNode(value: string): JsonStringNode {
  return { kind: 'string', value, ...NOWHERE };
}

function objectOf(entries: readonly (readonly [string, JsonNode])[]): JsonNode {
  const members = entries.map(([key, value]): JsonMember => ({ key: textNode(key), value }));
  return { kind: 'object', members, ...NOWHERE };
}
