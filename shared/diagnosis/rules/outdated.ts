import { say } from '../../texts/text.ts';
import type { Message } from '../../texts/text.ts';
import { dayOf, readEndOfLife } from '../end-of-life.ts';
import type { EndOfLife } from '../end-of-life.ts';
import type { Rule } from '../rule.ts';

/** It works today, and its end is announced. Sources: RFC 9745, RFC 8594, RFC 7234 5.5.7, the vendors' pages. */
export const outdated: Rule = {
  id: 'outdated',
  isForSuccess: true,
  check({ answer, now, answeredAt }) {
    const end = answer === null ? null : readEndOfLife(answer.headers, now);
    if (end === null) return null;
    return {
      severity: 'warning',
      certainty: 'certain',
      summary: summarise(end, answeredAt ?? now),
      explanation: explain(end),
      evidence: [{ from: 'answer-header', name: end.header, value: end.value }],
      place: { in: 'url', offset: null, length: null },
      fixes: [],
    };
  },
};

/** The date of its end first, then the one since which it counts as outdated. */
function summarise({ deprecatedAt, endsAt }: EndOfLife, now: number): Message {
  const endDay = endsAt === null ? null : dayOf(endsAt);
  if (endsAt !== null && endDay !== null)
    return endsAt < now
      ? say('finding.outdated.ended', { day: endDay })
      : say('finding.outdated.ends', { day: endDay });
  const day = deprecatedAt === null ? null : dayOf(deprecatedAt);
  if (deprecatedAt === null || day === null) return say('finding.outdated.summary');
  return deprecatedAt > now ? say('finding.outdated.soon', { day }) : say('finding.outdated.since', { day });
}

function explain({ words, link }: EndOfLife): Message {
  if (words !== null) return say('finding.outdated.words', { words });
  return link === null ? say('finding.outdated.explanation') : say('finding.outdated.link', { url: link });
}
