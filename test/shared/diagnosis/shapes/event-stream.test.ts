import { expect, test } from 'vitest';
import { explain } from '../make-exchange.ts';

function stream(...events: readonly string[]): ReturnType<typeof explain> {
  return explain({
    headers: [['Content-Type', 'text/event-stream; charset=utf-8']],
    body: events.map((event) => `${event}\n\n`).join(''),
  });
}

const STEP = 'event: step\ndata: {"text":"The lamp warms up"}';

test('an event that is called an error is one, in JSON or in plain words', () => {
  expect(stream(STEP, 'event: error\ndata: {"code":"lamp_gone","message":"The lamp left."}')).toMatchObject({
    ok: false,
    shape: 'event-stream',
    errors: [{ code: 'lamp_gone', message: 'The lamp left.' }],
  });
  expect(stream('event: lamp-error\ndata: The lamp left.').errors).toMatchObject([
    { message: 'The lamp left.' },
  ]);
});

test('data that are an error and nothing else are one, whatever the event is called', () => {
  const found = stream(STEP, 'data: {"error":{"type":"rate_limit_exceeded","message":"Too many lamps."}}');
  expect(found).toMatchObject({ ok: false, turn: 'wait', errors: [{ message: 'Too many lamps.' }] });
});

test('the end of a long stream is read', () => {
  const steps = Array.from({ length: 4000 }, () => STEP);
  expect(stream(...steps, 'event: error\ndata: {"message":"The lamp left."}').errors).toMatchObject([
    { message: 'The lamp left.' },
  ]);
});

test.each([
  ['speaks of an error', 'data: {"text":"error: none"}'],
  ['has a place for one', 'data: {"error":null,"text":"x"}'],
  ['holds records of them', 'data: {"errors":[{"id":1,"message":"old"}],"lamps":[{"id":4}]}'],
  ['is a log', 'event: log\ndata: {"level":"error","text":"The lamp left."}'],
])('a stream that %s is a success', (_what, event) => {
  expect(stream(STEP, event)).toMatchObject({ ok: true, errors: [], turn: 'none' });
});
