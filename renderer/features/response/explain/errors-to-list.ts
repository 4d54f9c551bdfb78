import type { AnswerError, Diagnosis } from '../../../../shared/model/diagnosis.ts';
import { plainWords } from './plain-words.ts';

/**
 * The errors worth a table: all of them, but for a single sentence that the verdict has quoted already or that only
 * repeats the status, as the pages of gateways do.
 */
export function errorsToList({
  errors,
  summary,
  status,
  name,
}: Pick<Diagnosis, 'errors' | 'summary' | 'status' | 'name'>): readonly AnswerError[] {
  const [only, second] = errors;
  if (only === undefined || second !== undefined) return errors;
  const { title, code, field, place, docsUrl } = only;
  const hasMore = [title, code, field, place, docsUrl].some((part) => part !== null);
  if (hasMore) return errors;
  const words = plainWords(only.message);
  return plainWords(summary).includes(words) || words === plainWords(`${status ?? ''} ${name}`) ? [] : errors;
}
