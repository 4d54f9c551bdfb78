import type { JsonNode } from '../../json/json-node.ts';
import {
  docsUrlOf,
  hasMember,
  integerOf,
  isObject,
  itemsOf,
  member,
  textAt,
  wordsAt,
} from '../json-reading.ts';
import { errorsOf, fieldNamed, reportOn } from '../json-report.ts';
import type { ReportedError, Shape } from '../shape.ts';

/**
 * Broadcom (VMware) VCF Operations: `{"message", "validationFailures": [{failureMessage, violationPath}],
 * "inputBodyLocation": {lineNumber, columnNumber}, "apiErrorCode", "httpStatusCode"}`. The location is where its parser
 * stopped in the body.
 *
 * Source: developer.broadcom.com/xapis/vcf-operations-api, data structure "error".
 */
export const broadcomVcf: Shape = {
  id: 'broadcom-vcf',
  recognise(answer) {
    const root = answer.json;
    const message = wordsAt(root, 'message');
    const isBroadcom =
      ['apiErrorCode', 'validationFailures', 'inputBodyLocation'].filter((name) => hasMember(root, name))
        .length >= 2;
    if (!isBroadcom) return null;
    const listed = itemsOf(member(root, 'validationFailures')).flatMap((each) =>
      errorsOf({
        message: wordsAt(each, 'failureMessage'),
        field: fieldNamed(wordsAt(each, 'violationPath')),
      }),
    );
    return reportOn(answer, {
      confidence: 'certain',
      headline: listed.length > 0 ? message : null,
      errors: listed.length > 0 ? listed : readWhole(root, message),
      status: integerOf(member(root, 'httpStatusCode')),
    });
  },
};

function readWhole(root: JsonNode | null, message: string | null): ReportedError[] {
  const location = member(root, 'inputBodyLocation');
  const line = integerOf(member(location, 'lineNumber')) ?? 0;
  const column = integerOf(member(location, 'columnNumber')) ?? 0;
  const hasPosition = isObject(location) && line > 0 && column > 0;
  return errorsOf({
    message,
    code: textAt(root, 'apiErrorCode'),
    docsUrl: docsUrlOf(member(itemsOf(member(root, 'links'))[0] ?? null, 'href')),
    ...(hasPosition ? { position: { in: 'body' as const, line, column } } : {}),
  });
}
