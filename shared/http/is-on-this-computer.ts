/** Whether a redirect address leads to where it can be caught: this computer, without encryption (RFC 8252 7.3). */
export function isOnThisComputer(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url?.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
}
