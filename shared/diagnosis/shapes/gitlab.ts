import type { JsonNode } from '../../json/json-node.ts';
import type { AnswerView } from '../answer-view.ts';
import { findHeader } from '../../http/headers.ts';
import { hasOnly, isObject, member, wordsAt } from '../json-reading.ts';
import { isMapOfLists, readFieldMap } from '../field-map.ts';
import { errorsOf, fieldNamed, reportOn } from '../json-report.ts';
import type { AnswerReport, Shape } from '../shape.ts';

/**
 * GitLab: `{"message": "404 Project Not Found"}`, `{"message": {"<field>": ["…"]}}`, and `{"error": "…"}`, which is its
 * own only where its header is there.
 *
 * Source: gitlab-org/gitlab, doc/api/rest/troubleshooting.md.
 */
export const gitlab: Shape = {
  id: 'gitlab',
  recognise(answer) {
    const root = answer.json;
    const isLabelled = findHeader(answer.headers, 'x-gitlab-meta') !== null;
    const confidence = isLabelled ? 'certain' : 'likely';
    const message = member(root, 'message');
    if (hasOnly(root, ['message']) && isObject(message))
      return isMapOfLists(message) ? reportOn(answer, { confidence, errors: readFieldMap(message) }) : null;
    const words = wordsAt(root, 'message');
    if (hasOnly(root, ['message']) && words !== null && (isLabelled || /^[45]\d\d [A-Z(]/.test(words)))
      return readSentence(answer, words, confidence);
    return isLabelled ? readError(answer, root) : null;
  },
};

/** `400 (Bad request) "title" not given`. */
function readSentence(
  answer: AnswerView,
  words: string,
  confidence: AnswerReport['confidence'],
): AnswerReport {
  const status = /^([45]\d\d) /.exec(words)?.[1];
  const field = /"([\w.[\]-]{1,100})" not given/.exec(words)?.[1] ?? null;
  return reportOn(answer, {
    confidence,
    errors: errorsOf({ message: words, field: fieldNamed(field) }),
    status: status === undefined ? null : Number(status),
  });
}

/** `{"error": "title is missing, labels is invalid"}`, and as OAuth has it with a description and the scopes. */
function readError(answer: AnswerView, root: JsonNode | null): AnswerReport | null {
  const error = wordsAt(root, 'error');
  if (error === null) return null;
  const description = wordsAt(root, 'error_description');
  const errors =
    description === null
      ? error.split(', ').flatMap((part) => errorsOf({ message: part, field: fieldNamed(missingName(part)) }))
      : errorsOf({ message: description, code: error });
  return reportOn(answer, { confidence: 'certain', errors });
}

function missingName(sentence: string): string | null {
  return /^([\w.[\]-]{1,100}) (?:is|are|does|has)\b/.exec(sentence)?.[1] ?? null;
}
