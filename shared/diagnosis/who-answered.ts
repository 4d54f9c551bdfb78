import type { Evidence } from '../model/diagnosis.ts';
import type { AnswerView } from './answer-view.ts';
import type { Answerer } from './answerer.ts';
import { answererByHeader } from './header-signs.ts';
import { findHeader } from '../http/headers.ts';
import type { ReadAnswer } from './shapes.ts';
import { signInEvidence } from './sign-in-page.ts';

/** Shapes of bodies that only a gateway writes, and whose file does not say so itself. */
const GATEWAY_SHAPES: Readonly<Record<string, string>> = { 'aws-api-gateway': 'Amazon API Gateway' };

const API: Answerer = { who: 'api', name: null, evidence: null, case: null };

export interface AnsweredRequest {
  /** Where the answer came from, after redirects; null where that is not known. */
  readonly url: string | null;
  readonly isRedirected: boolean;
}

/**
 * Who made the answer, as far as it shows: what its shape knows of its maker, then headers that only a gateway, delivery
 * network or proxy sets on answers of its own, then the status. The API where nothing speaks against it: what merely
 * passes an answer on (`Server: cloudflare`, `Via`) leaves its marks on the API's own answers as well.
 */
export function findAnswerer(
  answer: AnswerView,
  reading: ReadAnswer | null,
  request: AnsweredRequest,
): Answerer {
  const byShape = reading?.report.answerer ?? null;
  // Neither a filter's page nor a refusal in the way there is the page on which people sign in.
  if (byShape !== null && (byShape.who === 'proxy' || reading?.shape === 'oauth2-redirect')) return byShape;
  const signIn = signInEvidence(answer, request);
  if (signIn !== null) return { who: 'sign-in-page', name: null, evidence: signIn, case: null };
  if (byShape !== null) return byShape;
  const { status } = answer;
  if (status !== null && status < 400) return API;
  return answererByHeader(answer) ?? byKnownShape(reading) ?? byStatus(answer) ?? API;
}

function byKnownShape(reading: ReadAnswer | null): Answerer | null {
  if (reading === null || !Object.hasOwn(GATEWAY_SHAPES, reading.shape)) return null;
  const name = GATEWAY_SHAPES[reading.shape] ?? null;
  return {
    who: 'gateway',
    name,
    evidence: { from: 'answer-body', name: null, value: reading.shape },
    case: null,
  };
}

/**
 * 407 and `Proxy-Authenticate` are a proxy's (RFC 9110 15.5.8 and 11.7.1), 511 is that of a network (RFC 6585 6), 502 and
 * 504 are what a gateway says of the server behind it (RFC 9110 15.6.3 and 15.6.5).
 */
function byStatus({ status, headers }: AnswerView): Answerer | null {
  const challenge = findHeader(headers, 'proxy-authenticate');
  const evidence: Evidence = { from: 'status', name: null, value: String(status) };
  if (challenge !== null)
    return {
      who: 'proxy',
      name: null,
      evidence: { from: 'answer-header', name: 'Proxy-Authenticate', value: challenge },
      case: null,
    };
  if (status === 407 || status === 511) return { who: 'proxy', name: null, evidence, case: null };
  return status === 502 || status === 504 ? { who: 'gateway', name: null, evidence, case: null } : null;
}
