import { describe, expect, it } from 'vitest';
import { findOpenName } from '../../../shared/variables/find-open-name.ts';

describe('the name that is being typed', () => {
  it('is what stands between the open braces and the cursor', () => {
    const text = 'https://{{bas';
    expect(findOpenName(text, text.length)).toEqual({ typed: 'bas', from: 8, to: 13 });
  });

  it('takes in the rest of a name and its closing braces', () => {
    expect(findOpenName('{{base}}/x', 4)).toEqual({ typed: 'ba', from: 0, to: 8 });
  });

  it('is empty right behind the braces', () => {
    expect(findOpenName('{{', 2)).toEqual({ typed: '', from: 0, to: 2 });
  });

  it('loses the blanks around it', () => {
    expect(findOpenName('{{ ba', 5)?.typed).toBe('ba');
  });

  it.each([
    ['no braces are open', 'plain', 3],
    ['the name is closed already', '{{base}}/x', 9],
    ['there is one brace only', '{base', 5],
    ['a JSON text has begun instead', '{{"a', 4],
    ['a line break lies between', '{{\nba', 5],
  ])('is not there where %s', (_why, text, caret) => {
    expect(findOpenName(text, caret)).toBeNull();
  });

  it('leaves the rest of the line alone where the name is not closed', () => {
    expect(findOpenName('{{ba and more', 4)).toEqual({ typed: 'ba', from: 0, to: 4 });
  });
});
