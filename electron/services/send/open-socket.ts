import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { Socket } from 'node:net';
import type { Address } from '../../../shared/http/parse-address.ts';
import { proxyText } from '../../../shared/http/proxy-address.ts';
import type { Connection } from '../../../shared/model/response-record.ts';
import type { TlsVersionChoice } from '../../../shared/http/sending-words.ts';
import type { Authorities } from './authorities.ts';
import type { ProxyRoad } from './network-facts.ts';
import { ProxyError, ProxyLegError } from './proxy-error.ts';
import { raceAddresses } from './race-addresses.ts';
import type { IpAddress } from './race-addresses.ts';
import { HandshakeError, secureSocket } from './secure-socket.ts';
import type { SecuredSocket } from './secure-socket.ts';

/** The making of a connection, stamped as it goes on; times in ms of the monotonic clock. */
export interface Making {
  phase: 'dns' | 'connect' | 'proxy' | 'tls' | 'done';
  /** Null where the host is an address and nothing is looked up. */
  lookedUpAt: number | null;
  connectedAt: number | null;
  /** When a proxy had given the way free; null where there is none. The legs before lead to it. */
  passedAt: number | null;
  /** Null for plain HTTP. */
  securedAt: number | null;
  /** What is tried, `127.0.0.1:80`. */
  tried: string[];
  /** A certificate of the person's own is held ready for the server. */
  hasOwnCertificate: boolean;
}

export interface OpenedSocket {
  readonly socket: Socket;
  readonly facts: Omit<Connection, 'isReused'>;
}

export interface SocketOptions {
  readonly address: Address;
  readonly authorities: Authorities;
  /** Whether the person allowed to go on without checking a host's certificate. */
  readonly isTrusted: (hostname: string) => boolean;
  /** Null: straight. */
  readonly proxy: ProxyRoad | null;
  readonly oldestTls: TlsVersionChoice;
  /** What is offered to the server to be spoken, the best first (RFC 7301). */
  readonly alpn: readonly string[];
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
  return {
    phase: 'dns',
    lookedUpAt: null,
    connectedAt: null,
    passedAt: null,
    securedAt: null,
    tried: [],
    hasOwnCertificate: false,
  };
}

/** Finds, reaches, passes the proxy where there is one, and secures. Rejects with the error of the leg that `making.phase` names. */
export async function openSocket(
  options: SocketOptions,
  making: Making,
  signal: AbortSignal,
): Promise<OpenedSocket> {
  const { address, authorities, proxy, monotonicNow } = options;
  const { hostname, port } = proxy ?? address;
  // Whoever wants to show a certificate that cannot be shown need not be connected.
  if (address.scheme === 'https') authorities.context({ ...address, oldestTls: options.oldestTls });
  let addresses: IpAddress[];
  let socket: Socket;
  try {
    addresses = await Promise.race([findAddresses(hostname), rejectOnAbort(signal)]);
    if (isIP(hostname) === 0) making.lookedUpAt = monotonicNow();
    making.tried = addresses.map((each) => nameOf(each, port));
    making.phase = 'connect';
    socket = await reach(addresses, port, signal);
  } catch (error) {
    throw proxy === null ? error : new ProxyLegError(error, proxy);
  }
  making.connectedAt = monotonicNow();
  if (proxy !== null) {
    making.phase = 'proxy';
    socket = await pass(socket, proxy, options, signal);
    making.passedAt = monotonicNow();
  }
  if (address.scheme === 'http') {
    making.phase = 'done';
    return { socket, facts: { ...peerOf(socket), ...proxyOf(options), tls: null } };
  }
  making.phase = 'tls';
  making.hasOwnCertificate = authorities.hasOwnCertificate(address);
  const reachAgain = async (): Promise<Socket> => {
    const again = await reach(addresses, port, signal);
    return proxy === null ? again : pass(again, proxy, options, signal);
  };
  const secured = await secure(socket, reachAgain, options, signal);
  making.securedAt = monotonicNow();
  making.phase = 'done';
  return {
    socket: secured.socket,
    facts: { ...peerOf(secured.socket), ...proxyOf(options), tls: secured.facts },
  };
}

/** Most requests go straight, and need nothing of this. */
async function pass(
  socket: Socket,
  proxy: ProxyRoad,
  { address, authorities, isTrusted, oldestTls }: SocketOptions,
  signal: AbortSignal,
): Promise<Socket> {
  const { passProxy } = await import('./pass-proxy.ts');
  try {
    return await passProxy(socket, {
      proxy,
      address,
      context: () => authorities.context({ ...proxy, oldestTls }),
      isTrusted: isTrusted(proxy.hostname),
      signal,
    });
  } catch (error) {
    throw error instanceof ProxyError || error instanceof ProxyLegError
      ? error
      : new ProxyLegError(error, proxy);
  }
}

function proxyOf({ proxy, address }: SocketOptions): Pick<Connection, 'proxy'> {
  if (proxy === null) return {};
  const isTunnel = address.scheme === 'https' || proxy.kind === 'socks5';
  return { proxy: { address: proxyText(proxy), from: proxy.from, isTunnel } };
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
  reachAgain: () => Promise<Socket>,
  options: SocketOptions,
  signal: AbortSignal,
): Promise<SecuredSocket> {
  const { address, authorities, isTrusted, oldestTls, alpn } = options;
  const { hostname, port } = address;
  const shakeHands = async (over: Socket): Promise<SecuredSocket> => {
    const context = authorities.context({ hostname, port, oldestTls });
    const wish = { hostname, context, isTrusted: isTrusted(hostname), alpn, signal };
    const secured = await secureSocket(over, wish);
    if (secured.facts.isVerified) secured.facts.vouchedBy = authorities.whoVouches(secured.facts.chain);
    return secured;
  };
  try {
    return await shakeHands(socket);
  } catch (error) {
    const isUnknownIssuer = error instanceof HandshakeError && UNKNOWN_ISSUER.has(error.code ?? '');
    if (!isUnknownIssuer || !authorities.addSystem()) throw error;
    return shakeHands(await reachAgain());
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
