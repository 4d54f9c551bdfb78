import { describe, expect, it } from 'vitest';
import { setMarks } from '../../../renderer/actions/marks.ts';
import { marksOf, marksStore } from '../../../renderer/state/marks-store.ts';
import type { DraftId } from '../../../shared/model/ids.ts';

const one = 'marks-one' as DraftId;
const other = 'marks-other' as DraftId;
const mark = { place: { in: 'method' }, text: 'Not allowed here' } as const;

describe('marks of a request', () => {
  it('replace those of the answer before and leave other requests alone', () => {
    setMarks(one, [mark]);
    setMarks(other, [mark]);
    setMarks(one, [{ ...mark, text: 'Try POST' }]);
    expect(marksOf(marksStore.getState(), one)).toEqual([{ ...mark, text: 'Try POST' }]);
    expect(marksOf(marksStore.getState(), other)).toEqual([mark]);
  });

  it('are gone, draft and all, once there are none', () => {
    setMarks(one, [mark]);
    setMarks(one, []);
    expect(Object.hasOwn(marksStore.getState().byDraft, one)).toBe(false);
  });

  it('tell nobody where there is nothing to change', () => {
    setMarks(one, []);
    const before = marksStore.getState();
    setMarks(one, []);
    expect(marksStore.getState()).toBe(before);
    expect(marksOf(before, one)).toBe(marksOf(before, 'nobody' as DraftId));
  });
});
