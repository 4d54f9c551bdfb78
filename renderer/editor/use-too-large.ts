import { useEffect, useState } from 'react';
import { isTooLarge, MOST_CHARACTERS } from './is-too-large.ts';

const LOOK_AFTER_MS = 300;

/**
 * Whether a text is too large for Monaco. Its lines are counted when it is opened and when typing pauses, because
 * counting at every key would be felt in a text of a megabyte.
 */
export function useTooLarge(text: string): boolean {
  const [hadTooMuch, setHadTooMuch] = useState(() => isTooLarge(text));
  useEffect(() => {
    const timer = setTimeout(() => setHadTooMuch(isTooLarge(text)), LOOK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return hadTooMuch || text.length > MOST_CHARACTERS;
}
