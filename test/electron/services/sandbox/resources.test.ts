import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ACCOUNT_ID, OTHER_ACCOUNT_KEY } from '../../../../electron/services/sandbox/http/keys.ts';
import { SEEDED_IDS } from '../../../../electron/services/sandbox/api/seed-data.ts';
import { startSandbox } from '../../../../electron/services/sandbox/start-sandbox.ts';
import type { Sandbox } from '../../../../electron/services/sandbox/start-sandbox.ts';
import { callerOf, dataOf, errorLines } from './call-sandbox.ts';
import type { SandboxCaller } from './call-sandbox.ts';

let sandbox: Sandbox;
let call: SandboxCaller;
const startedAt = Date.UTC(2030, 0, 15, 10);

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => startedAt });
  call = callerOf(sandbox.url);
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.reset());

const template = `/v1/templates/${SEEDED_IDS.templateWelcome}`;

test('a list has Total-Count and comes in pages', async () => {
  const first = await call('GET', '/v1/templates?page_size=3');
  const last = await call('GET', '/v1/templates?page=3&page_size=3');
  expect(first).toMatchObject({
    status: 200,
    headers: { 'total-count': '7', 'content-type': 'application/json' },
  });
  expect(dataOf<unknown[]>(first)).toHaveLength(3);
  expect(dataOf<unknown[]>(last)).toHaveLength(1);
});

test.for(['page=0', 'page=x', 'page_size=101', 'page=-1', 'page=1.5'])('?%s is refused', async (query) => {
  const answer = await call('GET', `/v1/templates?${query}`);
  expect(answer.status).toBe(400);
  expect(errorLines(answer)[0]).toMatch(/^1003 page(_size)? must be a whole number/);
});

test('a list can be filtered, and a number may be asked for as it may be sent', async () => {
  const answer = await call('GET', '/v1/messages?to=%2B1%20202-555-0104,18005550100&channel=SMS');
  expect(dataOf<{ to: string[] }[]>(answer).map(({ to }) => to[0])).toEqual(['18005550100', '12025550104']);
});

test('what is created is where Location says, with an ETag, and gets the documented form', async () => {
  const body = { data: { name: 'spring-offer', text: 'Hello {first_name}' } };
  const created = await call('POST', '/v1/templates', { body });
  expect(created.status).toBe(201);
  const { location = '', etag } = created.headers;
  expect(location).toMatch(new RegExp(`^${sandbox.url}/v1/templates/[0-9a-f-]{36}$`));
  const read = await call('GET', location.slice(sandbox.url.length));
  expect(read).toMatchObject({ status: 200, headers: { etag } });
  expect(dataOf(read)).toEqual({
    id: location.split('/').at(-1),
    account_id: ACCOUNT_ID,
    name: 'spring-offer',
    text: 'Hello {first_name}',
    channel: 'sms',
    note: null,
    created_at: '2030-15-01 10:00:00',
    updated_at: '2030-15-01 10:00:00',
  });
});

test('PUT empties what is left out, PATCH leaves it', async () => {
  const text = 'Good morning, {first_name}';
  const patched = await call('PATCH', template, { body: { data: { text } } });
  expect(dataOf(patched)).toMatchObject({ name: 'welcome', text, note: 'Came with the sandbox' });
  const put = await call('PUT', template, { body: { data: { name: 'welcome', text } } });
  expect(dataOf(put)).toMatchObject({ name: 'welcome', text, note: null });
});

test('PUT refuses a body without what is required, PATCH does not ask for it', async () => {
  const body = { data: { note: 'shorter' } };
  const put = await call('PUT', template, { body });
  expect(put.status).toBe(400);
  expect(errorLines(put)).toEqual(['1108 name is required', '1108 text is required']);
  expect((await call('PATCH', template, { body })).status).toBe(200);
  const emptied = await call('PATCH', template, { body: { data: { name: null } } });
  expect(errorLines(emptied)).toEqual(['1108 name is required']);
});

test('an id cannot be changed, and may be sent as it is', async () => {
  const changed = await call('PATCH', template, { body: { data: { id: SEEDED_IDS.templateToLock } } });
  expect(errorLines(changed)).toEqual(['1112 id cannot be changed.']);
  const same = await call('PATCH', template, {
    body: { data: { id: SEEDED_IDS.templateWelcome.toUpperCase() } },
  });
  expect(same.status).toBe(200);
});

test('what is deleted is gone, with its parts', async () => {
  const audience = '/v1/audiences';
  const created = await call('POST', audience, { body: { data: { name: 'Short-lived' } } });
  const path = `${audience}/${String(dataOf(created)['id'])}`;
  await call('POST', `${path}/contacts`, { body: { data: { number: '18005550190' } } });
  const deleted = await call('DELETE', path);
  expect(deleted).toMatchObject({ status: 204, text: '' });
  expect(deleted.headers['content-type']).toBeUndefined();
  expect((await call('GET', path)).status).toBe(404);
  expect(errorLines(await call('GET', `${path}/contacts`))[0]).toMatch(/^4002 There is no audience/);
  expect((await call('DELETE', path)).status).toBe(404);
});

test('an object that came with the sandbox can be deleted again and again', async () => {
  const path = `/v1/templates/${SEEDED_IDS.templateToDelete}`;
  expect((await call('DELETE', path)).status).toBe(204);
  expect((await call('GET', path)).status).toBe(404);
  expect((await call('DELETE', path)).status).toBe(204);
  sandbox.reset();
  expect((await call('GET', path)).status).toBe(200);
});

describe('messages', () => {
  const message = { from: 'Acme', to: ['18001234567'], text: 'Hello' };

  test('are made at once', async () => {
    const answer = await call('POST', '/v1/messages', { body: { data: message } });
    expect(answer.status).toBe(201);
    expect(dataOf(answer)).toMatchObject({ ...message, status: 'sent' });
  });

  test('are accepted for later', async () => {
    const body = { data: { ...message, send_at: '2030-24-12 08:00:00' } };
    const answer = await call('POST', '/v1/messages', { body });
    expect(answer.status).toBe(202);
    expect(dataOf(answer)).toMatchObject({ send_at: '2030-24-12 08:00:00', status: 'scheduled' });
    expect((await call('GET', (answer.headers.location ?? '').slice(sandbox.url.length))).status).toBe(200);
  });

  test('need a text or a template that is there', async () => {
    const without = { from: 'Acme', to: ['18001234567'] };
    const neither = await call('POST', '/v1/messages', { body: { data: without } });
    expect(errorLines(neither)).toEqual(['1108 text or template is required']);
    const template = SEEDED_IDS.audienceNewsletter;
    const unknown = await call('POST', '/v1/messages', { body: { data: { ...without, template } } });
    expect(errorLines(unknown)[0]).toMatch(/^1111 template must be the id of a template/);
    const known = { ...without, template: SEEDED_IDS.templateWelcome };
    expect((await call('POST', '/v1/messages', { body: { data: known } })).status).toBe(201);
  });

  test('cannot be changed', async () => {
    const { headers, status } = await call('PUT', '/v1/messages/any', { body: { data: message } });
    expect({ status, allow: headers.allow }).toEqual({ status: 405, allow: 'GET, HEAD, OPTIONS' });
  });
});

describe('accounts', () => {
  const other = { [`X-Dexatel-Key`]: OTHER_ACCOUNT_KEY };

  test('do not see each other', async () => {
    const list = await call('GET', '/v1/templates', { headers: other });
    expect(list.headers['total-count']).toBe('0');
    expect((await call('GET', template, { headers: other })).status).toBe(404);
    expect((await call('DELETE', template, { headers: other })).status).toBe(404);
  });

  test('are described with a text, a number, yes or no, and a date', async () => {
    expect(dataOf(await call('GET', '/v1/account'))).toEqual({
      id: ACCOUNT_ID,
      name: 'Practice account',
      is_active: true,
      messages_sent: 3,
      today: '2030-15-01 10:00:00',
    });
  });

  test('have a log of what changed', async () => {
    const headers = { 'Content-Type': 'application/json' };
    await call('PATCH', template, { body: { data: { note: 'seen' } } });
    const [latest] = dataOf<unknown[]>(await call('GET', '/v1/events', { headers }));
    expect(latest).toMatchObject({ action: 'changed', kind: 'template', id: SEEDED_IDS.templateWelcome });
  });
});
