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
    const code = typeOf(answer);
    if (code === null) return null;
    const message = wordsOf(memberAmong(answer.json, ['message', 'errormessage']));
    const fields = itemsOf(memberAt(answer.json, 'fieldList')).flatMap(readField);
    return reportOn(answer, {
      confidence: 'certain',
      headline: fields.length === 0 ? null : message,
      errors: fields.length === 0 ? errorsOf({ message, code }) : fields,
      isFailure: answer.isSoundJson && answer.json.members.length <= 3,
      likeStatus: likeStatusOf(code),
    });
  },
};

/** The name of the error; `code` is believed only beside a header that AWS alone sends. */
function typeOf(answer: AnswerView): string | null {
  const header = findHeader(answer.headers, 'x-amzn-errortype');
  const own = wordsAt(answer.json, '__type');
  const isMarked = findHeader(answer.headers, 'x-amzn-requestid') !== null;
  const raw = header ?? own ?? (isMarked ? textAt(answer.json, 'code') : null);
  const name = raw === null ? '' : (raw.split('#').at(-1)?.split(':')[0]?.trim() ?? '');
  return /^[A-Za-z][\w.]{0,119}$/.test(name) ? name : null;
}

/** The list that a `ValidationException` carries in many services (smithy.io, "Constraint traits"). */
function readField(node: JsonNode): ReportedError[] {
  const path = wordsAt(node, 'path') ?? wordsAt(node, 'name');
  return errorsOf({ message: wordsAt(node, 'message'), field: fieldNamed(path) });
}
