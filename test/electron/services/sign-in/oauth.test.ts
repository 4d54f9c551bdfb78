import { describe, expect, onTestFinished, test } from 'vitest';
import { composeSending } from '../../../../electron/api/compose-sending.ts';
import type { Sending, SigningPerson } from '../../../../electron/api/compose-sending.ts';
import type { SendInput } from '../../../../electron/services/send/create-request-sender.ts';
import type { Events } from '../../../../shared/ipc/contract.ts';
import type { EventMessage } from '../../../../shared/ipc/define.ts';
import { recordIdSchema } from '../../../../shared/model/ids.ts';
import { responseRecordSchema } from '../../../../shared/model/response-record.ts';
import type { ResponseRecord } from '../../../../shared/model/response-record.ts';
import type { OAuth2SignIn } from '../../../../shared/model/sign-in-kinds.ts';
import { en } from '../../../../shared/texts/en.ts';
import type { ResolveScopes } from '../../../../shared/variables/scopes.ts';
import { makeAuth } from '../../../../shared/draft/make-draft.ts';
import { makeDraft, makeScopes } from '../../../helpers/builders.ts';
import { answer, answerJson, startEchoServer } from '../../../helpers/echo-server.ts';
import { MACHINE, PERSONAL, startOAuthProvider } from '../../../helpers/oauth-provider.ts';
import type { ProviderOptions, StartedProvider } from '../../../helpers/oauth-provider.ts';
import { answerOf, failureOf } from '../../../helpers/outcome-of.ts';
import { signInAsPerson } from '../../../helpers/sign-in-as-person.ts';
import { makeTemporaryFolder } from '../../../helpers/temporary-folder.ts';

const secrets = { clientSecret: MACHINE.clientSecret };

interface Started {
  readonly sending: Sending;
  readonly events: EventMessage<Events>[];
  readonly send: (url: string, oauth2: Partial<OAuth2SignIn>, id?: string) => Promise<ResponseRecord>;
  readonly input: (url: string, oauth2: Partial<OAuth2SignIn>, id?: string) => SendInput;
}

async function start(
  options: { scopes?: ResolveScopes; person?: SigningPerson; now?: () => number } = {},
): Promise<Started> {
  const events: EventMessage<Events>[] = [];
  const scopes = options.scopes ?? makeScopes({}, { secrets });
  const sending = composeSending({
    platform: {
      dataFolder: await makeTemporaryFolder(),
      version: '1.0.0',
      now: options.now ?? (() => Date.now()),
    },
    catalogue: en,
    readScopes: () => Promise.resolve(scopes),
    publish: (event) => events.push(event),
    ...(options.person === undefined ? {} : { person: options.person }),
  });
  onTestFinished(() => sending.close());
  const input: Started['input'] = (url, oauth2, id = 'record-1') => ({
    recordId: recordIdSchema.parse(id),
    draft: makeDraft({ url, auth: { kind: 'oauth2', oauth2: { ...makeAuth().oauth2, ...oauth2 } } }),
    collectionId: null,
    itemId: null,
    environmentName: null,
    given: {},
  });
  return {
    sending,
    events,
    input,
    async send(url, oauth2, id) {
      return responseRecordSchema.parse(await sending.sender.send(input(url, oauth2, id)));
    },
  };
}

async function startProvider(options?: ProviderOptions): Promise<StartedProvider> {
  const provider = await startOAuthProvider(options);
  onTestFinished(() => provider.close());
  return provider;
}

const machineAt = (provider: StartedProvider): Partial<OAuth2SignIn> => ({
  tokenUrl: provider.tokenUrl,
  clientId: MACHINE.clientId,
  clientSecret: '{{clientSecret}}',
  clientPlace: 'header',
  scope: 'read',
});

describe('client credentials against a real provider', () => {
  test('a token is fetched before the request, used, and told', async () => {
    const provider = await startProvider();
    const { send } = await start();
    const record = await send(provider.apiUrl, machineAt(provider));
    expect(answerOf(record).answer.status).toBe(200);
    expect(provider.grants).toEqual(['client_credentials']);
    const [call] = record.tokenCalls ?? [];
    expect(call).toMatchObject({ grant: 'client-credentials', why: 'first' });
    expect(call?.record.hops[0]?.request).toMatchObject({ method: 'POST', url: provider.tokenUrl });
    expect(record.hops[0]?.request.headers).toContainEqual(['Authorization', 'Bearer ‹access_token›']);
  });

  test('no token and no secret is in a record, a body or an event', async () => {
    const provider = await startProvider();
    const { send, events, sending } = await start();
    const record = await send(provider.apiUrl, machineAt(provider));
    const call = record.tokenCalls?.[0]?.record;
    if (call?.outcome.kind !== 'response') throw new Error('no answer to the call for a token');
    const kept: Buffer[] = [];
    for await (const chunk of sending.bodies.openReadStream(call.outcome.body.id)) kept.push(chunk as Buffer);
    const body = Buffer.concat(kept).toString();
    expect(JSON.parse(body)).toMatchObject({ access_token: '‹access_token›' });
    const form = new URLSearchParams(Object.entries({ a: MACHINE.clientSecret })).toString().slice(2);
    const basic = Buffer.from(`${MACHINE.clientId}:${form}`).toString('base64');
    const shown = JSON.stringify([record, events]) + body;
    for (const secret of [MACHINE.clientSecret, form, basic]) expect(shown).not.toContain(secret);
    expect(shown).not.toMatch(/"access_token":"[\w-]{20,}/);
  });

  test('the next request uses the same token, and one that is nearly over is not used', async () => {
    let now = Date.parse('2031-01-01T00:00:00Z');
    const provider = await startProvider({ lifetimeS: 600 });
    const { send } = await start({ now: () => now });
    await send(provider.apiUrl, machineAt(provider), 'one');
    now += 500_000;
    const second = await send(provider.apiUrl, machineAt(provider), 'two');
    expect(second.tokenCalls).toBeUndefined();
    now += 80_000;
    const third = await send(provider.apiUrl, machineAt(provider), 'three');
    expect(third.tokenCalls?.map(({ why }) => why)).toEqual(['expired']);
    expect(provider.grants.length).toBe(2);
  });

  test('requests at the same time wait for one token', async () => {
    const provider = await startProvider();
    const { send } = await start();
    const ids = ['a', 'b', 'c', 'd'];
    const records = await Promise.all(ids.map((id) => send(provider.apiUrl, machineAt(provider), id)));
    expect(records.map((record) => answerOf(record).answer.status)).toEqual([200, 200, 200, 200]);
    expect(provider.grants.length).toBe(1);
  });

  test('a token that the API no longer takes is replaced once, and the request sent again', async () => {
    const provider = await startProvider();
    const { send } = await start();
    await send(`${provider.apiUrl}/withdraw`, machineAt(provider), 'one');
    const record = await send(provider.apiUrl, machineAt(provider), 'two');
    expect(answerOf(record).answer.status).toBe(200);
    expect(record.tokenCalls?.map(({ why }) => why)).toEqual(['refused']);
  });

  test('an API that takes no token is asked twice and no more', async () => {
    const provider = await startProvider();
    const api = await startEchoServer(
      answer('no', {
        status: '401 Unauthorized',
        headers: [['WWW-Authenticate', 'Bearer error="invalid_token"']],
      }),
    );
    const { send } = await start();
    const first = await send(api.url, machineAt(provider), 'one');
    expect([answerOf(first).answer.status, api.requests.length]).toEqual([401, 1]);
    const second = await send(api.url, machineAt(provider), 'two');
    expect([answerOf(second).answer.status, api.requests.length]).toEqual([401, 3]);
  });

  test('a wrong secret ends the request with what the provider said', async () => {
    const provider = await startProvider();
    const { send } = await start({ scopes: makeScopes({}, { secrets: { clientSecret: 'wrong one' } }) });
    const record = await send(provider.apiUrl, machineAt(provider));
    expect(failureOf(record)).toMatchObject({
      code: 'sign-in-failed',
      detail: { reason: 'refused', error: 'invalid_client', status: 401 },
    });
    expect(record.hops).toEqual([]);
    expect(record.tokenCalls?.length).toBe(1);
    expect(JSON.stringify(record)).not.toContain('wrong one');
  });

  test('a scope that there is not is told as such', async () => {
    const provider = await startProvider();
    const { send } = await start();
    const record = await send(provider.apiUrl, { ...machineAt(provider), scope: 'admin' });
    expect(failureOf(record).detail).toMatchObject({ reason: 'refused', error: 'invalid_scope' });
  });

  test('it is inherited from a folder, and forgotten when asked to', async () => {
    const provider = await startProvider();
    const inherited = makeDraft({
      auth: { kind: 'oauth2', oauth2: { ...makeAuth().oauth2, ...machineAt(provider) } },
    });
    const started = await start({
      scopes: makeScopes({}, { secrets, inherited: { auth: { auth: inherited.auth, fromName: 'Shop' } } }),
    });
    const own = started.input(provider.apiUrl, {});
    const input = { ...own, draft: { ...own.draft, auth: { ...makeAuth(), kind: 'inherit' as const } } };
    const { sender } = started.sending;
    expect(await sender.describe(input)).toEqual({ kind: 'none' });
    expect(answerOf(await sender.send(input)).answer.status).toBe(200);
    expect(await sender.describe(input)).toMatchObject({ kind: 'signed-in', scope: 'read', canRenew: false });
    await sender.forget(input);
    expect(await sender.describe(input)).toEqual({ kind: 'none' });
    expect(started.events.map(({ name }) => name)).toContain('signIn.changed');
  });
});

describe('authorization code with PKCE against a real provider', () => {
  const personalAt = (provider: StartedProvider): Partial<OAuth2SignIn> => ({
    flow: 'authorization-code',
    authorizationUrl: provider.authorizationUrl,
    tokenUrl: provider.tokenUrl,
    clientId: PERSONAL.clientId,
    scope: 'openid offline_access read',
    extras: [{ name: 'prompt', value: 'consent', goesWith: 'authorization', place: 'query' }],
  });

  test('the person signs in on the page of the provider, and the token is renewed without them', async () => {
    let now = Date.now();
    const provider = await startProvider({ lifetimeS: 60 });
    const pages: Promise<string>[] = [];
    const person: SigningPerson = {
      showAddress: (address) => void pages.push(signInAsPerson(address)),
      catalogue: () => en,
    };
    const { send } = await start({ person, now: () => now });
    const record = await send(provider.apiUrl, personalAt(provider), 'one');
    expect(answerOf(record).answer.status).toBe(200);
    expect(record.tokenCalls?.map(({ grant }) => grant)).toEqual(['authorization-code']);
    expect(await pages[0]).toContain(en['api.sign-in-page.done']);
    now += 60_000;
    const renewed = await send(provider.apiUrl, personalAt(provider), 'two');
    expect(renewed.tokenCalls?.map(({ grant, why }) => [grant, why])).toEqual([['refresh', 'expired']]);
    expect(answerOf(renewed).answer.status).toBe(200);
    expect(pages.length).toBe(1);
    expect(provider.grants).toEqual(['authorization_code', 'refresh_token']);
  });

  test('where nobody can sign in the request says so', async () => {
    const provider = await startProvider();
    const { send } = await start();
    const record = await send(provider.apiUrl, personalAt(provider));
    expect(failureOf(record)).toMatchObject({ code: 'sign-in-failed', detail: { reason: 'no-browser' } });
  });

  test('a cancel ends the waiting at once and closes the door', async () => {
    const provider = await startProvider();
    const shown = Promise.withResolvers<string>();
    const { send, sending } = await start({ person: { showAddress: shown.resolve, catalogue: () => en } });
    const pending = send(provider.apiUrl, personalAt(provider), 'mine');
    const redirectUri = new URL(await shown.promise).searchParams.get('redirect_uri') ?? '';
    const startedAt = performance.now();
    sending.sender.cancel(recordIdSchema.parse('mine'));
    expect(failureOf(await pending).code).toBe('cancelled');
    expect(performance.now() - startedAt).toBeLessThan(50);
    await expect(fetch(redirectUri)).rejects.toThrow();
  });

  test.each([
    ['another state', '?code=x&state=forged', {}, 400],
    ['no state', '?code=x', {}, 400],
    ['the state twice', '?code=x&state=STATE&state=STATE', {}, 400],
    ['another path', '/elsewhere?code=x&state=STATE', {}, 404],
    ['POST', '?code=x&state=STATE', { method: 'POST' }, 405],
  ] as const)('the door turns away %s, and the sign-in goes on', async (_name, tail, init, status) => {
    const provider = await startProvider();
    const shown = Promise.withResolvers<string>();
    const { send, sending } = await start({ person: { showAddress: shown.resolve, catalogue: () => en } });
    const pending = send(provider.apiUrl, personalAt(provider), 'mine');
    const address = new URL(await shown.promise).searchParams;
    expect(address.get('code_challenge_method')).toBe('S256');
    const redirectUri = address.get('redirect_uri') ?? '';
    const response = await fetch(redirectUri + tail.replaceAll('STATE', address.get('state') ?? ''), init);
    expect(response.status).toBe(status);
    expect(await response.text()).not.toMatch(/forged|elsewhere/);
    sending.sender.cancel(recordIdSchema.parse('mine'));
    await pending;
  });

  test('a refusal is told with the words of the page, and nothing of them is on ours', async () => {
    const provider = await startProvider();
    const shown = Promise.withResolvers<string>();
    const { send } = await start({ person: { showAddress: shown.resolve, catalogue: () => en } });
    const pending = send(provider.apiUrl, personalAt(provider));
    const address = new URL(await shown.promise).searchParams;
    const back = new URL(address.get('redirect_uri') ?? '');
    back.searchParams.set('error', 'access_denied');
    back.searchParams.set('error_description', '<script>alert(1)</script>');
    back.searchParams.set('state', address.get('state') ?? '');
    const page = await (await fetch(back)).text();
    expect(page).toContain(en['api.sign-in-page.refused']);
    expect(page).not.toContain('<script');
    expect(failureOf(await pending).detail).toMatchObject({
      reason: 'denied',
      error: 'access_denied',
      description: '<script>alert(1)</script>',
    });
    await expect(fetch(back)).rejects.toThrow();
  });

  test('the registered port is used, and one that is taken is told', async () => {
    const other = await startEchoServer(answer('mine'));
    const provider = await startProvider();
    const { send } = await start({ person: { showAddress: () => undefined, catalogue: () => en } });
    const record = await send(provider.apiUrl, {
      ...personalAt(provider),
      callbackUrl: `http://127.0.0.1:${other.port}/callback`,
    });
    expect(failureOf(record).detail).toMatchObject({ reason: 'port-taken' });
  });

  test('whoever does not come in time is not waited for', async () => {
    const { SignIns } = await import('../../../../electron/services/sign-in/create-sign-ins.ts');
    const signIns = new SignIns({
      send: () => Promise.reject(new Error('nothing is to be sent')),
      bodies: { keep: () => Promise.reject(new Error('nothing is kept')), release: () => undefined },
      now: () => Date.now(),
      cancelSending: () => undefined,
      showAddress: () => undefined,
      pageTexts: () => Promise.resolve({ language: 'en', title: '', done: '', refused: '', wrong: '' }),
      onChange: () => undefined,
      waitingLimitMs: 30,
    });
    const { auth, settings } = makeDraft({
      auth: {
        kind: 'oauth2',
        oauth2: {
          ...makeAuth().oauth2,
          flow: 'authorization-code',
          authorizationUrl: 'http://127.0.0.1:9/a',
          tokenUrl: 'http://127.0.0.1:9/t',
          clientId: 'c',
        },
      },
    });
    const { grant } = await signIns.grantFor({
      callId: recordIdSchema.parse('x'),
      auth,
      settings,
      scopes: makeScopes(),
    });
    expect(grant).toMatchObject({ kind: 'failed', failure: { detail: { reason: 'timed-out' } } });
  });
});

describe('what providers do otherwise', () => {
  const at = (url: string): Partial<OAuth2SignIn> => ({
    tokenUrl: url,
    clientId: 'c',
    clientSecret: 's3cret',
  });

  test.each([
    ['no token_type and an end in quotes', { access_token: 'tok-1', expires_in: '60' }],
    ['a type of its own', { access_token: 'tok-1', token_type: 'JWT' }],
    ['an ID token that nobody can check', { access_token: 'tok-1', token_type: 'Bearer', id_token: 'a.b.c' }],
  ])('%s is taken', async (_name, body) => {
    const provider = await startEchoServer(answerJson(body));
    const api = await startEchoServer(answer('ok'));
    const { send } = await start();
    await send(api.url, at(provider.url));
    expect(api.requests[0]?.headers).toContainEqual(['Authorization', 'Bearer tok-1']);
  });

  test('JSON under a wrong label is read', async () => {
    const provider = await startEchoServer(
      answer('{"access_token":"tok-1"}', { headers: [['Content-Type', 'text/html']] }),
    );
    const api = await startEchoServer(answer('ok'));
    const { send } = await start();
    await send(api.url, at(provider.url));
    expect(api.requests[0]?.headers).toContainEqual(['Authorization', 'Bearer tok-1']);
  });

  test.each([
    [
      'an error under 200',
      answerJson({ error: 'bad_verification_code', error_description: 'gone' }),
      { reason: 'refused', error: 'bad_verification_code', description: 'gone' },
    ],
    [
      'a page',
      answer('<p>hello</p>', { headers: [['Content-Type', 'text/html']] }),
      { reason: 'no-token', status: 200 },
    ],
    ['an error without JSON', answer('oops', { status: '500 Oops' }), { reason: 'refused', status: 500 }],
    [
      'a redirect, which is not followed',
      answer('', { status: '302 Found', headers: [['Location', '/login']] }),
      { reason: 'no-token', status: 302 },
    ],
  ] as const)('%s is told', async (_name, reply, detail) => {
    const provider = await startEchoServer(reply);
    const { send } = await start();
    const record = await send('http://127.0.0.1:9/', at(provider.url));
    expect(failureOf(record)).toMatchObject({ code: 'sign-in-failed', detail });
    expect(provider.requests.length).toBe(1);
  });

  test('a provider that is not there is told by the call’s own record', async () => {
    const { send } = await start();
    const record = await send('http://127.0.0.1:9/', at('http://127.0.0.1:9/token'));
    expect(failureOf(record).detail).toMatchObject({ reason: 'no-answer' });
    expect(record.tokenCalls?.[0]?.record.outcome).toMatchObject({
      kind: 'failure',
      failure: { code: 'connection-refused' },
    });
  });

  test('the ID token, another word and further parameters are sent where the settings say so', async () => {
    const provider = await startEchoServer(answerJson({ access_token: 'tok-1', id_token: 'id-1' }));
    const api = await startEchoServer(answer('ok'));
    const { send } = await start();
    const record = await send(api.url, {
      ...at(provider.url),
      tokenKind: 'id-token',
      tokenPlace: 'query',
      tokenWord: 'jwt',
      extras: [
        { name: 'audience', value: 'https://api.test', goesWith: 'token', place: 'body' },
        { name: 'X-Tenant', value: 'blue', goesWith: 'token', place: 'header' },
        { name: 'v', value: '2', goesWith: 'token', place: 'query' },
      ],
    });
    expect(api.requests[0]?.target).toBe('/?jwt=id-1');
    expect(record.hops[0]?.request.url).toBe(`${api.url}/?jwt=‹access_token›`);
    const [call] = provider.requests;
    expect(call?.target).toBe('/?v=2');
    expect(call?.headers.some(([name, value]) => name.toLowerCase() === 'x-tenant' && value === 'blue')).toBe(
      true,
    );
    expect(Object.fromEntries(new URLSearchParams(call?.body.toString()))).toEqual({
      grant_type: 'client_credentials',
      client_id: 'c',
      client_secret: 's3cret',
      audience: 'https://api.test',
    });
    expect(JSON.stringify(record)).not.toMatch(/id-1|s3cret/);
  });

  test('name and password are sent in the form and never shown', async () => {
    const provider = await startEchoServer(answerJson({ access_token: 'tok-1' }));
    const api = await startEchoServer(answer('ok'));
    const { send } = await start();
    const record = await send(api.url, {
      ...at(provider.url),
      flow: 'password',
      username: 'mira',
      password: 'o pen',
    });
    expect(Object.fromEntries(new URLSearchParams(provider.requests[0]?.body.toString()))).toMatchObject({
      grant_type: 'password',
      username: 'mira',
      password: 'o pen',
    });
    expect(record.tokenCalls?.[0]?.record.hops[0]?.request.body.head).toContain('password=‹password›');
  });

  test('a refresh token that is no longer taken leads back to the beginning', async () => {
    let now = Date.now();
    const provider = await startEchoServer((socket, request) =>
      (request.body.toString().includes('refresh_token')
        ? answer('{"error":"invalid_grant"}', { status: '400 Bad Request' })
        : answerJson({ access_token: `tok-${now}`, refresh_token: 'again', expires_in: 60 }))(
        socket,
        request,
      ),
    );
    const api = await startEchoServer(answer('ok'));
    const { send } = await start({ now: () => now });
    await send(api.url, at(provider.url), 'one');
    now += 60_000;
    const record = await send(api.url, at(provider.url), 'two');
    expect(record.tokenCalls?.map(({ grant }) => grant)).toEqual(['refresh', 'client-credentials']);
    expect(api.requests[1]?.headers).toContainEqual(['Authorization', `Bearer tok-${now}`]);
  });

  test.each([
    [{ clientId: '' }, 'clientId', 'empty'],
    [{ tokenUrl: '' }, 'tokenUrl', 'empty'],
    [{ tokenUrl: 'id.test/token' }, 'tokenUrl', 'no-address'],
    [{ flow: 'authorization-code' as const }, 'authorizationUrl', 'empty'],
    [
      {
        flow: 'authorization-code' as const,
        authorizationUrl: 'http://a.test',
        callbackUrl: 'https://app.test/back',
      },
      'callbackUrl',
      'not-this-computer',
    ],
  ])('what is missing is named: %j', async (parts, part, reason) => {
    const { send } = await start();
    const record = await send('http://127.0.0.1:9/', { ...at('http://127.0.0.1:9/t'), ...parts });
    expect(failureOf(record)).toMatchObject({ code: 'sign-in-incomplete', detail: { part, reason } });
  });

  test('a variable that stands for nothing is told at its field', async () => {
    const { send } = await start();
    const record = await send('http://127.0.0.1:9/', {
      ...at('http://127.0.0.1:9/t'),
      clientSecret: '{{nope}}',
    });
    expect(failureOf(record)).toMatchObject({
      code: 'unresolved-variable',
      detail: { variable: 'nope', place: 'auth', name: 'clientSecret' },
    });
  });

  test('with nothing held and no fetching by itself, the request waits for a press', async () => {
    const { send } = await start();
    const record = await send('http://127.0.0.1:9/', { ...at('http://127.0.0.1:9/t'), fetchesItself: false });
    expect(failureOf(record).code).toBe('sign-in-needed');
  });
});
