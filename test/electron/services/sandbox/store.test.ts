import { expect, test } from 'vitest';
import { createStore } from '../../../../electron/services/sandbox/api/store.ts';
import type { Scope, SeedObject } from '../../../../electron/services/sandbox/api/store.ts';

const scope: Scope = { kind: 'audience', accountId: 'one', parentId: null };
const seeded: SeedObject = { ...scope, id: 'seeded', values: { name: 'First' } };
const make = (): ReturnType<typeof createStore> => createStore([seeded], { now: () => 0, note: () => {} });

test('past two thousand of a kind the oldest goes, and what came with the sandbox stays', () => {
  const store = make();
  for (let count = 0; count < 2_001; count += 1) store.add(scope, `made-${count}`, { name: `${count}` });
  const ids = store.list(scope).map(({ id }) => id);
  expect(ids).toHaveLength(2_000);
  expect(ids.slice(0, 2)).toEqual(['seeded', 'made-2']);
});

test('what is gone is put back once, never over something that has taken its id', () => {
  const store = make();
  expect(store.restore(scope, 'seeded')).toBeUndefined();
  store.remove(seededOf(store));
  expect(store.restore(scope, 'SEEDED')).toMatchObject({ id: 'seeded', version: 1 });
  store.remove(seededOf(store));
  store.add({ ...scope, accountId: 'two' }, 'seeded', { name: 'Theirs' });
  expect(store.restore(scope, 'seeded')).toBeUndefined();
});

test('every change makes another version, a reset the first one again', () => {
  const store = make();
  store.update(seededOf(store), { name: 'Second' }, 'changed');
  expect(seededOf(store)).toMatchObject({ version: 2, values: { name: 'Second' } });
  store.reset();
  expect(seededOf(store)).toMatchObject({ version: 1, values: { name: 'First' } });
});

function seededOf(store: ReturnType<typeof createStore>): NonNullable<ReturnType<typeof store.findById>> {
  const object = store.findById('seeded');
  if (object === undefined) throw new Error('the seeded object is not there');
  return object;
}
