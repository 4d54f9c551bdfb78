/** The window's own scheme and name: the only address that is ever loaded, called or trusted. */
export const APP_SCHEME = 'app';
export const APP_ADDRESS = `${APP_SCHEME}://plaincall/`;

/**
 * Compared part by part: `startsWith` would take `app://plaincall.example` for ours, and Node's `URL.origin` is `null`
 * for a scheme it does not know.
 */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${APP_SCHEME}:` && host === 'plaincall' && username === '' && password === '';
}
