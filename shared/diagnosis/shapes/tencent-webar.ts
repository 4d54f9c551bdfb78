import { hasOnly, integerOf, member, textAt, wordsAt } from '../json-reading.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import type { Shape } from '../shape.ts';

/**
 * Tencent's WebAR service, with 200: `{"Code": -2, "Message": "…"}`; the code 0 is success.
 *
 * Source: trtc.io/document, "Web: beauty AR, error codes".
 */
export const tencentWebar: Shape = {
  id: 'tencent-webar',
  recognise(answer) {
    const root = answer.json;
    const code = integerOf(member(root, 'Code'));
    const message = wordsAt(root, 'Message');
    if (
      code === null ||
      code >= 0 ||
      message === null ||
      !hasOnly(root, ['Code', 'Message', 'RequestId', 'Data'])
    )
      return null;
    return reportOn(answer, {
      confidence: 'likely',
      errors: errorsOf({ message, code: textAt(root, 'Code') }),
      status: null,
      isFailure: answer.isSoundJson,
    });
  },
};
