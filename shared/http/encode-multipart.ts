import { isFilePiece, joinPieces } from './body-content.ts';
import type { BodyContent, FilePiece } from './body-content.ts';

export interface Part {
  readonly name: string;
  /** Null for a part that is no file. */
  readonly fileName: string | null;
  /** Media type, or `''` for none. */
  readonly contentType: string;
  readonly content: Uint8Array | FilePiece;
}

/**
 * A `multipart/form-data` body (RFC 7578), laid out as browsers do it (HTML standard, "multipart/form-data encoding
 * algorithm"): names in UTF-8, with quotes and line breaks percent-encoded. `boundary` must not occur in the parts.
 */
export function encodeMultipart(parts: readonly Part[], boundary: string): BodyContent {
  const encoder = new TextEncoder();
  const pieces: (Uint8Array | FilePiece)[] = [];
  for (const part of parts) {
    pieces.push(
      encoder.encode(`--${boundary}\r\n${partHead(part)}\r\n\r\n`),
      part.content,
      encoder.encode('\r\n'),
    );
  }
  pieces.push(encoder.encode(`--${boundary}--\r\n`));
  const byteLength = pieces.reduce((sum, piece) => sum + piece.byteLength, 0);
  return pieces.some(isFilePiece) ? { pieces, byteLength } : joinPieces(pieces, byteLength);
}

/** The headers of a part, without the blank line behind them. */
export function partHead({ name, fileName, contentType }: Omit<Part, 'content'>): string {
  const file = fileName === null ? '' : `; filename="${escapeName(fileName)}"`;
  const type = contentType === '' ? '' : `\r\nContent-Type: ${contentType}`;
  return `Content-Disposition: form-data; name="${escapeName(name)}"${file}${type}`;
}

function escapeName(name: string): string {
  return name.replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('"', '%22');
}
