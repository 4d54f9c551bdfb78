import { createStore } from 'zustand/vanilla';
import type { RecordId } from '../../shared/model/ids.ts';

/** A failure that was seen in this run, by what makes it the same as another: its code and the host. */
interface SeenFailure {
  /** Each answer counts once, however often it is looked at. */
  readonly records: ReadonlySet<RecordId>;
  /** When it was seen first, epoch ms. */
  readonly firstAt: number;
}

interface FailuresState {
  byKey: Readonly<Record<string, SeenFailure>>;
}

export const failuresStore = createStore<FailuresState>(() => ({ byKey: {} }));

export function noteFailure(key: string, recordId: RecordId, at: number): void {
  failuresStore.setState((state) => {
    const seen = state.byKey[key];
    if (seen?.records.has(recordId) === true) return state;
    const records = new Set([...(seen?.records ?? []), recordId]);
    const firstAt = Math.min(at, seen?.firstAt ?? at);
    return { byKey: { ...state.byKey, [key]: { records, firstAt } } };
  });
}
