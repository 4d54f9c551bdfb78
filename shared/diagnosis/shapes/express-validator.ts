import type { JsonNode } from '../../json/json-node.ts';
import { isObject, itemsOf, member, wordsAt, wordsOf } from '../json-reading.ts';
import { placeOfWord } from '../field-path.ts';
import { errorsOf, fieldNamed, reportOn } from '../json-report.ts';
import type { ReportedError, Shape } from '../shape.ts';

/**
 * express-validator: `{"errors": [{"type": "field", "msg", "path", "location", "value"}]}`, before its version 7 with
 * `param` for the path; also as a map by field.
 *
 * Source: express-validator.github.io/docs/api/validation-result.
 */
export const expressValidator: Shape = {
  id: 'express-validator',
  recognise(answer) {
    const errors = member(answer.json, 'errors');
    const list = isObject(errors) ? errors.members.map(({ value }) => value) : itemsOf(errors);
    if (list.length === 0 || !list.every(isValidationError)) return null;
    return reportOn(answer, {
      confidence: 'certain',
      headline: wordsAt(answer.json, 'message'),
      errors: list.flatMap(readError),
    });
  },
};

function isValidationError(node: JsonNode): boolean {
  const name = wordsAt(node, 'path') ?? wordsAt(node, 'param');
  return name !== null && wordsAt(node, 'location') !== null && member(node, 'msg') !== null;
}

/** In `params` are the parts of the path; `msg` may be anything that the programmer gave. */
function readError(node: JsonNode): ReportedError[] {
  const location = wordsAt(node, 'location');
  return errorsOf({
    message: wordsOf(member(node, 'msg')) ?? wordsAt(node, 'msg', 'message'),
    field: fieldNamed(
      wordsAt(node, 'path') ?? wordsAt(node, 'param'),
      (location === null ? null : placeOfWord(location)) ?? 'unknown',
    ),
  });
}
