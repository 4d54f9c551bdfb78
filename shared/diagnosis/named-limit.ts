import type { JsonNode } from '../json/json-node.ts';
import { integerOf, memberAmong } from './json-reading.ts';

/** A limit that a server names, in words or as a number of its own. */

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

/** A limit that a JSON body names under a name of its own, such as `limit`. */
export function findLimitInBody(root: JsonNode | null, sentAmount: number): number | null {
  const holder = memberAmong(root, ['error', 'errors']) ?? root;
  const names = ['limit', 'maxsize', 'maxbytes', 'maxlength', 'maximum', 'max'];
  const limit = integerOf(memberAmong(root, names)) ?? integerOf(memberAmong(holder, names));
  return limit !== null && limit > 0 && limit < sentAmount ? limit : null;
}

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
