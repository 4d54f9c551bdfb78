import { open } from 'node:fs/promises';

/** The bytes of a file from `offset` up to `end`; fewer where it ends before. The file is open no longer than that takes. */
export async function readSlice(path: string, offset: number, end: number): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const bytes = Buffer.allocUnsafe(end - offset);
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, offset);
    return bytes.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
