import { useEffect } from 'react';
import { checkDraft } from '../../../shared/diagnosis/preflight/check-draft.ts';
import type { DraftId } from '../../../shared/model/ids.ts';
import { setCheck } from '../../actions/checks.ts';
import { draftsStore } from '../../state/drafts-store.ts';
import { useCatalogue } from '../../state/explaining-texts.ts';
import { useKnownVariables } from '../../state/known-variables.ts';
import { useSecretFacts } from './use-secret-facts.ts';

/** How long nothing may be typed before the request is looked at: half a word is no mistake. */
const SETTLED_AFTER_MS = 400;
/** A token runs out while nobody types. */
const AGAIN_AFTER_MS = 60_000;

/** Looks at a request whenever it changes and keeps what there is to say about it before it is sent. */
export function useDraftCheck(draftId: DraftId): void {
  const catalogue = useCatalogue();
  const variables = useKnownVariables(draftId);
  const secretFacts = useSecretFacts(draftId);
  useEffect(() => {
    const check = () => {
      const open = draftsStore.getState().byId[draftId];
      if (open === undefined) return;
      const { draft, inherited } = open;
      const findings = checkDraft({ draft, inherited, variables, secretFacts, now: Date.now() }, catalogue);
      setCheck(draftId, { draft, findings });
    };
    let timer = setTimeout(check);
    const stop = draftsStore.subscribe((state, before) => {
      const open = state.byId[draftId];
      const openBefore = before.byId[draftId];
      if (open?.draft === openBefore?.draft && open?.inherited === openBefore?.inherited) return;
      clearTimeout(timer);
      // What a press did is seen at once, so that the line is drawn once for it.
      const applied = open?.appliedFix ?? null;
      const appliedBefore = openBefore?.appliedFix ?? null;
      const wasPressed =
        applied !== appliedBefore && (applied !== null || appliedBefore?.before === open?.draft);
      if (wasPressed) check();
      else timer = setTimeout(check, SETTLED_AFTER_MS);
    });
    const clock = setInterval(check, AGAIN_AFTER_MS);
    return () => {
      clearTimeout(timer);
      clearInterval(clock);
      stop();
    };
  }, [draftId, catalogue, variables, secretFacts]);
  useEffect(() => () => setCheck(draftId, null), [draftId]);
}
