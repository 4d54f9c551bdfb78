import { decodeText } from './decode-text.ts';

/** The head of an answer stands in so many bytes. */
const HEAD_BYTES = 16_384;

/**
 * The text of a saved answer: in the charset that its own Content-Type names, as the server sent it; in Windows-1252 where
 * it names none and the bytes are no UTF-8, which is what old servers mean then.
 */
export function decodeAnswer(bytes: Uint8Array): string {
  const named = charsetIn(bytes);
  const isUtf8 = isValidUtf8(bytes);
  if (isUtf8 || (bytes[0] ?? 0) >= 0xfe) return decodeText(bytes);
  return decodeAs(named ?? 'windows-1252', bytes);
}

function charsetIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  return /^content-type:[^\r\n]*\bcharset\s*=\s*["']?([\w.:-]{1,40})/im.exec(head)?.[1] ?? null;
}

function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Of a name that nobody knows, UTF-8 with marks for what is no text. */
function decodeAs(charset: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return decodeText(bytes);
  }
}
