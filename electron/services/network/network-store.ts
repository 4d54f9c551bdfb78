import type { X509Certificate } from 'node:crypto';
import { parseProxy, proxyText } from '../../../shared/http/proxy-address.ts';
import type {
  CertificateFile,
  ClientCertificateSettings,
  NetworkSettings,
  NetworkState,
} from '../../../shared/model/network.ts';
import type { Certificate } from '../../../shared/model/response-record.ts';
import type { Settings } from '../../../shared/model/settings.ts';
import type { CertificateMaterial, ClientCertificate, NetworkFacts } from '../send/network-facts.ts';
import { readCertificates, readKeyFile } from './read-certificates.ts';

export interface NetworkStore {
  /** Reads the settings and their files and tells the engine; requests wait for it once. Never rejects. */
  ready(): Promise<void>;
  /** As it is now: the files are read anew. */
  describe(): Promise<NetworkState>;
  write(settings: NetworkSettings): Promise<NetworkState>;
  /** `of`: `proxy`, or the id of a client certificate. The value goes one way and is kept for this run; null forgets it. */
  setSecret(input: { of: string; value: string | null }): Promise<NetworkState>;
}

export interface NetworkStoreParts {
  readonly settings: { read(): Promise<Settings>; write(settings: Partial<Settings>): Promise<void> };
  readonly tell: (facts: NetworkFacts) => void;
  /** What is wrong with a certificate and its key. */
  readonly findProblem: (material: CertificateMaterial) => ClientCertificate['problem'];
  readonly describeCertificate: (certificate: X509Certificate) => Certificate;
}

/** What stands in the settings about the network, with what its files hold: told to the engine, shown in the window. */
export function createNetworkStore(parts: NetworkStoreParts): NetworkStore {
  const secrets = new Map<string, string>();
  let first: Promise<void> | null = null;

  /** What changes comes last, whatever a slow disk does to the one before. */
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const done = queue.then(task, task);
    queue = done.catch(() => undefined);
    return done;
  };
  const apply = async (settings: NetworkSettings): Promise<NetworkState> => {
    const authorities = await Promise.all(settings.authorities.map(readAuthorities));
    const certificates = await Promise.all(
      settings.clientCertificates.map((each) =>
        readClientCertificate(each, secrets.get(each.id) ?? null, parts),
      ),
    );
    parts.tell({
      proxy: proxyOf(settings.proxy, secrets.get('proxy') ?? ''),
      authorities: authorities.flat().map((certificate) => certificate.toString()),
      // One without a file is not finished yet.
      clientCertificates: certificates.map(({ told }) => told).filter(({ path }) => path !== ''),
    });
    return {
      settings,
      hasProxyPassword: secrets.has('proxy'),
      authorities: await Promise.all(
        settings.authorities.map(async (path, index) =>
          describeAuthorities(path, authorities[index] ?? [], parts),
        ),
      ),
      clientCertificates: certificates.map(({ file }, index) => ({
        file,
        hasPassphrase: secrets.has(settings.clientCertificates[index]?.id ?? ''),
      })),
    };
  };
  const read = async (): Promise<NetworkSettings> => (await parts.settings.read()).network;
  return {
    ready() {
      first ??= inTurn(async () => {
        const settings = await read();
        if (!isPlain(settings)) await apply(settings);
      }).catch(() => undefined);
      return first;
    },
    describe: () => inTurn(async () => apply(await read())),
    write: (wanted) =>
      inTurn(async () => {
        const settings = withoutCredentials(wanted, secrets);
        await parts.settings.write({ network: settings });
        return apply(settings);
      }),
    setSecret: ({ of, value }) =>
      inTurn(async () => {
        if (value === null || value === '') secrets.delete(of);
        else secrets.set(of, value);
        return apply(await read());
      }),
  };
}

/** Nothing chosen: there is nothing to tell. */
function isPlain({ proxy, authorities, clientCertificates }: NetworkSettings): boolean {
  return proxy.use === 'system' && authorities.length === 0 && clientCertificates.length === 0;
}

function proxyOf(
  { use, address, username, bypass }: NetworkSettings['proxy'],
  password: string,
): NetworkFacts['proxy'] {
  return use === 'own' ? { address, username, password, bypass } : use;
}

/** A name and password written into the address are taken out of it: the one has a field, the other is no setting. */
function withoutCredentials(settings: NetworkSettings, secrets: Map<string, string>): NetworkSettings {
  const reading = parseProxy(settings.proxy.address);
  if (reading.kind === 'problem') return settings;
  const { username, password } = reading.proxy;
  if (username === '' && password === '') return settings;
  if (password !== '') secrets.set('proxy', password);
  return { ...settings, proxy: { ...settings.proxy, address: proxyText(reading.proxy), username } };
}

async function readAuthorities(path: string): Promise<X509Certificate[]> {
  const reading = await readKeyFile(path);
  return reading.kind === 'bytes' ? readCertificates(reading.bytes) : [];
}

async function describeAuthorities(
  path: string,
  certificates: readonly X509Certificate[],
  { describeCertificate }: Pick<NetworkStoreParts, 'describeCertificate'>,
): Promise<CertificateFile> {
  if (certificates.length > 0)
    return { kind: 'ok', certificates: certificates.slice(0, MAX_SHOWN).map(describeCertificate) };
  const reading = await readKeyFile(path);
  return { kind: 'problem', problem: reading.kind === 'problem' ? reading.problem : 'not-a-certificate' };
}

/** A list of all authorities need not be shown whole. */
const MAX_SHOWN = 20;

async function readClientCertificate(
  settings: ClientCertificateSettings,
  passphrase: string | null,
  { findProblem, describeCertificate }: NetworkStoreParts,
): Promise<{ told: ClientCertificate; file: CertificateFile }> {
  const { hosts, kind, certificatePath: path } = settings;
  const reading = await readKeyFile(path);
  const keyReading =
    kind === 'pem' && settings.keyPath !== '' ? await readKeyFile(settings.keyPath) : reading;
  const problem =
    reading.kind === 'problem' ? reading.problem : keyReading.kind === 'problem' ? keyReading.problem : null;
  const refuse = (found: NonNullable<ClientCertificate['problem']>) => ({
    told: { hosts, path, material: null, problem: found },
    file: { kind: 'problem', problem: found } as const,
  });
  if (problem !== null || reading.kind !== 'bytes' || keyReading.kind !== 'bytes')
    return refuse(problem ?? 'missing-file');
  const material: CertificateMaterial =
    kind === 'pfx'
      ? { kind, bytes: reading.bytes, passphrase }
      : {
          kind,
          certificate: reading.bytes.toString('utf8'),
          key: keyReading.bytes.toString('utf8'),
          passphrase,
        };
  const found = findProblem(material);
  if (found !== null) return refuse(found);
  const certificates = kind === 'pfx' ? [] : readCertificates(reading.bytes).map(describeCertificate);
  return { told: { hosts, path, material, problem: null }, file: { kind: 'ok', certificates } };
}
