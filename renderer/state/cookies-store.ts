import { createStore } from 'zustand/vanilla';

/** Counts the changes of the jars: what shows one reads it again with each. */
export const cookiesStore = createStore<{ revision: number }>(() => ({ revision: 0 }));
