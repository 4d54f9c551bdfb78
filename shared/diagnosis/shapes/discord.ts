import type { JsonNode } from '../../json/json-node.ts';
import { hasMember, integerOf, isObject, member, textAt, wordsAt } from '../json-reading.ts';
import { readFieldMap } from '../field-map.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import { makeError } from '../error-item.ts';
import type { ReportedError, Shape } from '../shape.ts';

/**
 * Discord: `{"code": 50035, "message": "…", "errors": {…}}`, where the keys of `errors` are the way to a field and
 * `_errors` lists what is wrong with it; for a used-up allowance `{"message", "retry_after", "global"}`.
 *
 * Source: discord.com/developers/docs/reference, "Error messages"; .../topics/rate-limits.
 */
export const discord: Shape = {
  id: 'discord',
  recognise(answer) {
    const root = answer.json;
    const message = wordsAt(root, 'message');
    const code = textAt(root, 'code');
    if (message === null) return null;
    const errors = member(root, 'errors');
    const listed =
      isObject(errors) && integerOf(member(root, 'code')) !== null && hasErrorTree(errors)
        ? readFieldMap(errors, readLeaf)
        : [];
    const isRateLimit = hasMember(root, 'retry_after') && hasMember(root, 'global');
    if (listed.length === 0 && !isRateLimit) return null;
    return reportOn(answer, {
      confidence: 'certain',
      headline: listed.length > 0 ? message : null,
      errors: listed.length > 0 ? listed : errorsOf({ message, code }),
    });
  },
};

/** An object with `_errors` at any depth. */
function hasErrorTree(node: JsonNode): boolean {
  return (
    isObject(node) && node.members.some(({ key, value }) => key.value === '_errors' || hasErrorTree(value))
  );
}

function readLeaf(node: JsonNode): ReportedError | null {
  const message = wordsAt(node, 'message');
  const code = textAt(node, 'code');
  return message === null || code === null ? null : makeError({ message, code });
}
