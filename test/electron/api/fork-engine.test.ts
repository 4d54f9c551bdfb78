import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { forkEngine } from '../../../electron/api/fork-engine.ts';
import { makeTemporaryFolder } from '../../helpers/temporary-folder.ts';

const file = path.resolve(import.meta.dirname, '../../helpers/engines/try-rights.ts');

async function tryRights(folder: string): Promise<unknown> {
  const engine = forkEngine({
    file,
    bodiesFolder: path.join(folder, 'bodies'),
    env: {
      TMPDIR: folder,
      AWS_SECRET_ACCESS_KEY: 'not for strangers',
      NODE_OPTIONS: '--inspect',
      Path: '/bin',
    },
  });
  const told = await new Promise((resolve) => engine.onMessage(resolve));
  engine.kill();
  return told;
}

const RIGHTS = {
  writesBodies: 'done',
  reads: 'done',
  writesElsewhere: 'ERR_ACCESS_DENIED',
  startsPrograms: 'ERR_ACCESS_DENIED',
};

test('the process that sends may write bodies and read, and nothing more; it has no secrets of the environment', async () => {
  const told = (await tryRights(await makeTemporaryFolder())) as { environment: readonly string[] };
  expect(told).toMatchObject(RIGHTS);
  expect(told.environment.filter((name) => !name.startsWith('NODE_CHANNEL'))).toEqual(['TMPDIR']);
});

test('a data folder that is behind a link is the same', async () => {
  const folder = await makeTemporaryFolder();
  await mkdir(path.join(folder, 'real'));
  await symlink(path.join(folder, 'real'), path.join(folder, 'link'));
  expect(await tryRights(path.join(folder, 'link'))).toMatchObject(RIGHTS);
});

test('one that cannot be started tells so', async () => {
  const engine = forkEngine({
    file: '/no/such/engine.js',
    bodiesFolder: await makeTemporaryFolder(),
    env: {},
  });
  expect(await new Promise((resolve) => engine.onEnd(resolve))).toBe('exit code 1');
  expect(() => engine.post({ kind: 'ping' })).not.toThrow();
});
