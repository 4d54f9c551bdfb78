import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAddress, withLikelyScheme } from '../../../shared/http/parse-address.ts';

/** One line of what an address leads to. */
function summary(text: string): string {
  const reading = parseAddress(text);
  if (reading.kind === 'problem') return `${reading.problem} at ${reading.offset}: "${reading.part}"`;
  const { origin, hostname, port, target } = reading.address;
  return `${origin} ${hostname} ${port} ${target}`;
}

describe('an address is cut into what a connection and a request line need', () => {
  test.each([
    ['http://example.com', 'http://example.com example.com 80 /'],
    ['https://example.com/a/b?c=d#e', 'https://example.com example.com 443 /a/b?c=d'],
    ['HTTPS://Example.COM:8443/A', 'https://example.com:8443 example.com 8443 /A'],
    ['http://example.com:80/', 'http://example.com example.com 80 /'],
    ['http://example.com:/x', 'http://example.com example.com 80 /x'],
    ['http://example.com?x=1', 'http://example.com example.com 80 /?x=1'],
    ['http://example.com#x', 'http://example.com example.com 80 /'],
    ['http://[::1]:3000/x', 'http://[::1]:3000 ::1 3000 /x'],
    ['http://127.1/', 'http://127.0.0.1 127.0.0.1 80 /'],
    ['http://b\u00fccher.example/', 'http://xn--bcher-kva.example xn--bcher-kva.example 80 /'],
    ['http://my_host:8080/', 'http://my_host:8080 my_host 8080 /'],
    ['http://a@b@example.com/', 'http://example.com example.com 80 /'],
    ['http://example.com/a@b:c', 'http://example.com example.com 80 /a@b:c'],
  ])('%s', (text, expected) => {
    expect(summary(text)).toBe(expected);
  });
});

describe('the path and the query travel as typed', () => {
  test.each([
    ['http://h/a//b/../c/./', '/a//b/../c/./'],
    ['http://h/orders/7/', '/orders/7/'],
    ['http://h/orders/7 ', '/orders/7%20'],
    ['http://h/a b?c=d e#f g', '/a%20b?c=d%20e'],
    ['http://h/%7Euser/%', '/%7Euser/%'],
    ['http://h/?a=1&a=2&&b', '/?a=1&a=2&&b'],
    ['http://h/a\\b', '/a\\b'],
  ])('%s', (text, target) => {
    const reading = parseAddress(text);
    expect(reading.kind === 'address' ? reading.address.target : reading).toBe(target);
  });
});

test('user info is taken out of the address and decoded', () => {
  const reading = parseAddress('https://ann%40home:p%3Ass@example.com/x');
  expect(reading).toMatchObject({
    address: {
      origin: 'https://example.com',
      target: '/x',
      userinfo: { username: 'ann@home', password: 'p:ss' },
    },
  });
  expect(parseAddress('https://example.com/')).toMatchObject({ address: { userinfo: null } });
  expect(parseAddress('https://ann:%zz@example.com/')).toMatchObject({
    address: { userinfo: { password: '%zz' } },
  });
});

describe('what cannot lead anywhere is refused with the place', () => {
  test.each([
    ['', 'empty at 0: ""'],
    ['  ', 'empty at 0: ""'],
    [' https://example.com', 'leading-blank at 0: ""'],
    ['\nhttps://example.com', 'leading-blank at 0: ""'],
    ['example.com/path', 'scheme-missing at 0: ""'],
    ['localhost:3000/x', 'scheme-missing at 0: ""'],
    ['user:pass@example.com', 'scheme-missing at 0: ""'],
    ['//example.com/x', 'scheme-missing at 0: ""'],
    ['/only/a/path', 'scheme-missing at 0: ""'],
    ['http:example.com', 'slashes-missing at 5: ""'],
    ['https:/example.com', 'slashes-missing at 6: ""'],
    ['ftp://example.com', 'scheme-unsupported at 0: "ftp"'],
    ['wss://example.com', 'scheme-unsupported at 0: "wss"'],
    ['javascript:alert(1)', 'scheme-unsupported at 0: "javascript"'],
    ['file:///etc/hosts', 'scheme-unsupported at 0: "file"'],
    ['mailto:ann@example.com', 'scheme-unsupported at 0: "mailto"'],
    ['http://', 'host-missing at 7: ""'],
    ['http:///path', 'host-missing at 7: ""'],
    ['http://:8080/', 'host-missing at 7: ""'],
    ['http://exam ple.com/', 'host-invalid at 7: "exam ple.com"'],
    ['http://example.com ', 'host-invalid at 7: "example.com "'],
    ['http://exam\nple.com/', 'host-invalid at 7: "exam\nple.com"'],
    ['http://host\\path', 'host-invalid at 7: "host\\path"'],
    ['http://{{host}}/', 'host-invalid at 7: "{{host}}"'],
    ['http://example.com,/', 'host-invalid at 7: "example.com,"'],
    ['http://[::1/', 'host-invalid at 7: "["'],
    ['http://256.1.1.1/', 'host-invalid at 7: "256.1.1.1"'],
    ['http://ann@exa<mple/', 'host-invalid at 11: "exa<mple"'],
    ['http://example.com:port/', 'port-invalid at 19: "port"'],
    ['http://example.com:0/', 'port-invalid at 19: "0"'],
    ['http://example.com:65536/', 'port-invalid at 19: "65536"'],
    ['http://example.com:80:90/', 'port-invalid at 19: "80:90"'],
  ])('%j', (text, expected) => {
    expect(summary(text)).toBe(expected);
  });
});

describe('the likely scheme is http for this computer and https for all others', () => {
  test.each([
    ['example.com/x', 'https://example.com/x'],
    ['localhost:3000/x', 'http://localhost:3000/x'],
    ['api.localhost', 'http://api.localhost'],
    ['127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['[::1]:80/x', 'http://[::1]:80/x'],
    ['ann:secret@localhost/', 'http://ann:secret@localhost/'],
    ['localhost.example.com', 'https://localhost.example.com'],
    ['//example.com', 'https://example.com'],
    ['https:/example.com', 'https://example.com'],
    [' HTTP://example.com', 'http://example.com'],
    ['http:example.com', 'http://example.com'],
  ])('%s', (text, expected) => {
    expect(withLikelyScheme(text)).toBe(expected);
  });
});

test('no text makes it throw, and what it accepts can be sent', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .tuple(fc.constantFrom('http://', 'https://', 'HTTP://', 'ftp:', ''), fc.string())
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(anything, (text) => {
      const reading = parseAddress(text);
      if (reading.kind === 'problem') return;
      expect(reading.address.target).toMatch(/^\/[\x21-\x7e]*$/);
      expect(reading.address.target).not.toContain('#');
      expect(new URL(reading.address.origin).origin).toBe(reading.address.origin);
    }),
  );
});
