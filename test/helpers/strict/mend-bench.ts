import { cleanKey } from '../../../shared/diagnosis/clean-key.ts';
import { diagnose } from '../../../shared/diagnosis/diagnose.ts';
import { applyEdits } from '../../../shared/draft/apply-edits.ts';
import type { Diagnosis, Fix } from '../../../shared/model/diagnosis.ts';
import type { KnownVariable } from '../../../shared/model/environment.ts';
import type { RequestDraft } from '../../../shared/model/request-draft.ts';
import { en } from '../../../shared/texts/en.ts';
import type { ScopedVariable } from '../../../shared/variables/scopes.ts';
import { startSender } from '../start-sender.ts';

/** A request and what its variables stand for: all that a press of a suggestion can change. */
export interface World {
  readonly variables: readonly ScopedVariable[];
  readonly draft: RequestDraft;
}

/** The real way from a request to its suggestions and back: send, explain, press, send again. */
export interface MendBench {
  readonly explain: (world: World) => Promise<Diagnosis>;
  readonly press: (world: World, fix: Fix) => World;
}

/** `wait` is called in place of waiting. */
export async function startMendBench(wait: (ms: number) => void): Promise<MendBench> {
  let variables: readonly ScopedVariable[] = [];
  const { send, sender } = await startSender({
    readScopes: () => Promise.resolve({ variables: [...variables], inherited: { headers: [], auth: null } }),
  });
  return {
    async explain(world) {
      ({ variables } = world);
      const record = await send(world.draft);
      const known = world.variables.map(({ name, value, isSecret, scope }): KnownVariable => ({
        name,
        value: isSecret ? null : value,
        isSecret,
        hasValue: value !== null && value !== '',
        scope,
      }));
      return diagnose({ record, draft: world.draft, variables: known, now: Date.now() }, en);
    },
    press(world, fix) {
      const applied = applyEdits(world.draft, fix.edits);
      const changed = [...world.variables];
      for (const edit of applied.external) {
        if (edit.op === 'wait') wait(edit.ms);
        if (edit.op === 'trust-host') sender.tell({ kind: 'trusted-host', host: edit.host });
        if (edit.op !== 'set-variable' && edit.op !== 'clean-secret') continue;
        const at = changed.findIndex(({ name }) => name === edit.name);
        const held = changed[at];
        const value = edit.op === 'set-variable' ? edit.value : cleanKey(held?.value ?? '');
        if (held !== undefined) changed[at] = { ...held, value };
      }
      return { variables: changed, draft: applied.draft };
    },
  };
}

/** Plain variables of an environment. */
export function plainVariables(values: Readonly<Record<string, string>>, isSecret = false): ScopedVariable[] {
  return Object.entries(values).map(([name, value]) => ({ name, value, isSecret, scope: 'environment' }));
}
