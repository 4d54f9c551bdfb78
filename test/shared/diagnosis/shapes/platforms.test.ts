import { expect, test } from 'vitest';
import { posting } from '../make-exchange.ts';
import { firstError, readBody } from './read-body.ts';

/** Cloudflare's API, Kubernetes, Elasticsearch. */

const envelope = (errors: readonly object[]) => ({ success: false, errors, messages: [], result: null });

test('Cloudflare: the innermost link of a chain is the error, the outermost its title', () => {
  const chain = [{ code: 12, message: 'b', error_chain: [{ code: 13, message: 'The id is too short' }] }];
  const found = readBody(envelope([{ code: 11, message: 'The zone is wrong', error_chain: chain }]));
  expect(found).toMatchObject({ shape: 'cloudflare-api', confidence: 'certain' });
  expect(firstError(found)).toMatchObject({
    message: 'The id is too short',
    code: '13',
    title: 'The zone is wrong',
  });
});

test('Cloudflare: with 200 its flag counts; a success and another envelope are left alone', () => {
  const error = { code: 11, message: 'No.' };
  expect(readBody(envelope([error]), { status: 200 })).toMatchObject({ ok: false, shape: 'cloudflare-api' });
  expect(readBody({ ...envelope([]), success: true, result: { errors: 3 } }, { status: 200 }).ok).toBe(true);
  expect(readBody({ success: false, errors: [error] }).shape).not.toBe('cloudflare-api');
});

const status = (rest: object) => ({
  kind: 'Status',
  apiVersion: 'v1',
  status: 'Failure',
  code: 422,
  ...rest,
});

test('Kubernetes: each cause names its field', () => {
  const draft = posting('https://x.test', '{"spec":{"bulbs":[{"watts":"x"}]}}');
  const causes = [{ reason: 'FieldValueInvalid', message: 'No number.', field: 'spec.bulbs[0].watts' }];
  const found = readBody(status({ message: 'Two causes.', reason: 'Invalid', details: { causes } }), {
    status: 422,
    draft,
  });
  expect(found.errors).toMatchObject([
    { message: 'No number.', code: 'FieldValueInvalid', place: { path: ['spec', 'bulbs', 0, 'watts'] } },
  ]);
});

test('Kubernetes: without causes the reason is the code; a success is none', () => {
  const body = status({ message: 'lamps "x" not found', reason: 'NotFound', code: 404 });
  expect(firstError(readBody(body, { status: 404 }))).toMatchObject({
    message: 'lamps "x" not found',
    code: 'NotFound',
  });
  expect(readBody({ ...body, status: 'Success' }, { status: 200 })).toMatchObject({ ok: true, errors: [] });
  expect(readBody({ ...body, kind: 'Lamp' }, { status: 404 }).shape).not.toBe('kubernetes');
});

const refused = (rest: object) => ({
  error: {
    root_cause: [{ type: 'parse', reason: 'bad', line: 2, col: 3 }],
    type: 'parse',
    reason: 'bad',
    ...rest,
  },
  status: 400,
});

test('Elasticsearch: the innermost reason counts, and its line leads into the body', () => {
  const draft = posting('https://x.test', '{\n  "query": {}\n}');
  const found = readBody(refused({ caused_by: { type: 'arg', reason: 'No field given.' } }), { draft });
  expect(found).toMatchObject({
    shape: 'elasticsearch',
    confidence: 'certain',
    errors: [{ place: { in: 'body', line: 2, column: 3, offset: 4 } }],
  });
  expect(firstError(found)).toMatchObject({ message: 'No field given.', code: 'arg', title: 'parse' });
});

test('Elasticsearch: a failed shard tells its reason', () => {
  const shard = { shard: 0, reason: { type: 'query_shard', reason: 'No such field.' } };
  expect(firstError(readBody(refused({ failed_shards: [shard] })))).toMatchObject({
    message: 'No such field.',
    code: 'query_shard',
  });
});

test('Elasticsearch: of a bulk call the lines that failed are listed, and it failed where all did', () => {
  const line = (failed: boolean) => ({
    index: failed ? { status: 400, error: { type: 't', reason: 'No number.' } } : { status: 201 },
  });
  const bulk = (...failed: boolean[]) => ({ took: 3, errors: true, items: failed.map(line) });
  expect(readBody(bulk(false, true), { status: 200 })).toMatchObject({
    ok: true,
    errors: [{ message: 'No number.', field: { raw: 'items[1]' } }],
    findings: [{ ruleId: 'partly-failed' }],
  });
  expect(readBody(bulk(true), { status: 200 })).toMatchObject({ ok: false, turn: 'you' });
  expect(readBody({ ...bulk(true), errors: false }, { status: 200 })).toMatchObject({ ok: true, errors: [] });
});
