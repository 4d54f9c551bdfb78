import { useEffect } from 'react';
import { useStore } from 'zustand';
import { askAboutBody } from '../../../shared/body-schema/body-question.ts';
import type { BodyCheck } from '../../../shared/diagnosis/body-check.ts';
import { checkDraft } from '../../../shared/diagnosis/preflight/check-draft.ts';
import type { DraftId } from '../../../shared/model/ids.ts';
import { askOfBody, knownOfBody } from '../../actions/check-body.ts';
import { setCheck } from '../../actions/checks.ts';
import { draftsStore } from '../../state/drafts-store.ts';
import { useCatalogue } from '../../state/explaining-texts.ts';
import { useKnownVariables } from '../../state/known-variables.ts';
import { chosenProfileOf, profilesStore } from '../../state/profiles-store.ts';
import { useSecretFacts } from './use-secret-facts.ts';

/** How long nothing may be typed before the request is looked at: half a word is no mistake. */
const SETTLED_AFTER_MS = 400;
/** A token runs out while nobody types. */
const AGAIN_AFTER_MS = 60_000;
/** How long what is said of a body is waited for, so that all is said at once. */
const WAIT_FOR_BODY_MS = 250;

/** Looks at a request whenever it changes and keeps what there is to say about it before it is sent. */
export function useDraftCheck(draftId: DraftId): void {
  const catalogue = useCatalogue();
  const variables = useKnownVariables(draftId);
  const secretFacts = useSecretFacts(draftId);
  const collectionId = useStore(draftsStore, (state) => state.byId[draftId]?.collectionId ?? null);
  const profileChoice = useStore(profilesStore, (state) => chosenProfileOf(state, collectionId));
  const ownProfiles = useStore(profilesStore, (state) => state.own);
  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const check = () => {
      clearTimeout(timer);
      const open = draftsStore.getState().byId[draftId];
      if (open === undefined) return;
      const { draft, inherited } = open;
      const question = askAboutBody({ draft, variables, profileChoice, ownProfiles });
      const known = question === null ? null : knownOfBody(question);
      const tell = (bodyCheck: BodyCheck | null) => {
        const input = { draft, inherited, variables, secretFacts, now: Date.now(), bodyCheck, profileChoice };
        setCheck(draftId, { draft, findings: checkDraft(input, catalogue) });
      };
      if (question === null || known !== undefined) {
        tell(known ?? null);
        return;
      }
      timer = setTimeout(() => tell(null), WAIT_FOR_BODY_MS);
      void askOfBody(question).then((answer) => {
        const isCurrent = draftsStore.getState().byId[draftId]?.draft === draft;
        if (isOver || !isCurrent) return;
        clearTimeout(timer);
        tell(answer);
      });
    };
    timer = setTimeout(check);
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
      isOver = true;
      clearTimeout(timer);
      clearInterval(clock);
      stop();
    };
  }, [draftId, catalogue, variables, secretFacts, profileChoice, ownProfiles]);
  useEffect(() => () => setCheck(draftId, null), [draftId]);
}
