/** `name:password` out of the code behind Basic (RFC 7617 2); null for anything that is no such code. */
export function readBasicCode(code: string): string | null {
  const bare = code.trim();
  if (!/^[A-Za-z0-9+/]{4,4096}={0,2}$/.test(bare) || bare.length % 4 === 1) return null;
  try {
    const bytes = Uint8Array.from(atob(bare), (character) => character.charCodeAt(0));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes(':') ? text : null;
  } catch {
    return null;
  }
}
