import { wordsAt } from '../json-reading.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import type { Shape } from '../shape.ts';

/**
 * Huawei Cloud and its API gateway: `{"error_code": "APIG.0101", "error_msg": "…", "request_id": "…"}`.
 *
 * Source: support.huaweicloud.com/apig, "Error codes".
 */
export const huaweiApig: Shape = {
  id: 'huawei-apig',
  recognise(answer) {
    const code = wordsAt(answer.json, 'error_code');
    const message = wordsAt(answer.json, 'error_msg');
    if (message === null || code === null || !/^[A-Za-z]+\.\d+$/.test(code)) return null;
    return reportOn(answer, { confidence: 'certain', errors: errorsOf({ message, code }) });
  },
};
