import { memberAmong, textAt, textOf } from '../json-reading.ts';
import { reportOn } from '../json-report.ts';
import { likeStatusOf } from '../like-status.ts';
import { innerOf, odataErrorOf, readOdataError } from '../odata-error.ts';
import type { Shape } from '../shape.ts';

/**
 * Microsoft Graph: `{"error": {code, message, innerError: {date, request-id, client-request-id}}}`. Its `code` is what
 * counts: the words are meant for developers and may change.
 *
 * Source: learn.microsoft.com/graph/errors, "Error resource type".
 */
export const microsoftGraph: Shape = {
  id: 'microsoft-graph',
  recognise(answer) {
    const error = odataErrorOf(answer.json);
    const inner = error === null ? null : innerOf(error);
    const requestId = textOf(memberAmong(inner, ['requestid']));
    if (error === null || inner === null || requestId === null) return null;
    const code = textAt(error, 'code');
    return reportOn(answer, {
      confidence: 'certain',
      ...readOdataError(error),
      requestId: { value: requestId.slice(0, 200), from: 'body error.innerError.request-id' },
      likeStatus: answer.status === 509 ? 429 : likeStatusOf(code),
    });
  },
};
