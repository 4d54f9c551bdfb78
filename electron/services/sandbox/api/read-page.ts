import { ERROR_CODES } from '../http/error-codes.ts';
import type { RefusalError } from '../http/refusal.ts';
import { Refusal } from '../http/refusal.ts';

const DEFAULT_SIZE = 20;
const LARGEST_SIZE = 100;
const LAST_PAGE = 1_000_000;

/** The part of a list that `page` (from 1) and `page_size` ask for. @throws {Refusal} 400 */
export function readPage(query: URLSearchParams): { from: number; size: number } {
  const errors: RefusalError[] = [];
  const read = (name: string, fallback: number, largest: number): number => {
    const text = query.get(name);
    if (text === null || text === '') return fallback;
    const value = /^\d{1,7}$/.test(text) ? Number(text) : 0;
    if (value >= 1 && value <= largest) return value;
    const message = `${name} must be a whole number from 1 to ${largest}.`;
    errors.push({ code: ERROR_CODES.parameterWrong, message });
    return fallback;
  };
  const page = read('page', 1, LAST_PAGE);
  const size = read('page_size', DEFAULT_SIZE, LARGEST_SIZE);
  if (errors.length > 0) throw new Refusal(400, errors);
  return { from: (page - 1) * size, size };
}
