/** A body as it is sent: bytes in one piece, or pieces of which some lie in files and are read as they leave. */
export type BodyContent = Uint8Array | BodyPieces;

export interface BodyPieces {
  readonly byteLength: number;
  readonly pieces: readonly (Uint8Array | FilePiece)[];
}

/** The whole of a file, as long as it was when it was looked at. */
export interface FilePiece {
  readonly path: string;
  readonly byteLength: number;
}

export function isFilePiece(piece: Uint8Array | FilePiece): piece is FilePiece {
  return !(piece instanceof Uint8Array);
}

/** Bytes in one piece. Throws where a file is among the pieces. */
export function joinPieces(pieces: BodyPieces['pieces'], byteLength: number): Uint8Array {
  const joined = new Uint8Array(byteLength);
  let offset = 0;
  for (const piece of pieces) {
    if (isFilePiece(piece)) throw new TypeError('a file is no bytes');
    joined.set(piece, offset);
    offset += piece.byteLength;
  }
  return joined;
}
