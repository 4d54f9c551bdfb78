import * as zlib from 'node:zlib';

/** A damaged body is small; what it unfolds to need not be. */
const MAX_OUTPUT_BYTES = 67_108_864;

/**
 * Everything that can be read of a damaged coded body, before the place of the damage. Node's decoders lose what they
 * hold when they fail, even where the only fault is a stray byte behind the end (a newline that a script printed), so
 * the longest beginning that makes sense is looked for.
 */
export function salvagePrefix(coding: string, bytes: Uint8Array): Uint8Array {
  let readable: Uint8Array = new Uint8Array();
  let low = 0;
  let high = bytes.byteLength;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const decoded = decodeBeginning(coding, bytes.subarray(0, middle));
    if (decoded === null) {
      high = middle - 1;
    } else {
      readable = decoded;
      low = middle;
    }
  }
  return readable;
}

/** Null where the beginning itself makes no sense; that it is incomplete is no fault here. */
function decodeBeginning(coding: string, bytes: Uint8Array): Uint8Array | null {
  const limit = { maxOutputLength: MAX_OUTPUT_BYTES };
  const { Z_SYNC_FLUSH, BROTLI_OPERATION_FLUSH, ZSTD_e_flush } = zlib.constants;
  try {
    if (coding === 'br')
      return zlib.brotliDecompressSync(bytes, { finishFlush: BROTLI_OPERATION_FLUSH, ...limit });
    if (coding === 'zstd') return zlib.zstdDecompressSync(bytes, { finishFlush: ZSTD_e_flush, ...limit });
    // Takes gzip and zlib by their heads.
    if (coding !== 'deflate') return zlib.unzipSync(bytes, { finishFlush: Z_SYNC_FLUSH, ...limit });
    return zlib.inflateSync(bytes, { finishFlush: Z_SYNC_FLUSH, ...limit });
  } catch {
    return null;
  }
}
