import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SEEDED_IDS } from '../../../../electron/services/sandbox/api/seed-data.ts';
import { startSandbox } from '../../../../electron/services/sandbox/start-sandbox.ts';
import type { Sandbox } from '../../../../electron/services/sandbox/start-sandbox.ts';
import { callerOf } from './call-sandbox.ts';

let sandbox: Sandbox;
const faults: unknown[] = [];

beforeAll(async () => {
  sandbox = await startSandbox({
    now: () => Date.UTC(2030, 0, 15),
    onFault: (problem) => faults.push(problem),
  });
});
afterAll(() => sandbox.close());

const NAMES = [
  'id',
  'name',
  'code',
  'channel',
  'text',
  'to',
  'from',
  'number',
  'send_at',
  '__proto__',
  'toString',
];
const ADDRESSES = [
  ['POST', '/v1/senders'],
  ['POST', '/v1/messages'],
  ['POST', `/v1/audiences/${SEEDED_IDS.audienceNewsletter}/contacts`],
  ['PUT', `/v1/templates/${SEEDED_IDS.templateToReplace}`],
  ['PATCH', `/v1/templates/${SEEDED_IDS.templateToChange}`],
  ['POST', '/orders'],
  ['POST', '/chat/messages'],
] as const;

test('whatever JSON is sent, the answer is one of those documented', async () => {
  const data = fc.dictionary(fc.constantFrom(...NAMES), fc.jsonValue());
  const body = fc.oneof(
    fc.jsonValue(),
    data,
    data.map((given) => ({ data: given })),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...ADDRESSES), body, async ([method, path], given) => {
      const { status } = await callerOf(sandbox.url)(method, path, { body: JSON.stringify(given) });
      expect([200, 201, 202, 400, 409, 413, 422]).toContain(status);
    }),
    { numRuns: 300 },
  );
  expect(faults).toEqual([]);
});
