import { expect, it } from 'vitest';
import { failureOf } from '../../../../../renderer/features/response/explain/failure-of.ts';
import { failuresStore, noteFailure } from '../../../../../renderer/state/failures-store.ts';
import { makeFailure } from '../../../../../shared/http/make-failure.ts';
import type { RecordId } from '../../../../../shared/model/ids.ts';
import { ERROR, makeDiagnosis, makeHop, makeRecord } from '../make-answer.ts';

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

it('counts each answer once, and remembers the earliest', () => {
  const id = (name: string) => name as RecordId;
  noteFailure('k', id('one'), 2000);
  noteFailure('k', id('one'), 2000);
  noteFailure('k', id('two'), 1000);
  noteFailure('other', id('three'), 500);
  const seen = failuresStore.getState().byKey['k'];
  expect([seen?.records.size, seen?.firstAt]).toEqual([2, 1000]);
});
