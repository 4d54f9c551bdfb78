import type { AnswerView } from '../answer-view.ts';
import { makeError } from '../error-item.ts';
import { FIELD_NAMES } from '../error-names.ts';
import { makeField } from '../field-path.ts';
import { likeStatusOf } from '../like-status.ts';
import { LIMITS } from '../limits.ts';
import { EMPTY_REPORT } from '../shape.ts';
import type { Shape } from '../shape.ts';
import { childOf, findElement, textInside } from '../xml-reading.ts';
import type { XmlElement } from '../xml-reading.ts';

/**
 * A SOAP fault of version 1.1 (`faultcode`, `faultstring`, `detail`) or 1.2 (`Code/Value`, `Subcode`, `Reason/Text`,
 * `Detail`), whatever its prefixes and its status: many servers send it with 200, and the standard asks for 500 even
 * where the sender is at fault.
 *
 * Sources: w3.org/TR/2000/NOTE-SOAP-20000508, section 4.4; w3.org/TR/soap12-part1, section 5.4.
 */
export const soapFault: Shape = {
  id: 'soap',
  recognise(answer) {
    const fault = faultOf(answer);
    if (fault === null) return null;
    const code = childOf(fault, 'faultcode') ?? childOf(childOf(fault, 'Code'), 'Value');
    const kind = withoutPrefix(textInside(code));
    const detail = childOf(fault, 'detail') ?? childOf(fault, 'Detail');
    const inner = readDetail(detail);
    const subcode = deepestSubcode(childOf(fault, 'Code'));
    const ownCode = inner.code ?? subcode ?? (kind === '' ? null : kind);
    const words = textInside(childOf(fault, 'faultstring')) || reasonOf(fault);
    const message = words || inner.message || ownCode;
    return {
      ...EMPTY_REPORT,
      confidence: 'certain',
      headline: inner.message !== '' && words !== '' && inner.message !== words ? words : null,
      errors:
        message === null
          ? []
          : [
              makeError({
                message: (inner.message || message).slice(0, LIMITS.messageLength),
                code: ownCode,
                title: kind === '' || kind === ownCode ? null : kind,
                field: /^[\w.[\]/@:-]{1,120}$/.test(inner.field) ? makeField(inner.field) : null,
              }),
            ],
      isFailure: true,
      likeStatus: likeStatusOf(ownCode) ?? likeStatusOfKind(kind, answer.status),
    };
  },
};

/** Only where the standard has it: the first element of the body of an envelope. */
function faultOf({ xml }: AnswerView): XmlElement | null {
  if (xml === null || xml.name !== 'Envelope') return null;
  return childOf(childOf(xml, 'Body'), 'Fault');
}

/** Of several languages English, else the first. */
function reasonOf(fault: XmlElement): string {
  const texts = (childOf(fault, 'Reason')?.children ?? []).filter(({ name }) => name === 'Text');
  const english = texts.find(({ attributes }) => attributes.get('lang')?.startsWith('en') === true);
  return textInside(english ?? texts[0] ?? null);
}

function deepestSubcode(code: XmlElement | null): string | null {
  let found: string | null = null;
  for (let inner = childOf(code, 'Subcode'); inner !== null; inner = childOf(inner, 'Subcode'))
    found = withoutPrefix(textInside(childOf(inner, 'Value'))) || found;
  return found;
}

/** Codes and words that applications put into the detail, under the names that most of them use. */
function readDetail(detail: XmlElement | null): { code: string | null; message: string; field: string } {
  if (detail === null) return { code: null, message: '', field: '' };
  const first = (names: readonly string[]): string =>
    names.map((name) => textInside(findElement(detail, name))).find((text) => text !== '') ?? '';
  const code = first(['errorCode', 'code', 'exceptionCode', 'faultCode', 'errorNumber']);
  return {
    code: /^\S{1,120}$/.test(code) ? withoutPrefix(code) : null,
    field: first(FIELD_NAMES),
    message: first(['errorMessage', 'message', 'exceptionMessage', 'errorDescription', 'description']),
  };
}

/** `soap:Client` says as much as `Client`, and `wsse:InvalidSecurity` as `InvalidSecurity`. */
function withoutPrefix(code: string): string {
  return code.slice(code.lastIndexOf(':') + 1);
}

/** Who is at fault: 1.1 has `Client` and `Server`, with parts after a dot, 1.2 `Sender` and `Receiver`. */
function likeStatusOfKind(kind: string, status: number | null): number | null {
  const isRight = status !== null && status >= 400 && status < 500;
  if (/^(?:Client|Sender)(?:\.|$)/.test(kind)) return isRight ? null : 422;
  if (/^(?:MustUnderstand|VersionMismatch|DataEncodingUnknown)$/.test(kind)) return 400;
  return /^(?:Server|Receiver)(?:\.|$)/.test(kind) ? 500 : null;
}
