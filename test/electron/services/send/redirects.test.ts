import { describe, expect, test } from 'vitest';
import { makeRow, makeScopes } from '../../../helpers/builders.ts';
import { answer, byPath, headOf, raw, redirectTo, startEchoServer } from '../../../helpers/echo-server.ts';
import { answerOf, failureOf } from '../../../helpers/outcome-of.ts';
import { startSender } from '../../../helpers/start-sender.ts';

test('every hop is kept, and the last one is the answer', async () => {
  const server = await startEchoServer(
    byPath({
      '/a': redirectTo('/b', '301 Moved Permanently'),
      '/b': redirectTo('c?x=1#y', '307 Temporary Redirect'),
      '/c': answer('here'),
    }),
  );
  const { send } = await startSender();
  const record = await send({ url: `${server.url}/a` });
  expect(answerOf(record).body.head).toBe('here');
  expect(
    record.hops.map(({ request, answer: head, redirect }) => [
      request.url,
      head?.status,
      redirect?.to ?? null,
    ]),
  ).toEqual([
    [`${server.url}/a`, 301, `${server.url}/b`],
    [`${server.url}/b`, 307, `${server.url}/c?x=1`],
    [`${server.url}/c?x=1`, 200, null],
  ]);
  expect(server.connectionCount).toBe(1);
  const legs = record.hops
    .flatMap(({ phases }) => Object.values(phases))
    .reduce<number>((sum, leg) => sum + (leg ?? 0), 0);
  expect(Math.abs(legs - record.totalMs)).toBeLessThan(5);
});

test('POST becomes GET on 302 without its body, and both are told', async () => {
  const server = await startEchoServer(byPath({ '/form': redirectTo('/done'), '/done': answer('ok') }));
  const { send } = await startSender();
  const record = await send({
    method: 'POST',
    url: `${server.url}/form`,
    body: { kind: 'json', text: '{"a":1}' },
  });
  expect(server.requests.map(({ method, body }) => `${method} ${body.toString()}`)).toEqual([
    'POST {"a":1}',
    'GET ',
  ]);
  expect(server.requests[1]?.headers.map(([name]) => name)).not.toContain('Content-Type');
  expect(record.hops[0]?.redirect).toMatchObject({
    methodChange: { from: 'POST', to: 'GET' },
    hasDroppedBody: true,
  });
  expect(record.hops[1]?.request).toMatchObject({ method: 'GET', body: { byteLength: 0, head: '' } });
});

test('308 sends the same again, body and all', async () => {
  const server = await startEchoServer(
    byPath({ '/old': redirectTo('/new', '308 Permanent Redirect'), '/new': answer('ok') }),
  );
  const { send } = await startSender();
  const record = await send({
    method: 'PUT',
    url: `${server.url}/old`,
    body: { kind: 'text', text: 'kept' },
  });
  expect(server.requests.map(({ method, target, body }) => `${method} ${target} ${body.toString()}`)).toEqual(
    ['PUT /old kept', 'PUT /new kept'],
  );
  expect(record.hops[1]?.request.body.head).toBe('kept');
});

describe('on the way to another origin', () => {
  test('what signs in is left behind, what does not goes along', async () => {
    const second = await startEchoServer(answer('ok'));
    const first = await startEchoServer(redirectTo(`${second.url}/x`));
    const { send } = await startSender({ scopes: makeScopes({}, { secrets: { key: 's3cr3t' } }) });
    const record = await send({
      url: first.url,
      headers: [
        makeRow('Cookie', 'session=1'),
        makeRow('X-Api-Key', 'literal'),
        makeRow('X-Sig', 'of {{key}}'),
        makeRow('Host', 'typed.example'),
        makeRow('Referer', 'http://h/page?token=1'),
        makeRow('X-Harmless', 'stays'),
      ],
      auth: { kind: 'bearer', bearer: { token: '{{key}}' } },
    });
    const received = Object.fromEntries(second.requests[0]?.headers ?? []);
    expect(received).toMatchObject({
      'X-Harmless': 'stays',
      Referer: 'http://h/page',
      host: `127.0.0.1:${second.port}`,
    });
    for (const name of ['Authorization', 'Cookie', 'X-Api-Key', 'X-Sig'])
      expect(received).not.toHaveProperty(name);
    expect(record.hops[0]?.redirect?.droppedHeaders.toSorted()).toEqual([
      'Authorization',
      'Cookie',
      'Host',
      'Referer',
      'X-Api-Key',
      'X-Sig',
    ]);
  });

  test('and back again, it does not come back', async () => {
    const second = await startEchoServer((socket, request) =>
      redirectTo(`${first.url}/home`)(socket, request),
    );
    const first = await startEchoServer(byPath({ '/': redirectTo(second.url), '/home': answer('ok') }));
    const { send } = await startSender();
    await send({ url: first.url, auth: { kind: 'bearer', bearer: { token: 't' } } });
    const sent = first.requests.map(({ headers }) => headers.some(([name]) => name === 'Authorization'));
    expect(sent).toEqual([true, false]);
  });

  test('a secret that the server puts into the address is masked in the record', async () => {
    const second = await startEchoServer(answer('ok'));
    const first = await startEchoServer((socket, request) => {
      const key = request.headers.find(([name]) => name === 'X-Key')?.[1] ?? '';
      redirectTo(`${second.url}/?leaked=${key}`)(socket, request);
    });
    const { send } = await startSender({ scopes: makeScopes({}, { secrets: { key: 's3cr3t-value' } }) });
    const record = await send({ url: first.url, headers: [makeRow('X-Key', '{{key}}')] });
    expect(second.requests[0]?.target).toBe('/?leaked=s3cr3t-value');
    expect(record.hops[0]?.redirect).toMatchObject({
      to: `${second.url}/?leaked=‹key›`,
      location: `${second.url}/?leaked=‹key›`,
    });
    expect(record.hops[1]?.request.url).toBe(`${second.url}/?leaked=‹key›`);
  });
});

describe('a redirect that is not followed', () => {
  test('switched off: the redirect is the answer, with its body', async () => {
    const server = await startEchoServer(redirectTo('/x'));
    const { send } = await startSender();
    const record = await send({ url: server.url, settings: { followRedirects: false } });
    expect(answerOf(record)).toMatchObject({ answer: { status: 302 }, body: { head: 'moved' } });
    expect(record.hops[0]?.redirect).toMatchObject({
      location: '/x',
      to: null,
      notFollowedBecause: 'switched-off',
    });
  });

  test('a circle', async () => {
    const server = await startEchoServer(byPath({ '/a': redirectTo('/b'), '/b': redirectTo('/a') }));
    const { send } = await startSender();
    const record = await send({ url: `${server.url}/a` });
    expect(failureOf(record)).toMatchObject({ code: 'redirect-loop', detail: { location: '/a', count: 1 } });
    expect(record.hops.map(({ redirect }) => redirect?.notFollowedBecause)).toEqual([null, 'loop']);
  });

  test('too many, by default after ten and else as the request says', async () => {
    const server = await startEchoServer((socket, request) =>
      redirectTo(`${request.target}x`)(socket, request),
    );
    const { send } = await startSender();
    const record = await send({ url: `${server.url}/` });
    expect(failureOf(record)).toMatchObject({ code: 'too-many-redirects', detail: { count: 10 } });
    expect(record.hops).toHaveLength(11);
    expect((await send({ url: `${server.url}/`, settings: { maxRedirects: 2 } })).hops).toHaveLength(3);
  });

  test('another scheme is refused and shown', async () => {
    const server = await startEchoServer(redirectTo('javascript:alert(document.cookie)'));
    const { send } = await startSender();
    const record = await send({ url: server.url });
    expect(failureOf(record)).toMatchObject({
      code: 'redirect-unsupported',
      detail: { location: 'javascript:alert(document.cookie)' },
    });
    expect(record.hops[0]).toMatchObject({
      answer: { status: 302 },
      redirect: { notFollowedBecause: 'unsupported-scheme' },
    });
  });

  test('a blank Location: the answer is looked at, and told', async () => {
    const server = await startEchoServer(redirectTo(''));
    const { send } = await startSender();
    const record = await send({ url: server.url });
    expect(answerOf(record).answer.status).toBe(302);
    expect(record.hops[0]?.redirect).toMatchObject({ location: '', notFollowedBecause: 'unreadable' });
  });

  test('a redirect without Location is just an answer', async () => {
    const server = await startEchoServer(answer('where to', { status: '302 Found' }));
    const { send } = await startSender();
    const record = await send({ url: server.url });
    expect(answerOf(record).body.head).toBe('where to');
    expect(record.hops[0]?.redirect).toBeNull();
  });
});

describe('the body of a redirect', () => {
  test('is not waited for', async () => {
    const server = await startEchoServer(
      byPath({
        '/slow': raw(
          headOf('302 Found', [
            ['Location', '/ok'],
            ['Content-Length', '1000'],
          ]),
        ),
        '/ok': answer('ok'),
      }),
    );
    const { send } = await startSender();
    const record = await send({ url: `${server.url}/slow`, settings: { timeoutMs: 5000 } });
    expect(answerOf(record).body.head).toBe('ok');
    expect(record.totalMs).toBeLessThan(2000);
    await expect.poll(() => server.openConnections).toBe(1);
  });

  test('is not read without end', async () => {
    const server = await startEchoServer((socket, request) => {
      if (request.target === '/ok') {
        answer('ok')(socket, request);
        return;
      }
      socket.write(headOf('302 Found', [['Location', '/ok']]));
      const more = (): void => {
        while (!socket.destroyed && socket.write('x'.repeat(50_000)));
      };
      socket.on('drain', more);
      more();
    });
    const { send } = await startSender();
    expect(answerOf(await send({ url: `${server.url}/endless` })).body.head).toBe('ok');
    await expect.poll(() => server.openConnections).toBe(1);
  });
});
