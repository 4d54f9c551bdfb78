import { expect, it } from 'vitest';
import { blanksShown, splitBlanks } from '../../../../../renderer/features/response/explain/outer-blanks.ts';

it('takes the outer blanks off and leaves the inner ones', () => {
  expect(splitBlanks('  blue boat\t')).toEqual({ start: '  ', middle: 'blue boat', end: '\t' });
  expect(splitBlanks('blue')).toEqual({ start: '', middle: 'blue', end: '' });
  expect(splitBlanks(' \n')).toEqual({ start: ' \n', middle: '', end: '' });
});

it('shows every kind of blank', () => {
  expect(blanksShown(' \u00A0\t\r\n\n')).toBe('␣␣⇥↵↵');
});
