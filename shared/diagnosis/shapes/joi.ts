import type { JsonNode } from '../../json/json-node.ts';
import type { ErrorField } from '../../model/diagnosis.ts';
import type { AnswerView } from '../answer-view.ts';
import { readLoc } from '../error-item.ts';
import { placeOfWord } from '../field-path.ts';
import { isObject, itemsOf, member, memberAt, wordsAt, wordsOf } from '../json-reading.ts';
import { errorsOf, fieldNamed, reportOn } from '../json-report.ts';
import type { AnswerReport, ReportedError, Shape } from '../shape.ts';

/**
 * Joi: `details[].{message, path: ["items", 0], type: "number.base"}`, at the top or under `error`; and as hapi and
 * celebrate pass it on, `{"statusCode", "error", "message", "validation": {"<part>": {source, keys, message}}}`.
 *
 * Source: joi.dev/api, "ValidationError"; github.com/arb/celebrate; hapi.dev/api, `validate.failAction`.
 */
export const joi: Shape = {
  id: 'joi',
  recognise(answer) {
    const root = answer.json;
    const list = [member(root, 'details'), memberAt(root, 'error', 'details'), member(root, 'errors')]
      .map(itemsOf)
      .find((each) => each.length > 0 && each.every(isDetail));
    if (list !== undefined)
      return reportOn(answer, {
        confidence: 'certain',
        headline: wordsAt(root, 'message'),
        errors: list.flatMap(readDetail),
      });
    return readValidation(answer);
  },
};

function isDetail(node: JsonNode): boolean {
  return (
    member(node, 'path')?.kind === 'array' &&
    wordsAt(node, 'message') !== null &&
    /^[a-zA-Z]+\.[\w.]+$/.test(wordsAt(node, 'type') ?? '')
  );
}

function readDetail(node: JsonNode): ReportedError[] {
  return errorsOf({
    message: wordsAt(node, 'message'),
    code: wordsAt(node, 'type'),
    field: readLoc(itemsOf(member(node, 'path'))),
  });
}

function readValidation(answer: AnswerView): AnswerReport | null {
  const validation = member(answer.json, 'validation');
  if (!isObject(validation)) return null;
  const parts =
    member(validation, 'keys') === null ? validation.members.map(({ value }) => value) : [validation];
  const errors = parts.flatMap((part) => readPart(part, wordsAt(answer.json, 'message')));
  return errors.length === 0 ? null : reportOn(answer, { confidence: 'certain', errors });
}

/** The first key is what the sentence is about: it stops there unless it is told to go on. */
function readPart(part: JsonNode, whole: string | null): ReportedError[] {
  const keys = itemsOf(member(part, 'keys'))
    .map(wordsOf)
    .filter((key) => key !== null);
  const source = wordsAt(part, 'source');
  if (source === null || member(part, 'keys') === null) return [];
  const place: ErrorField['in'] = placeOfWord(source) ?? 'unknown';
  return errorsOf({ message: wordsAt(part, 'message') ?? whole, field: fieldNamed(keys[0] ?? null, place) });
}
