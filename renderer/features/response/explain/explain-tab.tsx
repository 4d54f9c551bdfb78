import { memo, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { Diagnosis } from '../../../../shared/model/diagnosis.ts';
import type { DraftId, RecordId } from '../../../../shared/model/ids.ts';
import type { ResponseRecord } from '../../../../shared/model/response-record.ts';
import { useSay } from '../../../state/explaining-texts.ts';
import { Term } from '../../../terms/term.tsx';
import { Fold } from '../../../ui/fold.tsx';
import { AnswerPreview } from './answer-preview.tsx';
import { AppliedFix } from './applied-fix.tsx';
import { ErrorTable } from './error-table.tsx';
import { errorsToList } from './errors-to-list.ts';
import { findingsToShow } from './findings-to-show.ts';
import { FindingList } from './finding-list.tsx';
import { FixList } from './fix-list.tsx';
import { GeneralMeaning } from './general-meaning.tsx';
import { JourneyLine } from './journey-line.tsx';
import { RedirectList } from './redirect-list.tsx';
import { RequestIdLine } from './request-id-line.tsx';
import { TechnicalDetail } from './technical-detail.tsx';
import { VerdictCard } from './verdict-card.tsx';
import styles from './explain-tab.module.css';

interface ExplainTabProps {
  draftId: DraftId;
  record: ResponseRecord;
  diagnosis: Diagnosis;
  isBusy: boolean;
}

/** What came back and why, whose turn it is, and what to press: the particular first, the general after it. */
export const ExplainTab = memo(function ExplainTab({ draftId, record, diagnosis, isBusy }: ExplainTabProps) {
  const say = useSay();
  const root = useTopOfAnswer(record.id);
  const { fixes } = diagnosis;
  const errors = errorsToList(diagnosis);
  const { outcome } = record;
  const failure = outcome.kind === 'failure' ? outcome.failure : outcome.interruption;
  const { reasons, asides } = findingsToShow(diagnosis);
  const showsBody = outcome.kind === 'response' && errors.length === 0;
  const isUnexplained = errors.length + fixes.length + diagnosis.findings.length === 0;
  return (
    <div ref={root} className={styles.explain}>
      <VerdictCard diagnosis={diagnosis} record={record} />
      <JourneyLine record={record} diagnosis={diagnosis} />
      <RedirectList hops={record.hops} />
      <AppliedFix draftId={draftId} recordId={record.id} isBusy={isBusy} />
      {errors.length > 0 && (
        <Part title={<Term id="errors">{say('answer.errors', { count: errors.length })}</Term>}>
          <ErrorTable key={record.id} draftId={draftId} errors={errors} />
        </Part>
      )}
      {reasons.length > 0 && (
        <Part title={say('answer.findings.why')}>
          <FindingList draftId={draftId} findings={reasons} />
        </Part>
      )}
      {fixes.length > 0 && (
        <Part title={say(diagnosis.ok ? 'answer.fixes.optional' : 'answer.fixes')}>
          <FixList
            draftId={draftId}
            diagnosis={diagnosis}
            answeredAt={record.startedAt + record.totalMs}
            isBusy={isBusy}
          />
        </Part>
      )}
      {asides.length > 0 && (
        <Part title={say('answer.findings.also')}>
          <FindingList draftId={draftId} findings={asides} />
        </Part>
      )}
      {showsBody && <AnswerPreview body={outcome.body} />}
      {diagnosis.causes.length > 0 && (
        <Fold title={say('answer.causes')} hint={say('answer.causes.hint')} isOpenFirst={fixes.length === 0}>
          <ol className={styles.causes}>
            {diagnosis.causes.map((cause) => (
              <li key={cause}>{cause}</li>
            ))}
          </ol>
        </Fold>
      )}
      {diagnosis.requestId !== null && <RequestIdLine requestId={diagnosis.requestId} isOk={diagnosis.ok} />}
      <GeneralMeaning key={record.id} diagnosis={diagnosis} isOpenFirst={isUnexplained && !diagnosis.ok} />
      {failure !== null && <TechnicalDetail failure={failure} at={record.startedAt} />}
    </div>
  );
});

function Part({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** A new answer is read from its top. */
function useTopOfAnswer(recordId: RecordId) {
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    root.current?.closest('[role=tabpanel]')?.scrollTo(0, 0);
  }, [recordId]);
  return root;
}
