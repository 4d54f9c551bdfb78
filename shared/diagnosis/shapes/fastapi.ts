import type { JsonNode } from '../../json/json-node.ts';
import { findHeader } from '../../http/headers.ts';
import type { AnswerView } from '../answer-view.ts';
import { readLoc } from '../error-item.ts';
import { docsUrlOf, hasOnly, itemsOf, member, wordsAt } from '../json-reading.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import type { AnswerReport, ReportedError, Shape } from '../shape.ts';

/**
 * FastAPI and pydantic: `{"detail": [{"type", "loc": ["body", "items", 0], "msg", "url"}]}`. The first step of `loc` is the
 * part of the request. A `detail` that is a sentence is FastAPI's only where its usual server sent it.
 *
 * Source: fastapi.tiangolo.com/tutorial/handling-errors; docs.pydantic.dev/latest/errors/errors.
 */
export const fastapi: Shape = {
  id: 'fastapi',
  recognise(answer) {
    const list = itemsOf(member(answer.json, 'detail'));
    if (list.length === 0 || !list.every(isValidationError)) return readSentence(answer);
    return reportOn(answer, { confidence: 'certain', errors: list.flatMap(readError) });
  },
};

function isValidationError(node: JsonNode): boolean {
  return member(node, 'loc')?.kind === 'array' && wordsAt(node, 'msg') !== null;
}

function readError(node: JsonNode): ReportedError[] {
  return errorsOf({
    message: wordsAt(node, 'msg'),
    code: wordsAt(node, 'type'),
    // Where the JSON could not be read, a number of characters stands in place of a field.
    field: /^(?:json_invalid|value_error\.jsondecode)$/.test(wordsAt(node, 'type') ?? '')
      ? null
      : readLoc(itemsOf(member(node, 'loc'))),
    docsUrl: docsUrlOf(member(node, 'url')),
  });
}

function readSentence(answer: AnswerView): AnswerReport | null {
  const detail = wordsAt(answer.json, 'detail');
  const server = findHeader(answer.headers, 'server') ?? '';
  if (detail === null || !hasOnly(answer.json, ['detail']) || !/^(?:uvicorn|hypercorn)/i.test(server))
    return null;
  return reportOn(answer, { confidence: 'likely', errors: errorsOf({ message: detail }) });
}
