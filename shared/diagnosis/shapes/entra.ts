import { docsUrlOf, itemsOf, member, textAt, wordsAt } from '../json-reading.ts';
import { errorsOf, reportOn } from '../json-report.ts';
import { likeStatusOf } from '../like-status.ts';
import type { Shape } from '../shape.ts';

/**
 * Microsoft Entra's dialect of OAuth 2.0: `error_codes`, `trace_id` and `correlation_id` beside it, and the number as
 * `AADSTS…` in front of the words, which end with the ids once more.
 *
 * Source: learn.microsoft.com/entra/identity-platform/reference-error-codes.
 */
export const entra: Shape = {
  id: 'entra',
  recognise(answer) {
    const root = answer.json;
    const code = wordsAt(root, 'error');
    const description = wordsAt(root, 'error_description') ?? '';
    const number = /^AADSTS\d{1,9}/.exec(description)?.[0] ?? null;
    const [listed] = itemsOf(member(root, 'error_codes'));
    if (code === null || (number === null && listed === undefined)) return null;
    const words = description.replace(/^AADSTS\d{1,9}:\s*/, '').replace(/\s+Trace ID:[^]*$/, '');
    const traceId = textAt(root, 'trace_id');
    return reportOn(answer, {
      confidence: 'certain',
      errors: errorsOf({
        message: words === '' ? null : words,
        code,
        title: number,
        docsUrl: docsUrlOf(member(root, 'error_uri')),
      }),
      likeStatus: likeStatusOf(code),
      ...(traceId === null ? {} : { requestId: { value: traceId.slice(0, 200), from: 'body trace_id' } }),
    });
  },
};
