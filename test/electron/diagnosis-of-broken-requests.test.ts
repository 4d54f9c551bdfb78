import { describe, expect, onTestFinished, test } from 'vitest';
import type { Fix } from '../../shared/model/diagnosis.ts';
import type { Dialect } from '../helpers/strict/dialect.ts';
import { DIALECTS } from '../helpers/strict/dialects.ts';
import { plainVariables, startMendBench } from '../helpers/strict/mend-bench.ts';
import type { MendBench, World } from '../helpers/strict/mend-bench.ts';
import { startStrictServer } from '../helpers/strict/strict-server.ts';
import type { StrictServer } from '../helpers/strict/strict-server.ts';
import { ADDRESSES } from './broken-requests/addresses.ts';
import { BODIES } from './broken-requests/bodies.ts';
import type { BrokenRequest } from './broken-requests/broken-request.ts';
import { CONDITIONS } from './broken-requests/conditions.ts';
import { SIGN_IN } from './broken-requests/sign-in.ts';
import { VALUES } from './broken-requests/values.ts';

/**
 * Requests that are broken in one way each, sent for real to a server that takes nothing else than what it asks for, and
 * that says so in many ways: which suggestion mends them. A request counts as mended when the server takes it.
 */

const BROKEN: readonly BrokenRequest[] = [...SIGN_IN, ...BODIES, ...VALUES, ...ADDRESSES, ...CONDITIONS];
/** As many as a person looks at. */
const LOOKED_AT = 3;

function worldOf({ variables = {}, secrets = {}, draft }: BrokenRequest, base: string): World {
  const filled = Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [name, value.replace('<base>', base)]),
  );
  return {
    variables: [...plainVariables(filled), ...plainVariables(secrets, true)],
    draft: draft(base),
  };
}

interface Bench extends MendBench {
  readonly server: StrictServer;
}

async function startBench(): Promise<Bench> {
  const server = await startStrictServer();
  onTestFinished(() => server.close());
  // Waits are waited out on the server's own clock.
  return { server, ...(await startMendBench((ms) => server.pass(ms))) };
}

interface Attempt {
  /** Which suggestion mended it, from 1; null where none of the first did. */
  readonly mendedBy: number | null;
  readonly story: string;
}

async function attempt(bench: Bench, broken: BrokenRequest, dialect: Dialect): Promise<Attempt> {
  const world = (): World => worldOf(broken, bench.server.serve(broken.takes, dialect));
  const first = world();
  const diagnosis = await bench.explain(first);
  const fixes = diagnosis.fixes.slice(0, LOOKED_AT);
  const told = diagnosis.errors[0]?.message ?? diagnosis.summary;
  for (const [index] of fixes.entries()) {
    // Each suggestion starts from the broken request: the server must not have been mended by the one before.
    const start = index === 0 ? { world: first, fix: fixes[0] } : await again(bench, world(), index);
    if (start.fix === undefined) break;
    const after = await bench.explain(bench.press(start.world, start.fix));
    if (after.ok && after.status !== 304) return { mendedBy: index + 1, story: '' };
  }
  const labels = fixes.map(({ label, certainty }) => `${label} (${certainty})`).join(' | ');
  return { mendedBy: null, story: `${dialect.id}: ${diagnosis.status} “${told}” → ${labels || 'nothing'}` };
}

async function again(
  bench: Bench,
  world: World,
  index: number,
): Promise<{ world: World; fix: Fix | undefined }> {
  return { world, fix: (await bench.explain(world)).fixes[index] };
}

function dialectsFor({ needs = [], needsAll, isAlike }: BrokenRequest): readonly Dialect[] {
  if (isAlike) return DIALECTS.slice(0, 1);
  return DIALECTS.filter(
    ({ isSilentAbout, tellsOne }) =>
      !needs.some((kind) => isSilentAbout.has(kind)) && !(needsAll === true && tellsOne),
  );
}

const tally = { all: 0, first: 0, some: 0, lateKinds: [] as string[] };

describe('a broken request', () => {
  test.each(BROKEN.map((broken) => [broken.kind, broken] as const))('%s', async (_kind, broken) => {
    const bench = await startBench();
    const failures: string[] = [];
    for (const dialect of dialectsFor(broken)) {
      const { mendedBy, story } = await attempt(bench, broken, dialect);
      tally.all += 1;
      if (mendedBy === 1) tally.first += 1;
      if (mendedBy !== null) tally.some += 1;
      if (mendedBy !== null && mendedBy > 1) tally.lateKinds.push(`${broken.kind} (${dialect.id})`);
      if (mendedBy === null) failures.push(story);
    }
    expect(failures).toEqual([]);
  });
});

describe('all broken requests together', () => {
  test(`${BROKEN.length} kinds, in up to ${DIALECTS.length} ways of refusing them`, () => {
    const share = tally.first / tally.all;
    process.stdout.write(
      `broken requests: ${BROKEN.length} kinds, ${tally.all} refusals; the first suggestion mends ${tally.first} (${(100 * share).toFixed(1)} %), one of three ${tally.some} (${((100 * tally.some) / tally.all).toFixed(1)} %)\n`,
    );
    if (share < 0.95) process.stdout.write(`${tally.lateKinds.join('\n')}\n`);
    expect(BROKEN.length).toBeGreaterThanOrEqual(60);
    expect(share).toBeGreaterThanOrEqual(0.95);
    expect(tally.some).toBe(tally.all);
  });
});
