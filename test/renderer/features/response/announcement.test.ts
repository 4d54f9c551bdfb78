import { expect, it } from 'vitest';
import { announcement } from '../../../../renderer/features/response/announcement.ts';
import { sayIn } from '../../../../renderer/state/explaining-texts.ts';
import { en } from '../../../../shared/texts/en.ts';
import type { Fix } from '../../../../shared/model/diagnosis.ts';
import { ERROR, makeDiagnosis } from './make-answer.ts';

const sayText = sayIn(en);

const FIX: Fix = {
  id: 'add-key',
  label: 'Add the key',
  because: '',
  certainty: 'certain',
  edits: [],
  risky: false,
  changes: [],
};

it('says status, errors and the first suggestion', () => {
  const diagnosis = makeDiagnosis({ errors: [ERROR, ERROR], fixes: [FIX] });
  expect(announcement(sayText, diagnosis)).toBe('400 Bad Request. 2 errors. First suggestion: Add the key.');
});

it('does not read out what would make things less safe', () => {
  const diagnosis = makeDiagnosis({ fixes: [{ ...FIX, risky: true }] });
  expect(announcement(sayText, diagnosis)).toBe('400 Bad Request.');
});

it('says no more than there is', () => {
  expect(announcement(sayText, makeDiagnosis({ status: 201, name: 'Created', ok: true }))).toBe(
    '201 Created.',
  );
  expect(announcement(sayText, makeDiagnosis({ errors: [ERROR] }))).toBe('400 Bad Request. 1 error.');
});

it('says that no answer came', () => {
  expect(announcement(sayText, makeDiagnosis({ status: null, name: 'Connection refused' }))).toBe(
    'No answer: Connection refused.',
  );
});
