import { createStore } from 'zustand/vanilla';
import type { FailureDay } from '../../shared/model/failure-count.ts';

/** How often the same failure came today, in this window and others; `''` as the day before anything is known. */
export const failuresStore = createStore<FailureDay>(() => ({ day: '', failures: [] }));
