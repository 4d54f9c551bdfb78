import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseNetworkArguments, withNetwork } from '../../../electron/cli/network-arguments.ts';
import { parseSendArguments } from '../../../electron/cli/send-arguments.ts';
import { UsageError } from '../../../electron/cli/parse-options.ts';
import type { Diagnosis } from '../../../shared/model/diagnosis.ts';
import type { ResponseRecord } from '../../../shared/model/response-record.ts';
import { makeDraft } from '../../helpers/builders.ts';
import { answer, startEchoServer } from '../../helpers/echo-server.ts';
import { createCertificateMaker, hasOpenssl } from '../../helpers/make-certificates.ts';
import { runInTerminal } from '../../helpers/run-in-terminal.ts';
import { startProxy } from '../../helpers/start-proxy.ts';
import { makeTemporaryFolder } from '../../helpers/temporary-folder.ts';

const parse = (...args: readonly string[]) => parseSendArguments(['https://api.example', ...args]).network;
const choiceOf = (...args: readonly string[]) => withNetwork(makeDraft({}), parse(...args)).settings;

async function send(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const home = await makeTemporaryFolder();
  const run = await runInTerminal(['send', ...args, '--json'], { env: { PLAINCALL_HOME: home, ...env } });
  const document =
    run.stdout === '' ? null : (JSON.parse(run.stdout) as Diagnosis & { record: ResponseRecord });
  return { ...run, document };
}

describe('what a command says of the way', () => {
  it('is said in curl’s words', () => {
    expect(
      parse('-x', 'proxy:3128', '--noproxy', 'a,b', '--cacert', 'a.pem', '--cacert', 'b.pem'),
    ).toMatchObject({
      proxy: 'proxy:3128',
      bypass: 'a,b',
      authorities: ['a.pem', 'b.pem'],
    });
    expect(parse('-E', 'me.pem', '--key', 'me.key', '--pass', 'hush').certificate).toEqual({
      kind: 'pem',
      certificatePath: 'me.pem',
      keyPath: 'me.key',
      passphrase: 'hush',
    });
    expect(parse('--cert', 'me.P12').certificate?.kind).toBe('pfx');
    expect(parse('--cert', 'me.bin', '--cert-type', 'p12').certificate?.kind).toBe('pfx');
    expect(parse('--tlsv1.3').oldestTls).toBe('1.3');
    expect(parse('--tlsv1.2', '--tlsv1.0').oldestTls).toBe('1.0');
  });

  it('becomes the choice of the request', () => {
    expect(choiceOf('-x', 'http://proxy:3128').proxy).toEqual({
      address: 'http://proxy:3128',
      bypass: '<-loopback>',
    });
    expect(choiceOf('-x', '').proxy).toBe('none');
    expect(choiceOf('--noproxy', '*').proxy).toBe('none');
    expect(choiceOf().proxy).toBeNull();
    expect(choiceOf('--tlsv1.1').oldestTls).toBe('1.1');
  });

  it.each([
    [['-x', 'ftp://proxy'], 'cli.proxy-form'],
    [['-x', 'http://mira:hush@'], 'cli.proxy-form'],
    [['--cert', 'a', '--cert-type', 'jks'], 'cli.certificate-kind'],
    [['--key', 'a'], 'cli.key-alone'],
  ])('%j is refused with %s, without a password', (args, key) => {
    let refused: unknown;
    try {
      parse(...args);
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(UsageError);
    expect((refused as UsageError).said.key).toBe(key);
    expect(JSON.stringify((refused as UsageError).said)).not.toContain('hush');
  });
});

describe('proxies', () => {
  it('named in the command, and in the environment; --noproxy goes past both', async () => {
    const server = await startEchoServer(answer('hello'));
    const proxy = await startProxy();
    const url = `http://api.example:${server.port}/`;
    const named = await send([server.url, '--proxy', proxy.address]);
    expect(named.document?.record.hops[0]?.connection?.proxy).toMatchObject({ from: 'request' });
    const fromEnv = await send([url], { http_proxy: proxy.address });
    expect(fromEnv.document?.record.hops[0]?.connection?.proxy).toMatchObject({ from: 'environment' });
    const past = await send([url, '--noproxy', '.example'], { http_proxy: proxy.address });
    expect(past.document?.record.outcome).toMatchObject({ kind: 'failure', failure: { phase: 'dns' } });
  });

  it('what a proxy refuses is told in words, and --fix goes straight', async () => {
    const server = await startEchoServer(answer('hello'));
    const { document } = await send([server.url, '--proxy', 'http://127.0.0.1:1']);
    expect(document).toMatchObject({ answeredBy: 'nobody', name: 'The proxy does not answer' });
    expect(document?.fixes[0]?.id).toBe('go-straight');
    const fixed = await send([server.url, '--proxy', 'http://127.0.0.1:1', '--fix', '1']);
    expect(fixed.document?.ok).toBe(true);
  });
});

describe.runIf(hasOpenssl())('files (skipped where there is no openssl to make any)', () => {
  it('--cacert, --cert and --key, and what the settings of the app name', async () => {
    const maker = createCertificateMaker();
    const root = maker.signSelf('root', 'root');
    const pair = maker.sign('localhost');
    const mine = maker.sign('mine');
    maker.close();
    const folder = await makeTemporaryFolder();
    const at = (name: string): string => path.join(folder, name);
    await Promise.all([
      writeFile(at('root.pem'), root.cert),
      writeFile(at('mine.pem'), mine.cert),
      writeFile(at('mine.key'), mine.key),
    ]);
    const asked = { requestCert: true, rejectUnauthorized: true, ca: [root.cert] };
    const server = await startEchoServer(answer('secret'), { tls: { ...pair, ...asked } });
    const url = `https://localhost:${server.port}/`;
    expect((await send([url])).document?.name).toBe('Certificate from an unknown issuer');
    const all = await send([
      url,
      '--cacert',
      at('root.pem'),
      '--cert',
      at('mine.pem'),
      '--key',
      at('mine.key'),
    ]);
    expect(all.document?.ok).toBe(true);
    expect(all.document?.record.hops[0]?.connection?.tls).toMatchObject({
      vouchedBy: 'own',
      ownCertificate: 'CN=mine',
    });

    const gone = await send([url, '--cacert', at('gone.pem')]);
    expect([gone.exitCode, gone.stdout]).toEqual([2, '']);
    expect(gone.stderr).toContain('gone.pem: There is no such file.');

    const home = at('home');
    await mkdir(home);
    const network = {
      proxy: { use: 'none', address: '', username: '', bypass: '' },
      authorities: [at('root.pem')],
      clientCertificates: [
        {
          id: 'a',
          hosts: 'localhost',
          kind: 'pem',
          certificatePath: at('mine.pem'),
          keyPath: at('mine.key'),
        },
      ],
    };
    await writeFile(path.join(home, 'settings.json'), JSON.stringify({ network }));
    const run = await runInTerminal(['send', url, '--json'], { env: { PLAINCALL_HOME: home } });
    expect((JSON.parse(run.stdout) as Diagnosis).ok).toBe(true);
  });

  it('a certificate that is not trusted is explained, and what is odd about each that came along', async () => {
    const maker = createCertificateMaker();
    maker.signSelf('root', 'root');
    const pair = maker.sign('old', { to: '20200201000000Z' });
    const root = maker.read('root.pem');
    maker.close();
    const server = await startEchoServer(answer('secret'), {
      tls: { key: pair.key, cert: pair.cert + root },
    });
    const home = await makeTemporaryFolder();
    const run = await runInTerminal(['send', `https://localhost:${server.port}/`], {
      env: { PLAINCALL_HOME: home },
    });
    expect(run.stdout).toMatch(/Of the server: old\. It ran out \d+ days ago\.\s+Authority: root\./);
  });
});

it('reads nothing of certificates where nothing is said of them', () => {
  const none = { value: () => null, values: () => [], has: () => false };
  expect(parseNetworkArguments(none)).toEqual({
    proxy: null,
    bypass: null,
    authorities: [],
    certificate: null,
    oldestTls: null,
  });
});
