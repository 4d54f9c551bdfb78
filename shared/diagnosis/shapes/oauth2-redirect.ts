import { errorsOf, fieldNamed } from '../json-report.ts';
import { likeStatusOf } from '../like-status.ts';
import { EMPTY_REPORT } from '../shape.ts';
import type { Shape } from '../shape.ts';
import { CODES } from './oauth2.ts';

/**
 * How a sign-in server tells the app behind the browser that it refuses: by a redirect with `error`, `error_description`
 * and `error_uri` in the query of its address, or behind `#`. Whatever stands at that address, the call has failed.
 *
 * Sources: RFC 6749 4.1.2.1 and 4.2.2.1; OpenID Connect Core 3.1.2.6.
 */
export const oauth2Redirect: Shape = {
  id: 'oauth2-redirect',
  recognise({ ledTo }) {
    const refusal = ledTo.map(readRefusal).find((each) => each !== null) ?? null;
    if (refusal === null) return null;
    const { code, message, docsUrl } = refusal;
    const parameter = Object.hasOwn(PARAMETERS, code) ? (PARAMETERS[code] ?? null) : null;
    return {
      ...EMPTY_REPORT,
      confidence: 'certain',
      errors: errorsOf({ message, code, docsUrl, field: fieldNamed(parameter) }),
      isFailure: true,
      likeStatus: likeStatusOf(code),
      answerer: { who: 'api', name: null, evidence: null, case: null },
    };
  },
};

/** Whether an address could carry a refusal; nearly none does. */
export function mayCarryRefusal(url: string): boolean {
  return /[?&#]error=/.test(url);
}

interface Refusal {
  readonly code: string;
  readonly message: string | null;
  readonly docsUrl: string | null;
}

const LONGEST = 8192;

/** Null for an address without one: `?error=1` is a sign-in form's own way, and says nothing. */
function readRefusal(url: string): Refusal | null {
  if (!mayCarryRefusal(url)) return null;
  const [front = '', fragment = ''] = url.slice(0, LONGEST).split('#', 2);
  for (const part of [front.split('?').slice(1).join('?'), fragment]) {
    const params = new URLSearchParams(part);
    const code = params.get('error') ?? '';
    const message = params.get('error_description')?.trim() ?? '';
    if (!CODES.has(code) && (message === '' || !/^[a-z]\w{2,80}$/i.test(code))) continue;
    const docs = params.get('error_uri') ?? '';
    return {
      code,
      message: message === '' ? null : message,
      docsUrl: /^https:\/\/[^\s<>"]+$/.test(docs) ? docs : null,
    };
  }
  return null;
}

/** The parameter that a code is about. */
const PARAMETERS: Readonly<Record<string, string>> = {
  invalid_scope: 'scope',
  unsupported_response_type: 'response_type',
  unauthorized_client: 'client_id',
  invalid_target: 'resource',
};
