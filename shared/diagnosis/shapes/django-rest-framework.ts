import { findHeader } from '../../http/headers.ts';
import type { AnswerView } from '../answer-view.ts';
import { hasMember, hasOnly, textAt, wordsAt } from '../json-reading.ts';
import { isListOfMaps, isMapOfLists, readFieldMap } from '../field-map.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import type { AnswerReport, Shape } from '../shape.ts';

/**
 * Django REST framework: 400 with nothing but lists of sentences by field (`non_field_errors` for the whole), or a list of
 * such maps, one for each record; everything else `{"detail": "…"}`, which is known by a code beside it or by the headers
 * that the framework always sends.
 *
 * Source: django-rest-framework.org/api-guide/exceptions.
 */
export const djangoRestFramework: Shape = {
  id: 'django-rest-framework',
  recognise(answer) {
    return readMap(answer) ?? readDetail(answer);
  },
};

function readMap(answer: AnswerView): AnswerReport | null {
  const root = answer.json;
  if (answer.status !== 400 || !(isMapOfLists(root) || isListOfMaps(root))) return null;
  const isMarked = hasMember(root, 'non_field_errors');
  return reportOn(answer, { confidence: isMarked ? 'certain' : 'likely', errors: readFieldMap(root) });
}

function readDetail(answer: AnswerView): AnswerReport | null {
  const root = answer.json;
  const detail = wordsAt(root, 'detail');
  const code = textAt(root, 'code');
  if (detail === null || !hasOnly(root, ['detail', 'code', 'messages'])) return null;
  if (code === null && !isFromFramework(answer)) return null;
  return reportOn(answer, { confidence: 'likely', errors: errorsOf({ message: detail, code }) });
}

/** It says which methods a view has, and that the answer depends on `Accept`, on every answer. */
function isFromFramework({ headers }: AnswerView): boolean {
  const vary = findHeader(headers, 'vary') ?? '';
  return findHeader(headers, 'allow') !== null && /\baccept\b/i.test(vary);
}
