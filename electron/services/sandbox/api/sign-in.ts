import { jsonAnswer } from '../http/answer.ts';
import type { Answer } from '../http/answer.ts';
import { ERROR_CODES } from '../http/error-codes.ts';
import { FULL_KEY } from '../http/keys.ts';
import { Refusal } from '../http/refusal.ts';
import type { Route } from '../http/router.ts';
import type { SandboxRequest } from '../http/sandbox-request.ts';

/** Name and password for `/sign-in/basic`; as public as the demo keys. */
const PRACTICE_USER = { username: 'ada', password: 'practice' } as const;

type Way = 'basic' | 'bearer' | 'raw-key';

/** RFC 7617 and RFC 6750; the last has no standard behind it. */
const CHALLENGES: Readonly<Record<Way, string>> = {
  basic: 'Basic realm="Plaincall sandbox", charset="UTF-8"',
  bearer: 'Bearer realm="Plaincall sandbox"',
  'raw-key': 'ApiKey realm="Plaincall sandbox", header="Authorization"',
};

/**
 * Other ways in which APIs ask who is there, to be practised: a name with a password, a token after the word Bearer, and
 * the key alone in Authorization, as Centercode takes it.
 */
export function signInRoutes(): Route[] {
  return [
    signInRoute('basic', 'a name and a password'),
    signInRoute('bearer', 'a token'),
    signInRoute('raw-key', 'a key alone in Authorization'),
  ];
}

function signInRoute(way: Way, about: string): Route {
  return {
    method: 'GET',
    path: `/sign-in/${way}`,
    about: `sign in with ${about}`,
    permission: null,
    answer: (request) => answerSignIn(request, way),
  };
}

function answerSignIn(request: SandboxRequest, way: Way): Answer {
  const given = request.header('authorization');
  if (given !== undefined && isAccepted(given, way))
    return jsonAnswer(200, { data: { signed_in_with: way } });
  const message =
    given === undefined
      ? 'The header Authorization is missing.'
      : 'What the header Authorization carries is not accepted.';
  const error = { code: ERROR_CODES.signInFailed, message };
  throw new Refusal(401, error, { 'WWW-Authenticate': CHALLENGES[way] });
}

function isAccepted(given: string, way: Way): boolean {
  if (way === 'raw-key') return given === FULL_KEY;
  const { username, password } = PRACTICE_USER;
  const expected = way === 'basic' ? Buffer.from(`${username}:${password}`).toString('base64') : FULL_KEY;
  const [scheme = '', rest = ''] = given.split(/ +(.*)/);
  return scheme.toLowerCase() === way && rest === expected;
}
