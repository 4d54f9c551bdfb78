import { describe, expect, test } from 'vitest';
import { isLoopback, matchesHost } from '../../../shared/http/host-pattern.ts';

describe('the forms that NO_PROXY has', () => {
  test.each<[patterns: string, hostname: string, port: number, isMeant: boolean]>([
    ['', 'api.example', 443, false],
    ['*', 'api.example', 443, true],
    ['example.com', 'example.com', 443, true],
    ['example.com', 'www.example.com', 443, true],
    ['example.com', 'notexample.com', 443, false],
    ['.example.com', 'example.com', 443, true],
    ['.example.com', 'a.b.example.com', 443, true],
    ['*.example.com', 'a.example.com', 443, true],
    ['*.example.com', 'example.com', 443, false],
    ['EXAMPLE.com', 'example.com', 443, true],
    ['example.com.', 'example.com', 443, true],
    ['example.com', 'example.com.', 443, true],
    ['a.test, example.com', 'example.com', 443, true],
    ['a.test example.com', 'example.com', 443, true],
    ['a.test;example.com', 'example.com', 443, true],
    ['example.com:8080', 'example.com', 8080, true],
    ['example.com:8080', 'example.com', 443, false],
    ['*:8080', 'example.com', 8080, true],
    ['https://example.com', 'example.com', 443, true],
    ['192.0.2.7', '192.0.2.7', 80, true],
    ['2.7', '192.0.2.7', 80, false],
    ['192.0.2.0/24', '192.0.2.200', 80, true],
    ['192.0.2.0/24', '192.0.3.1', 80, false],
    ['10.0.0.0/8', '10.255.0.1', 80, true],
    ['0.0.0.0/0', '203.0.113.9', 80, true],
    ['192.0.2.0/24', 'example.com', 80, false],
    ['192.0.2.0/x', '192.0.2.1', 80, false],
    ['[2001:db8::1]', '2001:db8::1', 80, true],
    ['2001:db8::1', '2001:db8::1', 80, true],
    ['[2001:db8::1]:8080', '2001:db8::1', 8080, true],
    ['[2001:db8::1]:8080', '2001:db8::1', 80, false],
    ['2001:db8::/32', '2001:db8:1:2::3', 80, true],
    ['2001:db8::/32', '2001:db9::1', 80, false],
    ['<local>', 'intranet', 80, true],
    ['<local>', 'intranet.corp', 80, false],
    ['<local>', '::1', 80, false],
    ['a.b*', 'aXb', 80, false],
    ['(a+)+$', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaa!', 80, false],
  ])('%j of %s:%i is %j', (patterns, hostname, port, isMeant) => {
    expect(matchesHost(patterns, { hostname, port })).toBe(isMeant);
  });
});

test.each([
  ['localhost', true],
  ['api.localhost', true],
  ['127.0.0.1', true],
  ['127.9.9.9', true],
  ['::1', true],
  ['notlocalhost', false],
  ['127.0.0.1.example', false],
  ['10.0.0.1', false],
])('%s is this computer: %j', (hostname, isIt) => {
  expect(isLoopback(hostname)).toBe(isIt);
});
