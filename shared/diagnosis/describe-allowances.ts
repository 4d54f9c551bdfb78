import type { AllowanceLeft } from '../model/diagnosis.ts';
import { say } from '../texts/text.ts';
import type { Message } from '../texts/text.ts';
import type { Allowance } from './allowances.ts';

/** More would be a table, and nobody counts by so many at once. */
const MOST = 4;

/**
 * What is left of each allowance, in words; of those that say how much is left. The same figures under two names
 * (`RateLimit-Remaining` beside `X-RateLimit-Remaining`) are one allowance.
 */
export function describeAllowances(
  allowances: readonly Allowance[],
  said: (message: Message) => string,
): AllowanceLeft[] {
  const described: AllowanceLeft[] = [];
  for (const { from, left, limit, resetMs, isResetAtMost } of allowances) {
    if (left === null) continue;
    // What is left can be more than a limit only where the two do not belong together.
    const of = limit !== null && limit > 0 && limit >= left ? limit : null;
    if (described.some((other) => other.left === left && (of === null || other.limit === of))) continue;
    const share = say(`allowance.${countedBy(from)}`, { left, of: of ?? -1 });
    const reset =
      resetMs === null || resetMs === 0
        ? null
        : say(isResetAtMost ? 'allowance.reset-within' : 'allowance.reset', { ms: resetMs });
    const text = [share, reset].flatMap((part) => (part === null ? [] : [said(part)])).join(', ');
    described.push({
      from,
      left,
      limit: of,
      resetMs,
      text: isScarce(left, of) ? said(say('allowance.scarce', { text })) : `${text}.`,
    });
  }
  return described.slice(0, MOST);
}

/** Little enough to slow down: a tenth, but not nothing at all, which the words say by themselves. */
function isScarce(left: number, limit: number | null): boolean {
  return left > 0 && limit !== null && left / limit <= 0.1;
}

/** What a header counts: calls, unless its name says something else. */
function countedBy(name: string): 'calls' | 'tokens' | 'other' {
  if (/token/i.test(name)) return 'tokens';
  return /cost|point|credit|unit|complexit|byte|message|sms|write|read|character/i.test(name)
    ? 'other'
    : 'calls';
}
