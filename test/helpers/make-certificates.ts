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
commonName = supplied
[root]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign, cRLSign
[local]
subjectAltName = DNS:localhost, IP:127.0.0.1, IP:::1
[other]
subjectAltName = DNS:other.example
`;

/** Keys and certificates for one test file, made by openssl: nothing secret, and nothing that expires in the repository. */
export function makeCertificates(): Certificates {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'plaincall-certificates-'));
  const openssl = (...args: string[]): void => {
    execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  };
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const makeKey = (name: string): void =>
    openssl('ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', `${name}.key`);
  const signSelf = (name: string, extensions: string): void => {
    makeKey(name);
    openssl(
      'req',
      '-x509',
      '-new',
      '-key',
      `${name}.key`,
      '-out',
      `${name}.pem`,
      '-days',
      '2',
      '-config',
      'ca.cnf',
      '-subj',
      `/CN=${name}`,
      '-extensions',
      extensions,
    );
  };
  const sign = (
    name: string,
    options: { by?: string; extensions?: string; from?: string; to?: string } = {},
  ): KeyPair => {
    const { by = 'root', extensions = 'local', from = '20200101000000Z', to = '20990101000000Z' } = options;
    makeKey(name);
    openssl(
      'req',
      '-new',
      '-key',
      `${name}.key`,
      '-out',
      `${name}.csr`,
      '-config',
      'ca.cnf',
      '-subj',
      `/CN=${name}`,
    );
    openssl(
      'ca',
      '-batch',
      '-notext',
      '-config',
      'ca.cnf',
      '-cert',
      `${by}.pem`,
      '-keyfile',
      `${by}.key`,
      '-in',
      `${name}.csr`,
      '-out',
      `${name}.pem`,
      '-startdate',
      from,
      '-enddate',
      to,
      '-extensions',
      extensions,
    );
    return { key: read(`${name}.key`), cert: read(`${name}.pem`) };
  };
  try {
    writeFileSync(join(folder, 'ca.cnf'), CONFIG);
    writeFileSync(join(folder, 'index.txt'), '');
    signSelf('root', 'root');
    signSelf('self-signed', 'local');
    const good = sign('localhost');
    const intermediate = sign('intermediate', { extensions: 'root' });
    const incomplete = sign('leaf', { by: 'intermediate' });
    return {
      authority: read('root.pem'),
      good,
      expired: sign('expired', { from: '20200101000000Z', to: '20200201000000Z' }),
      notYetValid: sign('tomorrow', { from: '20900101000000Z' }),
      wrongHost: sign('other.example', { extensions: 'other' }),
      selfSigned: { key: read('self-signed.key'), cert: read('self-signed.pem') },
      chained: { key: incomplete.key, cert: incomplete.cert + intermediate.cert },
      incomplete,
      withRoot: { key: good.key, cert: good.cert + read('root.pem') },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
