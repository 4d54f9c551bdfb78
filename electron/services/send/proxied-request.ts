import type { Address } from '../../../shared/http/parse-address.ts';
import type { ProxyRoad } from './network-facts.ts';
import type { WireRequest } from './wire-request.ts';

/** What stands in a record in place of the proxy's name and password. */
const HIDDEN = '‹proxy sign-in›';

/** `Basic …` of the proxy's own name and password; null where it has none. UTF-8 as everywhere else (RFC 7617 2.1). */
export function proxyAuthorization({ username, password }: ProxyRoad): string | null {
  if (username === '' && password === '') return null;
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

/**
 * A request as it is given to an HTTP proxy to pass on: the whole address in its first line (RFC 9112 3.2.2), and the
 * proxy's sign-in, which is for the proxy alone and is not shown. Through a tunnel a request travels as it is.
 */
export function throughProxy(wire: WireRequest, address: Address, proxy: ProxyRoad): WireRequest {
  if (proxy.kind === 'socks5' || address.scheme !== 'http') return wire;
  const path = `http://${address.authority}${address.target}`;
  const signIn = proxyAuthorization(proxy);
  if (signIn === null) return { ...wire, path };
  return {
    ...wire,
    path,
    headers: [...wire.headers, 'Proxy-Authorization', signIn],
    sentHeaders: [...wire.sentHeaders, ['Proxy-Authorization', HIDDEN]],
    addedHeaders: [...wire.addedHeaders, 'proxy-authorization'],
  };
}
