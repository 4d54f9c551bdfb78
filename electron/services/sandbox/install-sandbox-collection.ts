import { lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ServiceError } from '../../../shared/ipc/service-error.ts';
import { say } from '../../../shared/texts/text.ts';

/**
 * Copies the Sandbox collection into the person's own folder, where it is theirs: what is there already is never touched.
 *
 * Read and written file by file, because the source may lie in an Electron archive (asar), which `fs.cp` cannot read.
 * The folder appears with all of its files or not at all.
 *
 * @throws {ServiceError} `disk` where it cannot be read or written; nothing is left behind.
 */
export async function installSandboxCollection({
  sourceFolder,
  targetFolder,
}: {
  readonly sourceFolder: string;
  readonly targetFolder: string;
}): Promise<'installed' | 'kept'> {
  try {
    if (await isThere(targetFolder)) return 'kept';
    await mkdir(dirname(targetFolder), { recursive: true });
    return await installWhole(sourceFolder, targetFolder);
  } catch (problem) {
    const { code, message } = problem as NodeJS.ErrnoException;
    throw new ServiceError(
      'disk',
      say('sandbox.collection-not-copied', { folder: targetFolder, reason: code ?? message }),
      { cause: problem },
    );
  }
}

async function installWhole(sourceFolder: string, targetFolder: string): Promise<'installed' | 'kept'> {
  const unfinished = await mkdtemp(join(dirname(targetFolder), `.${basename(targetFolder)}-`));
  try {
    const copy = join(unfinished, 'copy');
    await copyFolder(sourceFolder, copy);
    await rename(copy, targetFolder);
    return 'installed';
  } catch (problem) {
    // Another copy of the app may have been quicker.
    if (await isThere(targetFolder)) return 'kept';
    throw problem;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function copyFolder(source: string, target: string): Promise<void> {
  await mkdir(target);
  for (const entry of await readdir(source, { withFileTypes: true })) {
    const [from, to] = [join(source, entry.name), join(target, entry.name)];
    if (entry.isDirectory()) await copyFolder(from, to);
    else await writeFile(to, await readFile(from));
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw problem;
  }
}
