import { X509Certificate } from 'node:crypto';
import * as tls from 'node:tls';
import type { SecureContext, SecureContextOptions } from 'node:tls';
import type { HostAndPort } from '../../../shared/http/host-pattern.ts';
import type { TlsVersionChoice } from '../../../shared/http/sending-words.ts';
import type { Certificate, Connection } from '../../../shared/model/response-record.ts';
import { ClientCertificateError, contextOptionsOf, findClientCertificate } from './client-certificate.ts';
import type { ClientCertificate, NetworkFacts } from './network-facts.ts';

/** What a TLS connection is made for. */
export interface ContextWish extends HostAndPort {
  readonly oldestTls: TlsVersionChoice;
}

type VouchedBy = NonNullable<NonNullable<Connection['tls']>['vouchedBy']>;

/** Whom TLS trusts to vouch for a server. */
export interface Authorities {
  /** With the person's own certificate for the host. Throws a ClientCertificateError where that cannot be shown. */
  context(wish: ContextWish): SecureContext;
  /** Adds this computer's own authorities. False: they were added before, or there are none to be had. */
  addSystem(): boolean;
  /** What the person trusts beside these and shows of their own, in place of what was told before. */
  use(facts: Pick<NetworkFacts, 'authorities' | 'clientCertificates'>): void;
  hasOwnCertificate(host: HostAndPort): boolean;
  /** In whose list the last of a chain that was accepted stands. */
  whoVouches(chain: readonly Certificate[]): VouchedBy;
}

const VERSIONS = { '1.0': 'TLSv1', '1.1': 'TLSv1.1', '1.2': 'TLSv1.2', '1.3': 'TLSv1.3' } as const;

/**
 * The authorities that come with Node, those that the person named, and on demand those of this computer, a company's own
 * say. On demand, because reading the system's list takes a tenth of a second and more, and most hosts never need it.
 */
export function createAuthorities(readSystem: () => string[] = readSystemAuthorities): Authorities {
  const contexts = new Map<string, SecureContext>();
  let own: readonly string[] = [];
  let certificates: readonly ClientCertificate[] = [];
  let system: readonly string[] | null = null;

  const authorities = (): SecureContextOptions => {
    const added = [...own, ...(system ?? [])];
    if (added.length === 0) return {};
    // A server's own or a middle certificate that somebody trusts by hand is trusted without the root behind it.
    return { ca: [...builtIn(), ...added], allowPartialTrustChain: own.length > 0 };
  };
  return {
    context(wish) {
      const { oldestTls } = wish;
      const certificate = certificates.length === 0 ? null : findClientCertificate(certificates, wish);
      const key = certificate === null ? oldestTls : `${oldestTls} ${certificates.indexOf(certificate)}`;
      let context = contexts.get(key);
      if (context === undefined) {
        context = createContext(oldestTls, certificate, authorities());
        contexts.set(key, context);
      }
      return context;
    },
    addSystem() {
      if (system !== null) return false;
      system = readSystem();
      if (system.length === 0) return false;
      contexts.clear();
      return true;
    },
    use(facts) {
      own = facts.authorities;
      certificates = facts.clientCertificates;
      contexts.clear();
    },
    hasOwnCertificate: (host) =>
      certificates.length > 0 && findClientCertificate(certificates, host) !== null,
    whoVouches(chain) {
      if (isAmong(chain, own)) return 'own';
      return system !== null && !isAmong(chain.slice(-1), builtIn()) ? 'system' : 'built-in';
    },
  };
}

function createContext(
  oldestTls: TlsVersionChoice,
  ownCertificate: ClientCertificate | null,
  authorities: SecureContextOptions,
): SecureContext {
  // Node's own defaults, without a detour: what nearly every request is made with.
  if (oldestTls === '1.2' && ownCertificate === null) return tls.createSecureContext(authorities);
  const options: SecureContextOptions = { ...authorities, minVersion: VERSIONS[oldestTls] };
  if (ownCertificate === null) return withOldCiphers(options, oldestTls);
  const own = contextOptionsOf(ownCertificate);
  try {
    return withOldCiphers({ ...options, ...own }, oldestTls);
  } catch (error) {
    // It was looked at when it was read; what has become of it since is told as what it is.
    throw new ClientCertificateError(ownCertificate, 'not-a-certificate', (error as Error).message);
  }
}

/**
 * OpenSSL 3 speaks TLS 1.0 and 1.1 at security level 0 alone (its SSL_CTX_set_security_level(3)), because both sign with
 * SHA-1. BoringSSL knows no levels and refuses the word.
 */
function withOldCiphers(options: SecureContextOptions, oldestTls: TlsVersionChoice): SecureContext {
  if (oldestTls === '1.2' || oldestTls === '1.3') return tls.createSecureContext(options);
  try {
    return tls.createSecureContext({ ...options, ciphers: `${tls.DEFAULT_CIPHERS}:@SECLEVEL=0` });
  } catch (error) {
    if (error instanceof Error && /cipher/i.test(error.message)) return tls.createSecureContext(options);
    throw error;
  }
}

function isAmong(chain: readonly Certificate[], pems: readonly string[]): boolean {
  if (chain.length === 0 || pems.length === 0) return false;
  const known = new Set(pems.map(fingerprintOf));
  return chain.some(({ fingerprint256 }) => known.has(fingerprint256));
}

function fingerprintOf(pem: string): string {
  try {
    return new X509Certificate(pem).fingerprint256;
  } catch {
    return '';
  }
}

function builtIn(): readonly string[] {
  return typeof tls.getCACertificates === 'function'
    ? tls.getCACertificates('default')
    : tls.rootCertificates;
}

/** Electron's Node may be built without this. */
function readSystemAuthorities(): string[] {
  return typeof tls.getCACertificates === 'function' ? tls.getCACertificates('system') : [];
}
