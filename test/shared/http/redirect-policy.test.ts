import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../../shared/http/parse-address.ts';
import type { Address } from '../../../shared/http/parse-address.ts';
import { addressText, decideRedirect, redirectKey } from '../../../shared/http/redirect-policy.ts';
import type { RedirectableHeader, RedirectRules } from '../../../shared/http/redirect-policy.ts';

function address(text: string): Address {
  const reading = parseAddress(text);
  if (reading.kind === 'problem') throw new Error(`not an address: ${text}`);
  return reading.address;
}

const header = (name: string, value: string, isSecret = false): RedirectableHeader => ({
  name,
  value,
  isSecret,
});

function decide(options: {
  method?: string;
  url?: string;
  headers?: RedirectableHeader[];
  hasBody?: boolean;
  queryKey?: string;
  status: number;
  location?: string | null;
  rules?: Partial<RedirectRules>;
}) {
  const { method = 'GET', url = 'https://a.example/start', headers = [], hasBody = false } = options;
  const { location = '/next', rules = {} } = options;
  const request = { method, address: address(url), headers, hasBody, queryKey: options.queryKey ?? null };
  const own = redirectKey(request);
  return decideRedirect(
    request,
    { status: options.status, headers: location === null ? [] : [['Location', location]] },
    { isFollowing: true, maxRedirects: 10, followedCount: 0, wasSent: (key) => key === own, ...rules },
  );
}

/** Where it leads and how, on one line. */
function followed(options: Parameters<typeof decide>[0]): string {
  const decision = decide(options);
  if (decision.kind !== 'follow') return decision.kind;
  const { method, address: to, keepsBody } = decision.next;
  return `${method} ${addressText(to)}${keepsBody ? ' with body' : ''}`;
}

describe('the method changes as browsers change it', () => {
  test.each([
    [301, 'POST', 'GET https://a.example/next'],
    [302, 'POST', 'GET https://a.example/next'],
    [303, 'POST', 'GET https://a.example/next'],
    [307, 'POST', 'POST https://a.example/next with body'],
    [308, 'POST', 'POST https://a.example/next with body'],
    [301, 'PUT', 'PUT https://a.example/next with body'],
    [302, 'DELETE', 'DELETE https://a.example/next with body'],
    [303, 'PUT', 'GET https://a.example/next'],
    [303, 'GET', 'GET https://a.example/next'],
    [301, 'GET', 'GET https://a.example/next with body'],
  ])('%i %s', (status, method, expected) => {
    expect(followed({ status, method, hasBody: true })).toBe(expected);
  });

  test('HEAD stays HEAD on 303', () => {
    expect(followed({ status: 303, method: 'HEAD' })).toBe('HEAD https://a.example/next');
  });

  test('a changed method and a dropped body are told, and what described the body goes with it', () => {
    const headers = [header('Content-Type', 'application/json'), header('Accept', '*/*')];
    const decision = decide({ status: 302, method: 'POST', hasBody: true, headers });
    expect(decision).toMatchObject({
      redirect: { methodChange: { from: 'POST', to: 'GET' }, hasDroppedBody: true, droppedHeaders: [] },
      next: { headers: [header('Accept', '*/*')] },
    });
  });

  test('nothing is told where nothing changed', () => {
    expect(decide({ status: 308, method: 'POST', hasBody: true })).toMatchObject({
      redirect: { methodChange: null, hasDroppedBody: false, notFollowedBecause: null },
    });
  });
});

describe('what is no redirect is left alone', () => {
  test.each([200, 201, 300, 304, 305, 306, 404])('status %i with a Location', (status) => {
    expect(decide({ status }).kind).toBe('none');
  });

  test('a redirect without Location', () => {
    expect(decide({ status: 302, location: null }).kind).toBe('none');
  });
});

describe('Location is resolved against the address that was asked', () => {
  test.each([
    ['other', 'https://a.example/dir/other'],
    ['../up', 'https://a.example/up'],
    ['?page=2', 'https://a.example/dir/start?page=2'],
    ['//b.example/x', 'https://b.example/x'],
    ['https://b.example/a//b/../c', 'https://b.example/a//b/../c'],
    ['https://b.example/a#fragment', 'https://b.example/a'],
    ['https://ann:pw@b.example/a', 'https://b.example/a'],
    ['/a b/\u00e9', 'https://a.example/a%20b/%C3%A9'],
    [' /padded ', 'https://a.example/padded'],
  ])('%s', (location, to) => {
    expect(followed({ status: 307, url: 'https://a.example/dir/start?x=1', location })).toBe(`GET ${to}`);
  });
});

describe('on a change of origin everything that could sign in is left behind', () => {
  const signIn = [
    header('Authorization', 'Bearer t'),
    header('Cookie', 'session=1'),
    header('Proxy-Authorization', 'Basic x'),
    header('X-Api-Key', 'k'),
    header('X-Dexatel-Key', 'k'),
    header('Ocp-Apim-Subscription-Key', 'k'),
    header('apikey', 'k'),
    header('X-Auth-Token', 't'),
    header('X-Access-Token', 't'),
    header('Host', 'a.example'),
    header('X-Plain', 'made of a secret', true),
  ];
  const harmless = [
    header('Accept', '*/*'),
    header('X-Keyboard', 'qwerty'),
    header('Idempotency-Key', '7'),
    header('X-Request-Id', '1'),
  ];
  const names = (headers: readonly RedirectableHeader[]): string[] => headers.map(({ name }) => name);

  test.each(['https://b.example/x', 'https://a.example:8443/x', 'http://a.example/x'])('%s', (location) => {
    const decision = decide({ status: 307, location, headers: [...signIn, ...harmless] });
    expect(decision).toMatchObject({
      next: { headers: harmless },
      redirect: { droppedHeaders: names(signIn) },
    });
  });

  test('the same origin keeps everything', () => {
    const headers = [...signIn, ...harmless];
    const decision = decide({ status: 307, location: 'https://a.example:443/x', headers });
    expect(decision).toMatchObject({ next: { headers }, redirect: { droppedHeaders: [] } });
  });

  test('Referer loses its query and is named', () => {
    const headers = [header('Referer', 'https://a.example/page?token=1#top')];
    expect(decide({ status: 302, location: 'https://b.example/', headers })).toMatchObject({
      next: { headers: [header('Referer', 'https://a.example/page')] },
      redirect: { droppedHeaders: ['Referer'] },
    });
  });
});

describe('a redirect that is not followed says why', () => {
  const reason = (options: Parameters<typeof decide>[0]): unknown => {
    const decision = decide(options);
    return decision.kind === 'stay'
      ? [decision.redirect.notFollowedBecause, decision.failureCode]
      : decision.kind;
  };

  test('switched off, or a limit of none: the redirect is the answer to look at', () => {
    expect(reason({ status: 302, rules: { isFollowing: false } })).toEqual(['switched-off', null]);
    expect(reason({ status: 302, rules: { maxRedirects: 0 } })).toEqual(['switched-off', null]);
  });

  test('a circle', () => {
    expect(reason({ status: 302, location: '/start' })).toEqual(['loop', 'redirect-loop']);
  });

  test('no circle: the same address by another method', () => {
    expect(followed({ status: 303, method: 'POST', location: '/start' })).toBe('GET https://a.example/start');
  });

  test('too many, counted up to the limit', () => {
    expect(reason({ status: 302, rules: { followedCount: 10 } })).toEqual(['too-many', 'too-many-redirects']);
    expect(reason({ status: 302, rules: { followedCount: 9 } })).toBe('follow');
  });

  test.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'ftp://a.example/x',
    'myapp:callback',
    'data:text/plain,x',
  ])('another scheme: %s', (location) => {
    expect(reason({ status: 302, location })).toEqual(['unsupported-scheme', 'redirect-unsupported']);
  });

  test.each(['', '   ', 'http://', 'http:///path', 'http://exa mple/', 'https://a.example:99999/'])(
    'unreadable: "%s"',
    (location) => {
      expect(reason({ status: 302, location })).toEqual(['unreadable', null]);
    },
  );
});

describe('a key that signs in through the address', () => {
  const queryKey = 'key=s%2Fcret';
  test.each([
    ['https://b.example/x?key=s%2Fcret&page=2', 'GET https://b.example/x?page=2', ['?key']],
    ['https://b.example/x?key=s%2Fcret', 'GET https://b.example/x', ['?key']],
    ['http://a.example/x?key=s%2Fcret', 'GET http://a.example/x', ['?key']],
    ['https://b.example/x?key=other', 'GET https://b.example/x?key=other', []],
    ['/x?key=s%2Fcret', 'GET https://a.example/x?key=s%2Fcret', []],
  ])('%s', (location, expected, dropped) => {
    expect(followed({ status: 302, location, queryKey })).toBe(expected);
    expect(decide({ status: 302, location, queryKey })).toMatchObject({
      redirect: { droppedHeaders: dropped },
    });
  });
});

test('of two different addresses none is followed, of two alike the one', () => {
  const twice = (...locations: string[]) =>
    decideRedirect(
      { method: 'GET', address: address('https://a.example/'), headers: [], hasBody: false, queryKey: null },
      { status: 302, headers: locations.map((location) => ['Location', location]) },
      { isFollowing: true, maxRedirects: 10, followedCount: 0, wasSent: () => false },
    );
  expect(twice('/b', '/c')).toMatchObject({
    kind: 'stay',
    failureCode: null,
    redirect: { location: '/b, /c', to: null, notFollowedBecause: 'several-locations' },
  });
  expect(twice('/b', '/b').kind).toBe('follow');
});
