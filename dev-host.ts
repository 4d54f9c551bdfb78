import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import path from 'node:path';
import { createServer } from 'vite';
import { CONTENT_SECURITY_POLICY, PAGE_HEADERS } from './electron/api/page-headers.ts';
import { runBrowserHost } from './electron/browser-host.ts';
import type { ServePage } from './electron/loopback/loopback-server.ts';
import { say } from './shared/texts/text.ts';

/** What dev.ts keeps running: the browser host with Vite in place of the built page. Its guard is the usual one. */
const { PLAINCALL_DEV_PORT: port = '0', PLAINCALL_DEV_TOKEN: token = '' } = process.env;

/** Vite's client and React's hot reload come as inline scripts, which this lets through and nobody else's. */
const nonce = randomBytes(16).toString('base64');

/** Where Vite serves the page's sources: at the root its `api` folder would be taken for calls. */
const BASE = '/page/';

/** What Vite's client does beyond a built page: it has a socket, and a worker that asks whether the host is back. */
const FURTHER_SOURCES: Readonly<Record<string, string>> = {
  'script-src': `'nonce-${nonce}'`,
  'connect-src': `ws://127.0.0.1:${port}`,
  'worker-src': 'blob:',
};

/** It also shows its errors by writing markup, so text as markup is not refused here as it is in a build. */
const policy = CONTENT_SECURITY_POLICY.split('; ')
  .filter((rule) => !rule.startsWith('require-trusted-types-for'))
  .map((rule) => [rule, FURTHER_SOURCES[rule.split(' ')[0] ?? '']].join(' ').trim())
  .join('; ');

async function makePage(server: Server): Promise<ServePage> {
  const vite = await createServer({
    configFile: path.join(import.meta.dirname, 'vite.config.ts'),
    // Any other loader writes a temporary module, which `node --watch` would take for a change.
    configLoader: 'native',
    appType: 'spa',
    base: BASE,
    html: { cspNonce: nonce },
    server: { middlewareMode: true, hmr: { server } },
  });
  server.once('close', () => void vite.close());
  return async (request, response, path) => {
    if (path === '/') request.url = BASE;
    await new Promise<void>((resolve, reject) => {
      response.once('close', resolve);
      vite.middlewares(request, response, (problem?: unknown) => {
        if (problem === undefined) response.writeHead(404).end();
        else reject(new Error('Vite could not serve this', { cause: problem }));
      });
    });
  };
}

process.exitCode = await runBrowserHost({
  because: say('start.development'),
  port: Number(port),
  opensWindow: !process.argv.includes('--no-open'),
  development: { token, headers: { ...PAGE_HEADERS, 'Content-Security-Policy': policy }, makePage },
});
