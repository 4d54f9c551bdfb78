import { Agent, request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { FULL_KEY, KEY_HEADER } from '../../../../electron/services/sandbox/http/keys.ts';

/** One request as plain as Node sends it: the target goes out as it is written, nothing is followed or decoded. */
export interface Call {
  readonly method: string;
  /** With its origin, so that what Location says can be called. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

export interface CallResult {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly bytes: Buffer;
  /** False where the connection closed before the promised length. */
  readonly isWhole: boolean;
}

/** A connection each: a deliberately broken one must not be given to the next call. */
const agent = new Agent({ keepAlive: false });

export function send(call: Call): Promise<CallResult> {
  const [, origin = '', target = '/'] = /^(https?:\/\/[^/?#]+)(.*)$/s.exec(call.url) ?? [];
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const { method, headers: given, body } = call;
    // Node leaves the length out for methods that seldom have a body.
    const headers = body === undefined ? given : { ...given, 'Content-Length': Buffer.byteLength(body) };
    const options = { agent, host: hostname.replace(/^\[|\]$/g, ''), port, method, path: target, headers };
    const outgoing = request(options, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      // A body that is cut off ends in 'error' after 'aborted'; 'close' comes last either way.
      answer.on('error', () => {});
      answer.on('close', () => {
        const bytes = Buffer.concat(chunks);
        const status = answer.statusCode ?? 0;
        resolve({ status, headers: answer.headers, bytes, text: bytes.toString(), isWhole: answer.complete });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

export interface SandboxCaller {
  /** Signed in with the full key; headers given win over those that are added. A body that is no text is sent as JSON. */
  (
    method: string,
    target: string,
    options?: { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> },
  ): Promise<CallResult>;
}

export function callerOf(origin: string): SandboxCaller {
  return (method, target, { body, headers = {} } = {}) =>
    send({
      method,
      url: `${origin}${target}`,
      headers: {
        [KEY_HEADER]: FULL_KEY,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
    });
}

/** What the documented error list says, one line an entry: `1104 to[0] must be …`. */
export function errorLines(answer: CallResult): string[] {
  const { errors } = JSON.parse(answer.text) as { errors: { code: number; message: string }[] };
  return errors.map(({ code, message }) => `${code} ${message}`);
}

/** The `data` of an answer. */
export function dataOf<T = Record<string, unknown>>(answer: CallResult): T {
  return (JSON.parse(answer.text) as { data: T }).data;
}
