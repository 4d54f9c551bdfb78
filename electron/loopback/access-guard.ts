import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Who may talk to the browser host. It listens on 127.0.0.1, where every program and every web page on this computer
 * can reach it, so each request is held to three things:
 *
 * - `Host` is exactly `127.0.0.1:<port>`, for files too: a page that made its own name point here (DNS rebinding) is
 *   told apart by it.
 * - Calls, events and bodies are POST with exactly our `Origin`. POST, because browsers leave `Origin` off a GET to the
 *   same origin, so a GET could not be held to it.
 * - They carry the token of this run. Not a cookie: cookies ignore ports, so that any other server on 127.0.0.1 would
 *   be sent it.
 *
 * What it does not guard against: a program that runs as the same person can read the token where it was printed.
 */
export interface RunSecrets {
  readonly port: number;
  readonly token: string;
}

/** A request as far as the guard looks; the lists hold every value that was sent. */
export interface GuardedRequest {
  readonly method: string;
  readonly isCall: boolean;
  readonly hosts: readonly string[];
  readonly origins: readonly string[];
  readonly authorizations: readonly string[];
}

export interface Refusal {
  readonly status: 403 | 405;
  readonly reason: 'host' | 'method' | 'origin' | 'token';
  /** With 405: the methods that the address takes. */
  readonly allow: string | null;
}

/** Pure. `null`: let it through. */
export function refusalOf(request: GuardedRequest, run: RunSecrets): Refusal | null {
  const authority = `127.0.0.1:${run.port}`;
  if (!isExactly(request.hosts, authority)) return forbid('host');
  if (!request.isCall) {
    return request.method === 'GET' || request.method === 'HEAD' ? null : refuseMethod('GET, HEAD');
  }
  if (request.method !== 'POST') return refuseMethod('POST');
  if (!isExactly(request.origins, `http://${authority}`)) return forbid('origin');
  const [authorization, ...more] = request.authorizations;
  const isKnown = authorization !== undefined && isSameText(authorization, `Bearer ${run.token}`);
  return isKnown && more.length === 0 ? null : forbid('token');
}

function isExactly(values: readonly string[], wanted: string): boolean {
  return values.length === 1 && values[0] === wanted;
}

/** Takes the same time wherever the texts differ, so that a token cannot be guessed piece by piece. */
function isSameText(given: string, wanted: string): boolean {
  const digest = (value: string) => createHash('sha256').update(value).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}

function forbid(reason: 'host' | 'origin' | 'token'): Refusal {
  return { status: 403, reason, allow: null };
}

function refuseMethod(allow: string): Refusal {
  return { status: 405, reason: 'method', allow };
}
