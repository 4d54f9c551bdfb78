import { jsonAnswer } from '../http/answer.ts';
import type { Answer } from '../http/answer.ts';
import type { Route } from '../http/router.ts';
import type { SandboxRequest } from '../http/sandbox-request.ts';
import type { Turnstile } from '../http/turnstile.ts';

/** Web pages where an API's answer was expected. They carry no script, and may load nothing. */
export function htmlPageRoutes(badGateway: Turnstile): Route[] {
  return [
    {
      method: 'GET',
      path: '/html/sign-in',
      about: 'a sign-in page, unless Accept: application/json is sent',
      permission: null,
      answer: answerLikeWebsite,
    },
    {
      method: 'GET',
      path: '/html/bad-gateway',
      about: 'an error page of a proxy; the answer of the API when sent again',
      permission: null,
      answer(request) {
        const waitSeconds = badGateway.pass(request);
        if (waitSeconds === null) return jsonAnswer(200, { data: { state: 'back again' } });
        return htmlAnswer(502, badGatewayPage(), {
          Server: 'practice-proxy',
          Via: '1.1 practice-proxy',
          'Retry-After': String(waitSeconds),
        });
      },
    },
  ];
}

/** Many websites show their API only to callers that ask for JSON by name; `*` is what browsers send too. */
function answerLikeWebsite(request: SandboxRequest): Answer {
  if (/\bapplication\/(?:[\w.-]+\+)?json\b/i.test(request.header('accept') ?? ''))
    return jsonAnswer(200, { data: { user: 'ada', plan: 'practice' } }, { Vary: 'Accept' });
  return htmlAnswer(200, signInPage(), { Vary: 'Accept' });
}

export function signInPage(): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Sign in</title></head>
<body>
<h1>Sign in</h1>
<form method="post" action="/html/sign-in">
<label>E-mail <input type="email" name="email" autocomplete="username"></label>
<label>Password <input type="password" name="password" autocomplete="current-password"></label>
<button type="submit">Sign in</button>
</form>
</body>
</html>
`;
}

function badGatewayPage(): string {
  return `<!doctype html>
<html lang="en">
<head><title>502 Bad Gateway</title></head>
<body>
<h1>502 Bad Gateway</h1>
<p>The server behind this proxy gave no usable answer.</p>
<hr><address>practice-proxy</address>
</body>
</html>
`;
}

function htmlAnswer(status: number, body: string, headers: Readonly<Record<string, string>>): Answer {
  const policy = { 'Content-Security-Policy': "default-src 'none'; form-action 'none'" };
  return { status, headers: { 'Content-Type': 'text/html; charset=utf-8', ...policy, ...headers }, body };
}
