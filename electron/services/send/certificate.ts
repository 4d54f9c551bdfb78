import { X509Certificate } from 'node:crypto';
import type { DetailedPeerCertificate, PeerCertificate } from 'node:tls';
import type { Certificate } from '../../../shared/model/response-record.ts';

/** A certificate may name ten thousand hosts; a record need not. */
const MAX_NAMES = 200;
/** Longer than any chain that is served; a chain that refers to itself ends here. */
const MAX_CHAIN = 10;

/** The server's own certificate first, then its issuers as far as they were sent or are known. */
export function readChain(leaf: DetailedPeerCertificate): Certificate[] {
  const chain: Certificate[] = [];
  let next: PeerCertificate | DetailedPeerCertificate = leaf;
  // Node gives an empty object where there is no certificate, and lets a root be its own issuer.
  while (next.raw !== undefined && chain.length < MAX_CHAIN) {
    chain.push(describeCertificate(new X509Certificate(next.raw)));
    if (!('issuerCertificate' in next) || next.issuerCertificate === next) break;
    next = next.issuerCertificate;
  }
  return chain;
}

/** A certificate as a record shows it. */
export function describeCertificate(certificate: X509Certificate): Certificate {
  return {
    subject: onOneLine(certificate.subject),
    issuer: onOneLine(certificate.issuer),
    names: readNames(certificate.subjectAltName),
    validFromMs: toTime(certificate.validFrom),
    validToMs: toTime(certificate.validTo),
    fingerprint256: certificate.fingerprint256,
    isSelfSigned: certificate.checkIssued(certificate),
    ...readKinds(certificate),
  };
}

/** How it is signed and what its key is; a kind of key that this build does not know is left out. */
function readKinds(certificate: X509Certificate): Pick<Certificate, 'signature' | 'key'> {
  const kinds: Pick<Certificate, 'signature' | 'key'> = {};
  const signature = certificate.signatureAlgorithm as string | undefined;
  if (signature !== undefined) kinds.signature = signature;
  try {
    const { asymmetricKeyType, asymmetricKeyDetails } = certificate.publicKey;
    const size = asymmetricKeyDetails?.modulusLength ?? asymmetricKeyDetails?.namedCurve ?? '';
    kinds.key = `${(asymmetricKeyType ?? '').toUpperCase()} ${size}`.trim();
  } catch {
    // Shown without it.
  }
  return kinds;
}

/** Node gives one attribute a line: `CN=example.com\nO=Example`. */
function onOneLine(name: string | undefined): string {
  return (name ?? '').split('\n').join(', ');
}

/** `DNS:example.com, IP Address:192.0.2.1`; a name with odd characters in it stands in JSON quotes. */
function readNames(text: string | undefined): string[] {
  const names: string[] = [];
  for (const match of (text ?? '').matchAll(/(?:DNS|IP Address):("(?:[^"\\]|\\.)*"|[^,]*)/g)) {
    if (names.length === MAX_NAMES) break;
    const name = match[1] ?? '';
    names.push(name.startsWith('"') ? unquote(name) : name);
  }
  return names;
}

function unquote(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
}

function toTime(text: string): number | null {
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : time;
}
