import { findHeader } from '../../http/headers.ts';
import type { AnswerView } from '../answer-view.ts';
import { hasOnly, memberAmong, wordsOf } from '../json-reading.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import type { Shape } from '../shape.ts';

/**
 * Amazon API Gateway answering in place of the API behind it: `{"message": "…"}` with one of its own texts.
 *
 * Source: docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html.
 */
export const awsApiGateway: Shape = {
  id: 'aws-api-gateway',
  recognise(answer) {
    if (!hasOnly(answer.json, ['message', 'Message', 'requestId']) || !isFromGateway(answer)) return null;
    const message = wordsOf(memberAmong(answer.json, ['message']));
    const known = message === null ? undefined : GATEWAY_TEXTS.find(([text]) => message.startsWith(text));
    if (message === null || known === undefined) return null;
    const code = findHeader(answer.headers, 'x-amzn-errortype')?.split(':')[0]?.trim() ?? '';
    return reportOn(answer, {
      confidence: 'certain',
      errors: errorsOf({ message, code: /^\w{1,80}$/.test(code) ? code : null }),
      likeStatus: known[1],
    });
  },
};

/** Headers that API Gateway sets on every answer that passes it; with the texts it is sure enough. */
function isFromGateway({ headers }: AnswerView): boolean {
  return ['x-amzn-errortype', 'x-amz-apigw-id', 'apigw-requestid'].some(
    (name) => findHeader(headers, name) !== null,
  );
}

/**
 * Its own texts, and the status that says what they mean where theirs does not: 403 "Missing Authentication Token" is
 * what comes back for a path, a stage or a method that does not exist.
 */
const GATEWAY_TEXTS: readonly (readonly [text: string, likeStatus: number | null])[] = [
  ['Missing Authentication Token', 404],
  ['The incoming token has expired', 401],
  ['The security token included in the request', 401],
  ['User is not authorized to access this resource', null],
  ['Forbidden', null],
  ['Unauthorized', null],
  ['Limit Exceeded', null],
  ['Too Many Requests', null],
  ['Endpoint request timed out', null],
  ['Network error communicating with endpoint', null],
  ['Internal server error', null],
  ['Invalid request body', 422],
  ['Missing required request parameters', 422],
  ['Request Too Long', null],
  ['Unsupported Media Type', null],
  ['Not Found', null],
  ['Service Unavailable', null],
];
