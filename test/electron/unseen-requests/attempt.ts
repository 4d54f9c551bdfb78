import { onTestFinished } from 'vitest';
import type { Diagnosis, Fix } from '../../../shared/model/diagnosis.ts';
import { plainVariables, startMendBench } from '../../helpers/strict/mend-bench.ts';
import type { MendBench, World } from '../../helpers/strict/mend-bench.ts';
import { startOneApi } from './one-api.ts';
import type { UnseenRequest } from './unseen-request.ts';

/** As many as a person looks at. */
export const LOOKED_AT = 3;

interface Scene extends MendBench {
  readonly world: World;
}

/** The request at a fresh server: none of the suggestions tried before has mended anything there. */
export async function stage(unseen: Omit<UnseenRequest, 'isRight'>): Promise<Scene> {
  const api = await startOneApi(unseen.serve);
  onTestFinished(() => api.close());
  const { variables = {}, secrets = {} } = unseen;
  return {
    ...(await startMendBench((ms) => api.pass(ms))),
    world: {
      variables: [...plainVariables(variables), ...plainVariables(secrets, true)],
      draft: unseen.draft(api.base),
    },
  };
}

async function isMended(unseen: UnseenRequest, scene: Scene, fix: Fix): Promise<boolean> {
  const after = scene.press(scene.world, fix);
  if (unseen.isRight !== undefined) return unseen.isRight(after.draft);
  const diagnosis = await scene.explain(after);
  return diagnosis.ok && diagnosis.status !== 304;
}

interface Attempt {
  readonly diagnosis: Diagnosis;
  /** For each of the suggestions, whether it mended the request alone. */
  readonly mends: readonly boolean[];
}

export async function attempt(unseen: UnseenRequest): Promise<Attempt> {
  const first = await stage(unseen);
  const diagnosis = await first.explain(first.world);
  const mends: boolean[] = [];
  for (const [index] of diagnosis.fixes.entries()) {
    const scene = await stage(unseen);
    const fix = (await scene.explain(scene.world)).fixes[index];
    mends.push(fix !== undefined && (await isMended(unseen, scene, fix)));
  }
  return { diagnosis, mends };
}

export function tell({
  diagnosis,
  mends = [],
}: {
  diagnosis: Diagnosis;
  mends?: readonly boolean[];
}): string {
  const said = diagnosis.errors[0]?.message ?? diagnosis.summary;
  const labels = diagnosis.fixes.map(
    ({ label, certainty }, index) => `${mends[index] === true ? '+' : '-'} ${label} (${certainty})`,
  );
  return `${diagnosis.status} ${diagnosis.shape} ${diagnosis.turn} “${said.slice(0, 90)}” → ${labels.join(' | ') || 'nothing'}`;
}
