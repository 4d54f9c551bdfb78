import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ServiceError } from '../../../shared/ipc/service-error.ts';
import { say } from '../../../shared/texts/text.ts';

/**
 * Writes the bytes to `path` whole or not at all: into a temporary file beside it, which then takes its place. Rejects
 * with a ServiceError that says what to do.
 */
export async function saveFile(path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const handle = await open(temporary, 'wx');
    try {
      for await (const chunk of bytes) await writeWhole(handle, chunk);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error instanceof ServiceError ? error : saveError(path, error);
  }
}

/** A write may take fewer bytes than it was given. */
async function writeWhole(handle: Awaited<ReturnType<typeof open>>, bytes: Uint8Array): Promise<void> {
  let offset = 0;
  while (offset < bytes.byteLength) {
    const { bytesWritten } = await handle.write(bytes, offset);
    offset += bytesWritten;
  }
}

function saveError(path: string, cause: unknown): ServiceError {
  const code = (cause as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG')
    return new ServiceError('disk', say('bodies.disk-full', { path }), { cause });
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new ServiceError('disk', say('bodies.save-denied', { path }), { cause });
  return new ServiceError('disk', say('bodies.save-failed', { path, problem: code || String(cause) }), {
    cause,
  });
}
