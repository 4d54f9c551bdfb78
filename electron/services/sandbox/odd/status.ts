import { STATUS_CODES } from 'node:http';
import { errorAnswer, jsonAnswer } from '../http/answer.ts';
import type { Answer, AnswerHeaders } from '../http/answer.ts';
import { ERROR_CODES } from '../http/error-codes.ts';
import { Refusal } from '../http/refusal.ts';
import type { Route } from '../http/router.ts';
import type { SandboxRequest } from '../http/sandbox-request.ts';

/** `/status/{code}`: any final status, with the headers that belong to it, so that what is said about it can be seen. */
export function statusRoutes(origin: () => string): Route[] {
  return [
    {
      method: '*',
      path: '/status/{code}',
      about: 'answer with this status (200 to 599)',
      permission: null,
      answer: (request) => answerWithStatus(request, origin()),
    },
  ];
}

function answerWithStatus(request: SandboxRequest, origin: string): Answer {
  const asked = request.pathValues.get('code') ?? '';
  const status = /^[2-5]\d\d$/.test(asked) ? Number(asked) : null;
  if (status === null)
    throw new Refusal(404, {
      code: ERROR_CODES.addressUnknown,
      message: `There is no answer with the status ${asked}: it must be a number from 200 to 599.`,
    });
  const name = STATUS_CODES[status] ?? 'a status without a standard name';
  const headers = headersOf(status, origin);
  if (status === 204 || status === 205 || status === 304) return { status, headers };
  if (status < 400) return jsonAnswer(status, { data: { status, name } }, headers);
  const errors = [{ code: ERROR_CODES.askedFor, message: `${name}, as the address asked for.` }];
  return errorAnswer(request, { status, errors, headers });
}

/** What RFC 9110 (15.3 to 15.6), RFC 6585 and RFC 7725 say that goes with a status. */
function headersOf(status: number, origin: string): AnswerHeaders {
  if (status >= 301 && status <= 308 && status !== 304 && status !== 305 && status !== 306)
    return { Location: '/status/200' };
  return HEADERS_BY_STATUS[status]?.(origin) ?? {};
}

const HEADERS_BY_STATUS: Readonly<Record<number, (origin: string) => AnswerHeaders>> = {
  201: (origin) => ({ Location: `${origin}/status/200` }),
  304: () => ({ ETag: '"as-before"' }),
  401: () => ({ 'WWW-Authenticate': 'Bearer realm="Plaincall sandbox"' }),
  405: () => ({ Allow: 'GET, HEAD, OPTIONS' }),
  407: () => ({ 'Proxy-Authenticate': 'Basic realm="Plaincall sandbox"' }),
  412: () => ({ ETag: '"the-present-one"' }),
  415: () => ({ Accept: 'application/json', 'Accept-Post': 'application/json' }),
  416: () => ({ 'Content-Range': 'bytes */0' }),
  426: () => ({ Upgrade: 'TLS/1.2' }),
  429: () => ({ 'Retry-After': '2' }),
  451: (origin) => ({ Link: `<${origin}/>; rel="blocked-by"` }),
  503: () => ({ 'Retry-After': '2' }),
};
