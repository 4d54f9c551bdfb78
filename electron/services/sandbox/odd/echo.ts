import { jsonAnswer } from '../http/answer.ts';
import { readBody } from '../http/read-body.ts';
import type { Route } from '../http/router.ts';

const ECHO_LIMIT_BYTES = 1_048_576;

/** Shows a request as it arrived: what a person sent, and what a client added. */
export function echoRoutes(): Route[] {
  return [
    {
      method: '*',
      path: '/echo',
      about: 'show the request as it arrived',
      permission: null,
      async answer(request) {
        const body = await readBody(request.source, ECHO_LIMIT_BYTES);
        return jsonAnswer(200, {
          method: request.method,
          target: request.target,
          path: request.path,
          query: [...request.query].map(([name, value]) => ({ name, value })),
          headers: request.headers.map(([name, value]) => ({ name, value })),
          body: body.toString('utf8'),
          body_bytes: body.length,
        });
      },
    },
  ];
}
