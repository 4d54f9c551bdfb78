import { describe, expect, test } from 'vitest';
import type { DraftAuth } from '../../../shared/model/request-draft.ts';
import { makeRow, makeScopes } from '../../helpers/builders.ts';
import { answer, byPath, raw, redirectTo, startEchoServer } from '../../helpers/echo-server.ts';
import { answerOf, failureOf } from '../../helpers/outcome-of.ts';
import { startSender } from '../../helpers/start-sender.ts';

/** Redirects under torture: docs/torture.md, "Redirects". `c11` is the nearest of curl’s tests (tests/data/test11), `und` undici’s. */

/** Where a Location leads from `/a/b/start?x=1`: the target that is asked for next, or why none is. */
describe('where an address leads', () => {
  test.each<[source: string, name: string, location: string, expected: string]>([
    ['c11', 'a path', '/next', '/next'],
    ['c45', 'a path without a slash is taken from where the request was', 'next', '/a/b/next'],
    ['c49', 'one dot-dot', '../next', '/a/next'],
    ['c50', 'two of them', '../../next', '/next'],
    ['c51', 'more than there are folders', '../../../../next', '/next'],
    ['c49', 'dots in the middle', '/x/./y/../z', '/x/z'],
    ['c276', 'a query alone', '?y=2', '/a/b/start?y=2'],
    ['RFC 3986 5.2', 'a fragment alone is the same again', '#part', 'loop'],
    ['RFC 9110 10.2.2', 'a fragment is not sent', '/next#part', '/next'],
    ['c40', 'a blank', '/a b', '/a%20b'],
    ['c1138', 'letters beyond ASCII', '/gr\u00fc\u00dfe', '/gr%C3%BC%C3%9Fe'],
    ['c42', 'blanks around it', '  /next  ', '/next'],
    ['c391', 'two slashes in the middle', '/x//y', '/x//y'],
    ['wpt', 'a backslash', '/x\\y', '/x/y'],
    ['c772', 'an escape is left as it is', '/x%2fy%20z', '/x%2fy%20z'],
    ['c54', 'nothing', '', 'unreadable'],
    ['c28', 'javascript:', 'javascript:alert(1)', 'unsupported-scheme'],
    ['c1142', 'file:', 'file:///etc/passwd', 'unsupported-scheme'],
    ['c276', 'ftp:', 'ftp://127.0.0.1/x', 'unsupported-scheme'],
    ['c1448', 'data:', 'data:text/plain,hello', 'unsupported-scheme'],
    ['c662', 'mailto:', 'mailto:a@example.com', 'unsupported-scheme'],
    ['c663', 'no host', 'http:///x', 'unreadable'],
    ['c1011', 'a port that there is not', 'http://127.0.0.1:99999/', 'unreadable'],
  ])('%s: %s', async (_source, _name, location, expected) => {
    const server = await startEchoServer((socket, request) => {
      const isStart = request.target === '/a/b/start?x=1';
      const line = Buffer.from(`HTTP/1.1 302 Found\r\nLocation: ${location}\r\nContent-Length: 0\r\n\r\n`);
      if (isStart) raw(line)(socket, request);
      else answer('here')(socket, request);
    });
    const { send } = await startSender();
    const record = await send({ url: `${server.url}/a/b/start?x=1` });
    const why = record.hops[0]?.redirect?.notFollowedBecause ?? null;
    expect(why ?? server.requests[1]?.target).toBe(expected);
    // Whatever it was, the answer that led there can be looked at.
    expect(record.hops[0]?.answer?.status).toBe(302);
  });

  test('und: two addresses that differ are not chosen between; two alike are one', async () => {
    const twice = (one: string, other: string) =>
      raw(`HTTP/1.1 302 Found\r\nLocation: ${one}\r\nLocation: ${other}\r\nContent-Length: 2\r\n\r\nhi`);
    const server = await startEchoServer(
      byPath({ '/differ': twice('/x', '/y'), '/alike': twice('/x', '/x'), '/x': answer('here') }),
    );
    const { send } = await startSender();
    const differ = await send({ url: `${server.url}/differ` }, 'one');
    expect(differ.hops[0]?.redirect?.notFollowedBecause).toBe('several-locations');
    expect(answerOf(differ).body.head).toBe('hi');
    expect(answerOf(await send({ url: `${server.url}/alike` }, 'two')).body.head).toBe('here');
  });

  test('a redirect without an address is an answer like any other', async () => {
    const server = await startEchoServer(answer('where to?', { status: '302 Found' }));
    const { send } = await startSender();
    const record = await send({ url: server.url });
    expect([answerOf(record).body.head, record.hops[0]?.redirect]).toEqual(['where to?', null]);
  });
});

describe('how far it is followed', () => {
  test('c1159: round in a circle ends with what went round', async () => {
    const server = await startEchoServer(byPath({ '/a': redirectTo('/b'), '/b': redirectTo('/a') }));
    const { send } = await startSender();
    const record = await send({ url: `${server.url}/a` });
    expect(failureOf(record)).toMatchObject({ code: 'redirect-loop', detail: { location: '/a', count: 1 } });
    expect(server.requests.length).toBe(2);
  });

  test.each([0, 1, 3])('c1031: no more than %i', async (maxRedirects) => {
    let count = 0;
    const server = await startEchoServer((socket, request) => {
      count += 1;
      redirectTo(`/${count}`)(socket, request);
    });
    const { send } = await startSender();
    const record = await send({ url: `${server.url}/0`, settings: { maxRedirects } });
    expect(server.requests.length).toBe(maxRedirects + 1);
    if (maxRedirects === 0) expect(record.hops[0]?.redirect?.notFollowedBecause).toBe('switched-off');
    else expect(failureOf(record).code).toBe('too-many-redirects');
  });
});

describe('what is left behind on the way to another server', () => {
  const headers = [
    makeRow('Cookie', 'session=1'),
    makeRow('X-Api-Key', 'abc'),
    makeRow('X-Trace', '{{secretTrace}}'),
    makeRow('Referer', 'http://here.example/page?token=1#x'),
    makeRow('Accept', 'text/plain'),
  ];
  const scopes = makeScopes({}, { secrets: { secretTrace: 'hidden', pw: 'o pen' } });
  const kept = (
    request: { headers: readonly (readonly [string, string])[] } | undefined,
  ): Record<string, string> =>
    Object.fromEntries(
      (request?.headers ?? [])
        .map(([name, value]) => [name.toLowerCase(), value] as const)
        .filter(([name]) =>
          ['authorization', 'cookie', 'x-api-key', 'x-trace', 'referer', 'accept'].includes(name),
        ),
    );

  test.each<[source: string, name: string, auth: Partial<DraftAuth>]>([
    ['c317', 'Basic', { kind: 'basic', basic: { username: 'u', password: '{{pw}}' } }],
    ['c1168', 'a token', { kind: 'bearer', bearer: { token: '{{pw}}' } }],
    [
      'und',
      'a key in a header',
      { kind: 'api-key', apiKey: { place: 'header', name: 'Zap', value: '{{pw}}' } },
    ],
  ])('%s: %s, cookies, secrets and the query of Referer', async (_source, _name, auth) => {
    const other = await startEchoServer(answer('ok'));
    const server = await startEchoServer(redirectTo(`${other.url}/x`));
    const { send } = await startSender({ scopes });
    const record = await send({ url: server.url, headers, auth });
    expect(kept(other.requests[0])).toEqual({ referer: 'http://here.example/page', accept: 'text/plain' });
    const names = record.hops[0]?.redirect?.droppedHeaders ?? [];
    expect(names).toEqual(expect.arrayContaining(['Cookie', 'X-Api-Key', 'X-Trace', 'Referer']));
    expect(names.length).toBe(5);
    expect(JSON.stringify(other.requests)).not.toMatch(/o pen|hidden/);
  });

  test('c2208: name and password of the address stay with it', async () => {
    const other = await startEchoServer(answer('ok'));
    const server = await startEchoServer(redirectTo(`${other.url}/x`));
    const { send } = await startSender();
    await send({ url: server.url.replace('http://', 'http://mira:pw@') });
    expect(kept(server.requests[0])['authorization']).toMatch(/^Basic /);
    expect(kept(other.requests[0])['authorization']).toBeUndefined();
  });

  test('c979: what comes back to the first server stays without it', async () => {
    const other = await startEchoServer((socket, request) => redirectTo(`${first}/back`)(socket, request));
    const server = await startEchoServer(
      byPath({ '/go': redirectTo(`${other.url}/x`), '/back': answer('ok') }),
    );
    const first = server.url;
    const { send } = await startSender();
    await send({ url: `${server.url}/go`, auth: { kind: 'bearer', bearer: { token: 't' } } });
    expect(kept(server.requests[1])['authorization']).toBeUndefined();
  });

  test('c318: within the server everything goes along', async () => {
    const server = await startEchoServer(byPath({ '/a': redirectTo('/b'), '/b': answer('ok') }));
    const { send } = await startSender({ scopes });
    await send({ url: `${server.url}/a`, headers, auth: { kind: 'bearer', bearer: { token: 't' } } });
    expect(kept(server.requests[1])).toEqual(kept(server.requests[0]));
  });
});
