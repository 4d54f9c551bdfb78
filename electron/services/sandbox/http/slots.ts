/** How many long answers may be under way at once, so that a loop gone wrong does not fill the memory. */
export interface Slots {
  /** Gives the way to hand it back, or `null` where all are taken. Handing back twice does nothing. */
  take(): (() => void) | null;
}

export function createSlots(count: number): Slots {
  let free = count;
  return {
    take() {
      if (free === 0) return null;
      free -= 1;
      let isTaken = true;
      return () => {
        if (isTaken) free += 1;
        isTaken = false;
      };
    },
  };
}
