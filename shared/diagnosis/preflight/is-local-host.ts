/** Names that are known inside one network alone. Source: RFC 6761, RFC 6762 3, RFC 8375, ICANN on `.internal`. */
const LOCAL_NAME = /(?:^|\.)(?:localhost|local|test|internal|lan|home\.arpa)$/i;
/** RFC 1918 3, RFC 3927, RFC 1122 3.2.1.3. */
const LOCAL_V4 = /^(?:127|10|0)\.|^192\.168\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\.\d/;
/** RFC 4291 2.5.3, RFC 4193, RFC 4291 2.5.6. */
const LOCAL_V6 = /^(?:::1?|f[cd][\da-f]{2}:.*|fe[89ab][\da-f]:.*)$/i;

/** Whether a host is this computer or in its own network: a name without a dot, or an address that is not routed. */
export function isLocalHost(hostname: string): boolean {
  if (hostname.includes(':')) return LOCAL_V6.test(hostname);
  if (/^\d+(?:\.\d+){3}$/.test(hostname)) return LOCAL_V4.test(hostname);
  return !hostname.includes('.') || LOCAL_NAME.test(hostname);
}
