/**
 * The text of a file as a person saved it: UTF-8, or UTF-16 where the file begins with its mark (Windows tools write
 * it). The mark itself is left out; bytes that are no text become the replacement character.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}
