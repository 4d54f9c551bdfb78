import type { JsonNode } from '../../json/json-node.ts';
import type { AnswerView } from '../answer-view.ts';
import { itemsOf, member, textAt, wordsAt } from '../json-reading.ts';
import { errorsOf, fieldNamed, reportOn } from '../json-report.ts';
import type { AnswerReport, ReportedError, Shape } from '../shape.ts';

/**
 * Symfony and API Platform: `violations[].{propertyPath, message, code}`, often inside problem details, where the sentence
 * is the violation's `title`.
 *
 * Source: symfony.com, `ConstraintViolationListNormalizer`; api-platform.com/docs/core/validation.
 */
export const symfony: Shape = {
  id: 'symfony',
  recognise(answer) {
    const root = answer.json;
    const list = itemsOf(member(root, 'violations'));
    if (list.length === 0) return readHydra(answer);
    if (!list.every((each) => member(each, 'propertyPath')?.kind === 'string')) return null;
    return reportOn(answer, {
      confidence: 'certain',
      headline: wordsAt(root, 'title') ?? wordsAt(root, 'hydra:title'),
      errors: list.flatMap(readViolation),
      isFailure:
        answer.isSoundJson && (answer.status === null || answer.mediaType === 'application/problem+json'),
    });
  },
};

/** API Platform's own errors, in the words of the Hydra vocabulary. */
function readHydra(answer: AnswerView): AnswerReport | null {
  const title = wordsAt(answer.json, 'hydra:title');
  const description = wordsAt(answer.json, 'hydra:description');
  if (title === null || description === null || wordsAt(answer.json, '@type') === null) return null;
  return reportOn(answer, { confidence: 'certain', errors: errorsOf({ message: description, title }) });
}

function readViolation(node: JsonNode): ReportedError[] {
  return errorsOf({
    message: wordsAt(node, 'message') ?? wordsAt(node, 'title'),
    code: textAt(node, 'code'),
    field: fieldNamed(wordsAt(node, 'propertyPath')),
  });
}
