import { findHeader } from '../../http/headers.ts';
import { makeError } from '../error-item.ts';
import { likeStatusOf } from '../like-status.ts';
import { LIMITS } from '../limits.ts';
import { EMPTY_REPORT } from '../shape.ts';
import type { Shape } from '../shape.ts';
import { childOf, textInside } from '../xml-reading.ts';

/**
 * Azure Storage: `<Error><Code/><Message/></Error>`, the message ending with the id and the time of the request, and a
 * closer look at it in an element of its own (`AuthenticationErrorDetail`, `HeaderName`, `QueryParameterName`).
 *
 * Source: learn.microsoft.com/rest/api/storageservices/status-and-error-codes2, "Error response".
 */
export const azureStorageXml: Shape = {
  id: 'azure-storage',
  recognise({ xml, headers, status }) {
    const words = textInside(childOf(xml, 'Message'));
    const stamp = /\s*RequestId:\s*([\w-]{8,80})\s+Time:\s*\S+$/.exec(words);
    const isMarked = findHeader(headers, 'x-ms-error-code') !== null || stamp !== null;
    if (xml === null || xml.name !== 'Error' || !isMarked) return null;
    const code = textInside(childOf(xml, 'Code'));
    const message = (stamp === null ? words : words.slice(0, stamp.index)) || code;
    const detail = textInside(childOf(xml, 'AuthenticationErrorDetail'));
    const header = textInside(childOf(xml, 'HeaderName'));
    const parameter = textInside(childOf(xml, 'QueryParameterName'));
    if (message === '') return null;
    return {
      ...EMPTY_REPORT,
      confidence: 'certain',
      headline: detail === '' ? null : message.slice(0, LIMITS.messageLength),
      errors: [
        makeError({
          message: (detail || message).slice(0, LIMITS.messageLength),
          code: code || null,
          field: header
            ? { in: 'header', path: [header], raw: header }
            : parameter
              ? { in: 'query', path: [parameter], raw: parameter }
              : null,
        }),
      ],
      requestId: stamp?.[1] === undefined ? null : { value: stamp[1], from: 'body Message' },
      isFailure: true,
      likeStatus: status === 403 && code === 'AuthenticationFailed' ? 401 : likeStatusOf(code),
    };
  },
};
