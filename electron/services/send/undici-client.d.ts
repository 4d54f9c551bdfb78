/**
 * The client alone. The package's own entry also loads fetch, WebSocket, caches and more: 115 ms against 40 ms, which
 * the command line's first byte would wait for. Undici has no `exports` map, so its files can be named.
 */
declare module 'undici/lib/dispatcher/client.js' {
  import type { Client } from 'undici';
  const client: typeof Client;
  export = client;
}
