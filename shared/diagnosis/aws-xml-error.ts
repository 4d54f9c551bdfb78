import { makeError } from './error-item.ts';
import { likeStatusOf } from './like-status.ts';
import { LIMITS } from './limits.ts';
import { EMPTY_REPORT } from './shape.ts';
import type { AnswerReport } from './shape.ts';
import { childOf, textInside } from './xml-reading.ts';
import type { XmlElement } from './xml-reading.ts';

/**
 * The `<Error>` of AWS and of the storage services that copy it: `Code`, `Message`, and `Type`, which says whose turn it
 * is. Null where it has neither code nor message.
 */
export function readAwsXmlError(
  error: XmlElement,
  requestId: AnswerReport['requestId'],
): AnswerReport | null {
  const code = textInside(childOf(error, 'Code'));
  const message = textInside(childOf(error, 'Message')) || code;
  if (message === '') return null;
  const type = textInside(childOf(error, 'Type'));
  return {
    ...EMPTY_REPORT,
    confidence: 'certain',
    errors: [makeError({ message: message.slice(0, LIMITS.messageLength), code: code || null })],
    requestId,
    isFailure: true,
    likeStatus: likeStatusOf(code) ?? (type === 'Receiver' ? 500 : null),
  };
}

/** The text of an element as the id of the request; null where it has none. */
export function requestIdIn(parent: XmlElement, name: string): AnswerReport['requestId'] {
  const value = textInside(childOf(parent, name)).slice(0, 200);
  return value === '' ? null : { value, from: `body ${name}` };
}
