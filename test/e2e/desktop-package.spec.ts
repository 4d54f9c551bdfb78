import { existsSync } from 'node:fs';
import path from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';

/** The packaged app, where `npm run package` made one: the fuses are burnt in, not only asked for. */
const release = path.resolve(import.meta.dirname, '../../release');
const packaged = [
  'linux-unpacked/plaincall',
  'win-unpacked/Plaincall.exe',
  'mac/Plaincall.app',
  'mac-arm64/Plaincall.app',
]
  .map((name) => path.join(release, name))
  .find((file) => existsSync(file));

/** States of a fuse in the binary: https://github.com/electron/fuses */
const OFF = 48;
const ON = 49;

test('its fuses are set as the shell counts on', async () => {
  test.info().skip(packaged === undefined, 'there is no packaged app in release/');
  const wire = await getCurrentFuseWire(packaged ?? '');
  expect({
    runAsNode: wire[FuseV1Options.RunAsNode],
    cookieEncryption: wire[FuseV1Options.EnableCookieEncryption],
    nodeOptions: wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
    inspect: wire[FuseV1Options.EnableNodeCliInspectArguments],
    asarIntegrity: wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
    onlyAsar: wire[FuseV1Options.OnlyLoadAppFromAsar],
    filePrivileges: wire[FuseV1Options.GrantFileProtocolExtraPrivileges],
  }).toEqual({
    runAsNode: OFF,
    cookieEncryption: ON,
    nodeOptions: OFF,
    inspect: OFF,
    asarIntegrity: ON,
    onlyAsar: ON,
    filePrivileges: OFF,
  });
});
