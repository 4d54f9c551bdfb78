import { expect, it } from 'vitest';
import { findingsToShow } from '../../../../../renderer/features/response/explain/findings-to-show.ts';
import type { AnswerError, Finding } from '../../../../../shared/model/diagnosis.ts';

const finding = (parts: Partial<Finding>): Finding => ({
  ruleId: 'attribute-type',
  severity: 'error',
  certainty: 'likely',
  summary: 'The value of colour is written in another way than expected.',
  explanation: 'Colours are written in English.',
  evidence: [],
  place: null,
  ...parts,
});

const ERROR: AnswerError = {
  message: 'colour must be a name',
  code: null,
  title: null,
  field: null,
  docsUrl: null,
  severity: 'error',
  place: null,
};

it('what made it fail comes before the suggestions, the rest after them', () => {
  const { reasons, asides } = findingsToShow({
    findings: [finding({}), finding({ ruleId: 'other', severity: 'info' })],
    errors: [],
  });
  expect(reasons.map(({ ruleId }) => ruleId)).toEqual(['attribute-type']);
  expect(asides.map(({ ruleId }) => ruleId)).toEqual(['other']);
});

it('words of the server that are listed already are not said once more', () => {
  const echo = finding({ explanation: 'The server says: “Colour must be a name.”' });
  expect(findingsToShow({ findings: [echo], errors: [ERROR] }).reasons[0]?.explanation).toBe('');
});

it('an explanation of its own stays, and so does every one beside an error without words', () => {
  const errors = [ERROR, { ...ERROR, message: '' }];
  const { reasons } = findingsToShow({ findings: [finding({})], errors });
  expect(reasons[0]?.explanation).toBe('Colours are written in English.');
});
