/** A limit that a server names in words, in the unit asked for. */

const UNIT_FACTORS: Readonly<Record<string, number>> = {
  b: 1,
  byte: 1,
  bytes: 1,
  octets: 1,
  kb: 1000,
  kib: 1024,
  k: 1024,
  mb: 1_000_000,
  mib: 1_048_576,
  m: 1_048_576,
  gb: 1_000_000_000,
};

const NUMBER = /(\d[\d,_]*(?:\.\d+)?)\s*(bytes?|octets|[kmg]i?b|[km]\b|b\b|char(?:acter)?s?\b)?/gi;
const SAYS_LIMIT =
  /\b(?:limit(?:ed)?|max(?:imum)?|at most|up to|no more than|more than|exceeds?|exceeded|longer than|larger than|allow(?:ed|s)?)\b[^.;\n]{0,40}$/i;

/**
 * The number that the words call a limit: one that follows "limit", "at most", "exceeds" and the like and is smaller
 * than what was sent. Sizes are read with their unit (`1 MB`), a bare number is taken as it is. Null where none is named.
 */
export function findNamedLimit(words: string, sentAmount: number): number | null {
  const candidates: { readonly amount: number; readonly isCalledLimit: boolean }[] = [];
  for (const match of words.matchAll(NUMBER)) {
    const factor = UNIT_FACTORS[(match[2] ?? 'b').toLowerCase()] ?? 1;
    const amount = Math.floor(Number((match[1] ?? '').replace(/[,_]/g, '')) * factor);
    if (!(amount > 0 && amount < sentAmount)) continue;
    const isCalledLimit = SAYS_LIMIT.test(words.slice(Math.max(0, match.index - 80), match.index));
    if (isCalledLimit || match[2] !== undefined) candidates.push({ amount, isCalledLimit });
  }
  const called = candidates.filter(({ isCalledLimit }) => isCalledLimit);
  return (called.length > 0 ? called : candidates).toSorted((a, b) => b.amount - a.amount)[0]?.amount ?? null;
}
