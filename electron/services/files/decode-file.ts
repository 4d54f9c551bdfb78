import { hash } from 'node:crypto';
import { isUtf8 } from 'node:buffer';
import { say } from '../../../shared/texts/text.ts';
import type { Message } from '../../../shared/texts/text.ts';

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

export function versionOf(bytes: Uint8Array): string {
  return hash('sha256', bytes);
}

/** Collection files are UTF-8. Bytes that are not are shown as they can be, so that a person can repair them. */
export function decodeFile(bytes: Buffer): FileText {
  const version = versionOf(bytes);
  if (isUtf8(bytes)) return { text: bytes.toString('utf8'), version, trouble: null };
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const label = isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'windows-1252';
  return { text: new TextDecoder(label).decode(bytes), version, trouble: say('files.not-utf8') };
}
