import { chmod, lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { realDisk } from '../../../../electron/services/files/disk-operations.ts';
import type { DiskOperations } from '../../../../electron/services/files/disk-operations.ts';
import { makeFiles, readFiles, writeFiles } from '../../../helpers/storage.ts';
import { makeTemporaryFolder } from '../../../helpers/temporary-folder.ts';

/** The real disk on which the n-th call of all fails with an error of the system. */
function failingAt(step: number, code: string): { disk: DiskOperations; steps: () => number } {
  let taken = 0;
  const count = async <T>(call: () => Promise<T>): Promise<T> => {
    taken += 1;
    if (taken === step) throw Object.assign(new Error(`${code}: planted`), { code });
    return call();
  };
  const disk: DiskOperations = {
    ...realDisk,
    open: async (...args) => {
      const handle = await count(() => realDisk.open(...args));
      return new Proxy(handle, {
        get(target, name) {
          const value: unknown = Reflect.get(target, name);
          if (typeof value !== 'function') return value;
          const call = (...inner: unknown[]): Promise<unknown> =>
            Reflect.apply(value, target, inner) as Promise<unknown>;
          // A handle that cannot be closed would only hide the first fault.
          return name === 'close' ? call : (...inner: unknown[]) => count(() => call(...inner));
        },
      });
    },
    rename: (...args) => count(() => realDisk.rename(...args)),
  };
  return { disk, steps: () => taken };
}

test('a save that fails at any step leaves the old file whole, and nothing beside it', async () => {
  const folder = await makeTemporaryFolder();
  const path = join(folder, 'a.yml');
  const all = failingAt(0, '');
  await writeFile(path, 'old');
  await makeFiles(folder, { disk: all.disk }).write(path, 'older', 'anything');
  expect(all.steps()).toBeGreaterThan(4);

  const outcomes = new Set<string>();
  for (let step = 1; step <= all.steps(); step += 1) {
    for (const code of ['ENOSPC', 'EIO', 'EACCES', 'EROFS', 'EMFILE']) {
      await writeFile(path, 'old');
      const files = makeFiles(folder, { disk: failingAt(step, code).disk });
      const saved = await files.write(path, 'new', 'anything').then(
        () => true,
        (error: unknown) => {
          expect(error).toMatchObject({ name: 'ServiceError', code: 'disk' });
          return false;
        },
      );
      expect(await readFile(path, 'utf8')).toBe(saved ? 'new' : 'old');
      expect(await readdir(folder)).toEqual(['a.yml']);
      outcomes.add(String(saved));
    }
  }
  // Some steps come after the file is in place: they are no reason to say that it failed.
  expect(outcomes).toEqual(new Set(['true', 'false']));
});

test('what the disk refuses is said as a sentence about the file', async () => {
  const folder = await makeTemporaryFolder();
  const cases = [
    ['ENOSPC', 'files.disk-full'],
    ['EACCES', 'files.no-permission'],
    ['EROFS', 'files.read-only'],
    ['EMFILE', 'files.too-many-open'],
    ['EIO', 'files.disk-trouble'],
  ] as const;
  for (const [code, key] of cases) {
    const files = makeFiles(folder, { disk: failingAt(1, code).disk });
    await expect(files.write(join(folder, 'a.yml'), 'x', 'anything')).rejects.toMatchObject({
      said: { key },
    });
  }
});

test('a file that a virus scanner keeps busy for a moment is renamed in the end', async () => {
  const folder = await makeTemporaryFolder();
  let refusals = 3;
  const disk: DiskOperations = {
    ...realDisk,
    rename: async (...args) => {
      refusals -= 1;
      if (refusals >= 0) throw Object.assign(new Error('busy'), { code: 'EPERM' });
      return realDisk.rename(...args);
    },
  };
  const { writeAtomic } = await import('../../../../electron/services/files/write-atomic.ts');
  await writeAtomic(join(folder, 'a.yml'), Buffer.from('x'), {
    disk,
    makeId: () => 'id',
    isPrivate: false,
    beforeRename: async () => undefined,
    retriesRename: true,
  });
  expect(await readFiles(folder)).toEqual({ 'a.yml': 'x' });
});

test('a file that is not the expected one is a conflict, and stays', async () => {
  const folder = await makeTemporaryFolder();
  const path = join(folder, 'a.yml');
  const files = makeFiles(folder);
  const first = await files.write(path, 'one', 'nothing');
  expect(first.kind).toBe('written');
  expect(await files.write(path, 'two', 'nothing')).toMatchObject({
    kind: 'conflict',
    disk: { text: 'one' },
  });
  await writeFile(path, 'from outside');
  const version = first.kind === 'written' ? first.version : '';
  expect(await files.write(path, 'two', { version })).toMatchObject({
    kind: 'conflict',
    disk: { text: 'from outside' },
  });
  expect(await readFiles(folder)).toEqual({ 'a.yml': 'from outside' });
});

test('a change that comes while the new file is being written is seen before it takes the place', async () => {
  const folder = await makeTemporaryFolder();
  const path = join(folder, 'a.yml');
  await writeFile(path, 'one');
  const disk: DiskOperations = {
    ...realDisk,
    open: async (...args) => {
      if (args[1] === 'wx') await writeFile(path, 'from outside');
      return realDisk.open(...args);
    },
  };
  const files = makeFiles(folder, { disk });
  const version = (await files.read(path))?.version ?? '';
  expect(await files.write(path, 'two', { version })).toMatchObject({ kind: 'conflict' });
  expect(await readFiles(folder)).toEqual({ 'a.yml': 'from outside' });
});

test('writes to one file come one after the other, in the order they were begun', async () => {
  const folder = await makeTemporaryFolder();
  const path = join(folder, 'a.yml');
  const files = makeFiles(folder);
  const texts = Array.from({ length: 30 }, (_none, index) => `text ${index}`);
  await Promise.all(texts.map((text) => files.write(path, text, 'anything')));
  expect(await readFiles(folder)).toEqual({ 'a.yml': 'text 29' });
});

test('an empty text never takes the place of a file', async () => {
  const folder = await makeTemporaryFolder();
  const files = makeFiles(folder);
  await writeFiles(folder, { 'a.yml': 'x' });
  await expect(files.write(join(folder, 'a.yml'), ' \n', 'anything')).rejects.toMatchObject({
    code: 'refused',
  });
  expect(await readFiles(folder)).toEqual({ 'a.yml': 'x' });
});

test.runIf(process.platform !== 'win32')(
  'permissions stay, and the app’s own files are for this user alone',
  async () => {
    const folder = await makeTemporaryFolder();
    const path = join(folder, 'a.yml');
    const files = makeFiles(folder);
    await writeFile(path, 'x');
    await chmod(path, 0o640);
    await files.write(path, 'y', 'anything');
    expect((await stat(path)).mode & 0o777).toBe(0o640);
    await files.write(join(folder, 'own', 'b.json'), '{}', 'nothing', true);
    expect((await stat(join(folder, 'own', 'b.json'))).mode & 0o777).toBe(0o600);
  },
);

test.runIf(process.platform !== 'win32')('a link stays a link, and what it leads to is written', async () => {
  const folder = await makeTemporaryFolder();
  await writeFiles(folder, { 'real/a.yml': 'x' });
  await symlink(join(folder, 'real', 'a.yml'), join(folder, 'link.yml'));
  await makeFiles(folder).write(join(folder, 'link.yml'), 'y', 'anything');
  expect((await lstat(join(folder, 'link.yml'))).isSymbolicLink()).toBe(true);
  expect(await readFile(join(folder, 'real', 'a.yml'), 'utf8')).toBe('y');
  expect(await readdir(join(folder, 'real'))).toEqual(['a.yml']);
});

test('what a killed save left behind is swept away; what looks alike, and what is being written, stays', async () => {
  const folder = await makeTemporaryFolder();
  const dead = 2 ** 22 + 1;
  await writeFiles(folder, {
    [`.a.yml.${dead}-0a1b2c.tmp`]: '',
    [`.a.yml.${process.pid}-0a1b2c.tmp`]: '',
    '.a.yml.swp': '',
    'a.tmp': '',
    [`a.yml.${dead}-0a1b2c.tmp`]: '',
    [`.a.yml.1-0a1b2c.tmp`]: '',
  });
  await makeFiles(folder).sweep(folder, await readdir(folder));
  expect((await readdir(folder)).toSorted()).toEqual(
    ['.a.yml.1-0a1b2c.tmp', '.a.yml.swp', 'a.tmp', `a.yml.${dead}-0a1b2c.tmp`].toSorted(),
  );
});

test('a file that is just being saved is not swept away', async () => {
  const folder = await makeTemporaryFolder();
  const disk: DiskOperations = {
    ...realDisk,
    rename: async (...args) => {
      await files.sweep(folder, await readdir(folder));
      return realDisk.rename(...args);
    },
  };
  const files = makeFiles(folder, { disk });
  await files.write(join(folder, 'a.yml'), 'x', 'nothing');
  expect(await readFiles(folder)).toEqual({ 'a.yml': 'x' });
});

test('deleting uses the system’s trash, and the app’s own where there is none', async () => {
  const folder = await makeTemporaryFolder();
  await writeFiles(folder, { 'a/x.yml': 'x', 'b/x.yml': 'y', 'c/x.yml': 'z' });
  const trashed: string[] = [];
  const withTrash = makeFiles(folder, { moveToTrash: async (path) => void trashed.push(path) });
  expect(await withTrash.discard(join(folder, 'a'))).toBeNull();
  expect(trashed).toEqual([join(folder, 'a')]);

  const now = (): number => Date.UTC(2026, 1, 3, 10, 20, 30);
  const without = makeFiles(folder, { now, moveToTrash: () => Promise.reject(new Error('no trash here')) });
  const kept = await without.discard(join(folder, 'b'));
  expect(kept).toBe(join(folder, 'data', 'trash', '2026-02-03T10-20-30-b'));
  await mkdir(join(folder, 'b'));
  expect(await without.discard(join(folder, 'b'))).toBe(`${kept} 2`);
  expect(await readFiles(join(folder, 'data'))).toEqual({ 'trash/2026-02-03T10-20-30-b/x.yml': 'y' });
});

test('what goes to another disk is copied whole before it goes', async () => {
  const folder = await makeTemporaryFolder();
  await writeFiles(folder, { 'a/x.yml': 'x', 'a/inner/y.yml': 'y' });
  const disk: DiskOperations = {
    ...realDisk,
    rename: () => Promise.reject(Object.assign(new Error('other disk'), { code: 'EXDEV' })),
  };
  const kept = await makeFiles(folder, { disk }).discard(join(folder, 'a'));
  expect(await readFiles(kept ?? '')).toEqual({ 'inner/y.yml': 'y', 'x.yml': 'x' });
  expect(await readdir(folder)).toEqual(['data']);
});

test('renaming never lands on something that is there', async () => {
  const folder = await makeTemporaryFolder();
  await writeFiles(folder, { 'a.yml': 'a', 'b.yml': 'b' });
  const files = makeFiles(folder);
  await expect(files.rename(join(folder, 'a.yml'), join(folder, 'b.yml'))).rejects.toMatchObject({
    said: { key: 'files.name-taken' },
  });
  await files.rename(join(folder, 'a.yml'), join(folder, 'A.yml'));
  expect(await readFiles(folder)).toEqual({ 'A.yml': 'a', 'b.yml': 'b' });
});

test.each([
  '../x.yml',
  'a/../../x.yml',
  '/etc/passwd',
  'a//b.yml',
  './a.yml',
  'a\0b.yml',
  '..\\x.yml',
  'a/..',
])('the name %j leads nowhere', async (name) => {
  const folder = await makeTemporaryFolder();
  await expect(makeFiles(folder).confine(folder, name)).rejects.toMatchObject({ code: 'refused' });
});

test.runIf(process.platform !== 'win32')(
  'a link that leads out is refused, one that stays inside is followed',
  async () => {
    const folder = await makeTemporaryFolder();
    const root = join(folder, 'root');
    await writeFiles(folder, { 'root/in/a.yml': 'x', 'rootless/b.yml': 'y' });
    await symlink(join(folder, 'rootless'), join(root, 'out'));
    await symlink(join(root, 'in'), join(root, 'inside'));
    await symlink('nowhere', join(root, 'dangling.yml'));
    await symlink('loop.yml', join(root, 'loop.yml'));
    const files = makeFiles(folder);
    await expect(files.confine(root, 'out/b.yml')).rejects.toMatchObject({ said: { key: 'files.outside' } });
    await expect(files.confine(root, 'out/new.yml')).rejects.toMatchObject({ code: 'refused' });
    await expect(files.confine(root, 'loop.yml')).rejects.toMatchObject({ code: 'refused' });
    expect(await files.confine(root, 'inside/a.yml')).toBe(join(root, 'inside/a.yml'));
    expect(await files.confine(root, 'new/deep/a.yml')).toBe(join(root, 'new/deep/a.yml'));
  },
);

test('bytes that are not UTF-8 are shown as they can be, and said to be a guess', async () => {
  const folder = await makeTemporaryFolder();
  await writeFiles(folder, {
    'latin.yml': Buffer.from('name: caf\xe9', 'latin1'),
    'wide.yml': Buffer.from('\uFEFFname: é', 'utf16le'),
    'good.yml': '\uFEFFname: é',
  });
  const files = makeFiles(folder);
  expect(await files.read(join(folder, 'latin.yml'))).toMatchObject({
    text: 'name: café',
    trouble: { key: 'files.not-utf8' },
  });
  expect(await files.read(join(folder, 'wide.yml'))).toMatchObject({ text: 'name: é' });
  expect(await files.read(join(folder, 'good.yml'))).toMatchObject({ text: '\uFEFFname: é', trouble: null });
  expect(await files.read(join(folder, 'none.yml'))).toBeNull();
});

test('editing a file that another program changes at the same moment changes nothing', async () => {
  const folder = await makeTemporaryFolder();
  const path = join(folder, 'a.yml');
  await writeFile(path, 'a: 1\n');
  const files = makeFiles(folder);
  const edited = files.edit(path, (file) => ({ ...file, b: '2' }));
  await expect(edited).resolves.toMatchObject({ from: expect.any(String) as string });
  expect(await readFile(path, 'utf8')).toBe('a: 1\nb: "2"\n');
  await writeFile(path, 'a: [\n');
  await expect(files.edit(path, (file) => file)).rejects.toMatchObject({ said: { key: 'files.broken' } });
  await expect(files.edit(join(folder, 'no.yml'), (file) => file)).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('the app knows its own changes from those of others', async () => {
  const folder = await makeTemporaryFolder();
  const [a, b, inB] = [join(folder, 'a.yml'), join(folder, 'b'), join(folder, 'b', 'x.yml')];
  const files = makeFiles(folder);
  await files.write(a, 'one', 'nothing');
  expect(await files.isOwn(a)).toBe(true);
  await writeFile(a, 'two');
  expect(await files.isOwn(a)).toBe(false);

  await writeFiles(folder, { 'old/x.yml': 'x' });
  await files.rename(join(folder, 'old'), b);
  expect(await files.isOwn(join(folder, 'old', 'x.yml'))).toBe(true);
  expect(await files.isOwn(inB)).toBe(true);

  await files.discard(a);
  expect(await files.isOwn(a)).toBe(true);
  await writeFile(a, 'back');
  expect(await files.isOwn(a)).toBe(false);
});
