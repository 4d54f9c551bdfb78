import type { JsonNode } from '../json/json-node.ts';
import { formatJsonPath } from '../json/json-path.ts';
import type { JsonPath } from '../model/edit.ts';
import type { CapturedValue } from '../model/diagnosis.ts';

const MOST_VALUES = 30;
const MOST_LEVELS = 6;

/**
 * The values of an answer that a webhook of Centercode could capture: the parameter that names each, a label for it, and
 * its data type. Of a list the first item stands for all; at most thirty values. Null and empty values have no type.
 *
 * Source: help.centercode.com, "Understanding Integration Terms and Troubleshooting Status Codes", "Capture Return Values".
 */
export function captureValues(root: JsonNode | null): CapturedValue[] {
  const captured: CapturedValue[] = [];
  const queue: { readonly node: JsonNode; readonly path: JsonPath }[] =
    root === null ? [] : [{ node: root, path: [] }];
  for (const { node, path } of queue) {
    if (captured.length >= MOST_VALUES) break;
    const type = typeOf(node);
    const parameter = formatJsonPath(path);
    // A name may come twice in an object.
    if (type !== null && path.length > 0 && !captured.some((each) => each.parameter === parameter))
      captured.push({ parameter, label: labelOf(path), type });
    if (path.length >= MOST_LEVELS || queue.length > 500) continue;
    if (node.kind === 'object')
      queue.push(
        ...node.members.slice(0, 100).map(({ key, value }) => ({ node: value, path: [...path, key.value] })),
      );
    const [first] = node.kind === 'array' ? node.items : [];
    if (first !== undefined) queue.push({ node: first, path: [...path, 0] });
  }
  return captured;
}

/** A number with a fraction is no Integer: it is captured as it is written. */
function typeOf(node: JsonNode): CapturedValue['type'] | null {
  switch (node.kind) {
    case 'true':
    case 'false':
      return 'Boolean';
    case 'number':
      return /^-?\d+$/.test(node.raw) ? 'Integer' : 'String';
    case 'string':
      if (node.value === '') return null;
      return DATE_AND_TIME.test(node.value) ? 'Date and Time' : 'String';
    case 'object':
    case 'array':
    case 'null':
    case 'placeholder':
      return null;
  }
}

/** As APIs write them: RFC 3339, with a blank for the T, or a day alone. */
const DATE_AND_TIME =
  /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** `created_at` and `createdAt` as `Created at`. */
function labelOf(path: JsonPath): string {
  const name = String(path.findLast((step) => typeof step === 'string') ?? 'value');
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[\s_.-]+/g, ' ')
    .trim()
    .toLowerCase();
  return words.slice(0, 1).toUpperCase() + words.slice(1, 60);
}
