import type { Socket } from 'node:net';
import { SocksClient } from 'socks';
import type { Address } from '../../../shared/http/parse-address.ts';
import type { ProxyRoad } from './network-facts.ts';
import { ProxyError, nameProxy } from './proxy-error.ts';

export interface SocksOptions {
  readonly proxy: ProxyRoad;
  readonly address: Address;
  readonly signal: AbortSignal;
}

/** Ours are the clocks: this is longer than any of them. */
const NEVER_MS = 600_000;

/** Asks a SOCKS 5 proxy for a way to the server (RFC 1928), which looks the name up itself. */
export async function openSocksTunnel(
  socket: Socket,
  { proxy, address, signal }: SocksOptions,
): Promise<Socket> {
  const stop = (): void => void socket.destroy();
  signal.addEventListener('abort', stop);
  try {
    const { username, password } = proxy;
    const { socket: open } = await SocksClient.createConnection({
      command: 'connect',
      existing_socket: socket,
      timeout: NEVER_MS,
      proxy: {
        host: proxy.hostname,
        port: proxy.port,
        type: 5,
        ...(username === '' && password === '' ? {} : { userId: username, password }),
      },
      destination: { host: address.hostname, port: address.port },
    });
    return open;
  } catch (error) {
    if (signal.aborted) throw signal.reason as Error;
    throw explain(error as Error, proxy);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** The library tells by words alone (its `common/constants.ts`). */
function explain({ message }: Error, proxy: ProxyRoad): Error {
  const tell = (code: ProxyError['code'], detail: Record<string, string> = {}): ProxyError =>
    new ProxyError(code, message, { ...nameProxy(proxy), ...detail });
  if (/no accepted authentication type/i.test(message))
    return tell(proxy.username === '' ? 'proxy-sign-in-missing' : 'proxy-sign-in-wrong');
  if (/Authentication failed/i.test(message)) return tell('proxy-sign-in-wrong');
  const reply = /rejected connection - (\w+)/i.exec(message)?.[1];
  if (reply === 'NotAllowed' || reply === 'CommandNotSupported')
    return tell('proxy-refused', { reason: reply });
  if (reply !== undefined) return tell('proxy-no-way', { reason: reply });
  if (/Socket closed/i.test(message)) return tell('proxy-failed', { reason: 'closed' });
  return tell('not-a-proxy', { received: '' });
}
