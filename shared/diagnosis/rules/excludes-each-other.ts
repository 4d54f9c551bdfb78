import { say } from '../../texts/text.ts';
import { listNames } from '../request-names.ts';
import type { Rule } from '../rule.ts';

const SAYS_ONE_OF_THEM =
  /\bnot both\b|\bmutually exclusive\b|\b(?:only|exactly|at most) one of\b|\b(?:cannot|can't|must not|may not) be (?:used|combined|specified|set|sent|present|provided)(?: \w+)? (?:together|at the same time|simultaneously)|\bcannot be combined\b|\btogether with\b/i;
const STATUSES: ReadonlySet<number> = new Set([400, 409, 422]);

/** Two names of the request exclude each other: which one goes is for the person to say. */
export const excludesEachOther: Rule = {
  id: 'excludes-each-other',
  check(exchange) {
    const { draft, refusalStatus: status, words } = exchange;
    if (draft === null || status === null || !STATUSES.has(status) || !SAYS_ONE_OF_THEM.test(words))
      return null;
    const mentioned = new Set(words.match(/[A-Za-z_$][\w.$-]*\w/g));
    const found = listNames(exchange).filter(({ name, remove }) => remove !== null && mentioned.has(name));
    const [first, second] = found;
    if (first === undefined || second === undefined) return null;
    return {
      severity: 'error',
      certainty: 'likely',
      summary: say('finding.excludes-each-other.summary', { one: first.name, other: second.name }),
      explanation: say('finding.excludes-each-other.explanation'),
      evidence: [{ from: 'answer-body', name: null, value: words.split('\n')[0] ?? null }],
      place: second.place,
      fixes: found
        .slice(1, 3)
        .toReversed()
        .concat(first)
        .flatMap(({ name, remove }, index) =>
          remove === null
            ? []
            : [
                {
                  id: 'remove-field',
                  label: say('fix.remove-field', { name }),
                  because: say('because.one-of-two'),
                  certainty: index === 0 ? ('likely' as const) : ('possible' as const),
                  edits: [remove],
                },
              ],
        ),
    };
  },
};
