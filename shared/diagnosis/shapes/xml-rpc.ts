import { makeError } from '../error-item.ts';
import { LIMITS } from '../limits.ts';
import { EMPTY_REPORT } from '../shape.ts';
import type { Shape } from '../shape.ts';
import { childOf, findElement, textInside } from '../xml-reading.ts';
import type { XmlElement } from '../xml-reading.ts';

/**
 * A fault of XML-RPC, always under 200: `<methodResponse><fault>` around a struct with `faultCode` and `faultString`.
 *
 * Source: xmlrpc.com/spec.md, "Fault example".
 */
export const xmlRpc: Shape = {
  id: 'xml-rpc',
  recognise({ xml }) {
    const fault = xml?.name === 'methodResponse' ? childOf(xml, 'fault') : null;
    const struct = fault === null ? null : findElement(fault, 'struct');
    if (struct === null) return null;
    const code = memberOf(struct, 'faultCode');
    const message = memberOf(struct, 'faultString') || code;
    return {
      ...EMPTY_REPORT,
      confidence: 'certain',
      errors:
        message === ''
          ? []
          : [makeError({ message: message.slice(0, LIMITS.messageLength), code: code === '' ? null : code })],
      isFailure: true,
    };
  },
};

/** The value of a member of a struct as text; `''` where there is none. */
function memberOf(struct: XmlElement, name: string): string {
  const member = struct.children.find((each) => textInside(childOf(each, 'name')) === name);
  return textInside(childOf(member ?? null, 'value'));
}
