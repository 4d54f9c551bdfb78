import type { JsonNode } from '../../json/json-node.ts';
import { formatJsonPath } from '../../json/json-path.ts';
import type { AnswerView } from '../answer-view.ts';
import { isObject, itemsOf, member, textAt, wordsOf } from '../json-reading.ts';
import { readFieldMap } from '../field-map.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import type { AnswerReport, ReportedError, Shape } from '../shape.ts';

/**
 * Jira: `{"errorMessages": ["…"], "errors": {"<field>": "…"}}`; either may be empty, even both. Creating several issues
 * answers `{"issues", "errors": [{failedElementNumber, elementErrors}]}`.
 *
 * Source: docs.atlassian.com, com.atlassian.jira.rest `ErrorCollection`; developer.atlassian.com/cloud/jira/platform/rest.
 */
export const jira: Shape = {
  id: 'jira',
  recognise(answer) {
    const root = answer.json;
    if (!isCollection(root)) return readBulk(answer);
    const errors = readCollection(root);
    return reportOn(answer, {
      confidence: 'certain',
      errors,
      isFailure: errors.length > 0 && answer.isSoundJson,
    });
  },
};

function isCollection(node: JsonNode | null): boolean {
  const errors = member(node, 'errors');
  return (
    member(node, 'errorMessages')?.kind === 'array' &&
    (errors === null || !(errors.kind === 'array' && errors.items.length > 0))
  );
}

function readCollection(node: JsonNode | null): ReportedError[] {
  const whole = itemsOf(member(node, 'errorMessages')).flatMap((each) =>
    errorsOf({ message: wordsOf(each) }),
  );
  const warnings = itemsOf(member(node, 'warningMessages')).flatMap((each) =>
    errorsOf({ message: wordsOf(each), severity: 'warning' }),
  );
  return [...whole, ...readFieldMap(member(node, 'errors')), ...warnings];
}

function readBulk(answer: AnswerView): AnswerReport | null {
  const failed = itemsOf(member(answer.json, 'errors')).filter((each) =>
    isObject(member(each, 'elementErrors')),
  );
  if (failed.length === 0) return null;
  const errors = failed.flatMap((each) => {
    const index = Number(textAt(each, 'failedElementNumber') ?? '0');
    return readCollection(member(each, 'elementErrors')).map((error) => inElement(error, index));
  });
  const isAll = itemsOf(member(answer.json, 'issues')).length === 0;
  return reportOn(answer, {
    confidence: 'certain',
    errors,
    isFailure: answer.isSoundJson && isAll,
    isPartial: answer.isSoundJson && !isAll,
  });
}

function inElement(error: ReportedError, index: number): ReportedError {
  const path = ['issueUpdates', index, ...(error.field === null ? [] : ['fields', ...error.field.path])];
  return { ...error, field: { in: 'body', path, raw: formatJsonPath(path) } };
}
