import type { JsonNode } from '../../json/json-node.ts';
import { docsUrlOf, integerOf, itemsOf, member, wordsAt, wordsOf } from '../json-reading.ts';
import { errorsOf, fieldNamed, reportOn } from '../json-report.ts';
import type { ReportedError, Shape } from '../shape.ts';

/**
 * GitHub: `{"message", "documentation_url", "status", "errors": [{resource, field, code, message}]}`. Except for the code
 * `custom` an error has no words of its own.
 *
 * Source: docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api, "Validation failed".
 */
export const github: Shape = {
  id: 'github',
  recognise(answer) {
    const root = answer.json;
    const message = wordsAt(root, 'message');
    const documentation = wordsAt(root, 'documentation_url');
    if (message === null || documentation === null) return null;
    const docsUrl = docsUrlOf(member(root, 'documentation_url'));
    const listed = itemsOf(member(root, 'errors')).flatMap((each) => readError(each, docsUrl));
    return reportOn(answer, {
      confidence: 'certain',
      headline: listed.length > 0 ? message : null,
      errors: listed.length > 0 ? listed : errorsOf({ message, docsUrl }),
      status: integerOf(member(root, 'status')),
    });
  },
};

function readError(node: JsonNode, docsUrl: string | null): ReportedError[] {
  const resource = wordsAt(node, 'resource');
  return errorsOf({
    message: wordsOf(node) ?? wordsAt(node, 'message') ?? wordsAt(node, 'code'),
    code: wordsAt(node, 'code'),
    title: resource,
    field: fieldNamed(wordsAt(node, 'field')),
    docsUrl,
  });
}
