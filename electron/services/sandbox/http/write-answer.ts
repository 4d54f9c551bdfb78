import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Answer } from './answer.ts';

/** Answers that have no body whatever the route says (RFC 9110 15.3.5, 15.4.5). */
const BODILESS: ReadonlySet<number> = new Set([204, 304]);

/**
 * Puts an answer on the wire. Sends no CORS header, so that no web page can read what the sandbox says.
 *
 * Rejects only where a stream does.
 */
export async function writeAnswer(response: ServerResponse, answer: Answer, isHead: boolean): Promise<void> {
  response.setHeader('X-Request-Id', randomUUID());
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Server', 'plaincall-sandbox');
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
  response.statusCode = answer.status;
  if ('stream' in answer) {
    if (isHead) response.end();
    else await answer.stream(response);
    return;
  }
  if (BODILESS.has(answer.status)) {
    response.end();
    return;
  }
  const body = Buffer.from(answer.body ?? '');
  if (!response.hasHeader('Content-Length')) response.setHeader('Content-Length', body.length);
  response.end(isHead ? undefined : body);
}
