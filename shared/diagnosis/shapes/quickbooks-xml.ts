import { errorsOf, fieldNamed } from '../json-report.ts';
import { EMPTY_REPORT } from '../shape.ts';
import type { ReportedError, Shape } from '../shape.ts';
import { findElement, textInside } from '../xml-reading.ts';
import type { XmlElement } from '../xml-reading.ts';

/**
 * QuickBooks Online where JSON was not asked for: `<IntuitResponse><Fault type="…"><Error code="…" element="…"><Message>
 * <Detail>`.
 *
 * Source: developer.intuit.com/app/developer/qbo/docs/develop/troubleshooting/handling-common-errors.
 */
export const quickbooksXml: Shape = {
  id: 'quickbooks',
  recognise(answer) {
    const fault = answer.xml?.name === 'IntuitResponse' ? findElement(answer.xml, 'Fault') : null;
    if (fault === null) return null;
    const errors = fault.children.filter(({ name }) => name === 'Error').flatMap(readError);
    return { ...EMPTY_REPORT, confidence: 'certain', errors, isFailure: errors.length > 0 };
  },
};

function readError(error: XmlElement): ReportedError[] {
  const words = (name: string): string | null => textInside(findElement(error, name)) || null;
  const detail = words('Detail');
  const message = words('Message');
  return errorsOf({
    message: detail ?? message,
    title: detail === null ? null : message,
    code: error.attributes.get('code') ?? null,
    field: fieldNamed(error.attributes.get('element') ?? null),
  });
}
