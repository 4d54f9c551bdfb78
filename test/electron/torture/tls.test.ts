import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServer as createPlainServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import type { TlsOptions } from 'node:tls';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { findCertificateProblem } from '../../../electron/services/send/client-certificate.ts';
import type {
  CertificateMaterial,
  ClientCertificate,
  NetworkFacts,
} from '../../../electron/services/send/network-facts.ts';
import { answer, startEchoServer } from '../../helpers/echo-server.ts';
import { createCertificateMaker, hasOpenssl } from '../../helpers/make-certificates.ts';
import type { KeyPair, SignOptions } from '../../helpers/make-certificates.ts';
import { answerOf, failureOf } from '../../helpers/outcome-of.ts';
import { startSender } from '../../helpers/start-sender.ts';

/** TLS under torture: docs/torture.md, "TLS". Names of cases are those of badssl.com, where they have one. */

const OLD: TlsOptions = { ciphers: 'DEFAULT@SECLEVEL=0' };

async function startRaw(onData: (socket: Socket) => void): Promise<number> {
  const open = new Set<Socket>();
  const server = createPlainServer((socket) => {
    open.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => onData(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

describe.runIf(hasOpenssl())('TLS (skipped where there is no openssl to make certificates)', () => {
  const maker = createCertificateMaker();
  afterAll(() => maker.close());
  const root = maker.signSelf('root', 'root');
  const stranger = maker.signSelf('stranger', 'root');
  const good = maker.sign('localhost');
  const trusting = { readSystemAuthorities: () => [root.cert] };
  const serve = (pair: KeyPair, options: TlsOptions = {}) =>
    startEchoServer(answer('secret'), { tls: { ...pair, ...options } });

  describe('certificates that are odd, and good all the same', () => {
    test.each<[string, SignOptions]>([
      ['no-common-name', { subject: '/O=Nobody' }],
      ['1000-sans', { extensions: 'many' }],
      ['rsa2048', { rsaBits: 2048 }],
    ])('%s', async (name, options) => {
      const server = await serve(maker.sign(name, options));
      const { send } = await startSender(trusting);
      const record = await send({ url: `https://localhost:${server.port}/` });
      expect(answerOf(record).body.head).toBe('secret');
      const certificate = record.hops[0]?.connection?.tls?.chain[0];
      expect(certificate?.names[0]).toBe('localhost');
      expect(certificate?.names.length).toBeLessThanOrEqual(200);
      expect(record.hops[0]?.connection?.tls?.vouchedBy).toBe('system');
    });
  });

  describe('certificates that are refused, told apart and shown with all that came along', () => {
    const intermediate = maker.sign('intermediate', { extensions: 'root' });
    const leaf = maker.sign('leaf', { by: 'intermediate' });
    const weak = maker.sign('weak', { extensions: 'root', digest: 'sha1' });
    const cases: readonly [string, KeyPair, string, number][] = [
      ['expired', maker.sign('old', { to: '20200201000000Z' }), 'certificate-expired', 2],
      ['not yet valid', maker.sign('new', { from: '20900101000000Z' }), 'certificate-not-yet-valid', 2],
      ['wrong.host', maker.sign('other', { extensions: 'other' }), 'certificate-wrong-host', 2],
      [
        'no name at all',
        maker.sign('nameless', { extensions: 'none', subject: '/O=x' }),
        'certificate-wrong-host',
        2,
      ],
      ['self-signed', maker.signSelf('alone', 'local'), 'certificate-self-signed', 1],
      [
        'untrusted-root, which is sent along',
        withIssuer(maker.sign('theirs', { by: 'stranger' }), stranger),
        'certificate-untrusted',
        2,
      ],
      [
        'untrusted-root, which is not',
        maker.sign('theirs-alone', { by: 'stranger' }),
        'certificate-incomplete-chain',
        1,
      ],
      ['incomplete-chain', leaf, 'certificate-incomplete-chain', 1],
      [
        'sha1-intermediate',
        withIssuer(maker.sign('below-sha1', { by: 'weak' }), weak),
        'certificate-weak',
        2,
      ],
      [
        'an intermediate that may not sign',
        withIssuer(maker.sign('below', { by: 'localhost' }), good),
        'certificate-untrusted',
        2,
      ],
    ];
    test.each(cases)('%s', async (_name, pair, code, certificates) => {
      const server = await serve(pair);
      const { send } = await startSender(trusting);
      const failure = failureOf(await send({ url: `https://localhost:${server.port}/` }));
      expect(failure).toMatchObject({ code, phase: 'tls' });
      expect(failure.chain?.[0]).toEqual(failure.certificate);
      expect(failure.chain?.length).toBeGreaterThanOrEqual(Math.min(certificates, 1));
      expect(server.requests).toEqual([]);
    });

    test('the missing middle one, named by the person, is enough', async () => {
      const server = await serve(leaf);
      const { send, sender } = await startSender({ readSystemAuthorities: () => [] });
      const url = `https://localhost:${server.port}/`;
      expect(failureOf(await send({ url })).code).toBe('certificate-incomplete-chain');
      sender.tell(facts({ authorities: [intermediate.cert] }));
      const record = await send({ url });
      expect(answerOf(record).body.head).toBe('secret');
      expect(record.hops[0]?.connection?.tls).toMatchObject({ isVerified: true, vouchedBy: 'own' });
    });

    test("a server's own certificate, named by the person, is trusted, until it is taken back", async () => {
      const server = await serve(maker.signSelf('lonely', 'local'));
      const { send, sender } = await startSender();
      const url = `https://localhost:${server.port}/`;
      sender.tell(facts({ authorities: [maker.read('lonely.pem')] }));
      expect(answerOf(await send({ url })).body.head).toBe('secret');
      sender.tell(facts({}));
      expect(failureOf(await send({ url })).code).toBe('certificate-self-signed');
    });
  });

  describe('versions', () => {
    test.each([
      ['tls-v1-0', 'TLSv1'],
      ['tls-v1-1', 'TLSv1.1'],
    ] as const)('%s: refused, and spoken where the request allows it', async (_name, version) => {
      const server = await serve(good, { ...OLD, minVersion: version, maxVersion: version });
      const { send } = await startSender(trusting);
      const url = `https://localhost:${server.port}/`;
      expect(failureOf(await send({ url }))).toMatchObject({
        code: 'tls-too-old',
        phase: 'tls',
        detail: { oldestTls: '1.2' },
      });
      const record = await send({ url, settings: { oldestTls: '1.0' } });
      expect(answerOf(record).body.head).toBe('secret');
      expect(record.hops[0]?.connection?.tls).toMatchObject({ protocol: version, isVerified: true });
    });

    test('1.0 allowed does not make a new server speak it', async () => {
      const server = await serve(good);
      const { send } = await startSender(trusting);
      const record = await send({ url: `https://localhost:${server.port}/`, settings: { oldestTls: '1.0' } });
      expect(record.hops[0]?.connection?.tls?.protocol).toBe('TLSv1.3');
    });

    test('a request that allows 1.3 alone says so of a server that speaks 1.2', async () => {
      const server = await serve(good, { maxVersion: 'TLSv1.2' });
      const { send } = await startSender(trusting);
      const record = await send({ url: `https://localhost:${server.port}/`, settings: { oldestTls: '1.3' } });
      expect(failureOf(record)).toMatchObject({ code: 'tls-too-old', detail: { oldestTls: '1.3' } });
    });

    test('connections of one request are not used by one that allows less', async () => {
      const server = await serve(good, { maxVersion: 'TLSv1.2' });
      const { send } = await startSender(trusting);
      const url = `https://localhost:${server.port}/`;
      await send({ url });
      expect(failureOf(await send({ url, settings: { oldestTls: '1.3' } })).code).toBe('tls-too-old');
    });

    test('null, rc4 and 3des: no kind of encryption in common', async () => {
      const server = await serve(good, { maxVersion: 'TLSv1.2', ciphers: 'NULL-SHA256:@SECLEVEL=0' });
      const { send } = await startSender(trusting);
      expect(failureOf(await send({ url: `https://localhost:${server.port}/` }))).toMatchObject({
        code: 'tls-handshake',
        phase: 'tls',
      });
    });
  });

  describe('a peer that breaks the handshake', () => {
    /** A record of TLS: an alert (RFC 8446 6) of this level and number. */
    const alert = (number: number, version = 0x03) => Buffer.from([0x15, 0x03, version, 0, 2, 2, number]);
    test.each<[string, (socket: Socket) => void, string]>([
      // As Node tells it: the connection was gone before it was secured.
      ['hangs up', (socket) => void socket.end(), 'connection-reset'],
      ['resets', (socket) => void socket.resetAndDestroy(), 'connection-reset'],
      [
        'speaks plain HTTP',
        (socket) => void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'),
        'tls-wrong-version',
      ],
      ['speaks SSH', (socket) => void socket.end('SSH-2.0-OpenSSH_9.6\r\n'), 'tls-wrong-version'],
      ['handshake_failure', (socket) => void socket.end(alert(40)), 'tls-handshake'],
      ['protocol_version', (socket) => void socket.end(alert(70)), 'tls-too-old'],
      ['insufficient_security', (socket) => void socket.end(alert(71)), 'tls-handshake'],
      ['unrecognized_name', (socket) => void socket.end(alert(112)), 'tls-handshake'],
      ['certificate_required', (socket) => void socket.end(alert(116)), 'client-certificate-required'],
      ['ssl-v3', (socket) => void socket.end(alert(40, 0x00)), 'tls-handshake'],
      [
        'a record cut in the middle',
        (socket) => void socket.end(Buffer.from([0x16, 3, 3, 0x10, 0, 2])),
        'connection-reset',
      ],
    ])('%s', async (_name, onData, code) => {
      const port = await startRaw(onData);
      const { send } = await startSender();
      expect(failureOf(await send({ url: `https://127.0.0.1:${port}/` }))).toMatchObject({
        code,
        phase: 'tls',
      });
    });

    test('says nothing: given up with the limit for connecting', async () => {
      const port = await startRaw(() => undefined);
      const { send } = await startSender({ connectTimeoutMs: 150 });
      expect(failureOf(await send({ url: `https://127.0.0.1:${port}/` }))).toMatchObject({
        code: 'connect-timeout',
        phase: 'tls',
        detail: { limitMs: 150 },
      });
    });

    test('http spoken to the https port', async () => {
      const server = await serve(good);
      const { send } = await startSender();
      const { code } = failureOf(await send({ url: `http://localhost:${server.port}/` }));
      expect(['connection-closed', 'connection-reset', 'not-http']).toContain(code);
    });
  });

  describe('a certificate of our own', () => {
    const clients = maker.signSelf('clients', 'root');
    const mine = maker.sign('mine', { by: 'clients' });
    const asked = { requestCert: true, rejectUnauthorized: true, ca: [clients.cert] };
    const pem = (pair: KeyPair, passphrase: string | null = null): CertificateMaterial => ({
      kind: 'pem',
      certificate: pair.cert,
      key: pair.key,
      passphrase,
    });
    const own = (material: CertificateMaterial, hosts = 'localhost'): ClientCertificate => ({
      hosts,
      path: '/keys/mine.pem',
      material,
      problem: null,
    });

    test.each(['TLSv1.2', 'TLSv1.3'] as const)(
      '%s: PEM, for the hosts that it is meant for',
      async (version) => {
        const server = await serve(good, { ...asked, minVersion: version, maxVersion: version });
        const { send, sender } = await startSender(trusting);
        sender.tell(facts({ clientCertificates: [own(pem(mine), '*.localhost')] }));
        const url = `https://localhost:${server.port}/`;
        const without = failureOf(await send({ url }));
        expect(['client-certificate-required', 'tls-handshake', 'connection-reset']).toContain(without.code);
        sender.tell(facts({ clientCertificates: [own(pem(mine))] }));
        const record = await send({ url });
        expect(answerOf(record).body.head).toBe('secret');
        expect(record.hops[0]?.connection?.tls?.ownCertificate).toBe('CN=mine');
      },
    );

    test('PFX with its passphrase', async () => {
      maker.openssl(
        'pkcs12',
        '-export',
        '-inkey',
        'mine.key',
        '-in',
        'mine.pem',
        '-passout',
        'pass:hush',
        '-out',
        'mine.p12',
      );
      const bytes = readFileSync(join(maker.folder, 'mine.p12'));
      const server = await serve(good, asked);
      const { send, sender } = await startSender(trusting);
      sender.tell(facts({ clientCertificates: [own({ kind: 'pfx', bytes, passphrase: 'hush' })] }));
      expect(answerOf(await send({ url: `https://localhost:${server.port}/` })).body.head).toBe('secret');
      expect(findCertificateProblem({ kind: 'pfx', bytes, passphrase: null })).toBe('passphrase-missing');
      expect(findCertificateProblem({ kind: 'pfx', bytes, passphrase: 'loud' })).toBe('passphrase-wrong');
    });

    test('one that is not asked for is no trouble', async () => {
      const server = await serve(good);
      const { send, sender } = await startSender(trusting);
      sender.tell(facts({ clientCertificates: [own(pem(mine))] }));
      expect(answerOf(await send({ url: `https://localhost:${server.port}/` })).body.head).toBe('secret');
    });

    test('what is wrong with a certificate and its key is told apart before anything is sent', () => {
      maker.openssl('pkcs8', '-topk8', '-in', 'mine.key', '-passout', 'pass:hush', '-out', 'locked.key');
      const locked = { cert: mine.cert, key: maker.read('locked.key') };
      const problems = {
        fine: findCertificateProblem(pem(mine)),
        unlocked: findCertificateProblem(pem(locked, 'hush')),
        locked: findCertificateProblem(pem(locked)),
        wrong: findCertificateProblem(pem(locked, 'loud')),
        mismatch: findCertificateProblem(pem({ cert: mine.cert, key: good.key })),
        noCertificate: findCertificateProblem(pem({ cert: 'hello', key: mine.key })),
        noKey: findCertificateProblem(pem({ cert: mine.cert, key: 'hello' })),
        keyTwice: findCertificateProblem(pem({ cert: mine.key, key: mine.key })),
        notPfx: findCertificateProblem({ kind: 'pfx', bytes: Buffer.from('hello'), passphrase: null }),
      };
      expect(problems).toEqual({
        fine: null,
        unlocked: null,
        locked: 'passphrase-missing',
        wrong: 'passphrase-wrong',
        mismatch: 'key-mismatch',
        noCertificate: 'not-a-certificate',
        noKey: 'not-a-key',
        keyTwice: 'not-a-certificate',
        notPfx: 'not-a-certificate',
      });
    });

    test('one that cannot be read is told, and nothing is sent', async () => {
      const server = await serve(good);
      const { send, sender } = await startSender(trusting);
      const broken: ClientCertificate = { ...own(pem(mine)), material: null, problem: 'missing-file' };
      sender.tell(facts({ clientCertificates: [broken] }));
      expect(failureOf(await send({ url: `https://localhost:${server.port}/` }))).toMatchObject({
        code: 'client-certificate-unusable',
        phase: 'prepare',
        detail: { reason: 'missing-file', path: '/keys/mine.pem', hosts: 'localhost' },
      });
      expect(server.connectionCount).toBe(0);
    });

    describe('that the server does not take', () => {
      /** Alerts as a server sends them once it has seen the certificate; Node's own server only hangs up. */
      test.each([
        ['bad_certificate', 42, 'other'],
        ['unsupported_certificate', 43, 'not-supported'],
        ['certificate_revoked', 44, 'revoked'],
        ['certificate_expired', 45, 'expired'],
        ['unknown_ca', 48, 'unknown-issuer'],
      ] as const)('%s', async (_name, number, reason) => {
        const port = await startRaw((socket) => void socket.end(Buffer.from([0x15, 3, 3, 0, 2, 2, number])));
        const { send, sender } = await startSender();
        const url = `https://127.0.0.1:${port}/`;
        expect(failureOf(await send({ url })).code).toBe('client-certificate-required');
        sender.tell(facts({ clientCertificates: [own(pem(mine), '127.0.0.1')] }));
        expect(failureOf(await send({ url }))).toMatchObject({
          code: 'client-certificate-refused',
          detail: { reason },
        });
      });
    });
  });

  function facts(parts: Partial<NetworkFacts>): { kind: 'network'; facts: NetworkFacts } {
    return { kind: 'network', facts: { proxy: 'system', authorities: [], clientCertificates: [], ...parts } };
  }
});

function withIssuer(pair: KeyPair, issuer: KeyPair): KeyPair {
  return { key: pair.key, cert: pair.cert + issuer.cert };
}
