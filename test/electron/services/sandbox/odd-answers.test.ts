import { gunzipSync, inflateRawSync, inflateSync, brotliDecompressSync, zstdDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FULL_KEY } from '../../../../electron/services/sandbox/http/keys.ts';
import { startSandbox } from '../../../../electron/services/sandbox/start-sandbox.ts';
import type { Sandbox } from '../../../../electron/services/sandbox/start-sandbox.ts';
import { callerOf, dataOf, errorLines, send } from './call-sandbox.ts';
import type { CallResult, SandboxCaller } from './call-sandbox.ts';

let sandbox: Sandbox;
let call: SandboxCaller;
let clockMs = Date.UTC(2030, 0, 15, 10);

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => clockMs });
  call = callerOf(sandbox.url);
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.reset());

const typeOf = ({ headers }: CallResult): string | undefined => headers['content-type'];

test('GET / lists every address in plain text, and each of them is there', async () => {
  const list = await call('GET', '/');
  expect(typeOf(list)).toBe('text/plain; charset=utf-8');
  const rows = list.text.split('\n').filter((line) => /^(?:GET|POST|PUT|PATCH|DELETE|ANY) /.test(line));
  expect(rows.length).toBeGreaterThan(50);
  for (const row of rows) {
    const [, path = ''] = /^\w+ +(\S+)/.exec(row) ?? [];
    const options = await call('OPTIONS', path.replaceAll(/\{\w+\}/g, '301'));
    expect(options.status, path).toBeLessThan(400);
  }
});

describe('slow and long', () => {
  test('an answer comes no sooner than asked for', async () => {
    const before = performance.now();
    const answer = await call('GET', '/slow?seconds=0.3');
    expect(performance.now() - before).toBeGreaterThanOrEqual(290);
    expect(dataOf(answer)).toEqual({ waited_seconds: 0.3 });
  });

  test('a number that is none is refused by its name', async () => {
    const answer = await call('GET', '/slow?seconds=soon');
    expect(errorLines(answer)).toEqual(['1003 seconds must be a number from 0 to 30.']);
  });

  test('drops come one after the other', async () => {
    const { text } = await call('GET', '/drip?seconds=0.1&pieces=4');
    expect(text).toBe('drop 1 of 4\ndrop 2 of 4\ndrop 3 of 4\ndrop 4 of 4\n');
  });

  test.for([0, 1, 300, 2048])('about %i kB of rows are one JSON text', async (kilobytes) => {
    const { bytes, text } = await call('GET', `/big?kb=${kilobytes}`);
    expect(bytes.length - kilobytes * 1024).toBeLessThan(200);
    expect(bytes.length).toBeGreaterThanOrEqual(kilobytes * 1024);
    const rows = dataOf<{ id: number }[]>({ text } as CallResult);
    expect(rows.map(({ id }) => id)).toEqual(rows.map((_, index) => index + 1));
  });
});

describe('broken off', () => {
  test('once, and whole when sent again', async () => {
    const first = await call('GET', '/cut-off');
    expect({ status: first.status, isWhole: first.isWhole }).toEqual({ status: 200, isWhole: false });
    expect(first.bytes.length).toBe(Math.floor(Number(first.headers['content-length']) / 2));
    const second = await call('GET', '/cut-off');
    expect(second.isWhole).toBe(true);
    expect(second.text.startsWith(first.text)).toBe(true);
    expect((await call('GET', '/cut-off')).isWhole).toBe(false);
  });

  test('each time', async () => {
    expect((await call('GET', '/cut-off/always')).isWhole).toBe(false);
    expect((await call('GET', '/cut-off/always')).isWhole).toBe(false);
  });
});

describe('labels', () => {
  test('that say something else than there is', async () => {
    const asHtml = await call('GET', '/wrong-label/json-as-html');
    expect(typeOf(asHtml)).toBe('text/html; charset=utf-8');
    expect(dataOf(asHtml)).toHaveProperty('order');
    const asJson = await call('GET', '/wrong-label/html-as-json');
    expect(typeOf(asJson)).toBe('application/json');
    expect(asJson.text).toMatch(/^<!doctype html>/);
    expect(typeOf(await call('GET', '/wrong-label/none'))).toBeUndefined();
  });

  test('of a packing that is none, or that ends too soon', async () => {
    const plain = await call('GET', '/wrong-label/plain-as-gzip');
    expect(plain.headers['content-encoding']).toBe('gzip');
    expect(() => gunzipSync(plain.bytes)).toThrow('incorrect header check');
    const cut = await call('GET', '/wrong-label/cut-gzip');
    expect(() => gunzipSync(cut.bytes)).toThrow('unexpected end of file');
  });

  test.for([
    ['gzip', 'gzip', gunzipSync],
    ['deflate', 'deflate', inflateSync],
    ['raw-deflate', 'deflate', inflateRawSync],
    ['br', 'br', brotliDecompressSync],
    ['zstd', 'zstd', zstdDecompressSync],
  ] as const)('that are true: %s', async ([coding, label, unpack]) => {
    const answer = await call('GET', `/encoded/${coding}`);
    expect(answer.headers['content-encoding']).toBe(label);
    expect(JSON.parse(unpack(answer.bytes).toString())).toHaveProperty(['data', 'city'], 'Zürich');
  });

  test('of an alphabet, and its lack', async () => {
    const labelled = await call('GET', '/charset/latin1');
    const unlabelled = await call('GET', '/charset/unlabelled');
    expect([typeOf(labelled), typeOf(unlabelled)]).toEqual(['text/plain; charset=ISO-8859-1', 'text/plain']);
    expect(labelled.bytes.toString('latin1')).toContain('Münchner Straße');
    expect(unlabelled.bytes).toEqual(labelled.bytes);
  });
});

describe('web pages', () => {
  test.for([
    [undefined, 'text/html; charset=utf-8'],
    ['*/*', 'text/html; charset=utf-8'],
    ['application/json', 'application/json'],
    ['text/html, application/hal+json;q=0.9', 'application/json'],
  ])('with Accept: %s comes %s', async ([accept, type]) => {
    const headers = accept === undefined ? {} : { Accept: accept };
    const answer = await call('GET', '/html/sign-in', { headers });
    expect({ status: answer.status, type: typeOf(answer) }).toEqual({ status: 200, type });
  });

  test('a page of a proxy gives way to the API after the wait', async () => {
    const page = await call('GET', '/html/bad-gateway');
    expect(page).toMatchObject({ status: 502, headers: { via: '1.1 practice-proxy', 'retry-after': '1' } });
    expect(page.text).toContain('<title>502 Bad Gateway</title>');
    clockMs += 1_000;
    expect((await call('GET', '/html/bad-gateway')).status).toBe(200);
  });
});

describe('redirects', () => {
  test.for([301, 302, 303, 307, 308])('%i leads to the echo', async (status) => {
    const answer = await call('POST', `/redirect/${status}`, { body: {} });
    expect({ status: answer.status, location: answer.headers.location }).toEqual({
      status,
      location: '/echo',
    });
  });

  test('a chain counts down, a loop does not', async () => {
    const step = async (path: string): Promise<string | undefined> =>
      (await call('GET', path)).headers.location;
    expect(await step('/redirect/chain?hops=2')).toBe('/redirect/chain?hops=1');
    expect(await step('/redirect/chain?hops=1')).toBe('/echo');
    expect(await step('/redirect/loop')).toBe('/redirect/loop');
    expect((await call('GET', '/redirect/200')).status).toBe(404);
  });

  test('nothing leads out of the sandbox', async () => {
    const answer = await call('GET', '/redirect/302?to=https://elsewhere.example');
    expect(answer.headers.location).toBe('/echo');
  });
});

describe('errors of other shapes', () => {
  test('a 200 that says no, and one that says yes', async () => {
    const no = await call('POST', '/chat/messages', { body: { channel: 'team news' } });
    expect(no.status).toBe(200);
    expect(JSON.parse(no.text)).toEqual({
      ok: false,
      error: 'invalid_channel',
      message: 'channel must be an identifier: letters (a-z), numbers, dashes and underscores',
    });
    const yes = await call('POST', '/chat/messages', { body: { channel: 'team-news' } });
    expect(JSON.parse(yes.text)).toEqual({ ok: true, posted: true });
  });

  test('problem details point to each wrong value', async () => {
    const answer = await call('POST', '/orders', { body: { reference: 'A 1', notify_url: 'x' } });
    expect({ status: answer.status, type: typeOf(answer) }).toEqual({
      status: 422,
      type: 'application/problem+json',
    });
    const { errors } = JSON.parse(answer.text) as { errors: { pointer: string }[] };
    expect(errors.map(({ pointer }) => pointer)).toEqual(['#/reference', '#/notify_url']);
    const body = { reference: 'A-1', notify_url: 'https://a.example' };
    expect((await call('POST', '/orders', { body })).status).toBe(201);
  });

  test.for([[], 'x', null, 7])('%j is no order, and no accident', async (body) => {
    expect((await call('POST', '/orders', { body: JSON.stringify(body) })).status).toBe(422);
  });
});

test('the echo shows the request as it arrived', async () => {
  const headers = { 'X-Twice': 'a', 'Content-Type': 'text/plain' };
  const answer = await call('PROPFIND', '/echo?a=1&a=%20b', { body: 'Zürich', headers });
  expect(JSON.parse(answer.text)).toMatchObject({
    method: 'PROPFIND',
    target: '/echo?a=1&a=%20b',
    path: '/echo',
    query: [
      { name: 'a', value: '1' },
      { name: 'a', value: ' b' },
    ],
    headers: expect.arrayContaining([{ name: 'X-Twice', value: 'a' }]) as unknown,
    body: 'Zürich',
    body_bytes: 7,
  });
});

describe('ways to sign in', () => {
  test.for([
    ['/sign-in/basic', `Basic ${btoa('ada:practice')}`, 200],
    ['/sign-in/basic', `basic  ${btoa('ada:practice')}`, 200],
    ['/sign-in/basic', `Basic ${btoa('ada:practise')}`, 401],
    ['/sign-in/basic', `Basic ${btoa('ada:practice').toLowerCase()}`, 401],
    ['/sign-in/bearer', `Bearer ${FULL_KEY}`, 200],
    ['/sign-in/bearer', FULL_KEY, 401],
    ['/sign-in/raw-key', FULL_KEY, 200],
    ['/sign-in/raw-key', `Bearer ${FULL_KEY}`, 401],
    ['/sign-in/raw-key', undefined, 401],
  ] as const)('%s with %s: %i', async ([path, authorization, status]) => {
    const headers = authorization === undefined ? {} : { Authorization: authorization };
    const answer = await send({ method: 'GET', url: `${sandbox.url}${path}`, headers, body: undefined });
    expect(answer.status).toBe(status);
    expect(answer.headers['www-authenticate'] !== undefined).toBe(status === 401);
  });
});

describe('/status', () => {
  const SEED_STATUSES = [200, 201, 202, 204, 400, 401, 403, 404, 405, 409, 412, 413, 414, 415, 429];

  test.for([...SEED_STATUSES, 205, 301, 304, 418, 451, 500, 502, 503, 504, 511, 299, 599])(
    '/status/%i',
    async (status) => {
      const answer = await call('GET', `/status/${status}`);
      expect(answer.status).toBe(status);
      if (status === 204 || status === 205 || status === 304) expect(answer.text).toBe('');
      else if (status >= 400) expect(errorLines(answer)[0]).toMatch(/^9001 .*as the address asked for\.$/);
      else expect(dataOf(answer)).toMatchObject({ status });
    },
  );

  test.for([
    [201, 'location'],
    [301, 'location'],
    [401, 'www-authenticate'],
    [405, 'allow'],
    [407, 'proxy-authenticate'],
    [412, 'etag'],
    [415, 'accept'],
    [416, 'content-range'],
    [426, 'upgrade'],
    [429, 'retry-after'],
    [451, 'link'],
    [503, 'retry-after'],
  ] as const)('/status/%i comes with %s', async ([status, header]) => {
    expect((await call('POST', `/status/${status}`, { body: {} })).headers[header]).toBeDefined();
  });

  test.for(['100', '199', '600', '20', '2000', 'ok', '0x190'])('/status/%s is not there', async (code) => {
    expect((await call('GET', `/status/${code}`)).status).toBe(404);
  });
});

test('a cookie is handed out once, shown when it comes back, and taken away again', async () => {
  const first = await call('GET', '/cookies');
  expect(first.headers['set-cookie']).toEqual(['sandbox_visit=first; Path=/cookies; HttpOnly']);
  expect(dataOf(first)).toEqual({ cookies: [] });
  const second = await call('GET', '/cookies', { headers: { Cookie: 'other=a=b; sandbox_visit=mine' } });
  expect(second.headers['set-cookie']).toBeUndefined();
  expect(dataOf(second)).toEqual({
    cookies: [
      { name: 'other', value: 'a=b' },
      { name: 'sandbox_visit', value: 'mine' },
    ],
  });
  const away = await call('GET', '/cookies/away');
  expect(away.headers['set-cookie']).toEqual(['sandbox_visit=; Path=/cookies; Max-Age=0']);
});
