import { useEffect, useMemo } from 'react';
import { diagnose } from '../../../shared/diagnosis/diagnose.ts';
import type { Diagnosis } from '../../../shared/model/diagnosis.ts';
import type { DraftId } from '../../../shared/model/ids.ts';
import type { ResponseRecord } from '../../../shared/model/response-record.ts';
import { setMarks } from '../../actions/marks.ts';
import { useCatalogue } from '../../state/explaining-texts.ts';
import { useKnownVariables } from '../../state/known-variables.ts';
import { marksFrom } from './marks-from.ts';
import { useSettledDraft } from './use-settled-draft.ts';

/** What there is to say about an answer; null where there is none. The spots it points at are marked in the request. */
export function useDiagnosis(draftId: DraftId, record: ResponseRecord | null): Diagnosis | null {
  const catalogue = useCatalogue();
  const draft = useSettledDraft(draftId, record?.id ?? null);
  const variables = useKnownVariables(draftId);
  const diagnosis = useMemo(
    () =>
      record === null
        ? null
        : // By the time of the answer, so that an old one is not read by today's clock.
          diagnose({ record, draft, variables, now: record.startedAt + record.totalMs }, catalogue),
    [record, draft, variables, catalogue],
  );
  useEffect(() => setMarks(draftId, diagnosis === null ? [] : marksFrom(diagnosis)), [draftId, diagnosis]);
  return diagnosis;
}
