import { makeError } from '../error-item.ts';
import { makeField } from '../field-path.ts';
import { LIMITS } from '../limits.ts';
import { EMPTY_REPORT } from '../shape.ts';
import type { ReportedError, Shape } from '../shape.ts';
import { findElement, textInside } from '../xml-reading.ts';
import type { XmlElement } from '../xml-reading.ts';

const MESSAGE_NAMES = [
  'Message',
  'faultstring',
  'ErrorMessage',
  'Description',
  'Detail',
  'Text',
  'Reason',
  'Title',
  'error',
];
const CODE_NAMES = ['Code', 'ErrorCode', 'faultcode', 'StatusCode'];
const FIELD_NAMES = ['Field', 'Parameter', 'Param', 'Property', 'Path', 'Target'];
const REQUEST_ID_NAMES = [
  'RequestId',
  'CorrelationId',
  'TraceId',
  'ActivityId',
  'ErrorId',
  'LogId',
  'DebugId',
];

/**
 * The general reader for XML that no other shape knows. A success stays silent: the one thing in XML that overrules a
 * 2xx, a SOAP fault, is a shape of its own.
 */
export const genericXml: Shape = {
  id: 'generic',
  recognise(answer) {
    const isRefusal = answer.status !== null && answer.status >= 400;
    const root = isRefusal || answer.status === null ? answer.xml : null;
    if (root === null || (!isRefusal && !/^(?:error|errors|errorresponse|fault)$/i.test(root.name)))
      return null;
    const listed = root.children.filter(({ name }) => /^(?:error|violation|fault|message)$/i.test(name));
    // A list of errors, or one whose parts stand in the root itself.
    const errors = (listed.length > 1 ? listed : [root])
      .slice(0, LIMITS.errors)
      .flatMap((each) => readError(each) ?? []);
    const requestId = firstText(root, REQUEST_ID_NAMES);
    return {
      ...EMPTY_REPORT,
      errors,
      requestId: requestId === null ? null : { value: requestId.slice(0, 200), from: 'body RequestId' },
      isFailure: answer.status === null,
    };
  },
};

function readError(root: XmlElement): ReportedError | null {
  const message = firstText(root, MESSAGE_NAMES);
  const code = firstText(root, CODE_NAMES);
  const spoken = message ?? code ?? (textInside(root) || null);
  const field = makeField(firstText(root, FIELD_NAMES) ?? '');
  return spoken === null ? null : makeError({ message: spoken.slice(0, LIMITS.messageLength), code, field });
}

function firstText(root: XmlElement, names: readonly string[]): string | null {
  for (const name of names) {
    const text = textInside(findElement(root, name));
    if (text !== '') return text;
  }
  return null;
}
