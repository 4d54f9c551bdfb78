import { makeError } from '../error-item.ts';
import { LIMITS } from '../limits.ts';
import { odataTarget } from '../odata-error.ts';
import { EMPTY_REPORT } from '../shape.ts';
import type { ReportedError, Shape } from '../shape.ts';
import { childOf, findElement, textInside } from '../xml-reading.ts';
import type { XmlElement } from '../xml-reading.ts';

/**
 * OData as XML: `<error xmlns="…/metadata"><code/><message xml:lang="en"/><innererror/></error>`, with SAP's list of
 * details inside.
 *
 * Source: docs.oasis-open.org/odata/odata-atom-format/v4.0, section 19, and the same element of versions 1 to 3.
 */
export const odataXml: Shape = {
  id: 'odata',
  recognise(answer) {
    const root = answer.xml;
    const namespace = root?.attributes.get('xmlns') ?? '';
    const isOdata = /schemas\.microsoft\.com\/ado|docs\.oasis-open\.org\/odata/.test(
      namespace === '' ? answer.text.slice(0, 1024) : namespace,
    );
    if (root === null || root.name !== 'error' || !isOdata) return null;
    const code = textInside(childOf(root, 'code'));
    const message = textInside(childOf(root, 'message'));
    const transactionId = textInside(findElement(root, 'transactionid'));
    const details = (findElement(root, 'errordetails')?.children ?? []).flatMap(readDetail);
    const own =
      message === '' && code === '' ? [] : [makeError({ message: cut(message || code), code: code || null })];
    return {
      ...EMPTY_REPORT,
      confidence: 'certain',
      headline:
        details.length === 0 || details.some((each) => each.message === message) ? null : cut(message),
      errors: details.length === 0 ? own : details,
      requestId:
        transactionId === ''
          ? null
          : { value: transactionId.slice(0, 200), from: 'body error.innererror.transactionid' },
      isFailure: true,
    };
  },
};

function readDetail(element: XmlElement): ReportedError[] {
  const code = textInside(childOf(element, 'code'));
  const message = textInside(childOf(element, 'message'));
  if (message === '' || code === '/IWBEP/CX_MGW_BUSI_EXCEPTION') return [];
  const field = odataTarget(textInside(childOf(element, 'propertyref')));
  return [makeError({ message: cut(message), code: code || null, field })];
}

function cut(text: string): string {
  return text.slice(0, LIMITS.messageLength);
}
