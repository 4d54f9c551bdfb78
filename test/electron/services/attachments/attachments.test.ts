import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createAttachments } from '../../../../electron/services/attachments/create-attachments.ts';
import { isInside } from '../../../../electron/services/files/confine-path.ts';
import { makeTemporaryFolder } from '../../../helpers/temporary-folder.ts';

async function makeFolders() {
  const folder = await makeTemporaryFolder();
  const root = join(folder, 'collection');
  await mkdir(join(root, 'files'), { recursive: true });
  await writeFile(join(root, 'files', 'photo.PNG'), 'png');
  await writeFile(join(folder, 'keys.pem'), 'private');
  const attachments = createAttachments({ makeBoundary: () => 'edge', isInside });
  const describeOne = async (path: string, of: string | null = root) =>
    (await attachments.describe([path], of)).files[path];
  return { folder, root, attachments, describeOne };
}

describe('a file inside the collection', () => {
  test('is sent, by a path from the collection’s folder or a whole one', async () => {
    const { root, describeOne } = await makeFolders();
    const photo = { kind: 'file', name: 'photo.PNG', byteLength: 3, mediaType: 'image/png' };
    expect(await describeOne('files/photo.PNG')).toMatchObject(photo);
    expect(await describeOne(join(root, 'files', 'photo.PNG'))).toMatchObject(photo);
  });

  test('is named with what keeps it from being sent', async () => {
    const { describeOne } = await makeFolders();
    expect(await describeOne('files')).toEqual({ kind: 'problem', reason: 'folder' });
    expect(await describeOne('gone.png')).toEqual({ kind: 'problem', reason: 'missing' });
    expect(await describeOne('files/photo.PNG/x')).toEqual({ kind: 'problem', reason: 'missing' });
    expect(await describeOne('nul\0l')).toEqual({ kind: 'problem', reason: 'unreadable' });
  });

  // Who may do anything may read anything.
  test.runIf(process.getuid?.() !== 0)('that may not be read is told', async () => {
    const { root, describeOne } = await makeFolders();
    await chmod(join(root, 'files', 'photo.PNG'), 0o000);
    expect(await describeOne('files/photo.PNG')).toEqual({ kind: 'problem', reason: 'unreadable' });
  });
});

describe('a file outside the collection', () => {
  const refused = { kind: 'problem', reason: 'not-allowed' };

  test.each(['../keys.pem', 'files/../../keys.pem'])('is not sent unasked: %s', async (path) => {
    const { describeOne } = await makeFolders();
    expect(await describeOne(path)).toEqual(refused);
  });

  test('is not sent through a link inside either', async () => {
    const { folder, root, describeOne } = await makeFolders();
    await symlink(join(folder, 'keys.pem'), join(root, 'harmless.txt'));
    expect(await describeOne('harmless.txt')).toEqual(refused);
  });

  test('is sent once the person has chosen it, and no other with it', async () => {
    const { folder, root, attachments, describeOne } = await makeFolders();
    await writeFile(join(folder, 'other.pem'), 'x');
    await attachments.allow(join(folder, 'keys.pem'), root);
    expect(await describeOne('../keys.pem')).toMatchObject({ kind: 'file', byteLength: 7 });
    expect(await describeOne('../other.pem')).toEqual(refused);
  });

  test('is any file, where the request is of no collection', async () => {
    const { root, attachments, describeOne } = await makeFolders();
    const photo = join(root, 'files', 'photo.PNG');
    expect(await describeOne(photo, null)).toEqual(refused);
    await attachments.allow(photo, null);
    expect(await describeOne(photo, null)).toMatchObject({ kind: 'file' });
  });
});
