import { describe, expect, test } from 'vitest';
import { goesStraight, proxyFromEnvironment, proxyFromPac } from '../../../shared/http/choose-proxy.ts';
import { parseProxy, proxyText } from '../../../shared/http/proxy-address.ts';

describe('a proxy’s address', () => {
  test.each([
    ['proxy.corp', 'http', 'proxy.corp', 80, '', ''],
    ['proxy.corp:3128', 'http', 'proxy.corp', 3128, '', ''],
    [' http://Proxy.Corp:3128/ ', 'http', 'proxy.corp', 3128, '', ''],
    ['https://proxy.corp', 'https', 'proxy.corp', 443, '', ''],
    ['https://proxy.corp:80', 'https', 'proxy.corp', 80, '', ''],
    ['socks5://proxy.corp', 'socks5', 'proxy.corp', 1080, '', ''],
    ['SOCKS5H://proxy.corp:9', 'socks5', 'proxy.corp', 9, '', ''],
    ['socks://127.0.0.1', 'socks5', '127.0.0.1', 1080, '', ''],
    ['http://[2001:db8::1]:8080', 'http', '2001:db8::1', 8080, '', ''],
    ['http://mira:o%3Apen%40@proxy.corp', 'http', 'proxy.corp', 80, 'mira', 'o:pen@'],
    ['http://mira@proxy.corp:1', 'http', 'proxy.corp', 1, 'mira', ''],
    ['bücher.corp:1', 'http', 'xn--bcher-kva.corp', 1, '', ''],
  ] as const)('%s', (text, kind, hostname, port, username, password) => {
    expect(parseProxy(text)).toEqual({
      kind: 'proxy',
      proxy: { kind, hostname, port, username, password },
    });
  });

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['ftp://proxy', 'scheme'],
    ['socks4://proxy', 'scheme'],
    ['http://', 'host'],
    ['http://a b', 'host'],
    ['http://proxy:70000', 'port'],
    ['http://proxy:x', 'port'],
  ] as const)('%j is none: %s', (text, problem) => {
    expect(parseProxy(text)).toEqual({ kind: 'problem', problem });
  });

  test('is shown without its sign-in', () => {
    const reading = parseProxy('https://mira:hush@[2001:db8::1]');
    expect(reading.kind === 'proxy' && proxyText(reading.proxy)).toBe('https://[2001:db8::1]:443');
  });
});

describe('what goes straight', () => {
  const to = (hostname: string, port = 80) => ({ scheme: 'http', hostname, port }) as const;
  test('this computer, unless it is asked for', () => {
    expect(goesStraight(to('localhost'), '')).toBe(true);
    expect(goesStraight(to('127.0.0.1'), 'example.com')).toBe(true);
    expect(goesStraight(to('::1'), 'example.com <-loopback>')).toBe(false);
    expect(goesStraight(to('localhost'), '<-loopback>, localhost')).toBe(true);
    expect(goesStraight(to('api.example'), '')).toBe(false);
  });
});

describe('the environment', () => {
  test.each([
    [{}, 'http', null],
    [{ http_proxy: 'http://a' }, 'http', { address: 'http://a', bypass: '' }],
    [{ http_proxy: 'http://a' }, 'https', null],
    [{ HTTPS_PROXY: 'http://b', NO_PROXY: 'x' }, 'https', { address: 'http://b', bypass: 'x' }],
    [{ https_proxy: 'http://a', HTTPS_PROXY: 'http://b' }, 'https', { address: 'http://a', bypass: '' }],
    [{ ALL_PROXY: 'socks5://c' }, 'http', { address: 'socks5://c', bypass: '' }],
    [{ all_proxy: 'socks5://c', HTTP_PROXY: 'http://a' }, 'http', { address: 'http://a', bypass: '' }],
    [{ http_proxy: '  ', ALL_PROXY: '' }, 'http', null],
    [{ http_proxy: 'a', no_proxy: 'x', NO_PROXY: 'y' }, 'http', { address: 'a', bypass: 'x' }],
  ] as const)('%j for %s', (env, scheme, expected) => {
    expect(proxyFromEnvironment(env, { scheme })).toEqual(expected);
  });
});

test.each([
  ['DIRECT', null],
  ['PROXY a:8080; DIRECT', 'http://a:8080'],
  ['DIRECT; PROXY a:8080', null],
  ['HTTPS a:443', 'https://a:443'],
  ['SOCKS5 a:1080', 'socks5://a:1080'],
  ['SOCKS a:1080', 'socks5://a:1080'],
  ['SOCKS4 a:1080; PROXY b:1', 'http://b:1'],
  ['QUIC a:443; PROXY b:1', 'http://b:1'],
  ['PROXY ; PROXY b:1', 'http://b:1'],
  ['', null],
  ['nonsense', null],
])('what a system answers, %j, means %j', (answer, expected) => {
  expect(proxyFromPac(answer)).toBe(expected);
});
