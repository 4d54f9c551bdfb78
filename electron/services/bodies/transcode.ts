import { canonicalCharset } from './detect-text.ts';

export interface Decoder {
  write(bytes: Uint8Array): string;
  end(): string;
}

/**
 * A decoder for a charset that is not UTF-8. iconv-lite is loaded at the first such answer: most runs never need its
 * tables, and Electron's own ICU is cut down, so that `TextDecoder` cannot be relied on for them all.
 */
export async function createDecoder(charset: string): Promise<Decoder> {
  const { default: iconv } = await import('iconv-lite');
  const name = canonicalCharset(charset) ?? charset;
  if (!iconv.encodingExists(name)) {
    // Such as iso-2022-jp, which iconv-lite has no table for.
    const decoder = new TextDecoder(canonicalCharset(charset) ?? 'utf-8');
    return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
  }
  const decoder = iconv.getDecoder(name);
  return {
    write: (bytes) => decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
    end: () => decoder.end() ?? '',
  };
}
