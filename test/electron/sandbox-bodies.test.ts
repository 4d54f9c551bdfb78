import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SEEDED_IDS } from '../../electron/services/sandbox/api/seed-data.ts';
import { startSandbox } from '../../electron/services/sandbox/start-sandbox.ts';
import type { Sandbox } from '../../electron/services/sandbox/start-sandbox.ts';
import { checkBody } from '../../shared/body-schema/check-body.ts';
import { DEXATEL_TYPES } from '../../shared/profiles/dexatel-types.ts';
import { SANDBOX_BODIES } from '../../shared/profiles/dexatel-bodies.ts';
import { callerOf } from './services/sandbox/call-sandbox.ts';

/** What is said of a body before it is sent has to be what the sandbox says of it afterwards. */

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => Date.UTC(2030, 0, 15) });
});
afterAll(() => sandbox.close());

function findingsFor(method: string, path: string, text: string): number {
  const schema = { kind: 'shipped', set: 'sandbox', method, path } as const;
  const check = checkBody({ text, variables: [], api: 'Sandbox', schema });
  if (check === null) throw new Error(`nothing is known of ${method} ${path}`);
  return check.findings.length;
}

const TYPED: Readonly<Record<keyof typeof DEXATEL_TYPES, readonly string[]>> = {
  uuid: ['01b620c7-8381-4cbf-995c-87456ae04830', '01B620C7-8381-4CBF-995C-87456AE04830', '01b620c7'],
  date: [
    '2031-28-02 09:30:00',
    '2031-29-02 09:30:00',
    '2032-29-02 23:59:59',
    '2031-31-04 00:00:00',
    '2031-31-12 24:00:00',
    '2031-12-25 10:00:00',
  ],
  url: ['https://example.com/x', 'HTTP://localhost:8080', 'example.com', 'https://', 'http://a b'],
  did: ['37455123456', '+1 800-555-0100', '1234567890123456', '+', '', '+1 (800) 555-0100', '  -1'],
  identifier: ['winter-sale_2', 'Winter sale', 'Straße'],
  name: ['Late campaign 27/09', 'Zoë & Co', '   ', 'Ünal [x] (y)'],
  template: ['Hi {first_name}', 'Hi {firstname}', 'a\n{code}', 'Hi'],
};

const texts = fc.oneof(
  fc.constantFrom(...Object.values(TYPED).flat()),
  fc.constantFrom('sms', 'SMS', 'Viber', 'smss', 'x', SEEDED_IDS.templateToChange),
  fc.string({ maxLength: 6 }),
);
const values = fc.oneof(
  { weight: 6, arbitrary: texts },
  { weight: 3, arbitrary: fc.array(texts, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom(null, '', 5, true, {}, [null]) },
);
const NAMES = [
  'name',
  'code',
  'channel',
  'website',
  'text',
  'note',
  'number',
  'first_name',
  'from',
  'to',
  'template',
  'send_at',
  'callback_url',
  'other',
];
const GOOD: Readonly<Record<string, unknown>> = {
  name: 'Autumn-7',
  code: 'autumn-7',
  text: 'Hi {first_name}',
  number: '37455123456',
  from: 'Acme',
  to: ['37455123456'],
};

const ADDRESSES = [
  ['POST', '/v1/senders'],
  ['POST', '/v1/templates'],
  ['POST', '/v1/audiences'],
  ['POST', '/v1/messages'],
  ['POST', `/v1/audiences/${SEEDED_IDS.audienceNewsletter}/contacts`],
  ['PUT', `/v1/templates/${SEEDED_IDS.templateToReplace}`],
  ['PATCH', `/v1/templates/${SEEDED_IDS.templateToChange}`],
] as const;

/** Of the refusals with 400 those that only the sandbox can know: a template that is not there. */
const ONLY_THE_SANDBOX_KNOWS = /must be the id of a template/;

test('a body fits the schema exactly where the sandbox does not refuse what it is made of', async () => {
  // An empty list counts as nothing for the sandbox, which no documentation says.
  const data = fc
    .dictionary(fc.constantFrom(...NAMES), values, { maxKeys: 3 })
    .filter((given) =>
      Object.entries(given).every(
        ([name, value]) => name === 'to' || !Array.isArray(value) || value.length > 0,
      ),
    );
  const body = fc.oneof(
    { weight: 12, arbitrary: data.map((given) => ({ data: { ...GOOD, ...given } })) },
    { weight: 4, arbitrary: data.map((given) => ({ data: given })) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>([], 5, null, {}, { data: [] }, { Data: GOOD }, GOOD) },
  );
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...ADDRESSES), body, async ([method, path], given) => {
      const text = JSON.stringify(given);
      const answer = await callerOf(sandbox.url)(method, path, { body: text });
      const isRefused = answer.status === 400 && !ONLY_THE_SANDBOX_KNOWS.test(answer.text);
      if (answer.status === 400 && !isRefused) return;
      refused += Number(isRefused);
      expect(findingsFor(method, path, text) > 0).toBe(isRefused);
    }),
    { numRuns: 600 },
  );
  expect(refused).toBeGreaterThan(100);
});

describe('a pattern takes what the type takes', () => {
  test.each(Object.entries(TYPED).flatMap(([type, samples]) => samples.map((text) => [type, text] as const)))(
    '%s: %s',
    (type, text) => {
      const [data, name] = HOLDERS[type as keyof typeof HOLDERS](text);
      const isTaken = DEXATEL_TYPES[type as keyof typeof DEXATEL_TYPES](text) !== null;
      expect(findingsFor('POST', name, JSON.stringify({ data })) === 0).toBe(isTaken);
    },
  );
});

type Holder = (text: string) => readonly [data: object, path: string];
const message = { from: 'Acme', to: ['1'], text: 'x' };
const HOLDERS: Readonly<Record<keyof typeof DEXATEL_TYPES, Holder>> = {
  uuid: (id) => [{ ...message, id }, '/v1/messages'],
  date: (sendAt) => [{ ...message, send_at: sendAt }, '/v1/messages'],
  url: (url) => [{ ...message, callback_url: url }, '/v1/messages'],
  did: (number) => [{ ...message, to: [number] }, '/v1/messages'],
  identifier: (code) => [{ name: 'A', code }, '/v1/senders'],
  name: (name) => [{ name, code: 'a' }, '/v1/senders'],
  template: (text) => [{ name: 'a', text }, '/v1/templates'],
};

test('every body that the sandbox reads has a schema', () => {
  const known = SANDBOX_BODIES.map(({ methods, path }) => `${methods.join()} ${path}`);
  for (const [method, path] of ADDRESSES)
    expect(known).toContain(
      `${method} ${path.replace(/\/[0-9a-f-]{36}$/, '/{id}').replace(/[0-9a-f-]{36}/, '{audience}')}`,
    );
});
