import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createNetworkStore } from '../../../../electron/services/network/network-store.ts';
import { describeCertificate } from '../../../../electron/services/send/certificate.ts';
import { findCertificateProblem } from '../../../../electron/services/send/client-certificate.ts';
import type { NetworkFacts } from '../../../../electron/services/send/network-facts.ts';
import { createSettingsStore } from '../../../../electron/services/settings/settings-store.ts';
import { DEFAULT_NETWORK_SETTINGS } from '../../../../shared/model/network.ts';
import type { NetworkSettings } from '../../../../shared/model/network.ts';
import { createCertificateMaker, hasOpenssl } from '../../../helpers/make-certificates.ts';
import { makeFiles, readFiles } from '../../../helpers/storage.ts';
import { makeTemporaryFolder } from '../../../helpers/temporary-folder.ts';

async function makeNetwork() {
  const folder = await makeTemporaryFolder();
  const dataFolder = join(folder, 'data');
  const told: NetworkFacts[] = [];
  const settings = createSettingsStore({ dataFolder, files: makeFiles(folder) });
  const make = () =>
    createNetworkStore({
      settings,
      tell: (facts) => void told.push(facts),
      findProblem: findCertificateProblem,
      describeCertificate,
    });
  return { folder, dataFolder, told, network: make(), again: make };
}

const withParts = (parts: Partial<NetworkSettings>): NetworkSettings => ({
  ...DEFAULT_NETWORK_SETTINGS,
  ...parts,
});

describe('a proxy of one’s own', () => {
  const own = { use: 'own', address: 'http://proxy.corp:3128', username: 'mira', bypass: '.corp' } as const;

  test('is told to the engine with its password, which no file holds', async () => {
    const { network, told, dataFolder } = await makeNetwork();
    await network.write(withParts({ proxy: own }));
    expect(await network.setSecret({ of: 'proxy', value: 'hush-hush' })).toMatchObject({
      hasProxyPassword: true,
      settings: { proxy: own },
    });
    expect(told.at(-1)?.proxy).toEqual({
      address: 'http://proxy.corp:3128',
      username: 'mira',
      password: 'hush-hush',
      bypass: '.corp',
    });
    expect(JSON.stringify(await readFiles(dataFolder))).not.toContain('hush-hush');
    expect(await network.setSecret({ of: 'proxy', value: null })).toMatchObject({ hasProxyPassword: false });
  });

  test('a name and password written into its address are taken out of it', async () => {
    const { network, told, dataFolder } = await makeNetwork();
    const address = 'socks5://mira:hush%2Dhush@proxy.corp';
    const state = await network.write(withParts({ proxy: { ...own, address, username: '' } }));
    expect(state.settings.proxy).toMatchObject({ address: 'socks5://proxy.corp:1080', username: 'mira' });
    expect(told.at(-1)?.proxy).toMatchObject({ username: 'mira', password: 'hush-hush' });
    expect(JSON.stringify(await readFiles(dataFolder))).not.toMatch(/hush/);
  });

  test('is kept while another way is chosen, and told at the next start', async () => {
    const { network, told, again } = await makeNetwork();
    await network.write(withParts({ proxy: { ...own, use: 'none' } }));
    expect(told.at(-1)?.proxy).toBe('none');
    await again().ready();
    expect(told).toHaveLength(2);
    expect((await again().describe()).settings.proxy.address).toBe(own.address);
  });
});

test('where nothing was chosen there is nothing to tell', async () => {
  const { network, told } = await makeNetwork();
  await network.ready();
  expect(told).toEqual([]);
});

describe.runIf(hasOpenssl())('files of certificates (skipped where there is no openssl to make any)', () => {
  const maker = createCertificateMaker();
  afterAll(() => maker.close());
  maker.signSelf('root', 'root');
  maker.signSelf('second', 'root');
  maker.sign('mine');
  maker.openssl('x509', '-in', 'root.pem', '-outform', 'DER', '-out', 'root.der');
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
  const at = (name: string): string => join(maker.folder, name);

  test('authorities: PEM, several in one file, DER; what is none is told at its place', async () => {
    const { network, told, folder } = await makeNetwork();
    await writeFile(
      join(folder, 'both.pem'),
      `our own\n${maker.read('root.pem')}and\n${maker.read('second.pem')}`,
    );
    await writeFile(join(folder, 'none.pem'), 'hello');
    const authorities = [
      join(folder, 'both.pem'),
      at('root.der'),
      join(folder, 'none.pem'),
      join(folder, 'gone.pem'),
      folder,
    ];
    const state = await network.write(withParts({ authorities }));
    expect(
      state.authorities.map((file) =>
        file.kind === 'ok' ? file.certificates.map(({ subject }) => subject) : file.problem,
      ),
    ).toEqual([
      ['CN=root', 'CN=second'],
      ['CN=root'],
      'not-a-certificate',
      'missing-file',
      'unreadable-file',
    ]);
    expect(told.at(-1)?.authorities).toHaveLength(3);
  });

  test('a file that was mended is read anew', async () => {
    const { network, told, folder } = await makeNetwork();
    const path = join(folder, 'late.pem');
    expect((await network.write(withParts({ authorities: [path] }))).authorities[0]?.kind).toBe('problem');
    await copyFile(at('root.pem'), path);
    expect((await network.describe()).authorities[0]?.kind).toBe('ok');
    expect(told.at(-1)?.authorities).toHaveLength(1);
  });

  test('certificates of one’s own: PEM with its key, PFX with its passphrase', async () => {
    const { network, told } = await makeNetwork();
    const pem = {
      id: 'a',
      hosts: 'api.example',
      kind: 'pem',
      certificatePath: at('mine.pem'),
      keyPath: at('mine.key'),
    } as const;
    const pfx = {
      id: 'b',
      hosts: '*.corp',
      kind: 'pfx',
      certificatePath: at('mine.p12'),
      keyPath: '',
    } as const;
    const wrongKey = { ...pem, id: 'c', keyPath: at('root.key') };
    const state = await network.write(withParts({ clientCertificates: [pem, pfx, wrongKey] }));
    expect(state.clientCertificates).toMatchObject([
      { file: { kind: 'ok', certificates: [{ subject: 'CN=mine' }] }, hasPassphrase: false },
      { file: { kind: 'problem', problem: 'passphrase-missing' } },
      { file: { kind: 'problem', problem: 'key-mismatch' } },
    ]);
    const after = await network.setSecret({ of: 'b', value: 'hush' });
    expect(after.clientCertificates[1]).toEqual({
      file: { kind: 'ok', certificates: [] },
      hasPassphrase: true,
    });
    expect(told.at(-1)?.clientCertificates.map(({ problem }) => problem)).toEqual([
      null,
      null,
      'key-mismatch',
    ]);
  });
});
