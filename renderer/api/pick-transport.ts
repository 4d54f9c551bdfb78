import { createDesktopTransport, findDesktopBridge } from './desktop-transport.ts';
import { createLoopbackTransport } from './loopback-transport.ts';
import type { Transport } from './transport.ts';

/** In `sessionStorage`, which belongs to this tab: a reload keeps the key, another tab does not get it. */
const TOKEN_KEY = 'plaincall-token';

/** The desktop app's bridge where there is one, else the server that this page came from. */
export function pickTransport(): Transport {
  // Not kept: a tab that is duplicated copies its storage, and two windows must not pass for one.
  const clientId = crypto.randomUUID();
  const bridge = findDesktopBridge();
  if (bridge !== null) return createDesktopTransport(bridge, clientId);
  const transport = createLoopbackTransport({
    origin: '',
    token: takeToken(),
    clientId,
    fetch: (input, init) => fetch(input, init),
  });
  // The address of a new run at the same port, opened in this tab: a browser takes it for a place in the page that is
  // there and does not load it anew. That keeps what was typed since the old run ended, if there was one.
  window.addEventListener('hashchange', () => {
    const token = takeToken();
    if (!transport.hasBeenConnected()) window.location.reload();
    else if (token !== null) transport.joinRun(token);
  });
  return transport;
}

/** The key comes in the fragment and leaves the address bar at once, so that it is in no bookmark and no history. */
function takeToken(): string | null {
  const given = new URLSearchParams(window.location.hash.slice(1)).get('token');
  if (given === null) return sessionStorage.getItem(TOKEN_KEY);
  sessionStorage.setItem(TOKEN_KEY, given);
  window.history.replaceState(null, '', window.location.pathname);
  return given;
}
