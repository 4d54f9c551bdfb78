import { Readable } from 'node:stream';
import { protocol } from 'electron';
import type { Session } from 'electron';
import type { PageFiles } from '../api/page-files.ts';
import type { ServedApp } from '../api/served-app.ts';
import { APP_SCHEME, isOwnAddress } from './own-address.ts';

/**
 * `app://plaincall/` in place of `file://`: the window's files by GET, the bytes of an answer by POST to `/bodies/<id>`.
 * Everything else is nothing at all. Every answer carries the headers that the page is served with in a browser.
 */
export interface AppProtocolOptions {
  readonly files: PageFiles;
  readonly app: Pick<ServedApp, 'openBody'>;
  readonly headers: Readonly<Record<string, string>>;
}

/** Must run before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

export function handleAppProtocol(session: Session, options: AppProtocolOptions): void {
  session.protocol.handle(APP_SCHEME, (request) => answerRequest(request, options));
}

async function answerRequest(request: Request, options: AppProtocolOptions): Promise<Response> {
  if (!isOwnAddress(request.url)) return new Response(null, { status: 403, headers: options.headers });
  const { pathname } = new URL(request.url);
  if (request.method === 'GET') return answerFile(pathname, options);
  if (request.method === 'POST' && pathname.startsWith('/bodies/')) return answerBody(pathname, options);
  return new Response(null, { status: 405, headers: options.headers });
}

async function answerFile(pathname: string, { files, headers }: AppProtocolOptions): Promise<Response> {
  const file = await files.read(pathname);
  if (file === null) return new Response(null, { status: 404, headers });
  return new Response(file.bytes, { headers: { ...headers, 'Content-Type': file.contentType } });
}

async function answerBody(pathname: string, { app, headers }: AppProtocolOptions): Promise<Response> {
  try {
    const bytes = await app.openBody(decodeURIComponent(pathname.slice('/bodies/'.length)));
    const stream = Readable.toWeb(bytes) as ReadableStream<Uint8Array>;
    return new Response(stream, { headers: { ...headers, 'Content-Type': 'application/octet-stream' } });
  } catch {
    return new Response(null, { status: 404, headers });
  }
}
