import { describe, expect, test } from 'vitest';
import { ADDRESSES } from './unseen-requests/addresses.ts';
import { attempt, LOOKED_AT, stage, tell } from './unseen-requests/attempt.ts';
import { BEYOND_MENDING } from './unseen-requests/beyond-mending.ts';
import { BODIES } from './unseen-requests/bodies.ts';
import { CONDITIONS } from './unseen-requests/conditions.ts';
import { SIGN_IN } from './unseen-requests/sign-in.ts';
import { SPELLINGS } from './unseen-requests/spellings.ts';
import type { BeyondMending, UnseenRequest } from './unseen-requests/unseen-request.ts';
import { VALUES } from './unseen-requests/values.ts';
import { VENDORS } from './unseen-requests/vendors.ts';

/**
 * Requests that the rules were not built on: each was written with a server of its own, in the words of the framework that
 * it stands for, before anybody looked at what is suggested. They count which suggestion mends them, and whether what is
 * called certain is.
 */

const UNSEEN: readonly UnseenRequest[] = [
  ...SIGN_IN,
  ...BODIES,
  ...VALUES,
  ...ADDRESSES,
  ...CONDITIONS,
  ...VENDORS,
  ...SPELLINGS,
];
const tally = { first: 0, some: 0, late: [] as string[] };

describe('a request that the rules were not built on', () => {
  test.each(UNSEEN.map((unseen) => [unseen.kind, unseen] as const))('%s', async (kind, unseen) => {
    const { diagnosis, mends } = await attempt(unseen);
    const story = tell({ diagnosis, mends });
    const wrong = diagnosis.fixes.filter(
      ({ certainty }, at) => certainty === 'certain' && mends[at] !== true,
    );
    if (mends[0] === true) tally.first += 1;
    else tally.late.push(`${kind}: ${story}`);
    if (mends.slice(0, LOOKED_AT).includes(true)) tally.some += 1;
    expect({ mends: mends.slice(0, LOOKED_AT).includes(true), story }).toEqual({ mends: true, story });
    expect(wrong.map(({ label }) => label)).toEqual([]);
  });
});

describe('a refusal that no change of the request gets round', () => {
  test.each(BEYOND_MENDING.map((beyond) => [beyond.kind, beyond] as const))(
    '%s',
    async (_kind, beyond: BeyondMending) => {
      const scene = await stage(beyond);
      const diagnosis = await scene.explain(scene.world);
      const edits = diagnosis.fixes.filter(
        ({ certainty, edits: parts }) => certainty === 'certain' && parts.some(({ op }) => op !== 'wait'),
      );
      expect({ edits: edits.map(({ label }) => label), story: tell({ diagnosis }) }).toMatchObject({
        edits: [],
      });
      expect(beyond.turns, tell({ diagnosis })).toContain(diagnosis.turn);
    },
  );
});

describe('all of them together', () => {
  test(`${UNSEEN.length} kinds`, () => {
    const share = tally.first / UNSEEN.length;
    process.stdout.write(
      `unseen requests: ${UNSEEN.length} kinds; the first suggestion mends ${tally.first} (${(100 * share).toFixed(1)} %), one of three ${tally.some} (${((100 * tally.some) / UNSEEN.length).toFixed(1)} %)\n`,
    );
    if (tally.first < UNSEEN.length) process.stdout.write(`${tally.late.join('\n')}\n`);
    expect(share).toBeGreaterThanOrEqual(0.95);
    expect(tally.some).toBe(UNSEEN.length);
  });
});
