import type { Answer } from '../http/answer.ts';
import { jsonAnswer, JSON_TYPE } from '../http/answer.ts';
import type { Route } from '../http/router.ts';
import type { Turnstile } from '../http/turnstile.ts';

/** Answers whose Content-Length promises more than comes: the connection closes in between (RFC 9112 8). */
export function cutOffRoutes(turnstile: Turnstile): Route[] {
  return [
    {
      method: 'GET',
      path: '/cut-off',
      about: 'break off half-way; whole when sent again',
      permission: null,
      answer: (request) => (turnstile.pass(request) === null ? jsonAnswer(200, ORDERS) : breakOff()),
    },
    {
      method: 'GET',
      path: '/cut-off/always',
      about: 'break off half-way, each time',
      permission: null,
      answer: breakOff,
    },
  ];
}

const ORDERS = {
  data: Array.from({ length: 12 }, (_, index) => ({
    order: `A-${1040 + index}`,
    paid: index % 3 !== 0,
    total_cents: 1_250 + 310 * index,
  })),
};

function breakOff(): Answer {
  const body = Buffer.from(JSON.stringify(ORDERS, null, 2));
  const half = body.subarray(0, Math.floor(body.length / 2));
  return {
    status: 200,
    headers: { 'Content-Type': JSON_TYPE, 'Content-Length': String(body.length) },
    stream: (response) =>
      new Promise((resolve) => {
        response.once('close', resolve);
        // Closed only once the half is on its way, and with FIN: a reset could take away what was sent before.
        response.write(half, () => response.socket?.end());
      }),
  };
}
