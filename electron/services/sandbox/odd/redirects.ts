import { ERROR_CODES } from '../http/error-codes.ts';
import { Refusal } from '../http/refusal.ts';
import type { Answer } from '../http/answer.ts';
import type { Route } from '../http/router.ts';
import type { SandboxRequest } from '../http/sandbox-request.ts';
import { readNumber } from './read-number.ts';

const REDIRECTS: ReadonlySet<string> = new Set(['301', '302', '303', '307', '308']);
const LONGEST_CHAIN = 50;

/** Addresses that lead elsewhere, only ever within the sandbox (RFC 9110 15.4). */
export function redirectRoutes(): Route[] {
  const any = (path: string, about: string, answer: Route['answer']): Route => ({
    method: '*',
    path,
    about,
    permission: null,
    answer,
  });
  return [
    any('/redirect/chain', 'lead to /echo over ?hops=3', answerWithNextHop),
    any('/redirect/loop', 'lead back to itself', () => leadTo('302', '/redirect/loop')),
    any('/redirect/{status}', 'lead to /echo with 301, 302, 303, 307 or 308', answerWithStatus),
    any('/old/senders', 'moved for good to /v1/senders (301)', () => leadTo('301', '/v1/senders')),
    any('/old/messages', 'moved to /v1/messages (302): a POST becomes a GET', () =>
      leadTo('302', '/v1/messages'),
    ),
  ];
}

function answerWithNextHop(request: SandboxRequest): Answer {
  const hops = Math.floor(readNumber(request.query, 'hops', { fallback: 3, most: LONGEST_CHAIN }));
  return leadTo('302', hops > 1 ? `/redirect/chain?hops=${hops - 1}` : '/echo');
}

function answerWithStatus(request: SandboxRequest): Answer {
  const status = request.pathValues.get('status') ?? '';
  if (REDIRECTS.has(status)) return leadTo(status, '/echo');
  throw new Refusal(404, {
    code: ERROR_CODES.addressUnknown,
    message: `There is no redirect with the status ${status}.`,
  });
}

function leadTo(status: string, location: string): Answer {
  return { status: Number(status), headers: { Location: location } };
}
