import { useEffect, useState } from 'react';

/** The time, in epoch milliseconds, told anew every so often until `until`; null: without end. */
export function useClock(everyMs: number, until: number | null): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      const time = Date.now();
      setNow(time);
      if (until !== null && time >= until) clearInterval(timer);
    }, everyMs);
    return () => clearInterval(timer);
  }, [everyMs, until]);
  return now;
}

/** Whole seconds until then; 0 when it is over. */
export function useSecondsUntil(time: number): number {
  const now = useClock(250, time);
  return Math.max(0, Math.ceil((time - now) / 1000));
}
