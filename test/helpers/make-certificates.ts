import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A certificate with its key, in PEM; `cert` may hold its issuers after it. */
export interface KeyPair {
  readonly key: string;
  readonly cert: string;
}

export interface Certificates {
  /** Of the authority that signed all but `selfSigned`. */
  readonly authority: string;
  /** For localhost and 127.0.0.1. */
  readonly good: KeyPair;
  readonly expired: KeyPair;
  readonly notYetValid: KeyPair;
  /** For other.example. */
  readonly wrongHost: KeyPair;
  readonly selfSigned: KeyPair;
  /** Signed by an intermediate authority, which is sent along. */
  readonly chained: KeyPair;
  /** The same without the intermediate. */
  readonly incomplete: KeyPair;
  /** Its authority is sent along, as a company's inspection does. */
  readonly withRoot: KeyPair;
}

/** Whether certificates can be made here. */
export function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const CONFIG = `
[req]
distinguished_name = subject
prompt = no
[subject]
CN = Plaincall tests
[ca]
default_ca = authority
[authority]
database = index.txt
rand_serial = yes
new_certs_dir = .
default_md = sha256
policy = any
unique_subject = no
[any]
commonName = optional
[root]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign, cRLSign
[local]
subjectAltName = DNS:localhost, IP:127.0.0.1, IP:::1
[other]
subjectAltName = DNS:other.example
[many]
subjectAltName = DNS:localhost, ${Array.from({ length: 999 }, (_, at) => `DNS:host-${at}.example`).join(', ')}
[none]
`;

export interface SignOptions {
  /** The name of the authority. */
  readonly by?: string;
  readonly extensions?: 'root' | 'local' | 'other' | 'many' | 'none';
  readonly from?: string;
  readonly to?: string;
  readonly subject?: string;
  readonly digest?: 'sha256' | 'sha1';
  /** Of an RSA key; without it the key is P-256. */
  readonly rsaBits?: number;
}

/** Makes keys and certificates by openssl, in a folder that goes with `close`. */
export interface CertificateMaker {
  readonly folder: string;
  /** One that vouches for itself: an authority, or a server by itself. */
  signSelf(name: string, extensions: 'root' | 'local'): KeyPair;
  sign(name: string, options?: SignOptions): KeyPair;
  openssl(...args: string[]): void;
  read(name: string): string;
  close(): void;
}

export function createCertificateMaker(): CertificateMaker {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'plaincall-certificates-'));
  writeFileSync(join(folder, 'ca.cnf'), CONFIG);
  writeFileSync(join(folder, 'index.txt'), '');
  const openssl = (...args: string[]): void => {
    execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  };
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const makeKey = (name: string, rsaBits?: number): void =>
    rsaBits === undefined
      ? openssl('ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', `${name}.key`)
      : openssl('genrsa', '-out', `${name}.key`, String(rsaBits));
  const pairOf = (name: string): KeyPair => ({ key: read(`${name}.key`), cert: read(`${name}.pem`) });
  return {
    folder,
    openssl,
    read,
    signSelf(name, extensions) {
      makeKey(name);
      const subject = ['-subj', `/CN=${name}`, '-config', 'ca.cnf', '-extensions', extensions];
      openssl('req', '-x509', '-new', '-key', `${name}.key`, '-out', `${name}.pem`, '-days', '2', ...subject);
      return pairOf(name);
    },
    sign(name, options = {}) {
      const { by = 'root', extensions = 'local', from = '20200101000000Z', to = '20990101000000Z' } = options;
      makeKey(name, options.rsaBits);
      const subject = ['-subj', options.subject ?? `/CN=${name}`, '-config', 'ca.cnf'];
      openssl('req', '-new', '-key', `${name}.key`, '-out', `${name}.csr`, ...subject);
      const authority = ['-cert', `${by}.pem`, '-keyfile', `${by}.key`, '-md', options.digest ?? 'sha256'];
      const files = ['-in', `${name}.csr`, '-out', `${name}.pem`, '-extensions', extensions];
      const dates = ['-startdate', from, '-enddate', to];
      openssl('ca', '-batch', '-notext', '-config', 'ca.cnf', ...authority, ...files, ...dates);
      return pairOf(name);
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Keys and certificates for one test file, made by openssl: nothing secret, and nothing that expires in the repository. */
export function makeCertificates(): Certificates {
  const maker = createCertificateMaker();
  const sign = (name: string, options?: SignOptions): KeyPair => maker.sign(name, options);
  try {
    const authority = maker.signSelf('root', 'root').cert;
    const good = sign('localhost');
    const intermediate = sign('intermediate', { extensions: 'root' });
    const incomplete = sign('leaf', { by: 'intermediate' });
    return {
      authority,
      good,
      expired: sign('expired', { from: '20200101000000Z', to: '20200201000000Z' }),
      notYetValid: sign('tomorrow', { from: '20900101000000Z' }),
      wrongHost: sign('other.example', { extensions: 'other' }),
      selfSigned: maker.signSelf('self-signed', 'local'),
      chained: { key: incomplete.key, cert: incomplete.cert + intermediate.cert },
      incomplete,
      withRoot: { key: good.key, cert: good.cert + authority },
    };
  } finally {
    maker.close();
  }
}
