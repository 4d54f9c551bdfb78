import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignLists } from '../../../shared/lib/align-lists.ts';

const isSame = (one: string, other: string): boolean => one === other;

test('elements that stayed are found, whatever came between them', () => {
  expect(alignLists(['a', 'b', 'c'], ['x', 'a', 'c', 'y'], { isSame })).toEqual([null, 0, 2, null]);
});

test('an element that moved is found by what it is', () => {
  expect(alignLists(['a', 'b', 'c'], ['c', 'a', 'b'], { isSame })).toEqual([2, 0, 1]);
});

test('equal elements are paired one to one, in order', () => {
  expect(alignLists(['a', 'a'], ['a', 'a', 'a'], { isSame })).toEqual([0, 1, null]);
});

test('a fainter sign counts only for what is left', () => {
  const isLike = [(one: string, other: string): boolean => one[0] === other[0]];
  expect(alignLists(['a1', 'a2'], ['a2', 'a3'], { isSame, isLike })).toEqual([1, 0]);
});

test('in a gap an element continues the one that stood there, and none beyond its neighbours', () => {
  const isLikeInGap = (): boolean => true;
  expect(alignLists(['a', 'old', 'c'], ['a', 'new', 'c'], { isSame, isLikeInGap })).toEqual([0, 1, 2]);
  expect(alignLists(['a', 'c', 'old'], ['a', 'new', 'c'], { isSame, isLikeInGap })).toEqual([0, null, 1]);
});

test('property: no index twice, every pair passes a test, and a list is aligned with itself by place', () => {
  const list = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 });
  fc.assert(
    fc.property(list, list, (before, after) => {
      const matches = alignLists(before, after, { isSame });
      const used = matches.filter((match) => match !== null);
      expect(new Set(used).size).toBe(used.length);
      for (const [index, match] of matches.entries())
        if (match !== null) expect(before[match]).toBe(after[index]);
      expect(alignLists(before, before, { isSame })).toEqual(before.map((_one, index) => index));
    }),
  );
});
