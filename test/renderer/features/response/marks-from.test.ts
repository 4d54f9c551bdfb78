import { expect, it } from 'vitest';
import { marksFrom } from '../../../../renderer/features/response/marks-from.ts';
import type { AnswerError, Finding, Fix, Place } from '../../../../shared/model/diagnosis.ts';
import { makeDiagnosis } from './make-answer.ts';

const COLOUR: Place = { in: 'body', line: 3, column: 5, offset: 20, length: 6, path: ['colour'] };
const KEY: Place = { in: 'header', name: 'X-Harbour-Key' };

const error = (message: string, place: Place | null): AnswerError => ({
  message,
  code: null,
  title: null,
  field: null,
  docsUrl: null,
  severity: 'error',
  place,
});

const finding = (parts: Partial<Finding>): Finding => ({
  ruleId: 'key-missing',
  severity: 'error',
  certainty: 'certain',
  summary: 'No key was sent.',
  explanation: '',
  evidence: [],
  place: null,
  ...parts,
});

const fix = (label: string, place: Place): Fix => ({
  id: 'add-key',
  label,
  because: 'The server asks for it.',
  certainty: 'certain',
  edits: [],
  risky: false,
  changes: [{ place, before: null, after: '{{harbourKey}}' }],
});

it('what the server says of a spot comes before what a rule or a suggestion says of it', () => {
  const marks = marksFrom(
    makeDiagnosis({
      errors: [error('colour is not known', COLOUR), error('something else is wrong', null)],
      findings: [finding({ place: KEY }), finding({ ruleId: 'other', place: COLOUR })],
      fixes: [fix('Add the key', KEY)],
    }),
  );
  expect(marks).toEqual([
    { place: COLOUR, text: 'colour is not known' },
    { place: KEY, text: 'No key was sent.' },
  ]);
});

it('a suggestion marks the spot that it would change', () => {
  expect(marksFrom(makeDiagnosis({ fixes: [fix('Add the key', KEY)] }))).toEqual([
    { place: KEY, text: 'Add the key' },
  ]);
});

it('nothing is marked as a fault that is merely worth knowing, or could merely be nicer', () => {
  const diagnosis = makeDiagnosis({
    ok: true,
    findings: [finding({ severity: 'info', place: KEY })],
    fixes: [fix('Save the new address', KEY)],
  });
  expect(marksFrom(diagnosis)).toEqual([]);
});

it('hundreds of errors do not become hundreds of marks', () => {
  const errors = Array.from({ length: 500 }, (_, index) =>
    error('wrong', { in: 'param', name: `boat${index}` }),
  );
  expect(marksFrom(makeDiagnosis({ errors }))).toHaveLength(200);
});
