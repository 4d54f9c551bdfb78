import { expect, test } from 'vitest';
import { firstVerdict } from '../../../shared/diagnosis/diagnose.ts';
import type { Headers } from '../../../shared/model/response-record.ts';
import { en } from '../../../shared/texts/en.ts';
import { dexatelBody, explain, JSON_TYPE, makeRecord, NOW, posting } from './make-exchange.ts';

test('the kind of answer comes first, then the words of the server, then ours', () => {
  const body = '{"message":"The lamp is broken."}';
  expect(explain({ status: 404, headers: JSON_TYPE, body }).summary).toBe(
    'Not there. The server says: “The lamp is broken”.',
  );
  expect(explain({ status: 404 }).summary).toBe('Not there. The address leads to nothing that exists.');
});

test('words that say no more than the status give way to its meaning', () => {
  for (const words of ['Not Found', '404 not found', 'NOT_FOUND'])
    expect(
      explain({ status: 404, headers: JSON_TYPE, body: JSON.stringify({ message: words }) }).summary,
    ).toBe('Not there. The address leads to nothing that exists.');
});

test('long words are cut, line breaks are one blank', () => {
  const body = JSON.stringify({ message: `One\n two ${'x'.repeat(400)}` });
  const { summary } = explain({ status: 400, headers: JSON_TYPE, body });
  expect(summary).toMatch(/“One two x{100,240}…”\.$/);
});

test('a headline stands for several errors, the error itself for one', () => {
  const one = JSON.stringify({ message: 'Check the form.', errors: ['colour is unknown'] });
  expect(explain({ status: 422, headers: JSON_TYPE, body: one }).summary).toContain('“colour is unknown”');
  const two = JSON.stringify({ message: 'Check the form.', errors: ['colour is unknown', 'size is needed'] });
  expect(explain({ status: 422, headers: JSON_TYPE, body: two }).summary).toContain('“Check the form”');
});

test('several causes are listed where nothing is found, none where the cause is known', () => {
  expect(explain({ status: 404 }).causes.length).toBeGreaterThan(3);
  expect(explain({ status: 415 }).causes).toEqual([]);
  const draft = posting('https://x.test', '{"to":"x"}');
  expect(
    explain({ status: 400, headers: JSON_TYPE, body: dexatelBody(400, 'to is strange'), draft }).causes,
  ).toEqual([]);
});

test('the advice for 400 is about JSON only where the JSON may be at fault', () => {
  const broken = posting('https://x.test', '{"to":"x",}');
  expect(explain({ status: 400, draft: broken }).advice).toContain('JSON');
  const draft = posting('https://x.test', '{"to":"x"}');
  expect(
    explain({ status: 400, headers: JSON_TYPE, body: dexatelBody(400, 'to is strange'), draft }).advice,
  ).toBe('Go through the errors: each names what to change.');
});

test('the request id is taken from the header that the API sets, before those of gateways, before the body', () => {
  const headers: Headers = [...JSON_TYPE, ['CF-Ray', '8f1'], ['X-Request-Id', 'req-7']];
  expect(explain({ status: 500, headers, body: '{"message":"x","requestId":"b-1"}' }).requestId).toEqual({
    value: 'req-7',
    from: 'header x-request-id',
  });
  expect(
    explain({
      status: 500,
      headers: [['traceparent', '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01']],
    }).requestId?.value,
  ).toBe('4bf92f3577b34da6a3ce929d0e0e4736');
});

test('the first verdict of a long answer is that of the whole', () => {
  const errors = Array.from({ length: 20_000 }, (_, index) => ({
    message: `row ${index} is wrong`,
    code: index,
  }));
  const body = JSON.stringify({ message: 'Many rows are wrong.', errors });
  const input = {
    record: makeRecord({ status: 422, headers: JSON_TYPE, body }),
    draft: null,
    variables: [],
    now: NOW,
  };
  const first = firstVerdict(input, en);
  const { status, turn, summary } = explain({ status: 422, headers: JSON_TYPE, body });
  expect({ status: first.status, turn: first.turn, summary: first.summary }).toEqual({
    status,
    turn,
    summary,
  });
});

test('202 and 204 are successes with nothing to do', () => {
  expect(explain({ status: 202 })).toMatchObject({ ok: true, turn: 'none' });
  expect(explain({ status: 204 })).toMatchObject({ ok: true, turn: 'none', name: 'No Content' });
});

test('304 is nothing to do, and not a success with data', () => {
  expect(explain({ status: 304 })).toMatchObject({ ok: false, turn: 'none' });
});
