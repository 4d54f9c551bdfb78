import { explainHeaders } from '../../../../shared/diagnosis/explain-header.ts';
import type { HeaderContext } from '../../../../shared/diagnosis/explain-header.ts';
import type { HeaderPair } from '../../../../shared/model/response-record.ts';
import type { Message } from '../../../../shared/texts/text.ts';

export interface FoundHeader {
  readonly name: string;
  readonly value: string;
  /** One sentence; null where nothing is known about it. */
  readonly explanation: string | null;
  /** Its place among all headers: names may come twice. */
  readonly index: number;
}

/** Every header with its explanation, in order; with a search, only those that hold every word of it somewhere. */
export function searchHeaders(
  headers: readonly HeaderPair[],
  context: Omit<HeaderContext, 'count'>,
  search: string,
  say: (message: Message) => string,
): FoundHeader[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const explained = explainHeaders(headers, context).map(({ name, value, explanation }, index) => ({
    name,
    value,
    explanation: explanation === null ? null : say(explanation),
    index,
  }));
  if (words.length === 0) return explained;
  return explained.filter(({ name, value, explanation }) => {
    const text = `${name} ${value} ${explanation ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
