import { memo, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Diagnosis } from '../../../../shared/model/diagnosis.ts';
import type { DraftId, RecordId } from '../../../../shared/model/ids.ts';
import type { ResponseRecord } from '../../../../shared/model/response-record.ts';
import { draftsStore } from '../../../state/drafts-store.ts';
import { useSay } from '../../../state/explaining-texts.ts';
import { Term } from '../../../terms/term.tsx';
import { isBareAnswer } from '../known-of.ts';
import { AnswerPreview } from './answer-preview.tsx';
import { AppliedFix } from './applied-fix.tsx';
import { Background } from './background.tsx';
import { ErrorTable } from './error-table.tsx';
import { errorsToList } from './errors-to-list.ts';
import { FindingList } from './finding-list.tsx';
import { findingsToShow } from './findings-to-show.ts';
import { FixList } from './fix-list.tsx';
import { JourneyLine } from './journey-line.tsx';
import { Part } from './part.tsx';
import { ProfileLine } from './profile-line.tsx';
import { RedirectList } from './redirect-list.tsx';
import { TokenCalls } from './token-calls.tsx';
import { VerdictCard } from './verdict-card.tsx';
import styles from './explain-tab.module.css';

interface ExplainTabProps {
  draftId: DraftId;
  record: ResponseRecord;
  diagnosis: Diagnosis;
}

/** What came back and why, whose turn it is, and what to press: the particular first, the general after it. */
export const ExplainTab = memo(function ExplainTab(props: ExplainTabProps) {
  const { draftId, record } = props;
  // Where the request is not known there is nothing to press that would change it.
  const diagnosis = isBareAnswer(record) ? { ...props.diagnosis, fixes: [] } : props.diagnosis;
  const root = useTopOfAnswer(record.id);
  const applied = useStore(draftsStore, (state) => state.byId[draftId]?.appliedFix ?? null);
  // Applied to this answer's request, and not sent since.
  const isAwaited = applied?.recordId === record.id;
  // What makes things less safe is there to be found, but is not what anybody is led to.
  const safeFix = diagnosis.fixes.find((fix) => !fix.risky) ?? null;
  const hasSuggestions = safeFix !== null || isAwaited;
  return (
    <div ref={root} className={styles.explain}>
      <VerdictCard
        diagnosis={diagnosis}
        record={record}
        hasAdvice={!hasSuggestions}
        suggestion={diagnosis.turn === 'none' || isAwaited ? null : (safeFix?.label ?? null)}
        onShowSuggestion={() => showFirstFix(root.current)}
      />
      {!isBareAnswer(record) && <JourneyLine record={record} diagnosis={diagnosis} />}
      <TokenCalls calls={record.tokenCalls ?? []} />
      <RedirectList hops={record.hops} />
      {applied !== null && applied.recordId !== null && !isAwaited && (
        <AppliedFix draftId={draftId} label={applied.label} wasSent />
      )}
      <Particulars
        draftId={draftId}
        record={record}
        diagnosis={diagnosis}
        awaitedLabel={isAwaited ? applied.label : null}
      />
      <ProfileLine draftId={draftId} diagnosis={diagnosis} />
      <Background key={record.id} record={record} diagnosis={diagnosis} hasSuggestions={hasSuggestions} />
    </div>
  );
});

interface ParticularsProps extends ExplainTabProps {
  /** Of the fix that was applied to this answer's request and is not sent yet; null where none was. */
  awaitedLabel: string | null;
}

/** What is known of this very answer: its errors, why it failed, and what to do about it. */
function Particulars({ draftId, record, diagnosis, awaitedLabel }: ParticularsProps) {
  const say = useSay();
  const { fixes, turn, confidence } = diagnosis;
  const errors = errorsToList(diagnosis);
  const { reasons, asides } = findingsToShow(diagnosis);
  return (
    <>
      {errors.length > 0 && (
        <Part title={<Term id="errors">{say('answer.errors', { count: errors.length })}</Term>}>
          <ErrorTable key={record.id} draftId={draftId} errors={errors} />
          {confidence === 'guess' && <p className={styles.quiet}>{say('answer.errors.guess')}</p>}
          {errors.length > 1 && isLongerThanRead(record) && (
            <p className={styles.quiet}>{say('answer.errors.first-part')}</p>
          )}
        </Part>
      )}
      {reasons.length > 0 && (
        <Part title={say('answer.findings.why')}>
          <FindingList draftId={draftId} findings={reasons} />
        </Part>
      )}
      {(fixes.length > 0 || awaitedLabel !== null) && (
        <Part title={say(turn === 'none' ? 'answer.fixes.optional' : 'answer.fixes')}>
          {awaitedLabel !== null && <AppliedFix draftId={draftId} label={awaitedLabel} wasSent={false} />}
          <FixList draftId={draftId} fixes={fixes} answeredAt={record.startedAt + record.totalMs} />
        </Part>
      )}
      {asides.length > 0 && (
        <Part title={say('answer.findings.also')}>
          <FindingList draftId={draftId} findings={asides} />
        </Part>
      )}
      {record.outcome.kind === 'response' && errors.length === 0 && (
        <AnswerPreview body={record.outcome.body} />
      )}
    </>
  );
}

/** A diagnosis reads the beginning of an answer; a longer list goes on where it does not look. */
function isLongerThanRead({ outcome }: ResponseRecord): boolean {
  return outcome.kind === 'response' && outcome.body.tail !== '';
}

/** Leads to what can be pressed first, which in a small window is further down. */
function showFirstFix(root: HTMLElement | null): void {
  const press = root?.querySelector<HTMLElement>('[data-fix] [data-press]') ?? null;
  press?.closest('[data-fix]')?.scrollIntoView({ block: 'center' });
  press?.focus({ preventScroll: true });
}

/** A new answer is read from its top. */
function useTopOfAnswer(recordId: RecordId) {
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    root.current?.closest('[role=tabpanel]')?.scrollTo(0, 0);
  }, [recordId]);
  return root;
}
