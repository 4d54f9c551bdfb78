import type { IncomingMessage, ServerResponse } from 'node:http';
import { errorAnswer } from './answer.ts';
import type { Answer } from './answer.ts';
import { ERROR_CODES } from './error-codes.ts';
import { KEY_HEADER, readKey, requirePermission } from './keys.ts';
import { Refusal } from './refusal.ts';
import type { MatchRoute } from './router.ts';
import { createSlots } from './slots.ts';
import type { Slots } from './slots.ts';
import { findHeader, readHeaders, splitTarget } from './sandbox-request.ts';
import type { SandboxRequest } from './sandbox-request.ts';
import { writeAnswer } from './write-answer.ts';

/** Characters of path and query together. Real servers allow some thousand; RFC 9110 4.1 recommends 8,000. */
export const ADDRESS_LIMIT_CHARACTERS = 2_000;

/** A loop gone wrong must not fill the memory. */
const MOST_LONG_ANSWERS = 32;

export interface RequestListenerOptions {
  readonly matchRoute: MatchRoute;
  readonly now: () => number;
  /** Told of every fault of the sandbox itself; the caller gets a plain 500. */
  readonly onFault: (problem: unknown) => void;
}

/**
 * One request from its arrival to its answer. The order of the checks is the order of the answers a person gets to see:
 * length, address, method, sign-in, permission, and only then what the route itself looks at.
 */
export function createRequestListener({
  matchRoute,
  now,
  onFault,
}: RequestListenerOptions): (message: IncomingMessage, response: ServerResponse) => void {
  const slots = createSlots(MOST_LONG_ANSWERS);
  let count = 0;
  return (message, response) => {
    count += 1;
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const request = describeRequest(message, { receivedAt: now(), number: count, gone: gone.signal });
    routeRequest(request, matchRoute, slots)
      .catch((problem: unknown) => answerProblem(request, problem, onFault))
      .then((answer) => writeAnswer(response, answer, request.method === 'HEAD'))
      // Only a stream gets here: its head is out, so breaking the connection is the one way left to say so.
      .catch(() => response.destroy());
  };
}

function describeRequest(
  message: IncomingMessage,
  arrival: Pick<SandboxRequest, 'receivedAt' | 'number' | 'gone'>,
): SandboxRequest {
  const target = message.url ?? '/';
  const headers = readHeaders(message);
  return {
    method: message.method ?? 'GET',
    target,
    ...splitTarget(target),
    headers,
    pathValues: new Map(),
    ...arrival,
    key: null,
    source: message,
    header: (name) => findHeader(headers, name),
  };
}

function answerProblem(
  request: SandboxRequest,
  problem: unknown,
  onFault: RequestListenerOptions['onFault'],
): Answer {
  if (problem instanceof Refusal) return errorAnswer(request, problem);
  // Whoever waited for a slow answer, or was still sending, may have left: no fault of anybody.
  const { destroyed, complete } = request.source;
  const hasLeft = request.gone.aborted || (destroyed && !complete);
  if (!hasLeft) onFault(problem);
  const message = 'The sandbox itself failed. Reset it and send again.';
  return errorAnswer(request, {
    status: 500,
    errors: [{ code: ERROR_CODES.ownFault, message }],
    headers: {},
  });
}

async function routeRequest(request: SandboxRequest, matchRoute: MatchRoute, slots: Slots): Promise<Answer> {
  if (request.target.length > ADDRESS_LIMIT_CHARACTERS)
    throw new Refusal(414, {
      code: ERROR_CODES.addressTooLong,
      message: `The address has ${request.target.length} characters. The limit is ${ADDRESS_LIMIT_CHARACTERS} characters.`,
    });
  const match = matchRoute(request.method, request.path);
  if (match.kind === 'unknown-path')
    throw new Refusal(404, {
      code: ERROR_CODES.addressUnknown,
      message: `There is nothing at "${request.path}".`,
    });
  if (match.kind === 'wrong-method') {
    const allow = match.allow.join(', ');
    if (request.method === 'OPTIONS') return { status: 204, headers: { Allow: allow } };
    throw new Refusal(
      405,
      {
        code: ERROR_CODES.methodNotAllowed,
        message: `${request.method} is not allowed here. Allowed: ${allow}.`,
      },
      { Allow: allow },
    );
  }
  const { route, pathValues } = match;
  const key = route.permission === null ? null : readKey(request.header(KEY_HEADER));
  if (key !== null && route.permission !== null) requirePermission(key, route.permission);
  if (route.isLong === true) takeSlot(slots, request);
  return route.answer({ ...request, pathValues, key });
}

/** Handed back when the answer is out or its connection gone. @throws {Refusal} 503 where too many are under way. */
function takeSlot(slots: Slots, request: SandboxRequest): void {
  const release = slots.take();
  if (release === null)
    throw new Refusal(
      503,
      { code: ERROR_CODES.notReadyYet, message: 'Too many long answers are under way. Try again after 1 s.' },
      { 'Retry-After': '1' },
    );
  request.gone.addEventListener('abort', release);
}
