import { describe, expect, test } from 'vitest';
import { makeDraft, makeRow, makeScopes } from '../../helpers/builders.ts';
import { makeDigestDoor } from '../../helpers/digest-door.ts';
import type { DigestDoorOptions } from '../../helpers/digest-door.ts';
import { answer, byPath, redirectTo, startEchoServer } from '../../helpers/echo-server.ts';
import { answerOf, failureOf } from '../../helpers/outcome-of.ts';
import { startSender } from '../../helpers/start-sender.ts';

/** Sign-in under torture: docs/torture.md, "Sign-in". Names of cases are those of curl's tests, where they have one. */

const digest = (username: string, password: string) =>
  ({ kind: 'digest', digest: { username, password } }) as const;

const authorizationOf = (request: { headers: readonly (readonly [string, string])[] } | undefined): string =>
  request?.headers.find(([name]) => name.toLowerCase() === 'authorization')?.[1] ?? '';

describe('Digest', () => {
  const plain = { username: 'mira', password: 'o pen' };
  test.each<[source: string, name: string, door: DigestDoorOptions]>([
    ['curl 64', 'MD5 with qop', { ...plain }],
    ['curl 64', 'no algorithm named', { ...plain, algorithms: [''] }],
    ['RFC 2069', 'no qop', { ...plain, qop: null }],
    ['curl 2061', 'SHA-256', { ...plain, algorithms: ['SHA-256'] }],
    ['curl 2069', 'SHA-512-256', { ...plain, algorithms: ['SHA-512-256'] }],
    ['curl 2066', 'SHA-256-sess', { ...plain, algorithms: ['SHA-256-sess'] }],
    ['RFC 7616 3.4.2', 'MD5-sess', { ...plain, algorithms: ['MD5-sess'] }],
    ['curl 2076', 'a list in qop', { ...plain, qop: 'auth-int, auth' }],
    ['RFC 7616 3.4.3', 'auth-int alone, with the body in it', { ...plain, qop: 'auth-int' }],
    ['curl 2063', 'user name hashed', { ...plain, algorithms: ['SHA-256'], hashesUsername: true }],
    ['RFC 7616 4', 'UTF-8 in name and password', { username: 'Zoë', password: 'pässwörd €' }],
    ['curl 1095', 'quotes in the realm', { ...plain, realm: 'this is a "test"' }],
    ['RFC 7616 3.7', 'two challenges, the weaker first', { ...plain, algorithms: ['MD5', 'SHA-256'] }],
    [
      'greenbytes, multidisgscheme',
      'two challenges in one header',
      { ...plain, algorithms: ['MD5', 'SHA-512-256'], isOneHeader: true },
    ],
    ['curl 2026', 'one of two is not known', { ...plain, algorithms: ['SHA3-512', 'MD5'] }],
  ])('%s: %s', async (_source, _name, options) => {
    const door = makeDigestDoor(options);
    const server = await startEchoServer(door.reply);
    const { send } = await startSender();
    const record = await send({
      method: 'POST',
      url: `${server.url}/a%20b?x=1`,
      body: { kind: 'text', text: 'the body' },
      auth: digest(options.username, options.password),
    });
    expect(door.verdicts).toEqual(['ok']);
    expect(answerOf(record).body.head).toBe('let in');
    expect(server.requests.map(({ body }) => body.toString())).toEqual(['the body', 'the body']);
  });

  test('both requests are in the record, and which one asked', async () => {
    const server = await startEchoServer(makeDigestDoor(plain).reply);
    const { send } = await startSender({ scopes: makeScopes({}, { secrets: { pw: plain.password } }) });
    const record = await send({ url: server.url, auth: digest('mira', '{{pw}}') });
    expect(record.hops.map(({ answer: head, signInAsked }) => [head?.status, signInAsked ?? null])).toEqual([
      [401, { scheme: 'Digest', why: 'challenge' }],
      [200, null],
    ]);
    expect(record.hops[0]?.request.headers.map(([name]) => name.toLowerCase())).not.toContain(
      'authorization',
    );
    expect(JSON.stringify(record)).not.toContain(plain.password);
    expect(record.secretFacts.map(({ variable }) => variable)).toEqual(['pw']);
  });

  test('the next requests are signed at once, each with the next count', async () => {
    const door = makeDigestDoor(plain);
    const server = await startEchoServer(door.reply);
    const { send } = await startSender();
    for (const id of ['one', 'two', 'three'])
      // oxlint-disable-next-line no-await-in-loop -- one after the other is what this is about
      await send({ url: server.url, auth: digest('mira', 'o pen') }, id);
    expect(server.requests.map((request) => /nc=(\w+)/.exec(authorizationOf(request))?.[1] ?? null)).toEqual([
      null,
      '00000001',
      '00000002',
      '00000003',
    ]);
    expect(door.verdicts).toEqual(['ok', 'ok', 'ok']);
  });

  test('curl 153: a number that has run out is answered anew, and said so', async () => {
    const door = makeDigestDoor({ ...plain, usesOfNonce: 1 });
    const server = await startEchoServer(door.reply);
    const { send } = await startSender();
    await send({ url: server.url, auth: digest('mira', 'o pen') }, 'one');
    const record = await send({ url: server.url, auth: digest('mira', 'o pen') }, 'two');
    expect(
      record.hops.map(({ answer: head, signInAsked }) => [head?.status, signInAsked?.why ?? null]),
    ).toEqual([
      [401, 'stale'],
      [200, null],
    ]);
    expect(door.verdicts).toEqual(['ok', 'stale', 'ok']);
  });

  test('curl 88: a wrong password ends in the 401 after two requests', async () => {
    const door = makeDigestDoor(plain);
    const server = await startEchoServer(door.reply);
    const { send } = await startSender();
    const record = await send({ url: server.url, auth: digest('mira', 'wrong') });
    expect(answerOf(record).answer.status).toBe(401);
    expect(server.requests.length).toBe(2);
    expect(door.verdicts).toEqual(['response differs']);
  });

  test('a server that calls every number stale is given up on', async () => {
    const server = await startEchoServer(
      answer('no', {
        status: '401 Unauthorized',
        headers: [['WWW-Authenticate', 'Digest realm="r", nonce="n", qop="auth", stale=true']],
      }),
    );
    const { send } = await startSender();
    const record = await send({ url: server.url, auth: digest('u', 'p') });
    expect(answerOf(record).answer.status).toBe(401);
    expect(server.requests.length).toBe(3);
  });

  test('curl 1286: a challenge that is not known is the answer to look at', async () => {
    const server = await startEchoServer(
      answer('no', { status: '401 Unauthorized', headers: [['WWW-Authenticate', 'Negotiate']] }),
    );
    const { send } = await startSender();
    const record = await send({ url: server.url, auth: digest('u', 'p') });
    expect(answerOf(record).answer.status).toBe(401);
    expect(server.requests.length).toBe(1);
  });

  test('curl 998: another server is not answered, whatever it asks', async () => {
    const door = makeDigestDoor(plain);
    const thief = await startEchoServer(door.reply);
    const server = await startEchoServer(redirectTo(`${thief.url}/`));
    const { send } = await startSender();
    const record = await send({ url: server.url, auth: digest('mira', 'o pen') });
    expect(answerOf(record).answer.status).toBe(401);
    expect(door.verdicts).toEqual([]);
  });

  test('a redirect within the server is signed for where it leads, and asked anew where the server wants', async () => {
    const door = makeDigestDoor(plain);
    const server = await startEchoServer((socket, request) =>
      request.target === '/old' && authorizationOf(request) !== ''
        ? redirectTo('/new')(socket, request)
        : door.reply(socket, request),
    );
    const { send } = await startSender();
    const record = await send({ url: `${server.url}/old`, auth: digest('mira', 'o pen') });
    expect(answerOf(record).body.head).toBe('let in');
    expect(server.requests.map(({ target }) => target)).toEqual(['/old', '/old', '/new', '/new']);
  });

  test('what was asked does not count as a redirect', async () => {
    const door = makeDigestDoor(plain);
    const server = await startEchoServer(
      byPath({ '/a': redirectTo('/b'), '/b': door.reply, '/c': answer('ok') }),
    );
    const { send } = await startSender();
    const record = await send({
      url: `${server.url}/a`,
      auth: digest('mira', 'o pen'),
      settings: { maxRedirects: 1 },
    });
    expect(answerOf(record).body.head).toBe('let in');
  });

  test('a header that was typed wins', async () => {
    const server = await startEchoServer(answer('ok'));
    const { send } = await startSender();
    await send({
      url: server.url,
      headers: [makeRow('Authorization', 'Mine')],
      auth: digest('mira', 'o pen'),
    });
    expect(authorizationOf(server.requests[0])).toBe('Mine');
  });

  test('it is inherited from a folder', async () => {
    const door = makeDigestDoor(plain);
    const server = await startEchoServer(door.reply);
    const { auth } = makeDraft({ auth: digest('mira', 'o pen') });
    const { send } = await startSender({
      scopes: makeScopes({}, { inherited: { auth: { auth, fromName: 'Members' } } }),
    });
    await send({ url: server.url, auth: { kind: 'inherit' } });
    expect(door.verdicts).toEqual(['ok']);
  });
});

describe('Basic', () => {
  test('RFC 7617 2.1: name and password travel as UTF-8', async () => {
    const server = await startEchoServer(answer('ok'));
    const { send } = await startSender();
    await send({ url: server.url, auth: { kind: 'basic', basic: { username: 'test', password: '123£' } } });
    expect(authorizationOf(server.requests[0])).toBe('Basic dGVzdDoxMjPCow==');
  });
});

describe('AWS', () => {
  const aws = {
    accessKeyId: 'AKIDMIRA',
    secretAccessKey: '{{awsSecret}}',
    sessionToken: '',
    region: 'eu-central-1',
    service: 'execute-api',
  };

  test('each request is signed with its time, and no secret is in the record', async () => {
    const server = await startEchoServer(answer('ok'));
    const { send } = await startSender({
      scopes: makeScopes({}, { secrets: { awsSecret: 'very/secret+key' } }),
      now: () => Date.parse('2031-02-03T04:05:06Z'),
    });
    const record = await send({ url: `${server.url}/pets`, auth: { kind: 'aws', aws } });
    const [request] = server.requests;
    expect(request?.headers).toContainEqual(['X-Amz-Date', '20310203T040506Z']);
    expect(authorizationOf(request)).toMatch(
      /^AWS4-HMAC-SHA256 Credential=AKIDMIRA\/20310203\/eu-central-1\/execute-api\/aws4_request, SignedHeaders=host;x-amz-date, Signature=[0-9a-f]{64}$/,
    );
    expect(JSON.stringify(record)).not.toContain('very/secret');
  });

  test('curl 898: another server gets neither the signature nor the session token', async () => {
    const thief = await startEchoServer(answer('got'));
    const server = await startEchoServer(redirectTo(`${thief.url}/x`));
    const { send } = await startSender();
    const record = await send({
      url: server.url,
      auth: { kind: 'aws', aws: { ...aws, secretAccessKey: 's', sessionToken: 'tok' } },
    });
    const names = thief.requests[0]?.headers.map(([name]) => name.toLowerCase()) ?? [];
    expect(names.filter((name) => name === 'authorization' || name.startsWith('x-amz'))).toEqual([]);
    expect(record.hops[0]?.redirect?.droppedHeaders).toEqual([
      'X-Amz-Date',
      'X-Amz-Security-Token',
      'Authorization',
    ]);
  });

  test('a redirect within the server is signed anew', async () => {
    const server = await startEchoServer(byPath({ '/a': redirectTo('/b'), '/b': answer('ok') }));
    const { send } = await startSender();
    await send({ url: `${server.url}/a`, auth: { kind: 'aws', aws: { ...aws, secretAccessKey: 's' } } });
    const signatures = server.requests.map(
      (request) => /Signature=(\w+)/.exec(authorizationOf(request))?.[1],
    );
    expect(new Set(signatures).size).toBe(2);
    expect(server.requests[1]?.headers.filter(([name]) => name === 'X-Amz-Date').length).toBe(1);
  });

  test('without a key nothing is sent, and the field is named', async () => {
    const { send } = await startSender();
    const record = await send({ auth: { kind: 'aws', aws: { ...aws, secretAccessKey: ' ' } } });
    expect(failureOf(record)).toMatchObject({
      code: 'sign-in-incomplete',
      detail: { kind: 'aws', part: 'secretAccessKey', reason: 'empty' },
    });
  });
});

test('OAuth 2.0 without a token is refused before anything is sent', async () => {
  const server = await startEchoServer(answer('ok'));
  const { send } = await startSender();
  expect(failureOf(await send({ url: server.url, auth: { kind: 'oauth2' } })).code).toBe('sign-in-needed');
  expect(server.requests).toEqual([]);
});

test('a key in the address does not go to another server, even where the first repeats it', async () => {
  const thief = await startEchoServer(answer('got'));
  const server = await startEchoServer((socket, request) =>
    redirectTo(`${thief.url}/x${request.target.replace(/^[^?]*/, '')}&page=2`)(socket, request),
  );
  const { send } = await startSender();
  const record = await send({
    url: `${server.url}/start`,
    auth: { kind: 'api-key', apiKey: { place: 'query', name: 'api_key', value: 'k€y' } },
  });
  expect(thief.requests[0]?.target).toBe('/x?page=2');
  expect(record.hops[0]?.redirect?.droppedHeaders).toEqual(['?api_key']);
});
