import { useCallback, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { BodyCheck } from '../../../shared/diagnosis/body-check.ts';
import { diagnose } from '../../../shared/diagnosis/diagnose.ts';
import type { Diagnosis } from '../../../shared/model/diagnosis.ts';
import type { DraftId } from '../../../shared/model/ids.ts';
import type { RequestDraft } from '../../../shared/model/request-draft.ts';
import type { ResponseRecord } from '../../../shared/model/response-record.ts';
import { setMarks } from '../../actions/marks.ts';
import { draftsStore } from '../../state/drafts-store.ts';
import { useCatalogue } from '../../state/explaining-texts.ts';
import { useKnownVariables } from '../../state/known-variables.ts';
import { chosenProfileOf, profilesStore } from '../../state/profiles-store.ts';
import { afterPaint } from './after-paint.ts';
import { useBodyCheck } from './use-body-check.ts';
import { isBareAnswer } from './known-of.ts';
import { marksFrom } from './marks-from.ts';
import { useSettledDraft } from './use-settled-draft.ts';

/** What there is to say about an answer; null where there is none. The spots it points at are marked in the request. */
export function useDiagnosis(draftId: DraftId, record: ResponseRecord | null): Diagnosis | null {
  const catalogue = useCatalogue();
  const draft = useSettledDraft(draftId, record?.id ?? null);
  const variables = useKnownVariables(draftId);
  const collectionId = useStore(draftsStore, (state) => state.byId[draftId]?.collectionId ?? null);
  const profileChoice = useStore(profilesStore, (state) => chosenProfileOf(state, collectionId));
  const ownProfiles = useStore(profilesStore, (state) => state.own);
  const applied = useStore(draftsStore, (state) => state.byId[draftId]?.appliedFix ?? null);
  // Until it is sent, the request with the fix in it says nothing about this answer.
  const before = applied !== null && applied.recordId === record?.id ? applied.before : null;
  const known = { record, variables, profileChoice, ownProfiles };
  const bodyNow = useBodyCheck(draft, known);
  const bodyBefore = useBodyCheck(before, known);
  const explain = useCallback(
    (about: RequestDraft | null, bodyCheck: BodyCheck | null) =>
      record === null
        ? null
        : // By the time of the answer, so that an old one is not read by today's clock.
          diagnose(
            {
              record,
              draft: isBareAnswer(record) ? null : about,
              variables,
              now: record.startedAt + record.totalMs,
              profileChoice,
              ownProfiles,
              bodyCheck,
            },
            catalogue,
          ),
    [record, variables, catalogue, profileChoice, ownProfiles],
  );
  const current = useMemo(() => explain(draft, bodyNow), [explain, draft, bodyNow]);
  const diagnosis = useMemo(() => {
    const then = before === null ? null : explain(before, bodyBefore);
    return then === null || current === null ? current : { ...then, fixes: current.fixes };
  }, [explain, before, bodyBefore, current]);
  useEffect(
    () => afterPaint(() => setMarks(draftId, current === null ? [] : marksFrom(current))),
    [draftId, current],
  );
  return diagnosis;
}
