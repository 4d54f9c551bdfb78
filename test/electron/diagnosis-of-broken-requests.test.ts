import { describe, expect, test } from 'vitest';
import { cleanKey } from '../../shared/diagnosis/clean-key.ts';
import { diagnose } from '../../shared/diagnosis/diagnose.ts';
import { applyEdits } from '../../shared/draft/apply-edits.ts';
import type { Diagnosis, Fix } from '../../shared/model/diagnosis.ts';
import type { KnownVariable } from '../../shared/model/environment.ts';
import type { RequestDraft } from '../../shared/model/request-draft.ts';
import { en } from '../../shared/texts/en.ts';
import type { ScopedVariable } from '../../shared/variables/scopes.ts';
import { startSender } from '../helpers/start-sender.ts';
import type { StartedSender } from '../helpers/start-sender.ts';
import type { Dialect } from '../helpers/strict/dialect.ts';
import { DIALECTS } from '../helpers/strict/dialects.ts';
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

interface World {
  readonly variables: ScopedVariable[];
  readonly draft: RequestDraft;
}

function worldOf({ variables = {}, secrets = {}, draft }: BrokenRequest, base: string): World {
  const scoped =
    (isSecret: boolean) =>
    ([name, value]: [string, string]): ScopedVariable => ({
      name,
      value: value.replace('<base>', base),
      isSecret,
      scope: 'environment',
    });
  return {
    variables: [
      ...Object.entries(variables).map(scoped(false)),
      ...Object.entries(secrets).map(scoped(true)),
    ],
    draft: draft(base),
  };
}

/** Everything that a press of the fix would change, with the waits waited out on the server's own clock. */
function press({ variables, draft }: World, fix: Fix, server: StrictServer): World {
  const applied = applyEdits(draft, fix.edits);
  const changed = [...variables];
  for (const edit of applied.external) {
    if (edit.op === 'wait') server.pass(edit.ms);
    if (edit.op === 'set-variable' || edit.op === 'clean-secret') {
      const at = changed.findIndex(({ name }) => name === edit.name);
      const held = changed[at];
      if (held !== undefined)
        changed[at] = {
          ...held,
          value: edit.op === 'set-variable' ? edit.value : cleanKey(held.value ?? ''),
        };
    }
  }
  return { variables: changed, draft: applied.draft };
}

interface Bench {
  readonly server: StrictServer;
  readonly sender: StartedSender;
  variables: readonly ScopedVariable[];
}

async function startBench(): Promise<Bench & { close: () => Promise<void> }> {
  const server = await startStrictServer();
  const bench: { variables: readonly ScopedVariable[] } = { variables: [] };
  const sender = await startSender({
    readScopes: () =>
      Promise.resolve({ variables: [...bench.variables], inherited: { headers: [], auth: null } }),
  });
  return Object.assign(bench, { server, sender, close: () => server.close() });
}

async function explain(bench: Bench, { variables, draft }: World): Promise<Diagnosis> {
  bench.variables = variables;
  const record = await bench.sender.send(draft);
  const known = variables.map(({ name, value, isSecret, scope }): KnownVariable => ({
    name,
    value: isSecret ? null : value,
    isSecret,
    hasValue: value !== null && value !== '',
    scope,
  }));
  return diagnose({ record, draft, variables: known, now: Date.now() }, en);
}

interface Attempt {
  /** Which suggestion mended it, from 1; null where none of the first did. */
  readonly mendedBy: number | null;
  readonly story: string;
}

async function attempt(bench: Bench, broken: BrokenRequest, dialect: Dialect): Promise<Attempt> {
  const world = (): World => worldOf(broken, bench.server.serve(broken.takes, dialect));
  const first = world();
  const diagnosis = await explain(bench, first);
  const fixes = diagnosis.fixes.slice(0, LOOKED_AT);
  const told = diagnosis.errors[0]?.message ?? diagnosis.summary;
  for (const [index] of fixes.entries()) {
    // Each suggestion starts from the broken request: the server must not have been mended by the one before.
    const start = index === 0 ? { world: first, fix: fixes[0] } : await again(bench, world(), index);
    if (start.fix === undefined) break;
    const after = await explain(bench, press(start.world, start.fix, bench.server));
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
  return { world, fix: (await explain(bench, world)).fixes[index] };
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
    try {
      for (const dialect of dialectsFor(broken)) {
        const { mendedBy, story } = await attempt(bench, broken, dialect);
        tally.all += 1;
        if (mendedBy === 1) tally.first += 1;
        if (mendedBy !== null) tally.some += 1;
        if (mendedBy !== null && mendedBy > 1) tally.lateKinds.push(`${broken.kind} (${dialect.id})`);
        if (mendedBy === null) failures.push(story);
      }
    } finally {
      await bench.close();
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
