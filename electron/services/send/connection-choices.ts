import type { SendingChoices } from '../../../shared/http/sending-choices.ts';
import type { ProxyRoad } from './network-facts.ts';

/** How a connection is made, beside where to: only requests that agree in all of it share one. */
export interface ConnectionChoices extends Pick<SendingChoices, 'httpVersion' | 'oldestTls'> {
  /** Null: straight. */
  readonly proxy: ProxyRoad | null;
}

export function areSameChoices(first: ConnectionChoices, second: ConnectionChoices): boolean {
  return (
    first.httpVersion === second.httpVersion &&
    first.oldestTls === second.oldestTls &&
    isSameProxy(first.proxy, second.proxy)
  );
}

function isSameProxy(first: ProxyRoad | null, second: ProxyRoad | null): boolean {
  if (first === null || second === null) return first === second;
  return (
    first.kind === second.kind &&
    first.hostname === second.hostname &&
    first.port === second.port &&
    first.username === second.username &&
    first.password === second.password
  );
}
