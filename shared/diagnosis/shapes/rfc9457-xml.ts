import { makeError } from '../error-item.ts';
import { EMPTY_REPORT } from '../shape.ts';
import type { Shape } from '../shape.ts';
import { findElement, textInside } from '../xml-reading.ts';

/** Problem details as XML: `<problem xmlns="urn:ietf:rfc:7807">`. Source: RFC 9457, appendix B. */
export const rfc9457Xml: Shape = {
  id: 'rfc9457',
  recognise(answer) {
    const root = answer.xml;
    const isLabelled = answer.mediaType === 'application/problem+xml';
    if (
      root === null ||
      root.name !== 'problem' ||
      !(isLabelled || answer.text.includes('urn:ietf:rfc:7807'))
    )
      return null;
    const words = (name: string): string | null => textInside(findElement(root, name)) || null;
    const title = words('title');
    const detail = words('detail');
    const type = words('type');
    const message = detail ?? title;
    const status = words('status');
    return {
      ...EMPTY_REPORT,
      confidence: 'certain',
      errors:
        message === null
          ? []
          : [
              makeError({
                message,
                title: detail === null ? null : title,
                code: type === null || type === 'about:blank' ? null : (type.split('/').at(-1) ?? null),
                docsUrl: type?.startsWith('https://') === true ? type : null,
              }),
            ],
      status: status !== null && /^\d{3}$/.test(status) ? Number(status) : null,
      isFailure: true,
    };
  },
};
