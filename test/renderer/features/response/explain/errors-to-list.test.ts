import { expect, it } from 'vitest';
import { errorsToList } from '../../../../../renderer/features/response/explain/errors-to-list.ts';
import type { AnswerError } from '../../../../../shared/model/diagnosis.ts';
import { makeDiagnosis } from '../make-answer.ts';

const error = (parts: Partial<AnswerError>): AnswerError => ({
  message: 'colour is not known',
  code: null,
  title: null,
  field: null,
  docsUrl: null,
  severity: 'error',
  place: null,
  ...parts,
});

it('a single sentence that the verdict quotes already is not listed again', () => {
  expect(errorsToList(makeDiagnosis({ errors: [error({})] }))).toEqual([]);
});

it('a page that only repeats the status is not listed', () => {
  const diagnosis = makeDiagnosis({
    status: 502,
    name: 'Bad Gateway',
    summary: 'Something in between failed.',
    errors: [error({ message: '502 Bad Gateway' })],
  });
  expect(errorsToList(diagnosis)).toEqual([]);
});

it('an error with anything more than its sentence is listed', () => {
  const errors = [error({ code: '1042' })];
  expect(errorsToList(makeDiagnosis({ errors }))).toBe(errors);
});

it('a sentence that nobody has read yet is listed, and so are several', () => {
  const other = [error({ message: 'the harbour is closed' })];
  expect(errorsToList(makeDiagnosis({ errors: other }))).toBe(other);
  const two = [error({}), error({})];
  expect(errorsToList(makeDiagnosis({ errors: two }))).toBe(two);
});
