import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareItems, nextSeq, planOrder } from '../../../shared/opencollection/item-order.ts';

const item = (name: string, seq: number | null = null, isFolder = false) => ({ name, seq, isFolder });

test('folders come first, then places count, then names, in which 2 comes before 10', () => {
  const items = [
    item('b'),
    item('Step 10'),
    item('Step 2'),
    item('last by name', 1),
    item('second', 2),
    item('z folder', null, true),
    item('a folder', 9, true),
  ];
  expect(items.toSorted(compareItems).map(({ name }) => name)).toEqual([
    'a folder',
    'z folder',
    'last by name',
    'second',
    'b',
    'Step 2',
    'Step 10',
  ]);
});

test.each([
  ['between two with room between them', [10, 99, 20], 1, [[1, 11]]],
  ['where its own place fits already', [1, 5, 9], 1, []],
  ['at the end', [1, 2, 1], 2, [[2, 3]]],
  [
    'in front of a row without gaps',
    [9, 1, 2, 7],
    0,
    [
      [0, 1],
      [1, 2],
      [2, 3],
    ],
  ],
  [
    'between two of the same place',
    [3, null, 3],
    1,
    [
      [1, 4],
      [2, 5],
    ],
  ],
  ['behind one that has no place yet', [1, null, 4], 2, [[1, 2]]],
  ['in front of those without a place', [1, null, null], 1, [[1, 2]]],
] as [string, (number | null)[], number, number[][]][])(
  'an item put %s changes no more files than it must',
  (_where, seqs, moved, expected) => {
    expect(planOrder(seqs, moved).map(({ index, seq }) => [index, seq])).toEqual(expected);
  },
);

test('property: after the changes the order is the one that was asked for', () => {
  const seqs = fc.array(fc.option(fc.integer({ min: 0, max: 9 }), { nil: null }), { maxLength: 8 });
  fc.assert(
    fc.property(seqs, fc.nat(), fc.nat(), (list, from, to) => {
      fc.pre(list.length > 0);
      const before = list.map((seq, index) => item(`n${index}`, seq)).toSorted(compareItems);
      const moved = before[from % before.length];
      const rest = before.filter((one) => one !== moved);
      const place = to % (rest.length + 1);
      const wanted = moved === undefined ? rest : rest.toSpliced(place, 0, moved);
      const next = wanted.map((one) => ({ ...one }));
      for (const { index, seq } of planOrder(
        wanted.map((one) => one.seq),
        place,
      )) {
        Object.assign(next[index] ?? {}, { seq });
      }
      expect(next.toSorted(compareItems).map(({ name }) => name)).toEqual(wanted.map(({ name }) => name));
    }),
  );
});

test('something new comes last', () => {
  expect(nextSeq([])).toBe(1);
  expect(nextSeq([3, null, 1])).toBe(4);
});
