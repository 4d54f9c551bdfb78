import type { JsonNode } from '../../json/json-node.ts';
import { itemsOf, member, textAt, wordsAt } from '../json-reading.ts';
import { errorsOf, fieldNamed, reportOn } from '../json-report.ts';
import type { ReportedError, Shape } from '../shape.ts';

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
    if (list.length === 0 || !list.every((each) => member(each, 'propertyPath')?.kind === 'string'))
      return null;
    return reportOn(answer, {
      confidence: 'certain',
      headline: wordsAt(root, 'title') ?? wordsAt(root, 'hydra:title'),
      errors: list.flatMap(readViolation),
      isFailure:
        answer.isSoundJson && (answer.status === null || answer.mediaType === 'application/problem+json'),
    });
  },
};

function readViolation(node: JsonNode): ReportedError[] {
  return errorsOf({
    message: wordsAt(node, 'message') ?? wordsAt(node, 'title'),
    code: textAt(node, 'code'),
    field: fieldNamed(wordsAt(node, 'propertyPath')),
  });
}
