import { connect } from 'node:net';
import type { Socket } from 'node:net';

export interface IpAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** How long an address may keep the others waiting (RFC 8305 8, "Connection Attempt Delay"). */
const NEXT_ADDRESS_AFTER_MS = 250;

/**
 * Connects to whichever address answers first: tried in order, the families by turns, the next one when the one before
 * has failed or is slow (RFC 8305). Unlike Node's own `autoSelectFamily`, a slow attempt is not given up, so that a
 * server far away is still reached.
 *
 * Rejects with an AggregateError of all that was tried, or with the signal's reason.
 */
export function raceAddresses(
  addresses: readonly IpAddress[],
  port: number,
  signal: AbortSignal,
): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const queue = byTurns(addresses);
    const racing = new Set<Socket>();
    const errors: Error[] = [];
    let timer: NodeJS.Timeout | undefined;

    const finish = (winner: Socket | null): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      if (winner !== null) racing.delete(winner);
      for (const loser of racing) loser.destroy();
    };
    const stop = (): void => {
      finish(null);
      reject(signal.reason as Error);
    };
    const tryNext = (): void => {
      clearTimeout(timer);
      const next = queue.shift();
      if (next === undefined) {
        if (racing.size === 0) {
          finish(null);
          reject(new AggregateError(errors, 'No address could be reached'));
        }
        return;
      }
      const socket = connect({ host: next.address, family: next.family, port, noDelay: true });
      racing.add(socket);
      socket.once('connect', () => {
        finish(socket);
        resolve(socket);
      });
      socket.on('error', (error) => {
        if (!racing.delete(socket)) return;
        errors.push(error);
        tryNext();
      });
      if (queue.length > 0) timer = setTimeout(tryNext, NEXT_ADDRESS_AFTER_MS);
    };

    if (signal.aborted) {
      reject(signal.reason as Error);
      return;
    }
    signal.addEventListener('abort', stop);
    tryNext();
  });
}

/** The first family keeps the lead, the other is tried in between (RFC 8305 4). */
function byTurns(addresses: readonly IpAddress[]): IpAddress[] {
  const lead = addresses[0]?.family;
  const first = addresses.filter(({ family }) => family === lead);
  const second = addresses.filter(({ family }) => family !== lead);
  const order: IpAddress[] = [];
  for (let at = 0; at < Math.max(first.length, second.length); at += 1)
    for (const address of [first[at], second[at]]) if (address !== undefined) order.push(address);
  return order;
}
