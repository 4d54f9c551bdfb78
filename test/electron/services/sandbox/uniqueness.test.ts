import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { OTHER_ACCOUNT_KEY } from '../../../../electron/services/sandbox/http/keys.ts';
import { SEEDED_IDS } from '../../../../electron/services/sandbox/api/seed-data.ts';
import { startSandbox } from '../../../../electron/services/sandbox/start-sandbox.ts';
import type { Sandbox } from '../../../../electron/services/sandbox/start-sandbox.ts';
import { callerOf, errorLines } from './call-sandbox.ts';
import type { CallResult, SandboxCaller } from './call-sandbox.ts';

let sandbox: Sandbox;
let call: SandboxCaller;

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => Date.UTC(2030, 0, 15) });
  call = callerOf(sandbox.url);
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.reset());

const contacts = `/v1/audiences/${SEEDED_IDS.audienceNewsletter}/contacts`;
const otherContacts = `/v1/audiences/${SEEDED_IDS.audienceToRename}/contacts`;
const welcome = { name: 'welcome', text: 'Hi {first_name}' };

/** What is taken, what leads to it, and the nearest that is not taken: the scope of the constraint. */
const CONSTRAINTS = [
  {
    what: 'the code of a sender in its channel',
    path: '/v1/senders',
    taken: { name: 'Somebody', code: 'acme' },
    error: '5002 code "acme" is taken: a sender of this channel has it already.',
    holder: `/v1/senders/${SEEDED_IDS.senderAcme}`,
    free: { path: '/v1/senders', data: { name: 'Somebody', code: 'acme', channel: 'viber' } },
  },
  {
    what: 'the name of a sender in its channel',
    path: '/v1/senders',
    taken: { name: 'Acme', code: 'somebody' },
    error: '5003 name "Acme" is taken: a sender of this channel has it already.',
    holder: `/v1/senders/${SEEDED_IDS.senderAcme}`,
    free: { path: '/v1/senders', data: { name: 'Acme', code: 'somebody', channel: 'rcs' } },
  },
  {
    what: 'the name of a template in its channel',
    path: '/v1/templates',
    taken: welcome,
    error: '5004 name "welcome" is taken: a template of this channel has it already.',
    holder: `/v1/templates/${SEEDED_IDS.templateWelcome}`,
    free: { path: '/v1/templates', data: { ...welcome, channel: 'whatsapp' } },
  },
  {
    what: 'the name of an audience in the account',
    path: '/v1/audiences',
    taken: { name: 'Newsletter' },
    error: '5005 name "Newsletter" is taken: an audience of this account has it already.',
    holder: `/v1/audiences/${SEEDED_IDS.audienceNewsletter}`,
    free: { path: '/v1/audiences', data: { name: 'newsletter' } },
  },
  {
    what: 'a contact in its audience',
    path: contacts,
    taken: { number: '+1 800 555-0107' },
    error: '5006 number "18005550107" is taken: a contact of this audience has it already.',
    holder: `${contacts}/0c0a0000-5e1d-4b7a-9000-000000000107`,
    free: { path: otherContacts, data: { number: '18005550107' } },
  },
] as const;

test.for(CONSTRAINTS.map((constraint) => [constraint.what, constraint] as const))(
  '%s is unique there and free elsewhere',
  async ([, { path, taken, error, holder, free }]) => {
    const clash = await call('POST', path, { body: { data: taken } });
    expect(clash.status).toBe(409);
    expect(errorLines(clash)).toEqual([error]);
    expect(clash.headers.location).toBe(`${sandbox.url}${holder}`);
    expect((await call('GET', holder)).status).toBe(200);
    expect((await call('POST', free.path, { body: { data: free.data } })).status).toBe(201);
  },
);

test.for(CONSTRAINTS.slice(0, 4).map((constraint) => [constraint.what, constraint] as const))(
  '%s is free in another account',
  async ([, { path, taken }]) => {
    const headers = { 'X-Dexatel-Key': OTHER_ACCOUNT_KEY };
    expect((await call('POST', path, { body: { data: taken }, headers })).status).toBe(201);
  },
);

test('an id is unique for all accounts; whose it is, is told to its owner only', async () => {
  const body = { data: { id: SEEDED_IDS.templateWelcome.toUpperCase(), name: 'another', text: '{code}' } };
  const own = await call('POST', '/v1/templates', { body });
  const foreign = await call('POST', '/v1/templates', {
    body,
    headers: { 'X-Dexatel-Key': OTHER_ACCOUNT_KEY },
  });
  const summary = ({ status, headers }: CallResult): unknown => ({ status, location: headers.location });
  expect(summary(own)).toEqual({
    status: 409,
    location: `${sandbox.url}/v1/templates/${SEEDED_IDS.templateWelcome}`,
  });
  expect(summary(foreign)).toEqual({ status: 409, location: undefined });
  expect(errorLines(foreign)[0]).toMatch(/^5001 id "e4c81b7a-.*" is taken/);
});

test('an id may be chosen by whoever creates the object', async () => {
  const id = '77777777-0000-4000-8000-000000000001';
  const created = await call('POST', '/v1/audiences', { body: { data: { id, name: 'Mine' } } });
  expect(created.headers.location).toBe(`${sandbox.url}/v1/audiences/${id}`);
});

test('changing an object to its own values is no clash, to another one’s is', async () => {
  const path = `/v1/templates/${SEEDED_IDS.templateToLock}`;
  const own = await call('PATCH', path, { body: { data: { name: 'invoice' } } });
  const others = await call('PATCH', path, { body: { data: { name: 'welcome' } } });
  expect([own.status, others.status]).toEqual([200, 409]);
});
