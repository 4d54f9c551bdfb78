import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { isFilePiece } from '../../../shared/http/body-content.ts';
import type { BodyContent, FilePiece } from '../../../shared/http/body-content.ts';

/** A file of a body that could not be read to its end, or is no longer as long as it was said to be. */
export class BodyFileError extends Error {
  readonly code = 'PLAINCALL_BODY_FILE';
  readonly path: string;
  readonly reason: 'unreadable' | 'changed';

  constructor(path: string, reason: BodyFileError['reason'], cause?: unknown) {
    super(`The file ${path} could not be sent whole`, { cause });
    this.name = 'BodyFileError';
    this.path = path;
    this.reason = reason;
  }
}

/** The bytes of a body in order; those of files as they are asked for. Throws a BodyFileError. */
export function openBody(content: BodyContent): Uint8Array | Readable {
  return content instanceof Uint8Array
    ? content
    : Readable.from(readPieces(content.pieces), { objectMode: false });
}

async function* readPieces(pieces: readonly (Uint8Array | FilePiece)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) {
    if (isFilePiece(piece)) yield* readFilePiece(piece);
    else yield piece;
  }
}

async function* readFilePiece({ path, byteLength }: FilePiece): AsyncGenerator<Uint8Array> {
  let left = byteLength;
  try {
    for await (const chunk of createReadStream(path)) {
      const bytes = chunk as Buffer;
      left -= bytes.byteLength;
      if (left < 0) break;
      yield bytes;
    }
  } catch (cause) {
    throw new BodyFileError(path, 'unreadable', cause);
  }
  if (left !== 0) throw new BodyFileError(path, 'changed');
}
