import { expect, test } from 'vitest';
import { firstError, readBody } from './read-body.ts';

test.each([
  ['invalid_client', 400, 'You are not recognised'],
  ['insufficient_scope', 400, 'Not allowed'],
  ['invalid_scope', 400, 'The request needs a change'],
  ['slow_down', 400, 'Wait a little'],
  ['temporarily_unavailable', 503, 'Wait a little'],
])('%s under %i means: %s', (error, status, lead) => {
  const { summary, shape, confidence } = readBody({ error, error_description: 'It is so.' }, { status });
  expect({ shape, confidence }).toEqual({ shape: 'oauth2', confidence: 'certain' });
  expect(summary.startsWith(lead)).toBe(true);
});

test('a code of the standard needs no description; a link is taken where it is https', () => {
  expect(firstError(readBody({ error: 'invalid_grant' }))).toMatchObject({
    message: 'invalid_grant',
    code: 'invalid_grant',
  });
  const linked = (error_uri: string) =>
    firstError(readBody({ error: 'invalid_scope', error_description: 'No.', error_uri }));
  expect(linked('https://x.test/a')).toMatchObject({ docsUrl: 'https://x.test/a' });
  expect(linked('http://x.test/a')).toMatchObject({ docsUrl: null });
});

test('how long to wait between two questions is read from the answer', () => {
  const body = { error: 'slow_down', interval: 10 };
  expect(readBody(body)).toMatchObject({ turn: 'wait', retryAfterMs: 10_000 });
});

test('others name their errors alike, with marks of their own', () => {
  expect(readBody({ ok: false, error: 'invalid_scope', error_description: 'x' }).shape).not.toBe('oauth2');
  expect(readBody({ stat: 'fail', error: 'invalid_scope', error_description: 'x' }).shape).not.toBe('oauth2');
  expect(readBody({ error: 'Not Found', error_description: 'x' }).shape).not.toBe('oauth2');
  expect(readBody({ error: 'lamp_gone' }).shape).not.toBe('oauth2');
});

test('with 200 a token without an error stays a success, and a record with one too', () => {
  const ok = { status: 200 };
  expect(readBody({ access_token: 't', error: null }, ok)).toMatchObject({ ok: true, errors: [] });
  const record = { id: 7, error: 'invalid_grant', error_description: 'of a job that failed' };
  expect(readBody({ ...record, rows: [1] }, ok)).toMatchObject({ ok: true, errors: [] });
});

test("Entra's number is the title, and its stamps are no part of the message", () => {
  const error_description =
    'AADSTS70043: The sign-in is too old.\r\nTrace ID: 11-aa\r\nCorrelation ID: 22-bb\r\nTimestamp: 2031-05-09';
  const found = readBody({ error: 'interaction_required', error_description, trace_id: '11-aa' });
  expect(found).toMatchObject({ shape: 'entra', requestId: { value: '11-aa', from: 'body trace_id' } });
  expect(firstError(found)).toMatchObject({
    message: 'The sign-in is too old.',
    code: 'interaction_required',
    title: 'AADSTS70043',
  });
});
