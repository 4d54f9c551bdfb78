import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeSource, findChange, withLineFeeds } from '../../../renderer/editor/line-endings.ts';

describe('the text that an editor is given', () => {
  it('has line feeds for every kind of line break', () => {
    expect(withLineFeeds('a\r\nb\rc\nd')).toBe('a\nb\nc\nd');
  });
});

describe('a change of the editor, carried over to the text as it is', () => {
  it('leaves the line breaks that it does not touch as they are', () => {
    const source = 'one\r\ntwo\nthree\rfour';
    expect(changeSource(source, [{ offset: 4, length: 3, text: 'TWO' }])).toBe('one\r\nTWO\nthree\rfour');
  });

  it('writes new line breaks the way the text begins', () => {
    expect(changeSource('a\r\nb', [{ offset: 3, length: 0, text: '\nc' }])).toBe('a\r\nb\r\nc');
    expect(changeSource('a\nb', [{ offset: 3, length: 0, text: '\nc' }])).toBe('a\nb\nc');
  });

  it('takes a whole line break out where it was taken out', () => {
    expect(changeSource('a\r\nb', [{ offset: 1, length: 1, text: '' }])).toBe('ab');
  });

  it('takes several at once, counted in the text as it was', () => {
    const changes = [
      { offset: 0, length: 1, text: 'A' },
      { offset: 4, length: 1, text: 'C' },
    ];
    expect(changeSource('a\r\nb\r\nc', changes)).toBe('A\r\nb\r\nC');
  });

  it('gives odd breaks up where two of them would become one', () => {
    expect(changeSource('a\nb\rX\nc', [{ offset: 4, length: 1, text: '' }])).toBe('a\nb\n\nc');
  });

  it('shows in the editor what the editor shows', () => {
    const text = fc.array(fc.constantFrom('a', '{', '\r\n', '\n', '\r', '"', 'ü'), { maxLength: 30 });
    fc.assert(
      fc.property(text, fc.nat(30), fc.nat(8), text, (parts, at, count, typedParts) => {
        const source = parts.join('');
        const shown = withLineFeeds(source);
        const offset = Math.min(at, shown.length);
        const length = Math.min(count, shown.length - offset);
        const typed = withLineFeeds(typedParts.join(''));
        const expected = shown.slice(0, offset) + typed + shown.slice(offset + length);
        const changed = changeSource(source, [{ offset, length, text: typed }]);
        expect(withLineFeeds(changed)).toBe(expected);
      }),
    );
  });
});

describe('the one change between two texts', () => {
  it('is the stretch that differs', () => {
    expect(findChange('abcdef', 'abXYef')).toEqual({ offset: 2, length: 2, text: 'XY' });
  });

  it('is nothing where they are the same', () => {
    expect(findChange('abc', 'abc')).toBeNull();
  });

  it('does not count a character twice where it repeats', () => {
    expect(findChange('aaa', 'aaaa')).toEqual({ offset: 3, length: 0, text: 'a' });
    expect(findChange('aaaa', 'aa')).toEqual({ offset: 2, length: 2, text: '' });
  });

  it('makes the second of the first, whatever they are', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const change = findChange(before, after);
        const made =
          change === null
            ? before
            : before.slice(0, change.offset) + change.text + before.slice(change.offset + change.length);
        expect(made).toBe(after);
      }),
    );
  });
});
