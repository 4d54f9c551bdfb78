import type { JsonNode } from '../../json/json-node.ts';
import { docsUrlOf, hasMember, isObject, itemsOf, member, memberAt, wordsAt } from '../json-reading.ts';
import { readFieldMap } from '../field-map.ts';
import { errorsOf, fieldNamed, reportOn } from '../json-report.ts';
import type { ReportedError, Shape } from '../shape.ts';

/**
 * Infobip, in both of its forms: `{"requestError": {"serviceException": {messageId, text, validationErrors}}}` and
 * `{"errorCode", "description", "action", "violations": [{property, violation}], "resources": [{url}]}`.
 *
 * Source: infobip.com/docs/essentials/api-essentials/response-status-and-error-codes, "Handling errors".
 */
export const infobip: Shape = {
  id: 'infobip',
  recognise(answer) {
    const root = answer.json;
    const wrapped = member(root, 'requestError');
    const exception = member(wrapped, 'serviceException') ?? member(wrapped, 'policyException');
    if (isObject(exception)) {
      const listed = readValidation(exception);
      const text = wordsAt(exception, 'text');
      const code = wordsAt(exception, 'messageId');
      return reportOn(answer, {
        confidence: 'certain',
        headline: listed.length > 0 ? text : null,
        errors: listed.length > 0 ? listed : errorsOf({ message: text, code }),
      });
    }
    return isNewForm(root) ? reportOn(answer, { confidence: 'likely', ...readNewForm(root) }) : null;
  },
};

function readValidation(exception: JsonNode): ReportedError[] {
  const code = wordsAt(exception, 'messageId');
  return readFieldMap(member(exception, 'validationErrors')).map((error) => ({ ...error, code }));
}

/** `action`, what to do about it, is its own; `violations` come where values were not accepted. */
function isNewForm(root: JsonNode | null): boolean {
  return (
    wordsAt(root, 'errorCode') !== null &&
    wordsAt(root, 'description') !== null &&
    ['action', 'violations', 'resources'].some((name) => hasMember(root, name))
  );
}

function readNewForm(root: JsonNode | null): { headline: string | null; errors: ReportedError[] } {
  const code = wordsAt(root, 'errorCode');
  const description = wordsAt(root, 'description');
  const docsUrl = docsUrlOf(memberAt(itemsOf(member(root, 'resources'))[0] ?? null, 'url'));
  const listed = itemsOf(member(root, 'violations')).flatMap((violation) =>
    errorsOf({
      message: wordsAt(violation, 'violation'),
      code,
      field: fieldNamed(wordsAt(violation, 'property')),
      docsUrl,
    }),
  );
  const headline = [description, wordsAt(root, 'action')].filter((part) => part !== null).join(' ');
  return listed.length > 0
    ? { headline, errors: listed }
    : { headline: null, errors: errorsOf({ message: headline, code, docsUrl }) };
}
