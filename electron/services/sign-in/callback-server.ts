import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { callbackPage } from './callback-page.ts';
import type { CallbackPageTexts } from './callback-page.ts';

/**
 * Where the sign-in page sends the person's browser back to (RFC 8252 7.3): 127.0.0.1 and nowhere else, for one answer.
 *
 * Every page and every program on this computer can reach it, so a request is held to its Host (a page that made its own
 * name point here is told apart by it), to GET, to the path and to the state that only the sign-in page was given. What
 * does not fit is turned away and changes nothing. Nothing of a request is written into the page.
 */
export interface CallbackServer {
  /** As the sign-in page has to be told it. */
  readonly redirectUri: string;
  close(): void;
}

export interface CallbackOptions {
  /** As it is registered at the provider; `''` where that does not matter. Without a port any free one is taken. */
  readonly registered: string;
  readonly texts: CallbackPageTexts;
  /** Asked anew for each request: it is known only when the address is. */
  readonly state: () => string | null;
  readonly onAnswer: (parameters: URLSearchParams) => void;
}

/** Rejects with Node's own error (`EADDRINUSE`) where the port is taken. */
export async function openCallback(options: CallbackOptions): Promise<CallbackServer> {
  const wanted = new URL(options.registered === '' ? 'http://127.0.0.1/callback' : options.registered);
  const servers: Server[] = [];
  const close = (): void => {
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  };
  let port = Number(wanted.port);
  const place = (): Place => ({ authority: `${wanted.hostname}:${port}`, path: wanted.pathname });
  const serve = (request: IncomingMessage, response: ServerResponse): void =>
    answer(request, response, { ...options, place: place(), close });
  const server = await listen(serve, port, wanted.hostname === '[::1]' ? '::1' : '127.0.0.1');
  servers.push(server);
  ({ port } = server.address() as AddressInfo);
  // A browser may try either address for this name first; where the second is not to be had, it goes on to the other.
  if (wanted.hostname === 'localhost')
    await listen(serve, port, '::1').then(
      (second) => servers.push(second),
      () => undefined,
    );
  return { redirectUri: `http://${wanted.hostname}:${port}${wanted.pathname}${wanted.search}`, close };
}

interface Place {
  readonly authority: string;
  readonly path: string;
}

interface Answering extends CallbackOptions {
  readonly place: Place;
  readonly close: () => void;
}

function answer(request: IncomingMessage, response: ServerResponse, options: Answering): void {
  const { texts, place, onAnswer, close } = options;
  const refuse = (status: number): void => callbackPage(response, { status, text: texts.wrong, texts });
  const { host = [] } = request.headersDistinct;
  if (host.length !== 1 || host[0] !== place.authority) return refuse(403);
  if (request.method !== 'GET') return refuse(405);
  const url = new URL(request.url ?? '/', `http://${place.authority}`);
  if (url.pathname !== place.path) return refuse(404);
  const states = url.searchParams.getAll('state');
  const state = options.state();
  if (state === null || states.length !== 1 || !isSameText(states[0] ?? '', state)) return refuse(400);
  const isRefusal = url.searchParams.has('error');
  response.once('close', close);
  callbackPage(response, { status: 200, text: isRefusal ? texts.refused : texts.done, texts });
  onAnswer(url.searchParams);
}

/** Takes the same time wherever the texts differ. */
function isSameText(given: string, wanted: string): boolean {
  const digest = (value: string) => createHash('sha256').update(value).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}

function listen(
  serve: (request: IncomingMessage, response: ServerResponse) => void,
  port: number,
  host: string,
): Promise<Server> {
  const server = createServer(serve);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, ipv6Only: host === '::1' }, () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}
