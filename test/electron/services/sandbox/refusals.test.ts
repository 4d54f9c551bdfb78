import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ADDRESS_LIMIT_CHARACTERS } from '../../../../electron/services/sandbox/http/answer-request.ts';
import { EXPIRED_KEY, FULL_KEY, READ_ONLY_KEY } from '../../../../electron/services/sandbox/http/keys.ts';
import { BODY_LIMIT_BYTES } from '../../../../electron/services/sandbox/http/read-body.ts';
import { SEEDED_IDS } from '../../../../electron/services/sandbox/api/seed-data.ts';
import { startSandbox } from '../../../../electron/services/sandbox/start-sandbox.ts';
import type { Sandbox } from '../../../../electron/services/sandbox/start-sandbox.ts';
import { callerOf, errorLines, send } from './call-sandbox.ts';
import type { SandboxCaller } from './call-sandbox.ts';

let sandbox: Sandbox;
let call: SandboxCaller;

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => Date.UTC(2030, 0, 15, 10) });
  call = callerOf(sandbox.url);
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.reset());

const template = `/v1/templates/${SEEDED_IDS.templateWelcome}`;
const message = { from: 'Acme', to: ['18001234567'], text: 'Hello' };

test('the error body is the documented one', async () => {
  const answer = await call('GET', '/v1/nothing?page=2');
  expect(answer.headers['content-type']).toBe('application/json');
  expect(JSON.parse(answer.text)).toEqual({
    errors: [
      {
        timestamp: '2030-01-15T10:00:00.000Z',
        path: '/v1/nothing',
        method: 'GET',
        status: 404,
        message: 'There is nothing at "/v1/nothing".',
        code: 4001,
      },
    ],
  });
});

test('several wrong attributes are told at once, each by its name', async () => {
  const data = {
    from: 'A<',
    to: ['1', 'x', 2],
    text: 'Hello',
    send_at: 'soon',
    callback_url: 'x',
    channel: 'post',
  };
  const answer = await call('POST', '/v1/messages', { body: { data } });
  expect(answer.status).toBe(400);
  expect(errorLines(answer).map((line) => line.split(/ must| is/)[0])).toEqual([
    '1106 from',
    '1104 to[1]',
    '1109 to[2]',
    '1110 channel',
    '1102 send_at',
    '1103 callback_url',
  ]);
});

test('every answer has a request id of its own and a date, and none may be read by a web page', async () => {
  const answers = [
    await call('GET', '/'),
    await call('GET', '/nothing', { headers: { Origin: 'https://x.example' } }),
  ];
  expect(new Set(answers.map(({ headers }) => headers['x-request-id'])).size).toBe(2);
  for (const { headers } of answers) {
    expect(headers).toHaveProperty('date');
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  }
});

describe('400', () => {
  test.for([
    [
      '{"data": {',
      '1001 The body is not JSON: unexpected end of the body at position 10 (line 1 column 11).',
    ],
    ['', '1001 The body is not JSON: unexpected end of the body at position 0 (line 1 column 1).'],
    ['[]', '1002 The body must be an object with the attribute data, such as {"data": {…}}.'],
    ['{"from": "Acme"}', '1002 The body must be an object with the attribute data, such as {"data": {…}}.'],
    ['{"data": []}', '1002 data must be an object.'],
    ['{"data": {"from": "Acme", "to": "18001234567", "text": "x"}}', '1109 to must be a list'],
    ['{"data": {"from": "Acme", "to": [], "text": "x"}}', '1108 to is required'],
    ['{"data": {"from": 7, "to": ["1"], "text": "x"}}', '1109 from must be a string'],
  ] as const)('for %s', async ([body, line]) => {
    const answer = await call('POST', '/v1/messages', { body });
    expect({ status: answer.status, errors: errorLines(answer) }).toEqual({ status: 400, errors: [line] });
  });

  test('not for attributes that nobody knows', async () => {
    const body = { data: { ...message, colour: 'green', __proto__: { x: 1 } } };
    expect((await call('POST', '/v1/messages', { body })).status).toBe(201);
  });
});

describe('401 and 403', () => {
  const missing =
    '2001 The header X-Dexatel-Key is missing. A key in the address or in Authorization is not read.';
  const unknown = '2002 The key in X-Dexatel-Key is not known.';

  test.for([
    ['no key', {}, '', missing],
    ['an empty key', { 'X-Dexatel-Key': '' }, '', missing],
    ['a key in the address', {}, `?X-Dexatel-Key=${FULL_KEY}`, missing],
    ['a key in Authorization', { Authorization: FULL_KEY }, '', missing],
    ['a key with quotation marks', { 'X-Dexatel-Key': `"${FULL_KEY}"` }, '', unknown],
    ['a key with a no-break space', { 'X-Dexatel-Key': `${FULL_KEY}\u00a0` }, '', unknown],
    ['a key in capitals', { 'X-Dexatel-Key': FULL_KEY.toUpperCase() }, '', unknown],
    ['a key with Bearer', { 'X-Dexatel-Key': `Bearer ${FULL_KEY}` }, '', unknown],
    [
      'a key that is over',
      { 'X-Dexatel-Key': EXPIRED_KEY },
      '',
      '2003 The key in X-Dexatel-Key has expired.',
    ],
  ] as const)('%s', async ([, headers, query, line]) => {
    const url = `${sandbox.url}/v1/senders${query}`;
    const answer = await send({ method: 'GET', url, headers, body: undefined });
    expect(answer.status).toBe(401);
    expect(errorLines(answer)).toEqual([line]);
    expect(answer.headers['www-authenticate']).toContain('header="X-Dexatel-Key"');
    expect(answer.text).not.toContain(FULL_KEY);
  });

  test('the name of the header is read without regard to case', async () => {
    const headers = { 'x-dexatel-key': FULL_KEY };
    const answer = await send({ method: 'GET', url: `${sandbox.url}/v1/senders`, headers, body: undefined });
    expect(answer.status).toBe(200);
  });

  test('a key that may only read reads, and is told which permission it lacks to write', async () => {
    const headers = { 'X-Dexatel-Key': READ_ONLY_KEY };
    expect((await call('GET', '/v1/templates', { headers })).status).toBe(200);
    const refused = await call('DELETE', template, { headers });
    expect(refused.status).toBe(403);
    expect(errorLines(refused)[0]).toMatch(/^3001 .*lacks the permission templates:write\.$/);
    expect((await call('GET', template, { headers })).status).toBe(200);
  });
});

describe('404 and 405', () => {
  test.for([
    '/v1/senders/',
    '//v1/senders',
    '/v1//senders',
    '/v1/senders%20',
    '/v1/Senders',
    '/v1/sender',
    '/v1',
    '/V1/senders',
    '/v1/senders;x=1',
    '/v1/%73enders',
    `${template}/`,
    '/v1/templates/%zz',
  ])('there is nothing at %s', async (path) => {
    const answer = await call('GET', path);
    expect({ status: answer.status, code: errorLines(answer)[0]?.slice(0, 4) }).toEqual({
      status: 404,
      code: '4001',
    });
  });

  test.for([
    `${template}%20`,
    '/v1/templates/7',
    `/v1/templates/${SEEDED_IDS.senderAcme}`,
    '/v1/templates/__proto__',
  ])('there is no object at %s', async (path) => {
    expect(errorLines(await call('GET', path))[0]).toMatch(/^4002 There is no template with the id /);
  });

  test.for([
    ['POST', template, 'GET, HEAD, PUT, PATCH, DELETE, OPTIONS'],
    ['DELETE', '/v1/templates', 'GET, HEAD, POST, OPTIONS'],
    ['PUT', '/v1/reports', 'GET, HEAD, OPTIONS'],
    ['GET', '/orders', 'POST, OPTIONS'],
  ] as const)('%s %s: Allow says what would do', async ([method, path, allow]) => {
    const answer = await call(method, path);
    expect({ status: answer.status, allow: answer.headers.allow }).toEqual({ status: 405, allow });
    expect(errorLines(answer)).toEqual([`4003 ${method} is not allowed here. Allowed: ${allow}.`]);
  });

  test('OPTIONS lists the methods, HEAD is GET without the body', async () => {
    expect(await call('OPTIONS', template)).toMatchObject({
      status: 204,
      headers: { allow: 'GET, HEAD, PUT, PATCH, DELETE, OPTIONS' },
    });
    const got = await call('GET', template);
    const head = await call('HEAD', template);
    expect(head).toMatchObject({
      status: 200,
      text: '',
      headers: { etag: got.headers.etag, 'content-length': got.headers['content-length'] },
    });
  });
});

describe('412 and 304', () => {
  test('a stale If-Match changes nothing, and the answer has the present ETag', async () => {
    const body = { data: { note: 'changed' } };
    const etag = (await call('GET', template)).headers.etag ?? '';
    expect((await call('PATCH', template, { body, headers: { 'If-Match': etag } })).status).toBe(200);
    for (const method of ['PATCH', 'PUT', 'DELETE']) {
      const stale = await call(method, template, { body, headers: { 'If-Match': etag } });
      expect(stale.status).toBe(412);
      expect(stale.headers.etag).not.toBe(etag);
    }
    const present = (await call('GET', template)).headers.etag ?? '';
    const fresh = { 'If-Match': `"some-other", ${present}` };
    expect((await call('DELETE', template, { headers: fresh })).status).toBe(204);
  });

  test.for([
    ['*', 200],
    ['W/"e4c81b7a-1"', 412],
    ['e4c81b7a-1', 412],
  ] as const)('If-Match: %s gives %i', async ([condition, status]) => {
    const answer = await call('PATCH', template, { body: { data: {} }, headers: { 'If-Match': condition } });
    expect(answer.status).toBe(status);
  });

  test('If-None-Match saves sending what the client has', async () => {
    const { etag = '' } = (await call('GET', template)).headers;
    const same = await call('GET', template, { headers: { 'If-None-Match': `W/${etag}` } });
    expect(same).toMatchObject({ status: 304, text: '', headers: { etag } });
    const other = await call('GET', template, { headers: { 'If-None-Match': '"older"' } });
    expect(other.status).toBe(200);
  });
});

describe('413, 414 and 415', () => {
  const bodyOf = (bytes: number): string => {
    const body = JSON.stringify({ data: message });
    return body + ' '.repeat(bytes - body.length);
  };

  test('a body may have as many bytes as the message says, and not one more', async () => {
    expect((await call('POST', '/v1/messages', { body: bodyOf(BODY_LIMIT_BYTES) })).status).toBe(201);
    const answer = await call('POST', '/v1/messages', { body: bodyOf(BODY_LIMIT_BYTES + 1) });
    expect(answer.status).toBe(413);
    expect(errorLines(answer)).toEqual(['6002 The body has 16385 bytes. The limit is 16384 bytes.']);
  });

  test('a body far too large still gets its answer', async () => {
    const answer = await call('POST', '/v1/messages', { body: bodyOf(5_000_000) });
    expect(answer.status).toBe(413);
  });

  test('an address may have as many characters as the message says, and not one more', async () => {
    const path = '/v1/messages?to=';
    const fitting = path + '1'.repeat(ADDRESS_LIMIT_CHARACTERS - path.length);
    expect((await call('GET', fitting)).status).toBe(200);
    const answer = await call('GET', `${fitting}1`);
    expect(answer.status).toBe(414);
    expect(errorLines(answer)).toEqual([
      '4004 The address has 2001 characters. The limit is 2000 characters.',
    ]);
  });

  test('an address of a hundred thousand characters is too long too', async () => {
    expect((await call('GET', `/v1/messages?to=${'1'.repeat(100_000)}`)).status).toBe(414);
  });

  test.for([
    ['POST', { 'content-type': '' }, '6003'],
    ['POST', { 'content-type': 'text/plain' }, '6004'],
    ['PATCH', { 'content-type': 'application/merge-patch+json' }, '6004'],
    ['PUT', { 'content-type': 'application/jsonx' }, '6004'],
    ['POST', { 'content-type': 'application/x-www-form-urlencoded' }, '6004'],
  ] as const)('%s with %j', async ([method, headers, code]) => {
    const path = method === 'POST' ? '/v1/messages' : template;
    const answer = await call(method, path, { body: '{}', headers: { 'Content-Type': '', ...headers } });
    expect(answer.status).toBe(415);
    expect(errorLines(answer)[0]?.slice(0, 4)).toBe(code);
    expect(answer.headers.accept).toBe('application/json');
    expect(answer.headers['accept-post']).toBe(method === 'POST' ? 'application/json' : undefined);
    expect(answer.headers['accept-patch']).toBe(method === 'PATCH' ? 'application/json' : undefined);
  });

  test('a charset and capitals are no other type', async () => {
    const headers = { 'Content-Type': 'Application/JSON ; charset=utf-8' };
    expect((await call('POST', '/v1/messages', { body: { data: message }, headers })).status).toBe(201);
  });

  test('a packed body is refused by what would do', async () => {
    const headers = { 'Content-Encoding': 'gzip' };
    const answer = await call('POST', '/v1/messages', { body: { data: message }, headers });
    expect(answer).toMatchObject({ status: 415, headers: { 'accept-encoding': 'identity' } });
  });

  test('bytes that are not UTF-8 are no JSON', async () => {
    const headers = { 'Content-Type': 'application/json', 'X-Dexatel-Key': FULL_KEY };
    const answer = await fetch(`${sandbox.url}/v1/messages`, {
      method: 'POST',
      headers,
      body: new Uint8Array([0x22, 0xff, 0x22]),
    });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('its bytes are not UTF-8');
  });
});

describe('429 and 503', () => {
  test.for([
    ['/v1/reports', 429],
    ['/v1/exports', 503],
  ] as const)('%s answers %i with the seconds to wait', async ([path, status]) => {
    const answer = await call('GET', path);
    expect(answer).toMatchObject({ status, headers: { 'retry-after': '2' } });
    expect(errorLines(answer)[0]).toContain('after 2 s');
  });
});
