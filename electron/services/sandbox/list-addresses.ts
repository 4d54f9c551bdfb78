import { textAnswer } from './http/answer.ts';
import { FULL_KEY, KEY_HEADER, READ_ONLY_KEY } from './http/keys.ts';
import type { Route } from './http/router.ts';

/** `GET /`: what there is, read from the routes themselves. */
export function addressListRoute(routes: readonly Route[]): Route {
  const rows = routes.map(({ method, path, about, permission }) => {
    const how = method === '*' ? 'ANY' : method;
    return `${how.padEnd(7)} ${path.padEnd(45)} ${about}${permission === null ? '' : ' [key]'}`;
  });
  const text = `The Plaincall sandbox: an API to practise on. It runs on this computer alone and forgets everything when it stops.

Where it says [key], send the header ${KEY_HEADER}:
  ${FULL_KEY}   may do everything
  ${READ_ONLY_KEY}   may read

${rows.join('\n')}
`;
  return {
    method: 'GET',
    path: '/',
    about: 'this list',
    permission: null,
    answer: () => textAnswer(200, text),
  };
}
