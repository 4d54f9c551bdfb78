import type { JsonNode } from '../../json/json-node.ts';
import { hasMember, integerOf, itemsOf, member, textAt, wordsAt, wordsOf } from '../json-reading.ts';
import { errorsOf, fieldNamed, reportOn } from '../json-report.ts';
import type { ReportedError, Shape } from '../shape.ts';

/**
 * Spring Boot: `{"timestamp", "status", "error", "path", "message", "errors": [{field, defaultMessage, code}], "exception",
 * "trace", "requestId"}`. Since its version 2.3 `message` is empty unless somebody turns it on; `error` is the name of the
 * status then.
 *
 * Source: docs.spring.io/spring-boot, `DefaultErrorAttributes`.
 */
export const springBoot: Shape = {
  id: 'spring-boot',
  recognise(answer) {
    const root = answer.json;
    const status = integerOf(member(root, 'status'));
    const error = wordsAt(root, 'error');
    const isSpring =
      status !== null && error !== null && hasMember(root, 'timestamp') && wordsAt(root, 'path') !== null;
    if (!isSpring) return null;
    const message = wordsAt(root, 'message');
    const listed = itemsOf(member(root, 'errors')).flatMap(readFieldError);
    return reportOn(answer, {
      confidence: 'certain',
      headline: listed.length > 0 ? (message ?? error) : null,
      errors:
        listed.length > 0 ? listed : errorsOf({ message, title: error, code: wordsAt(root, 'exception') }),
      status,
    });
  },
};

function readFieldError(node: JsonNode): ReportedError[] {
  return errorsOf({
    message: wordsOf(node) ?? wordsAt(node, 'defaultMessage') ?? wordsAt(node, 'message'),
    code: textAt(node, 'code'),
    title: wordsAt(node, 'objectName'),
    field: fieldNamed(wordsAt(node, 'field')),
  });
}
