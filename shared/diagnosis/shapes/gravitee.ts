import { hasOnly, textAt, wordsAt } from '../json-reading.ts';
import type { GatewayCase } from '../gateway-case.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import type { Shape } from '../shape.ts';

/**
 * Gravitee: `{"message": "Unauthorized", "http_status_code": 401}`.
 *
 * Source: documentation.gravitee.io, "Response templates"; gravitee-io, ProcessorFailure.
 */
export const gravitee: Shape = {
  id: 'gravitee',
  recognise(answer) {
    const message = wordsAt(answer.json, 'message');
    const status = textAt(answer.json, 'http_status_code');
    if (message === null || status === null || !hasOnly(answer.json, ['message', 'http_status_code', 'key']))
      return null;
    return reportOn(answer, {
      confidence: 'certain',
      isFailure: answer.isSoundJson && /^[45]\d\d$/.test(status),
      status: /^[45]\d\d$/.test(status) ? Number(status) : null,
      errors: errorsOf({ message, code: textAt(answer.json, 'key') }),
      answerer: {
        who: 'gateway',
        name: 'Gravitee',
        evidence: { from: 'answer-body', name: 'http_status_code', value: status },
        case: CASES[status] ?? null,
      },
    });
  },
};

const CASES: Readonly<Record<string, GatewayCase>> = {
  401: 'key-refused',
  429: 'limit',
  502: 'service-broke',
  503: 'service-down',
  504: 'too-slow',
};
