import type { Answerer } from '../answerer.ts';
import type { GatewayCase } from '../gateway-case.ts';
import { hasOnly, memberAt, textAt, wordsAt } from '../json-reading.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import type { Shape } from '../shape.ts';

/**
 * WSO2 API Manager: `{"fault": {"code": 900901, "message": "…", "description": "…"}}`, and since 4.0 the same without
 * `fault`. The number says what is the matter.
 *
 * Source: apim.docs.wso2.com, "Error handling" (codes 900800 to 900999, 101500 to 105000 and 303001).
 */
export const wso2: Shape = {
  id: 'wso2',
  recognise(answer) {
    const names = ['code', 'type', 'message', 'description', 'moreInfo', 'error'];
    const inner = hasOnly(answer.json, ['fault']) ? memberAt(answer.json, 'fault') : answer.json;
    const code = textAt(inner, 'code');
    const description = wordsAt(inner, 'description');
    const title = wordsAt(inner, 'message');
    if (!hasOnly(inner, names) || title === null || code === null || !isOwnCode(code)) return null;
    return reportOn(answer, {
      confidence: 'certain',
      isFailure: answer.isSoundJson,
      errors: errorsOf({ message: description ?? title, title, code }),
      answerer: wso2Answerer(code),
    });
  },
};

export function wso2Answerer(code: string): Answerer {
  return {
    who: 'gateway',
    name: 'WSO2 API Manager',
    evidence: { from: 'answer-body', name: 'code', value: code },
    case: CASES.find(([pattern]) => pattern.test(code))?.[1] ?? null,
  };
}

export function isOwnCode(code: string): boolean {
  return /^(?:900[489]\d{2}|10[1-5]\d{3}|30300[1-9])$/.test(code);
}

const CASES: readonly (readonly [code: RegExp, what: GatewayCase])[] = [
  [/^900902$/, 'key-missing'],
  [/^90090[0134]$/, 'key-refused'],
  [/^90090[57]$|^900909$/, 'not-subscribed'],
  [/^900906$/, 'no-route'],
  [/^900908$/, 'permission-missing'],
  [/^900910$/, 'permission-missing'],
  [/^90080[0-7]$/, 'limit'],
  [/^10150[0-4]$|^10150[7-9]$|^303001$/, 'service-down'],
  [/^10150[56]$/, 'too-slow'],
];
