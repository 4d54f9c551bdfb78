import type { JsonNode } from '../../json/json-node.ts';
import { isObject, itemsOf, member, wordsAt, wordsOf } from '../json-reading.ts';
import { readFieldMap } from '../field-map.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import type { Shape } from '../shape.ts';

/**
 * Zod's other two forms: the tree, `{"_errors": [], "items": {"0": {"_errors": ["…"]}}}`, and the flat one,
 * `{"formErrors": ["…"], "fieldErrors": {"<field>": ["…"]}}`; alone or under `error`, `errors`, `issues` or `details`.
 *
 * Source: zod.dev/error-formatting.
 */
export const zodTree: Shape = {
  id: 'zod',
  recognise(answer) {
    const root = answer.json;
    const places = [root, ...['error', 'errors', 'issues', 'details'].map((name) => member(root, name))];
    const found = places.find((each) => isTree(each) || isFlat(each)) ?? null;
    if (found === null) return null;
    const errors = isTree(found)
      ? readFieldMap(found)
      : [
          ...itemsOf(member(found, 'formErrors')).flatMap((each) => errorsOf({ message: wordsOf(each) })),
          ...readFieldMap(member(found, 'fieldErrors')),
        ];
    return errors.length === 0
      ? null
      : reportOn(answer, { confidence: 'certain', headline: wordsAt(root, 'message'), errors });
  },
};

/** At its top is the list for the whole, which may be empty. */
function isTree(node: JsonNode | null): boolean {
  return member(node, '_errors')?.kind === 'array';
}

function isFlat(node: JsonNode | null): boolean {
  return member(node, 'formErrors')?.kind === 'array' && isObject(member(node, 'fieldErrors'));
}
