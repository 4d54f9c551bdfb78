import { expect, it } from 'vitest';
import { readParagraphs } from '../../../../renderer/features/response/read-paragraphs.ts';

it('an empty line ends a paragraph, a single line break does not', () => {
  expect(readParagraphs('Lists the boats,\nfive at a time.\n\n  \nChange page to 2.\n')).toEqual([
    'Lists the boats, five at a time.',
    'Change page to 2.',
  ]);
});

it('the lines of a list stay lines', () => {
  expect(readParagraphs('Then:\n- send\n  it\n- read\n1. and save')).toEqual([
    'Then:\n- send it\n- read\n1. and save',
  ]);
});

it('nothing has no paragraphs', () => {
  expect(readParagraphs(' \n\n ')).toEqual([]);
});
