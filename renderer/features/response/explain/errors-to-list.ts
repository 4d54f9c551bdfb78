import type { AnswerError, Diagnosis } from '../../../../shared/model/diagnosis.ts';

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
  const words = plain(only.message);
  return plain(summary).includes(words) || words === plain(`${status ?? ''} ${name}`) ? [] : errors;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
