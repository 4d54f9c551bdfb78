import { hasOnly, itemsOf, member, wordsAt } from '../json-reading.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import type { Shape } from '../shape.ts';

const MEMBERS = ['errorMessage', 'errorType', 'requestId', 'stackTrace', 'trace', 'cause'];

/**
 * A function of AWS Lambda that broke, passed on with 200: `{"errorMessage", "errorType", "requestId", "stackTrace": […]}`
 * (`trace` from Node.js), where the caller expected the function's own answer.
 *
 * Source: docs.aws.amazon.com/lambda/latest/dg/python-exceptions and nodejs-exceptions; API reference, "Invoke".
 */
export const awsLambda: Shape = {
  id: 'aws-lambda',
  recognise(answer) {
    const root = answer.json;
    const message = wordsAt(root, 'errorMessage');
    const type = wordsAt(root, 'errorType');
    // A message that is JSON is an error of the function's own making, for the general reader to unwrap.
    if (message === null || message.startsWith('{') || type === null || !hasOnly(root, MEMBERS)) return null;
    const hasStack = itemsOf(member(root, 'stackTrace') ?? member(root, 'trace')).length > 0;
    return reportOn(answer, {
      confidence: hasStack ? 'certain' : 'likely',
      errors: errorsOf({ message, code: type }),
      isFailure: answer.isSoundJson,
      // The program failed, whatever the status says of the call to it.
      likeStatus: 500,
    });
  },
};
