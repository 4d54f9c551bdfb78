import type { GatewayCase } from '../gateway-case.ts';
import { docsUrlOf, isObject, member, textAt, wordsAt } from '../json-reading.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import type { Shape } from '../shape.ts';

/**
 * What Cloudflare says in place of its error pages to those who ask for JSON: problem details with
 * `"cloudflare_error": true`, the number of the error, and how long to wait.
 *
 * Source: developers.cloudflare.com/support/troubleshooting/http-status-codes, error responses as JSON.
 */
export const cloudflareEdge: Shape = {
  id: 'cloudflare',
  recognise(answer) {
    const root = answer.json;
    if (!isObject(root) || member(root, 'cloudflare_error')?.kind !== 'true') return null;
    const title = wordsAt(root, 'title');
    const code = textAt(root, 'error_code');
    const ray = textAt(root, 'ray_id');
    const known = /^\d{3,4}$/.test(code ?? '')
      ? CASES.find(([codes]) => codes.includes(Number(code)))
      : undefined;
    return reportOn(answer, {
      confidence: 'certain',
      isFailure: true,
      errors: errorsOf({
        message: wordsAt(root, 'detail'),
        title,
        code,
        docsUrl: docsUrlOf(member(root, 'type')),
      }),
      ...(ray === null ? {} : { requestId: { value: ray, from: 'body ray_id' } }),
      answerer: {
        who: 'cdn',
        name: 'Cloudflare',
        evidence: { from: 'answer-body', name: 'cloudflare_error', value: 'true' },
        case: known?.[1] ?? null,
      },
    });
  },
};

/** Numbers of errors, by what is the matter. */
const CASES: readonly (readonly [codes: readonly number[], what: GatewayCase])[] = [
  [[1000, 1001, 1002, 1004, 1016, 1018, 1023, 530], 'origin-unknown'],
  [[1003, 1013], 'host-unknown'],
  [[1005, 1006, 1007, 1008, 1106], 'network-banned'],
  [[1009], 'country-banned'],
  [[1010, 1012], 'bot-check'],
  [[1011], 'hotlink-banned'],
  [[1014, 1019, 1034, 1035, 1036, 1037, 1040, 1041, 1042], 'setup-wrong'],
  [[1015], 'limit'],
  [[1020], 'blocked'],
  [[1025, 1200], 'service-busy'],
  [[1033], 'tunnel-down'],
  [[1101], 'program-failed'],
  [[1102], 'program-limit'],
  [[502, 520], 'service-broke'],
  [[503, 521, 522, 523], 'service-down'],
  [[504, 524], 'too-slow'],
  [[525, 526], 'secure-line-failed'],
];
