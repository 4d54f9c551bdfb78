import { applyEdits } from '../draft/apply-edits.ts';
import type { Change } from '../model/diagnosis.ts';
import type { Edit } from '../model/edit.ts';
import type { KnownVariable } from '../model/environment.ts';
import type { RequestDraft } from '../model/request-draft.ts';

/** What edits would change; null where they would change nothing, because the draft is mended already. */
export function effectOfFix(
  edits: readonly Edit[],
  draft: RequestDraft,
  variables: readonly KnownVariable[],
): Change[] | null {
  const { changes, external } = applyEdits(draft, edits);
  if (changes.length === 0 && external.length === 0) return null;
  const ofVariables = external.flatMap((edit): Change[] => {
    if (edit.op !== 'set-variable') return [];
    const before = variables.find(({ name }) => name === edit.name)?.value ?? null;
    return [{ place: { in: 'variable', name: edit.name }, before, after: edit.value }];
  });
  return [...changes, ...ofVariables];
}
