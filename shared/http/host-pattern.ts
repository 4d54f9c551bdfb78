/** A host and its port, as a connection is made to it: lower case, IPv6 without brackets. */
export interface HostAndPort {
  readonly hostname: string;
  readonly port: number;
}

/**
 * Whether one of the patterns means this host: separated by commas or blanks, in the forms that `NO_PROXY` has.
 *
 * `example.com` and `.example.com` mean the name and all below it (as curl reads it), `*.example.com` only what is below,
 * `*` everything, `10.0.0.0/8` and `fd00::/8` addresses, `<local>` names without a dot; `:8080` behind any of them
 * means that port alone.
 */
export function matchesHost(patterns: string, host: HostAndPort): boolean {
  return splitPatterns(patterns).some((pattern) => matchesPattern(pattern, host));
}

/** This computer itself: `localhost` and all below it (RFC 6761 6.3), 127.0.0.0/8, ::1. */
export function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    /^127(?:\.\d{1,3}){3}$/.test(hostname) ||
    hostname === '::1' ||
    hostname.startsWith('::ffff:7f')
  );
}

export function splitPatterns(patterns: string): string[] {
  return patterns
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((pattern) => pattern !== '');
}

function matchesPattern(typed: string, { hostname, port }: HostAndPort): boolean {
  const { name, port: wantedPort } = splitPort(typed.replace(/^[a-z][a-z0-9+.-]*:\/\//, ''));
  if (wantedPort !== null && wantedPort !== port) return false;
  if (name === '*') return true;
  if (name === '<local>') return !hostname.includes('.') && !hostname.includes(':');
  if (name.includes('/')) return isInRange(hostname, name);
  const bare = name.replace(/\.$/, '');
  const host = hostname.replace(/\.$/, '');
  if (bare.includes('*')) return globOf(bare).test(host);
  const suffix = bare.replace(/^\.+/, '');
  return suffix !== '' && (host === suffix || (!isAddress(host) && host.endsWith(`.${suffix}`)));
}

function splitPort(pattern: string): { name: string; port: number | null } {
  const bracketed = /^\[([^\]]*)\](?::(\d+))?$/.exec(pattern);
  if (bracketed !== null)
    return { name: bracketed[1] ?? '', port: bracketed[2] === undefined ? null : Number(bracketed[2]) };
  const named = /^([^:]*):(\d+)$/.exec(pattern);
  return named === null ? { name: pattern, port: null } : { name: named[1] ?? '', port: Number(named[2]) };
}

function globOf(pattern: string): RegExp {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}

function isAddress(hostname: string): boolean {
  return hostname.includes(':') || /^\d+(?:\.\d+){3}$/.test(hostname);
}

/** `10.0.0.0/8` and `fd00::/8` (RFC 4632, RFC 4291 2.3). */
function isInRange(hostname: string, range: string): boolean {
  const [start = '', length = ''] = range.split('/');
  const first = bitsOf(start);
  const bits = bitsOf(hostname);
  if (first === null || bits === null || !/^\d+$/.test(length)) return false;
  return first.length === bits.length && bits.startsWith(first.slice(0, Number(length)));
}

/** The address as a text of ones and noughts: 32 or 128 of them. */
function bitsOf(address: string): string | null {
  if (/^\d+(?:\.\d+){3}$/.test(address)) {
    const bytes = address.split('.').map(Number);
    return bytes.some((byte) => byte > 255) ? null : bytes.map((byte) => toBits(byte, 8)).join('');
  }
  if (!/^[0-9a-f:]+$/.test(address) || !address.includes(':')) return null;
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = 8 - before.length - after.length;
  if (missing < 0 || (tail === undefined && missing !== 0)) return null;
  return [...before, ...Array.from({ length: missing }, () => '0'), ...after]
    .map((group) => toBits(Number.parseInt(group, 16), 16))
    .join('');
}

function toBits(value: number, width: number): string {
  return value.toString(2).padStart(width, '0');
}
