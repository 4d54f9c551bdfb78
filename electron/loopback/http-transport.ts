import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Envelope } from '../../shared/ipc/envelope.ts';
import { ServiceError } from '../../shared/ipc/service-error.ts';
import { formatMessage, say } from '../../shared/texts/text.ts';
import type { Catalogue, Message } from '../../shared/texts/text.ts';
import type { AppEvent } from '../api/event-bus.ts';
import type { ServedApp } from '../api/served-app.ts';
import { readJsonBody } from './read-json-body.ts';

/**
 * The contract over HTTP, for requests that the guard has let through:
 *
 * - `POST /api/<procedure>`: JSON in, an envelope out, with 200 whatever the envelope says.
 * - `POST /events`: newline-delimited JSON for as long as the window listens. Not EventSource: it cannot send a token.
 * - `POST /bodies/<id>`: the bytes of an answer.
 */
export interface HttpTransportOptions {
  readonly app: Pick<ServedApp, 'dispatch' | 'subscribe' | 'openBody'>;
  readonly catalogue: Catalogue;
}

/** A draft holds what was typed or pasted: far below this. */
const CALL_LIMIT_BYTES = 64 * 1024 * 1024;

/** A window that does not read its events is let go; it comes back and reads everything anew. */
const UNREAD_LIMIT_BYTES = 32 * 1024 * 1024;

/** Minted by the page, so that it can tell the echo of its own doing from somebody else's. */
const CLIENT_HEADER = 'plaincall-client';

export type HttpTransport = (
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
) => Promise<void>;

export function createHttpTransport({ app, catalogue }: HttpTransportOptions): HttpTransport {
  const refuse = (response: ServerResponse, status: number, said: Message) =>
    answer(response, status, refusalEnvelope(catalogue, said));

  async function call(request: IncomingMessage, response: ServerResponse, name: string): Promise<void> {
    const body = await readJsonBody(request, CALL_LIMIT_BYTES);
    if (body.kind === 'too-large') {
      // The rest of it is still on the way and is not read.
      response.setHeader('Connection', 'close');
      return refuse(response, 413, say('api.call-too-large'));
    }
    if (body.kind === 'not-json') return refuse(response, 400, say('api.call-not-json'));
    answer(response, 200, await app.dispatch(name, body.value, { clientId: clientOf(request) }));
  }

  function stream(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'no-store' });
    // A blank line tells the page that it is connected.
    response.write('\n');
    const stop = app.subscribe((event: AppEvent) => {
      response.write(`${JSON.stringify(event)}\n`);
      if (response.writableLength > UNREAD_LIMIT_BYTES) response.destroy();
    });
    response.once('close', stop);
  }

  async function sendBody(response: ServerResponse, bodyId: string): Promise<void> {
    let bytes;
    try {
      bytes = await app.openBody(bodyId);
    } catch (problem) {
      if (!(problem instanceof ServiceError)) throw problem;
      return refuse(response, 404, say('api.body-gone'));
    }
    response.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Cache-Control': 'no-store' });
    // Breaking off is how the page learns that the bytes ended early, or how it stops them itself.
    await pipeline(bytes, response).catch(() => response.destroy());
  }

  return async (request, response, path) => {
    const [, place, name = '', ...more] = path.split('/');
    if (place === 'events' && name === '' && more.length === 0) return stream(response);
    if (more.length === 0 && place === 'api') return call(request, response, decode(name));
    if (more.length === 0 && place === 'bodies') return sendBody(response, decode(name));
    refuse(response, 404, say('api.no-such-address'));
  };
}

/** Whether a path is for the transport, and so held to token and origin; everything else is a file. */
export function isCallPath(path: string): boolean {
  return /^\/(api|events|bodies)(\/|$)/.test(path);
}

function answer(response: ServerResponse, status: number, envelope: Envelope): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(envelope));
}

function refusalEnvelope(catalogue: Catalogue, said: Message): Envelope {
  return { ok: false, error: { code: 'refused', message: formatMessage(catalogue, said), capability: null } };
}

function clientOf(request: IncomingMessage): string {
  const given = request.headers[CLIENT_HEADER];
  return typeof given === 'string' && given.length <= 100 ? given : 'unknown';
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
