import type { JsonNode } from '../../json/json-node.ts';
import type { AnswerView } from '../answer-view.ts';
import { hasOnly, isObject, member, wordsAt } from '../json-reading.ts';
import { makeError } from '../error-item.ts';
import { readFieldMap } from '../field-map.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import type { AnswerReport, ReportedError, Shape } from '../shape.ts';

/**
 * Zendesk: `{"error": "RecordInvalid", "description": "…", "details": {"<field>": [{error, description}]}}`, where
 * `base` is the record as a whole; and `{"error": {"title", "message"}}`. Its messages hold markup, which stays text.
 *
 * Source: developer.zendesk.com/api-reference/introduction/requests, "Response format: errors".
 */
export const zendesk: Shape = {
  id: 'zendesk',
  recognise(answer) {
    const root = answer.json;
    const code = wordsAt(root, 'error');
    if (code === null) return readTitled(answer);
    const message = wordsAt(root, 'description') ?? wordsAt(root, 'message');
    const details = member(root, 'details');
    const hasName = /^(?:[A-Z][a-z]+){2,}$/.test(code);
    if (message === null || !(hasName || isObject(details)) || !hasOnly(root, NAMES)) return null;
    const listed = isObject(details) ? readFieldMap(details, readDetail) : [];
    return reportOn(answer, {
      confidence: hasName ? 'certain' : 'likely',
      headline: listed.length > 0 ? message : null,
      errors: listed.length > 0 ? listed : errorsOf({ message, code }),
    });
  },
};

const NAMES = ['error', 'description', 'details', 'message'];

function readDetail(node: JsonNode): ReportedError | null {
  const message = wordsAt(node, 'description');
  return message === null ? null : makeError({ message, code: wordsAt(node, 'error') });
}

function readTitled(answer: AnswerView): AnswerReport | null {
  const error = member(answer.json, 'error');
  const title = wordsAt(error, 'title');
  const message = wordsAt(error, 'message');
  if (
    !hasOnly(answer.json, ['error']) ||
    !hasOnly(error, ['title', 'message']) ||
    title === null ||
    message === null
  )
    return null;
  return reportOn(answer, { confidence: 'likely', errors: errorsOf({ message, title }) });
}
