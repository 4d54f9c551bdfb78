import { findHeader } from '../../http/headers.ts';
import type { JsonNode } from '../../json/json-node.ts';
import type { AnswerView } from '../answer-view.ts';
import { isObject, memberAmong, memberAt, textAt, wordsAt, wordsOf, itemsOf } from '../json-reading.ts';
import { errorsOf, fieldNamed, reportOn } from '../json-report.ts';
import { likeStatusOf } from '../like-status.ts';
import type { ReportedError, Shape } from '../shape.ts';

/**
 * AWS services that speak JSON: the type of the error in the header `X-Amzn-Errortype`, in `__type`, or in `code`, with a
 * namespace before `#` and an address after `:` that both do not matter. Most services send 400 for everything, so the
 * type tells what happened.
 *
 * Sources: smithy.io/2.0/aws/protocols/aws-restjson1-protocol and aws-json-1_0-protocol, "Operation error
 * serialization".
 */
export const awsJson: Shape = {
  id: 'aws',
  recognise(answer) {
    if (!isObject(answer.json)) return null;
    const type = typeOf(answer);
    if (type === null) return null;
    const { code } = type;
    const message = wordsOf(memberAmong(answer.json, ['message', 'errormessage']));
    const fields = itemsOf(memberAt(answer.json, 'fieldList')).flatMap(readField);
    return reportOn(answer, {
      confidence: type.isSure ? 'certain' : 'likely',
      headline: fields.length === 0 ? null : message,
      errors: fields.length === 0 ? errorsOf({ message, code }) : fields,
      // With 2xx it is data: other systems mark their values with `__type` as well.
      isFailure: answer.status === null && answer.isSoundJson && NAME_OF_ERROR.test(code),
      likeStatus: likeStatusOf(code),
    });
  },
};

const NAME_OF_ERROR = /^[A-Z][A-Za-z0-9]*(?:Exception|Error|Fault|NotFound|Denied)$/;

/**
 * The name of the error. `code` is believed only where it is such a name beside AWS's number of the request, and where no
 * gateway is in between: that sets the number on the answers of anybody's API.
 */
function typeOf(answer: AnswerView): { readonly code: string; readonly isSure: boolean } | null {
  const header = findHeader(answer.headers, 'x-amzn-errortype');
  const own = wordsAt(answer.json, '__type');
  const sure = nameIn(header ?? own);
  if (sure !== null) return { code: sure, isSure: true };
  const has = (name: string): boolean => findHeader(answer.headers, name) !== null;
  const isMarked = has('x-amzn-requestid') && !has('x-amz-apigw-id') && !has('apigw-requestid');
  const code = isMarked ? nameIn(textAt(answer.json, 'code')) : null;
  return code !== null && NAME_OF_ERROR.test(code) ? { code, isSure: false } : null;
}

/** `LampNotFoundException` of `ns.lamps#LampNotFoundException:http://…`. */
function nameIn(raw: string | null): string | null {
  const name = raw?.split('#').at(-1)?.split(':')[0]?.trim() ?? '';
  return /^[A-Za-z][\w.]{0,119}$/.test(name) ? name : null;
}

/** The list that a `ValidationException` carries in many services (smithy.io, "Constraint traits"). */
function readField(node: JsonNode): ReportedError[] {
  const path = wordsAt(node, 'path') ?? wordsAt(node, 'name');
  return errorsOf({ message: wordsAt(node, 'message'), field: fieldNamed(path) });
}
