import type { ErrorField } from '../model/diagnosis.ts';
import { makeField } from './field-path.ts';

/**
 * A sentence that begins with the place it is about, `messages.0.content: too long`, taken apart. A sentence that begins
 * with any other word and a colon stays whole: only a name of a field, or a way to one, is a place.
 */
export function placedMessage(message: string): {
  readonly message: string;
  readonly field: ErrorField | null;
} {
  const match = /^([a-z_$][\w$]{0,60}(?:[.[][\w$.[\]-]{1,200})?):\s+(\S[^]*)$/.exec(message);
  const [, place, rest] = match ?? [];
  if (place === undefined || rest === undefined) return { message, field: null };
  return { message: rest, field: makeField(place) };
}
