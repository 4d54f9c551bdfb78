/** Shown to the person beside "that was not HTTP". */
const SHOWN_CHARACTERS = 200;

/** What came instead of HTTP, in readable characters, and what it probably is. */
export function describeReceived(bytes: Uint8Array): { received: string; speaks: string } {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const received = text
    .replace(/[^\x20-\x7e]+/g, ' ')
    .trim()
    .slice(0, SHOWN_CHARACTERS);
  return { received, speaks: kindOf(bytes, text) };
}

function kindOf(bytes: Uint8Array, text: string): string {
  // RFC 8446 5.1: an alert (21) or a handshake record (22), version 3.x.
  if ((bytes[0] === 0x15 || bytes[0] === 0x16) && bytes[1] === 0x03) return 'tls';
  if (/^HTTP\/(?!1\.1)/.test(text)) return 'another-http-version';
  if (text.startsWith('HTTP/1.1')) return 'broken-http';
  return 'unknown';
}
