import { X509Certificate } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { CertificateFileProblem } from '../../../shared/model/network.ts';

/** More than any file of certificates holds; a list of all authorities of the world has 200 kB. */
const MAX_BYTES = 4_000_000;

export type FileReading =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'problem'; readonly problem: CertificateFileProblem };

/** The bytes of a file that a person named, or why there are none. */
export async function readKeyFile(path: string): Promise<FileReading> {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) return { kind: 'problem', problem: 'not-a-certificate' };
    return { kind: 'bytes', bytes: await readFile(path) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { kind: 'problem', problem: code === 'ENOENT' ? 'missing-file' : 'unreadable-file' };
  }
}

const PEM_BLOCK =
  /-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----[\s\S]*?-----END (?:TRUSTED |X509 )?CERTIFICATE-----/g;

/** Every certificate of a file, PEM (any number, with words in between) or DER (one). Empty where there is none. */
export function readCertificates(bytes: Buffer): X509Certificate[] {
  const blocks = bytes.toString('latin1').match(PEM_BLOCK) ?? [];
  const found: X509Certificate[] = [];
  for (const encoded of blocks.length === 0 ? [bytes] : blocks) {
    try {
      found.push(new X509Certificate(encoded));
    } catch {
      // One that is broken takes no other with it.
    }
  }
  return found;
}
