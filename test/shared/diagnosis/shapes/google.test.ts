import { expect, test } from 'vitest';
import { posting } from '../make-exchange.ts';
import { firstError, readBody } from './read-body.ts';

const rpc = (type: string, rest: object) => ({ '@type': `type.googleapis.com/google.rpc.${type}`, ...rest });
const error = (details: readonly object[], status = 'INVALID_ARGUMENT', code = 400) => ({
  error: { code, message: 'Look again.', status, details },
});

test('the reason is the code, the localised words the message, the first https link the documentation', () => {
  const body = error([
    rpc('ErrorInfo', { reason: 'LAMP_OFF', domain: 'x', metadata: {} }),
    rpc('Help', { links: [{ url: 'http://x.test' }, { url: 'https://x.test/help' }] }),
    rpc('LocalizedMessage', { locale: 'en', message: 'The lamp is off.' }),
  ]);
  expect(readBody(body)).toMatchObject({ shape: 'google', confidence: 'certain' });
  expect(firstError(readBody(body))).toEqual({
    message: 'The lamp is off.',
    code: 'LAMP_OFF',
    title: null,
    docsUrl: 'https://x.test/help',
    field: null,
  });
});

test('a field in snake case is found in a body in camel case', () => {
  const draft = posting('https://x.test', '{"lamp":{"shadeSize":0}}');
  const body = error([
    rpc('BadRequest', { fieldViolations: [{ field: 'lamp.shade_size', description: 'Above 0.' }] }),
  ]);
  expect(readBody(body, { draft }).errors).toMatchObject([
    { message: 'Above 0.', place: { path: ['lamp', 'shadeSize'] } },
  ]);
});

test('without details the status is the code', () => {
  expect(firstError(readBody(error([], 'NOT_FOUND', 404), { status: 404 }))).toMatchObject({
    message: 'Look again.',
    code: 'NOT_FOUND',
  });
});

test('one quota that is used up gives its own code to the message', () => {
  const body = error([rpc('QuotaFailure', { violations: [{ subject: 'p:1', description: 'Per minute.' }] })]);
  expect(readBody(body, { status: 429 }).errors).toHaveLength(1);
});

test('the older list names params and headers', () => {
  const draft = posting('https://x.test?watts=x', '{}');
  const item = {
    domain: 'global',
    reason: 'invalid',
    message: 'No number.',
    locationType: 'parameter',
    location: 'watts',
  };
  const body = { error: { errors: [item], code: 400, message: 'No number.' } };
  expect(readBody(body, { draft })).toMatchObject({
    shape: 'google',
    errors: [{ code: 'invalid', place: { in: 'param', name: 'watts' } }],
  });
});

test('an error at the end of a stream is read; a status in words is another vendor', () => {
  expect(readBody([{ row: 1 }, error([], 'ABORTED')])).toMatchObject({
    shape: 'google',
    errors: [{ code: 'ABORTED' }],
  });
  expect(readBody({ error: { code: 400, message: 'no', status: 'error' } }).shape).not.toBe('google');
  expect(readBody({ error: { code: 'A_B', message: 'no', status: 'A_B' } }).shape).not.toBe('google');
});
