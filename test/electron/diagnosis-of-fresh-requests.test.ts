import { describe, expect, test } from 'vitest';
import { BODIES } from './fresh-requests/first/bodies.ts';
import { ROADS } from './fresh-requests/first/roads.ts';
import { SIGN_IN } from './fresh-requests/first/sign-in.ts';
import { VALUES } from './fresh-requests/first/values.ts';
import type { FreshRequest } from './fresh-requests/fresh-request.ts';
import { SECOND } from './fresh-requests/second/requests.ts';
import { THIRD } from './fresh-requests/third/requests.ts';
import { attempt, LOOKED_AT, tell } from './unseen-requests/attempt.ts';

/**
 * Requests written after the rules, for each kind of suggestion that the app promises, most of them refused in few words or
 * none: what mends them has to be seen in the request itself.
 */
const FRESH: readonly FreshRequest[] = [...SIGN_IN, ...BODIES, ...VALUES, ...ROADS, ...SECOND, ...THIRD];

interface Tally {
  all: number;
  first: number;
  some: number;
  wrong: number;
}

const topics = new Map<string, Tally>();
const late: string[] = [];

describe('a request written after the rules', () => {
  test.each(FRESH.map((fresh) => [fresh.kind, fresh] as const))('%s', async (kind, fresh) => {
    const { diagnosis, mends } = await attempt(fresh);
    const story = tell({ diagnosis, mends });
    const isSome = mends.slice(0, LOOKED_AT).includes(true);
    const wrong = diagnosis.fixes.filter(
      ({ certainty }, at) => certainty === 'certain' && mends[at] !== true,
    );
    const tally = topics.get(fresh.topic) ?? { all: 0, first: 0, some: 0, wrong: 0 };
    topics.set(fresh.topic, tally);
    tally.all += 1;
    tally.first += Number(mends[0] === true);
    tally.some += Number(isSome);
    tally.wrong += Number(wrong.length > 0);
    if (mends[0] !== true || wrong.length > 0)
      late.push(`${isSome ? 'late' : 'MISS'}${wrong.length > 0 ? ' WRONG' : ''} ${kind}: ${story}`);
    expect({ mends: isSome, story }).toEqual({ mends: true, story });
    expect(wrong.map(({ label }) => label)).toEqual([]);
  });
});

describe('all of them together', () => {
  test(`${FRESH.length} kinds`, () => {
    const sum = (part: keyof Tally): number =>
      [...topics.values()].reduce((total, tally) => total + tally[part], 0);
    const told = [...topics].map(
      ([topic, { all, first, some, wrong }]) =>
        `${topic} ${first}/${some}/${all}${wrong > 0 ? ` (${wrong} wrong)` : ''}`,
    );
    process.stdout.write(
      `fresh requests: ${FRESH.length} kinds, first ${sum('first')}, one of three ${sum('some')}, wrong though certain ${sum('wrong')}\n${told.join(', ')}\n${late.join('\n')}\n`,
    );
    expect(sum('first') / FRESH.length).toBeGreaterThanOrEqual(0.95);
    expect(sum('some')).toBe(FRESH.length);
  });
});
