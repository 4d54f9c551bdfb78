import { ERROR_CODES } from '../http/error-codes.ts';
import { Refusal } from '../http/refusal.ts';

/** A number of the address, held to `most`. @throws {Refusal} 400 for what is no number from 0 up. */
export function readNumber(
  query: URLSearchParams,
  name: string,
  { fallback, most }: { readonly fallback: number; readonly most: number },
): number {
  const text = query.get(name);
  if (text === null || text === '') return fallback;
  if (!/^\d{1,9}(\.\d{1,3})?$/.test(text))
    throw new Refusal(400, {
      code: ERROR_CODES.parameterWrong,
      message: `${name} must be a number from 0 to ${most}.`,
    });
  return Math.min(Number(text), most);
}
