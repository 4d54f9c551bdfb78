import { expect, it } from 'vitest';
import { hintedSpots, mergeSpots } from '../../../../renderer/features/request/merge-spots.ts';
import type { DraftFinding } from '../../../../shared/diagnosis/preflight/check-draft.ts';
import type { Place } from '../../../../shared/model/diagnosis.ts';

const finding = (place: Place | null, severity: DraftFinding['severity'] = 'error'): DraftFinding => ({
  ruleId: 'header-invalid',
  severity,
  certainty: 'certain',
  summary: 'before sending',
  explanation: '',
  evidence: [],
  place,
  fixes: [],
  parts: [],
});

it('marks what an answer pointed at, and beside it what would fail the next time', () => {
  const marks = [{ place: { in: 'header' as const, name: 'X-Note' }, text: 'the answer' }];
  const other: Place = { in: 'auth', part: 'token' };
  expect(mergeSpots(marks, [finding(other)])).toEqual([...marks, { place: other, text: 'before sending' }]);
});

it('lets the answer speak where both mean one spot, however its name is written', () => {
  const marks = [{ place: { in: 'header' as const, name: 'X-Note' }, text: 'the answer' }];
  expect(mergeSpots(marks, [finding({ in: 'header', name: 'x-note' })])).toBe(marks);
});

it('only hints at what would not fail, and at no spot where there is none', () => {
  const place: Place = { in: 'header', name: 'X-Note' };
  const findings = [finding(place, 'warning'), finding(null, 'warning'), finding(null)];
  expect(mergeSpots([], findings)).toEqual([]);
  expect(hintedSpots(findings)).toEqual([{ place, text: 'before sending' }]);
  expect(hintedSpots([finding(place)])).toEqual([]);
});
