import { useEffect, useState } from 'react';

const TOLD_ANEW_MS = 15_000;

/** The time, often enough for what is told in minutes. */
export function useMinuteClock(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TOLD_ANEW_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
