import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { Socket } from 'node:net';
import type { Address } from '../../../shared/http/parse-address.ts';
import type { Connection } from '../../../shared/model/response-record.ts';
import type { Authorities } from './authorities.ts';
import { raceAddresses } from './race-addresses.ts';
import type { IpAddress } from './race-addresses.ts';
import { HandshakeError, secureSocket } from './secure-socket.ts';
import type { SecuredSocket } from './secure-socket.ts';

/** The making of a connection, stamped as it goes on; times in ms of the monotonic clock. */
export interface Making {
  phase: 'dns' | 'connect' | 'tls' | 'done';
  /** Null where the host is an address and nothing is looked up. */
  lookedUpAt: number | null;
  connectedAt: number | null;
  /** Null for plain HTTP. */
  securedAt: number | null;
  /** What is tried, `127.0.0.1:80`. */
  tried: string[];
}

export interface OpenedSocket {
  readonly socket: Socket;
  readonly facts: Omit<Connection, 'isReused'>;
}

export interface SocketOptions {
  readonly address: Address;
  readonly authorities: Authorities;
  /** The person allowed to go on without checking this host's certificate. */
  readonly isTrusted: boolean;
  readonly monotonicNow: () => number;
}

/** Our own limit for finding, reaching and securing; the system's is a matter of minutes. */
export class ConnectTimeoutError extends Error {
  readonly code = 'ETIMEDOUT';
  readonly limitMs: number;

  constructor(limitMs: number) {
    super(`No connection within ${limitMs} ms`);
    this.name = 'ConnectTimeoutError';
    this.limitMs = limitMs;
  }
}

export function startMaking(): Making {
  return { phase: 'dns', lookedUpAt: null, connectedAt: null, securedAt: null, tried: [] };
}

/** Finds, reaches and secures. Rejects with the error of the leg that `making.phase` names. */
export async function openSocket(
  options: SocketOptions,
  making: Making,
  signal: AbortSignal,
): Promise<OpenedSocket> {
  const { address, monotonicNow } = options;
  const addresses = await Promise.race([findAddresses(address.hostname), rejectOnAbort(signal)]);
  if (isIP(address.hostname) === 0) making.lookedUpAt = monotonicNow();
  making.tried = addresses.map((each) => nameOf(each, address.port));
  making.phase = 'connect';
  const socket = await reach(addresses, address.port, signal);
  making.connectedAt = monotonicNow();
  if (address.scheme === 'http') {
    making.phase = 'done';
    return { socket, facts: { ...peerOf(socket), tls: null } };
  }
  making.phase = 'tls';
  const secured = await secure(socket, addresses, options, signal);
  making.securedAt = monotonicNow();
  making.phase = 'done';
  return { socket: secured.socket, facts: { ...peerOf(secured.socket), tls: secured.facts } };
}

async function reach(addresses: readonly IpAddress[], port: number, signal: AbortSignal): Promise<Socket> {
  const socket = await raceAddresses(addresses, port, signal);
  // Notices a peer that went away while an answer is long in coming.
  return socket.setKeepAlive(true, 60_000);
}

const LOOPBACK: readonly IpAddress[] = [
  { address: '127.0.0.1', family: 4 },
  { address: '::1', family: 6 },
];

/**
 * `localhost` means this computer by both families (RFC 6761 6.3), whatever the hosts file lists: a server that listens
 * on one of them only is to be found.
 */
async function findAddresses(hostname: string): Promise<IpAddress[]> {
  const family = isIP(hostname);
  if (family === 4 || family === 6) return [{ address: hostname, family }];
  const isLocal = hostname === 'localhost' || hostname.endsWith('.localhost');
  try {
    const answers = await lookup(hostname, { all: true, order: 'verbatim' });
    const found = answers.map(({ address, family: of }): IpAddress => ({
      address,
      family: of === 6 ? 6 : 4,
    }));
    const isNew = ({ address }: IpAddress): boolean => !found.some((each) => each.address === address);
    return isLocal ? [...found, ...LOOPBACK.filter(isNew)] : found;
  } catch (error) {
    if (isLocal) return [...LOOPBACK];
    throw error;
  }
}

/** OpenSSL's words for "none of the authorities that you gave me has signed this". */
const UNKNOWN_ISSUER: ReadonlySet<string> = new Set([
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/** Where no known authority has signed, this computer's own are asked too, over a new connection. */
async function secure(
  socket: Socket,
  addresses: readonly IpAddress[],
  options: SocketOptions,
  signal: AbortSignal,
): Promise<SecuredSocket> {
  const { address, authorities, isTrusted } = options;
  const shakeHands = (over: Socket): Promise<SecuredSocket> =>
    secureSocket(over, { hostname: address.hostname, context: authorities.context(), isTrusted, signal });
  try {
    return await shakeHands(socket);
  } catch (error) {
    const isUnknownIssuer = error instanceof HandshakeError && UNKNOWN_ISSUER.has(error.code ?? '');
    if (!isUnknownIssuer || !authorities.addSystem()) throw error;
    return shakeHands(await reach(addresses, address.port, signal));
  }
}

/** The system's name service cannot be called back, but it need not be waited for. */
function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

function nameOf({ address, family }: IpAddress, port: number): string {
  return family === 6 ? `[${address}]:${port}` : `${address}:${port}`;
}

function peerOf(socket: Socket): { remoteAddress: string | null; remotePort: number | null } {
  return { remoteAddress: socket.remoteAddress ?? null, remotePort: socket.remotePort ?? null };
}
