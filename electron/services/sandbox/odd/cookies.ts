import { jsonAnswer } from '../http/answer.ts';
import type { Route } from '../http/router.ts';
import type { SandboxRequest } from '../http/sandbox-request.ts';

const NAME = 'sandbox_visit';
/** It comes back to these addresses alone: no other request of the collection is any different for it. */
const PATH = '/cookies';

/** Gives a cookie out, shows which ones came back, and takes it away again. */
export function cookieRoutes(): Route[] {
  return [
    {
      method: 'GET',
      path: PATH,
      about: 'hand out a cookie, and show which ones came',
      permission: null,
      answer(request) {
        const came = cookiesOf(request);
        const isKnown = came.some(({ name }) => name === NAME);
        const headers = isKnown ? {} : { 'Set-Cookie': `${NAME}=first; Path=${PATH}; HttpOnly` };
        return jsonAnswer(200, { data: { cookies: came } }, headers);
      },
    },
    {
      method: 'GET',
      path: `${PATH}/away`,
      about: 'take the cookie away again',
      permission: null,
      answer: (request) =>
        jsonAnswer(
          200,
          { data: { cookies: cookiesOf(request) } },
          { 'Set-Cookie': `${NAME}=; Path=${PATH}; Max-Age=0` },
        ),
    },
  ];
}

/** Of the Cookie header (RFC 6265 4.2.1). */
function cookiesOf(request: SandboxRequest): { name: string; value: string }[] {
  return (request.header('Cookie') ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf('=');
      return at === -1 ? { name: '', value: pair } : { name: pair.slice(0, at), value: pair.slice(at + 1) };
    });
}
