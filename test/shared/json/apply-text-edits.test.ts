import { expect, test } from 'vitest';
import { applyTextEdits } from '../../../shared/json/apply-text-edits.ts';

const edit = (offset: number, length: number, text: string) => ({ offset, length, text });

test('offsets count in the text as it was, in whatever order they come', () => {
  expect(applyTextEdits('abcdef', [edit(4, 1, 'E'), edit(0, 2, ''), edit(6, 0, '!')])).toBe('cdEf!');
});

test('insertions at one place stay in the order given, before what is replaced there', () => {
  expect(applyTextEdits('ab', [edit(1, 1, 'B'), edit(1, 0, '1'), edit(1, 0, '2')])).toBe('a12B');
});

test('an edit that reaches into an earlier one, or past the text, is left out', () => {
  expect(applyTextEdits('abcdef', [edit(1, 3, '-'), edit(2, 1, 'X'), edit(5, 9, 'Y')])).toBe('a-ef');
});

test('no edits change nothing', () => {
  expect(applyTextEdits('abc', [])).toBe('abc');
});
