import { isUtf8 } from 'node:buffer';
import { hash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { ServiceError } from '../../../shared/ipc/service-error.ts';
import { say } from '../../../shared/texts/text.ts';
import type { Message } from '../../../shared/texts/text.ts';
import { diskError } from './disk-error.ts';
import { errnoOf } from './disk-operations.ts';

/** A request of this size is none that somebody wrote; reading it would only cost memory. */
export const MAX_FILE_BYTES = 8 * 1024 * 1024;

export interface FileText {
  /** As the file has it, a byte order mark and its line ends included. */
  readonly text: string;
  /** SHA-256 of the bytes: two versions are the same only if every byte is. */
  readonly version: string;
  /** Why the text is only a guess at what the bytes mean; null where it is certain. */
  readonly trouble: Message | null;
}

/** `null` where there is no such file. @throws ServiceError `disk`, `refused` (too large) */
export async function readFileText(path: string): Promise<FileText | null> {
  try {
    const facts = await stat(path);
    if (!facts.isFile()) throw new ServiceError('disk', say('files.is-folder', { name: basename(path) }));
    if (facts.size > MAX_FILE_BYTES) throw tooLarge(path);
    return decodeFile(await readFile(path));
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errnoOf(error))) return null;
    throw diskError(error, path);
  }
}

export function tooLarge(path: string): ServiceError {
  return new ServiceError('refused', say('files.too-large', { name: basename(path) }));
}

export function versionOf(bytes: Uint8Array): string {
  return hash('sha256', bytes);
}

/** Collection files are UTF-8. Bytes that are not are shown as they can be, so that a person can repair them. */
function decodeFile(bytes: Buffer): FileText {
  const version = versionOf(bytes);
  if (isUtf8(bytes)) return { text: bytes.toString('utf8'), version, trouble: null };
  const isLittleEndian = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isBigEndian = bytes[0] === 0xfe && bytes[1] === 0xff;
  const label = isLittleEndian ? 'utf-16le' : isBigEndian ? 'utf-16be' : 'windows-1252';
  return { text: new TextDecoder(label).decode(bytes), version, trouble: say('files.not-utf8') };
}
