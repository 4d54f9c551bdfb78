import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { makeRow } from '../../../helpers/builders.ts';
import { answer, startEchoServer } from '../../../helpers/echo-server.ts';
import { hasOpenssl, makeCertificates } from '../../../helpers/make-certificates.ts';
import type { Certificates, KeyPair } from '../../../helpers/make-certificates.ts';
import { answerOf, failureOf } from '../../../helpers/outcome-of.ts';
import { startSender } from '../../../helpers/start-sender.ts';
import { makeTemporaryFolder } from '../../../helpers/temporary-folder.ts';

describe.runIf(hasOpenssl())(
  'securing a connection (skipped where there is no openssl to make certificates)',
  () => {
    const certificates: Certificates = makeCertificates();
    /** The authority of the tests stands in for this computer's own. */
    const trusting = { readSystemAuthorities: () => [certificates.authority] };
    const start = (pair: KeyPair) => startEchoServer(answer('secret'), { tls: pair });

    test('a good certificate: the record has the protocol, the cipher and the chain', async () => {
      const server = await start(certificates.chained);
      const { send } = await startSender(trusting);
      const record = await send({ url: `https://localhost:${server.port}/` });
      expect(answerOf(record).body.head).toBe('secret');
      const { phases, connection } = record.hops[0] ?? {};
      expect(phases?.tlsMs).toBeGreaterThan(0);
      expect(connection?.tls).toMatchObject({ protocol: 'TLSv1.3', isVerified: true });
      expect(connection?.tls?.cipher).toMatch(/^TLS_/);
      expect(connection?.tls?.chain[0]).toMatchObject({
        subject: 'CN=leaf',
        issuer: 'CN=intermediate',
        names: ['localhost', '127.0.0.1', '0:0:0:0:0:0:0:1'],
        validFromMs: Date.UTC(2020, 0, 1),
        validToMs: Date.UTC(2099, 0, 1),
        isSelfSigned: false,
      });
      expect(connection?.tls?.chain.map(({ subject }) => subject)).toEqual([
        'CN=leaf',
        'CN=intermediate',
        'CN=root',
      ]);
    });

    test('the second request finds the connection open and secured', async () => {
      const server = await start(certificates.good);
      const { send } = await startSender(trusting);
      const url = `https://localhost:${server.port}/`;
      await send({ url });
      const record = await send({ url });
      expect(record.hops[0]).toMatchObject({
        phases: { dnsMs: null, connectMs: null, tlsMs: null },
        connection: { isReused: true, tls: { isVerified: true } },
      });
    });

    test('the authorities of this computer are read once, and only when they are needed', async () => {
      const server = await start(certificates.good);
      let reads = 0;
      const { send } = await startSender({
        readSystemAuthorities: () => {
          reads += 1;
          return [certificates.authority];
        },
      });
      await send({ url: `http://127.0.0.1:${(await startEchoServer(answer('ok'))).port}/` });
      expect(reads).toBe(0);
      await send({ url: `https://localhost:${server.port}/` });
      await send({ url: `https://127.0.0.1:${server.port}/` });
      expect(reads).toBe(1);
    });

    describe('a certificate that cannot be trusted is refused, with the certificate to look at', () => {
      const now = Date.now();
      test.each([
        ['expired', 'certificate-expired', 'CERT_HAS_EXPIRED'],
        ['notYetValid', 'certificate-not-yet-valid', 'CERT_NOT_YET_VALID'],
        ['wrongHost', 'certificate-wrong-host', 'ERR_TLS_CERT_ALTNAME_INVALID'],
        ['selfSigned', 'certificate-self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
        ['incomplete', 'certificate-incomplete-chain', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
      ] as const)('%s', async (name, code, rawCode) => {
        const server = await start(certificates[name]);
        const { send } = await startSender(trusting);
        const record = await send({ url: `https://localhost:${server.port}/` });
        const failure = failureOf(record);
        expect(failure).toMatchObject({
          code,
          rawCode,
          phase: 'tls',
          detail: { host: 'localhost', port: server.port },
        });
        expect(failure.certificate?.fingerprint256).toMatch(/^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/);
        expect(server.requests).toEqual([]);
        if (name === 'expired') expect(failure.certificate?.validToMs).toBeLessThan(now);
        if (name === 'wrongHost') expect(failure.certificate?.names).toEqual(['other.example']);
        if (name === 'selfSigned') expect(failure.certificate?.isSelfSigned).toBe(true);
      });

      test('signed by an authority that this computer does not know', async () => {
        const server = await start(certificates.withRoot);
        const { send } = await startSender({ readSystemAuthorities: () => [] });
        expect(failureOf(await send({ url: `https://localhost:${server.port}/` }))).toMatchObject({
          code: 'certificate-untrusted',
          rawCode: 'SELF_SIGNED_CERT_IN_CHAIN',
        });
      });

      test('for an address that it does not name', async () => {
        const server = await start(certificates.wrongHost);
        const { send } = await startSender(trusting);
        expect(failureOf(await send({ url: `https://127.0.0.1:${server.port}/` })).code).toBe(
          'certificate-wrong-host',
        );
      });
    });

    describe('an exception for one host', () => {
      test('lets through that host alone, and the record says that nothing was checked', async () => {
        const server = await start(certificates.selfSigned);
        const { send, sender } = await startSender();
        sender.tell({ kind: 'trusted-host', host: 'LOCALHOST:8443' });
        const record = await send({ url: `https://localhost:${server.port}/` });
        expect(answerOf(record).body.head).toBe('secret');
        expect(record.hops[0]?.connection?.tls?.isVerified).toBe(false);
        expect(failureOf(await send({ url: `https://127.0.0.1:${server.port}/` })).code).toBe(
          'certificate-self-signed',
        );
      });

      test('does not call a good certificate unchecked', async () => {
        const server = await start(certificates.good);
        const { send, sender } = await startSender(trusting);
        await send({ url: `https://127.0.0.1:${server.port}/` });
        sender.tell({ kind: 'trusted-host', host: 'localhost' });
        const record = await send({ url: `https://localhost:${server.port}/` });
        expect(record.hops[0]?.connection?.tls?.isVerified).toBe(true);
      });
    });

    test('a server that asks for a certificate of ours is told as that', async () => {
      // Node's own server only hangs up; OpenSSL's sends the alert that most servers send.
      const folder = await makeTemporaryFolder();
      await Promise.all([
        writeFile(join(folder, 'key.pem'), certificates.good.key),
        writeFile(join(folder, 'cert.pem'), certificates.good.cert),
      ]);
      const options = [
        '-accept',
        '127.0.0.1:0',
        '-key',
        'key.pem',
        '-cert',
        'cert.pem',
        '-Verify',
        '1',
        '-www',
      ];
      const server = spawn('openssl', ['s_server', ...options], { cwd: folder });
      onTestFinished(() => void server.kill());
      let said = '';
      server.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString();
      });
      await expect.poll(() => said).toMatch(/ACCEPT .*:\d+/);
      const port = /ACCEPT .*:(\d+)/.exec(said)?.[1];
      const { send } = await startSender(trusting);
      expect(failureOf(await send({ url: `https://localhost:${port}/` })).code).toBe(
        'client-certificate-required',
      );
    });

    test('a server that speaks only old TLS is told as that', async () => {
      const tls = {
        ...certificates.good,
        maxVersion: 'TLSv1.1',
        minVersion: 'TLSv1',
        ciphers: 'DEFAULT@SECLEVEL=0',
      } as const;
      const server = await startEchoServer(answer('ok'), { tls });
      const { send } = await startSender(trusting);
      expect(failureOf(await send({ url: `https://localhost:${server.port}/` }))).toMatchObject({
        code: 'tls-too-old',
        phase: 'tls',
      });
    });

    test('a Host header that was typed does not change the name that TLS asks for', async () => {
      const server = await start(certificates.good);
      const { send } = await startSender(trusting);
      const url = `https://localhost:${server.port}/`;
      await send({ url });
      const record = await send({ url, headers: [makeRow('Host', 'other.example')] });
      expect(answerOf(record).body.head).toBe('secret');
      expect(record.hops[0]?.connection?.isReused).toBe(true);
      expect(server.requests[1]?.headers[0]).toEqual(['host', 'other.example']);
    });

    test('http sent to the https port', async () => {
      const server = await start(certificates.good);
      const { send } = await startSender();
      const failure = failureOf(await send({ url: `http://localhost:${server.port}/` }));
      // Node's server hangs up; others answer with a TLS alert or with a 400 in plain HTTP.
      expect(['connection-closed', 'connection-reset', 'not-http']).toContain(failure.code);
    });
  },
);

test('https asked of an http port', async () => {
  const server = createServer((_request, response) => response.end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const { send } = await startSender();
  expect(failureOf(await send({ url: `https://127.0.0.1:${port}/` }))).toMatchObject({
    code: 'tls-wrong-version',
    phase: 'tls',
  });
});
