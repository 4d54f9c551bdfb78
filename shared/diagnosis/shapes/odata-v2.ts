import type { JsonNode } from '../../json/json-node.ts';
import { isObject, itemsOf, memberAt, textAt, wordsAt } from '../json-reading.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import { innerOf, odataTarget } from '../odata-error.ts';
import type { ReportedError, Shape } from '../shape.ts';

/**
 * OData v2 and v3, as SAP Gateway sends it: `{"error": {code, message: {lang, value}, innererror: {transactionid,
 * errordetails: [{code, message, propertyref, severity}]}}}`.
 *
 * Sources: odata.org/documentation/odata-version-3-0/json-verbose-format, section 13; help.sap.com, "Error log" of SAP
 * Gateway Foundation.
 */
export const odataV2: Shape = {
  id: 'odata',
  recognise(answer) {
    const error = memberAt(answer.json, 'error') ?? memberAt(answer.json, 'odata.error');
    const message = wordsAt(error, 'message', 'value');
    if (!isObject(error) || message === null) return null;
    const inner = innerOf(error);
    const code = textAt(error, 'code') ?? '';
    const details = itemsOf(memberAt(inner, 'errordetails')).flatMap(readDetail);
    const isEchoed = details.some((each) => each.message === message);
    const transactionId = textAt(inner, 'transactionid');
    return {
      ...reportOn(answer, {
        confidence: 'certain',
        headline: details.length === 0 || isEchoed ? null : message,
        errors: details.length === 0 ? errorsOf({ message, code: code === '' ? null : code }) : details,
      }),
      requestId:
        transactionId === null
          ? null
          : { value: transactionId.slice(0, 200), from: 'body error.innererror.transactionid' },
    };
  },
};

/** SAP closes its list with an entry that only says that the call was not carried out. */
function readDetail(node: JsonNode): ReportedError[] {
  const code = textAt(node, 'code');
  const severity = wordsAt(node, 'severity') ?? 'error';
  if (code === '/IWBEP/CX_MGW_BUSI_EXCEPTION' || /^(?:info|success)/i.test(severity)) return [];
  return errorsOf({
    message: wordsAt(node, 'message'),
    code,
    field: odataTarget(wordsAt(node, 'propertyref') || wordsAt(node, 'target')),
    severity: /^warn/i.test(severity) ? 'warning' : 'error',
  });
}
