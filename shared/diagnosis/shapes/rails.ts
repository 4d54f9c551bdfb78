import type { JsonNode } from '../../json/json-node.ts';
import type { AnswerView } from '../answer-view.ts';
import { hasMember, hasOnly, integerOf, isObject, member, wordsAt } from '../json-reading.ts';
import { isMapOfLists, readFieldMap } from '../field-map.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import type { AnswerReport, Shape } from '../shape.ts';

/**
 * Ruby on Rails: lists of sentences by field, alone with 422 or under `errors`, as its models give them; `{"status": 404,
 * "error": "Not Found"}` from the framework itself, in development with `exception` and `traces`.
 *
 * Source: guides.rubyonrails.org/active_record_validations, "Working with validation errors"; actionpack, PublicExceptions
 * and DebugExceptions.
 */
export const rails: Shape = {
  id: 'rails',
  recognise(answer) {
    return readModelErrors(answer) ?? readFrameworkError(answer);
  },
};

function readModelErrors(answer: AnswerView): AnswerReport | null {
  const map = mapIn(answer);
  return map === null ? null : reportOn(answer, { confidence: 'likely', errors: readFieldMap(map) });
}

function mapIn({ json: root, status }: AnswerView): JsonNode | null {
  if (status === 422 && isMapOfLists(root)) return root;
  const errors = member(root, 'errors');
  return hasOnly(root, ['errors']) && isObject(errors) && isMapOfLists(errors) ? errors : null;
}

function readFrameworkError(answer: AnswerView): AnswerReport | null {
  const root = answer.json;
  const status = integerOf(member(root, 'status'));
  const error = wordsAt(root, 'error');
  if (status === null || status < 400 || status > 599 || error === null) return null;
  if (!hasOnly(root, ['status', 'error', 'exception', 'traces'])) return null;
  const exception = wordsAt(root, 'exception');
  return reportOn(answer, {
    confidence: hasMember(root, 'traces') ? 'certain' : 'likely',
    errors: errorsOf({
      message: exception === null ? error : (/^#<[\w:]+: ([^]+)>$/.exec(exception)?.[1] ?? exception),
      code: /(?:[A-Z]\w*::)*[A-Z]\w*(?:Error|NotFound|Invalid|Missing)\b/.exec(exception ?? '')?.[0] ?? null,
      title: exception === null ? null : error,
    }),
    status,
  });
}
