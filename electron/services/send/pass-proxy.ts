import type { Socket } from 'node:net';
import type { SecureContext } from 'node:tls';
import type { Address } from '../../../shared/http/parse-address.ts';
import type { ProxyRoad } from './network-facts.ts';
import { openTunnel } from './open-tunnel.ts';
import { ProxyLegError } from './proxy-error.ts';
import { secureSocket } from './secure-socket.ts';

export interface PassOptions {
  readonly proxy: ProxyRoad;
  /** Where the request goes. */
  readonly address: Address;
  /** For a proxy that is reached by TLS. */
  readonly context: () => SecureContext;
  readonly isTrusted: boolean;
  readonly signal: AbortSignal;
}

/**
 * From a socket that ends at a proxy to one that ends at the server, or at the proxy where plain HTTP is given to it to
 * pass on (RFC 9112 3.2.2). Loaded when the first request goes through a proxy.
 */
export async function passProxy(socket: Socket, options: PassOptions): Promise<Socket> {
  const { proxy, address, signal } = options;
  if (proxy.kind === 'socks5') {
    const { openSocksTunnel } = await import('./open-socks-tunnel.ts');
    return openSocksTunnel(socket, options);
  }
  const toProxy = proxy.kind === 'https' ? await secureToProxy(socket, options) : socket;
  return address.scheme === 'http' ? toProxy : openTunnel(toProxy, { proxy, address, signal });
}

async function secureToProxy(socket: Socket, options: PassOptions): Promise<Socket> {
  const { proxy, context, isTrusted, signal } = options;
  try {
    const wish = { hostname: proxy.hostname, context: context(), isTrusted, alpn: ['http/1.1'], signal };
    const secured = await secureSocket(socket, wish);
    return secured.socket;
  } catch (error) {
    throw new ProxyLegError(error, proxy);
  }
}
