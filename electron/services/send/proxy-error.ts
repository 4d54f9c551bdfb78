import { proxyText } from '../../../shared/http/proxy-address.ts';
import type { Failure } from '../../../shared/model/response-record.ts';
import type { ProxyRoad } from './network-facts.ts';

/** A proxy that does not let a request through, told by the code it is told with. */
export class ProxyError extends Error {
  readonly code: Failure['code'];
  readonly detail: Failure['detail'];

  constructor(code: Failure['code'], message: string, detail: Failure['detail']) {
    super(message);
    this.name = 'ProxyError';
    this.code = code;
    this.detail = detail;
  }
}

/** What went wrong on the way to the proxy, before it was asked for anything; `cause` says what. */
export class ProxyLegError extends Error {
  readonly detail: Failure['detail'];

  constructor(cause: unknown, proxy: ProxyRoad) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'ProxyLegError';
    this.detail = nameProxy(proxy);
  }
}

/** What is told of a proxy: never its sign-in. */
export function nameProxy(proxy: ProxyRoad): { proxy: string; from: string } {
  return { proxy: proxyText(proxy), from: proxy.from };
}
