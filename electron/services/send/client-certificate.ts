import { createSecureContext } from 'node:tls';
import type { SecureContextOptions } from 'node:tls';
import { matchesHost } from '../../../shared/http/host-pattern.ts';
import type { HostAndPort } from '../../../shared/http/host-pattern.ts';
import type { CertificateMaterial, ClientCertificate, ClientCertificateProblem } from './network-facts.ts';

/** The person's own certificate cannot be shown, so nothing is sent. */
export class ClientCertificateError extends Error {
  readonly certificate: ClientCertificate;
  readonly reason: ClientCertificateProblem;

  constructor(certificate: ClientCertificate, reason: ClientCertificateProblem, message: string) {
    super(message);
    this.name = 'ClientCertificateError';
    this.certificate = certificate;
    this.reason = reason;
  }
}

/** The certificate to hold ready for a host: the first that is meant for it. */
export function findClientCertificate(
  certificates: readonly ClientCertificate[],
  host: HostAndPort,
): ClientCertificate | null {
  return certificates.find(({ hosts }) => matchesHost(hosts, host)) ?? null;
}

/** What of it goes into a TLS context. Throws a ClientCertificateError where there is nothing to show. */
export function contextOptionsOf(certificate: ClientCertificate): SecureContextOptions {
  const { material, problem } = certificate;
  if (material === null)
    throw new ClientCertificateError(certificate, problem ?? 'missing-file', 'No certificate to show');
  return toOptions(material);
}

/** What is wrong with a certificate and its key; null where they can be shown to a server. */
export function findCertificateProblem(material: CertificateMaterial): ClientCertificateProblem | null {
  if (material.kind === 'pem') {
    if (!material.certificate.includes('-----BEGIN')) return 'not-a-certificate';
    if (!/-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/.test(material.key)) return 'not-a-key';
  }
  try {
    createSecureContext(toOptions(material));
    return null;
  } catch (error) {
    return problemOf(error as Error & { code?: string }, material);
  }
}

function toOptions(material: CertificateMaterial): SecureContextOptions {
  const passphrase = material.passphrase === null ? {} : { passphrase: material.passphrase };
  return material.kind === 'pfx'
    ? { pfx: Buffer.from(material.bytes), ...passphrase }
    : { cert: material.certificate, key: material.key, ...passphrase };
}

/** As OpenSSL says it, by code, and BoringSSL and the PKCS 12 reader, by words alone. */
function problemOf(
  error: Error & { code?: string },
  material: CertificateMaterial,
): ClientCertificateProblem {
  const text = `${error.code ?? ''} ${error.message}`;
  if (
    /bad[_ ]decrypt|mac verify failure|incorrect[_ ]password|bad[_ ]password[_ ]read|passphrase/i.test(text)
  )
    return material.passphrase === null ? 'passphrase-missing' : 'passphrase-wrong';
  if (/key[_ ]values[_ ]mismatch|key[_ ]type[_ ]mismatch/i.test(text)) return 'key-mismatch';
  if (/unsupported operation|UNSUPPORTED_OPERATION|unsupported pkcs12/i.test(text)) return 'not-supported';
  if (/DECODER|private[_ ]key|no[_ ]start[_ ]line/i.test(text) && material.kind === 'pem')
    return /no[_ ]start[_ ]line/i.test(text) ? 'not-a-certificate' : 'not-a-key';
  return 'not-a-certificate';
}
