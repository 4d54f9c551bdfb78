import { describe, expect, test } from 'vitest';
import type { Cookie } from '../../../../shared/model/cookie.ts';
import type { ResponseRecord } from '../../../../shared/model/response-record.ts';
import { CookieJars } from '../../../../electron/services/send/cookies/cookie-jars.ts';
import { makeRow, makeScopes } from '../../../helpers/builders.ts';
import { startEchoServer } from '../../../helpers/echo-server.ts';
import type { EchoServer } from '../../../helpers/echo-server.ts';
import { startSender } from '../../../helpers/start-sender.ts';

const jars = () => new CookieJars(() => Date.now());
const cookie = (parts: Partial<Cookie>): Cookie => ({
  name: 'a',
  value: '1',
  domain: 'shop.test',
  path: '/',
  isHostOnly: true,
  isSecure: false,
  isHttpOnly: false,
  sameSite: null,
  expiresAt: null,
  ...parts,
});

describe('a jar', () => {
  test('gives an address the cookies that are for it, the longest path first', async () => {
    const all = jars();
    await all.keep('x', 'http://shop.test/cart/list', [
      'a=1',
      'b=2; Path=/',
      'c=3; Domain=shop.test; Path=/',
      'd=4; Path=/other',
    ]);
    expect(all.sentTo('x', 'http://shop.test/cart/7')?.header).toBe('a=1; b=2; c=3');
    expect(all.sentTo('x', 'http://m.shop.test/')?.names).toEqual(['c']);
    expect(all.sentTo('x', 'http://other.test/')).toBeNull();
    expect(all.sentTo('another jar', 'http://shop.test/')).toBeNull();
  });

  test('says what it kept, what it removed and what it did not take, each with its reason', async () => {
    const all = jars();
    await all.keep('x', 'https://shop.test/', ['old=1; Path=/']);
    const kept = await all.keep('x', 'https://shop.test/a', [
      'session=s-1; Path=/; HttpOnly; Secure; SameSite=Lax',
      'week=w; Max-Age=604800; Path=/',
      'old=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT',
      'far=1; Domain=bank.test',
      '__Host-id=1; Path=/; Domain=shop.test; Secure',
      '',
      `long=${'x'.repeat(20_000)}`,
    ]);
    expect(kept.kept).toMatchObject([
      {
        name: 'session',
        value: 's-1',
        domain: 'shop.test',
        path: '/',
        isHttpOnly: true,
        isSecure: true,
        sameSite: 'lax',
        expiresAt: null,
      },
      { name: 'week', expiresAt: expect.closeTo(Date.now() + 604_800_000, -4) as number },
    ]);
    expect(kept.removed).toEqual([{ name: 'old', domain: 'shop.test', path: '/' }]);
    expect(kept.refused).toEqual([
      { name: 'far', reason: 'other-domain' },
      { name: '__Host-id', reason: 'not-secure' },
      { name: '', reason: 'unreadable' },
      { name: 'long', reason: 'unreadable' },
    ]);
  });

  test('takes none for a domain that is nobody’s own', async () => {
    const { refused } = await jars().keep('x', 'https://shop.co.uk/', ['a=1; Domain=co.uk']);
    expect(refused).toEqual([{ name: 'a', reason: 'public-suffix' }]);
  });

  test('holds exactly what a person put into it', async () => {
    const all = jars();
    await all.keep('x', 'http://shop.test/', ['old=1']);
    all.use('x', [
      cookie({ name: 'b', value: '2' }),
      cookie({ name: 'gone', expiresAt: Date.now() - 1 }),
      cookie({ name: 'wide', isHostOnly: false }),
    ]);
    await all.loading;
    expect(all.loading).toBeNull();
    expect(all.sentTo('x', 'http://shop.test/q')?.header).toBe('b=2; wide=1');
    expect(all.sentTo('x', 'http://a.shop.test/q')?.header).toBe('wide=1');
  });
});

/** Sets two cookies at `/cookies`, and sends whoever comes to `/gate` without one back to it with one. */
function startShop(): Promise<EchoServer> {
  return startEchoServer((socket, { target, headers }) => {
    const cookies = headers.find(([name]) => name.toLowerCase() === 'cookie')?.[1] ?? '';
    const isOutside = target === '/gate' && !cookies.includes('seen=1');
    const head = isOutside
      ? ['HTTP/1.1 302 Found', 'Location: /gate', 'Set-Cookie: seen=1; Path=/']
      : target === '/round'
        ? ['HTTP/1.1 302 Found', 'Location: /round', 'Set-Cookie: seen=1; Path=/']
        : ['HTTP/1.1 200 OK', 'Set-Cookie: a=1; Path=/', 'Set-Cookie: b=2'];
    socket.write([...head, 'Content-Length: 0', '', ''].join('\r\n'));
  });
}

describe('cookies on the way', () => {
  const cookiesOf = ({ hops }: ResponseRecord) => hops.map(({ cookies }) => cookies);
  const sentHeader = (record: ResponseRecord, at = 0) =>
    record.hops[at]?.request.headers.find(([name]) => name === 'Cookie')?.[1] ?? null;

  test('come back with the next request to that host, and with none where they are switched off', async () => {
    const server = await startShop();
    const { send } = await startSender();
    const url = `${server.url}/cookies`;
    const first = await send({ url }, 'r-1');
    expect(cookiesOf(first)).toMatchObject([{ sent: [], kept: [{ name: 'a' }, { name: 'b' }] }]);
    const second = await send({ url }, 'r-2');
    expect(sentHeader(second)).toBe('a=1; b=2');
    expect(cookiesOf(second)).toMatchObject([{ sent: ['a', 'b'] }]);
    const off = await send({ url, settings: { usesCookies: false } }, 'r-3');
    expect([sentHeader(off), cookiesOf(off)]).toEqual([null, [undefined]]);
  });

  test('stay behind a Cookie header that was typed', async () => {
    const server = await startShop();
    const { send } = await startSender();
    await send({ url: `${server.url}/cookies` }, 'r-1');
    const typed = await send({ url: `${server.url}/cookies`, headers: [makeRow('cookie', 'mine=1')] }, 'r-2');
    expect(typed.hops[0]?.request.headers.filter(([name]) => name.toLowerCase() === 'cookie')).toEqual([
      ['cookie', 'mine=1'],
    ]);
  });

  test('are kept apart by jar', async () => {
    const server = await startShop();
    const { send } = await startSender({ scopes: { ...makeScopes(), cookieJar: 'live' } });
    await send({ url: `${server.url}/cookies` }, 'r-1');
    expect(sentHeader(await send({ url: `${server.url}/cookies` }, 'r-2'))).toBe('a=1; b=2');
    const other = await startSender({ scopes: { ...makeScopes(), cookieJar: 'test' } });
    expect(sentHeader(await other.send({ url: `${server.url}/cookies` }, 'r-3'))).toBeNull();
  });

  test('lead through a redirect to the same address, which without them would be a circle', async () => {
    const server = await startShop();
    const { send } = await startSender();
    const through = await send({ url: `${server.url}/gate` }, 'r-1');
    expect(through.outcome).toMatchObject({ kind: 'response', answer: { status: 200 } });
    expect([sentHeader(through, 0), sentHeader(through, 1)]).toEqual([null, 'seen=1']);
    const circle = await send({ url: `${server.url}/round` }, 'r-2');
    expect(circle.outcome).toMatchObject({ failure: { code: 'redirect-loop' } });
  });

  test('do not go along to another origin', async () => {
    const target = await startShop();
    const server = await startEchoServer((socket, { target: path }) => {
      const head =
        path === '/set'
          ? 'HTTP/1.1 200 OK\r\nSet-Cookie: own=1; Path=/'
          : `HTTP/1.1 302 Found\r\nLocation: http://localhost:${target.port}/cookies`;
      socket.write(`${head}\r\nContent-Length: 0\r\n\r\n`);
    });
    const { send } = await startSender();
    await send({ url: `${server.url}/set` }, 'r-1');
    const record = await send({ url: `${server.url}/away` }, 'r-2');
    expect(record.hops.map(({ request }) => request.headers.some(([name]) => name === 'Cookie'))).toEqual([
      true,
      false,
    ]);
  });
});
