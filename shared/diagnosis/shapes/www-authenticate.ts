import { joinHeader } from '../../http/headers.ts';
import { parseChallenges } from '../challenges.ts';
import type { Challenge } from '../challenges.ts';
import type { AnswerView } from '../answer-view.ts';
import { makeError } from '../error-item.ts';
import { LIMITS } from '../limits.ts';
import { EMPTY_REPORT } from '../shape.ts';
import type { ReportedError, Shape } from '../shape.ts';
import { genericJson } from './generic-json.ts';

/**
 * An error told in a header: `WWW-Authenticate: Bearer error="invalid_token", error_description="…", error_uri="…"`, of
 * several challenges the one that has it. A body that names a code or lists errors of its own says more.
 *
 * Sources: RFC 6750 3, RFC 9449 7.1 (the same for DPoP), RFC 9110 11.6.1.
 */
export const wwwAuthenticate: Shape = {
  id: 'www-authenticate',
  recognise(answer) {
    if (answer.status === null || answer.status < 400) return null;
    const header = joinHeader(answer.headers, 'www-authenticate')?.slice(0, LIMITS.messageLength) ?? '';
    const error = header.includes('error') ? firstError(parseChallenges(header)) : null;
    const said = error === null ? null : readBody(answer);
    if (error === null || said === null || said.some(({ code }) => code !== null) || said.length > 1)
      return null;
    const headline = said[0]?.message ?? null;
    return {
      ...EMPTY_REPORT,
      confidence: 'certain',
      headline: headline === error.message ? null : headline,
      errors: [error],
      isFailure: true,
      likeStatus: error.code === 'insufficient_scope' ? 403 : error.code === 'invalid_token' ? 401 : null,
    };
  },
};

function firstError(challenges: readonly Challenge[]): ReportedError | null {
  for (const { params } of challenges) {
    const code = params.get('error') ?? '';
    if (code === '') continue;
    const message = params.get('error_description') ?? '';
    const docs = params.get('error_uri') ?? '';
    return makeError({
      message: message === '' ? code : message,
      code,
      docsUrl: /^https:\/\/[^\s<>"]+$/.test(docs) ? docs : null,
    });
  }
  return null;
}

/** What the body says beside it; null for XML, which has shapes of its own that say more. */
function readBody(answer: AnswerView): readonly ReportedError[] | null {
  if (answer.look === 'xml') return null;
  return answer.look === 'json' ? (genericJson.recognise(answer)?.errors ?? []) : [];
}
