import { expect, it } from 'vitest';
import { failureOf } from '../../../../../renderer/features/response/explain/failure-of.ts';
import { makeFailure } from '../../../../../shared/http/make-failure.ts';
import { ERROR, makeAnswer, makeBody, makeDiagnosis, makeHop, makeRecord } from '../make-answer.ts';

const refused = makeDiagnosis({ status: 422, ok: false });
const host = '127.0.0.1:4100';

it('is known by the code of the first error that has one, else by the status', () => {
  const record = makeRecord();
  const coded = {
    ...refused,
    errors: [
      { ...ERROR, code: null },
      { ...ERROR, code: '4711' },
    ],
  };
  expect(failureOf(coded, record)).toEqual({ code: '4711', host });
  expect(failureOf(refused, record)).toEqual({ code: '422', host });
});

it('is known by what broke where no answer came', () => {
  const failure = makeFailure('connection-refused', 'connect');
  const record = makeRecord({ outcome: { kind: 'failure', failure } });
  expect(failureOf({ ...refused, status: null }, record)).toEqual({ code: 'connection-refused', host });
});

it('is none for a success, for what was stopped, and for what was never sent', () => {
  expect(failureOf(makeDiagnosis({ status: 200, ok: true }), makeRecord())).toBeNull();
  const failure = makeFailure('cancelled', 'waiting');
  expect(failureOf(refused, makeRecord({ outcome: { kind: 'failure', failure } }))).toBeNull();
  expect(failureOf(refused, makeRecord({ hops: [] }))).toBeNull();
  const odd = makeHop({ request: { ...makeHop().request, url: 'not an address' } });
  expect(failureOf(refused, makeRecord({ hops: [odd] }))).toBeNull();
});

it('is known by the status where the code is no name or number, but words or a path', () => {
  for (const code of ['no such lamp', '/srv/lamps/41', 'x'.repeat(200), '<b>7</b>'])
    expect(failureOf({ ...refused, errors: [{ ...ERROR, code }] }, makeRecord())?.code).toBe('422');
});

it('is none while the answer is still arriving, and one where it broke off', () => {
  const body = makeBody('{"boats":', { isComplete: false });
  const outcome = { kind: 'response', answer: makeAnswer(), body, interruption: null } as const;
  expect(failureOf(refused, makeRecord({ outcome }))).toBeNull();
  const interruption = makeFailure('connection-closed', 'receiving');
  expect(failureOf(refused, makeRecord({ outcome: { ...outcome, interruption } }))?.code).toBe('422');
});
