import type { ReactNode } from 'react';
import type { BodyView } from '../../../shared/model/body-view.ts';
import type { Diagnosis } from '../../../shared/model/diagnosis.ts';
import type { DraftId } from '../../../shared/model/ids.ts';
import type { ResponseRecord } from '../../../shared/model/response-record.ts';
import type { SendState } from '../../state/exchanges-store.ts';
import type { Say } from '../../state/explaining-texts.ts';
import type { AnswerTab } from '../../state/layout-store.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { TabSpec } from '../../ui/tabs.tsx';
import { BeforeAnswer } from './before-answer.tsx';
import { BodyTab } from './body/body-tab.tsx';
import { NoBody } from './body/no-body.tsx';
import type { RowWindow } from './body/row-window.ts';
import { ExplainTab } from './explain/explain-tab.tsx';
import { HeadersTab } from './headers/headers-tab.tsx';
import { SentTab } from './sent/sent-tab.tsx';
import { TimingTab } from './timing/timing-tab.tsx';
import { VerdictStrip } from './verdict-strip.tsx';
import styles from './response-pane.module.css';

const TABS: readonly AnswerTab[] = ['explain', 'body', 'headers', 'timing', 'sent'];

/** The parts while there is no answer: the first says what the request does, the others wait. */
export function emptyTabs(say: Say, draftId: DraftId, state: SendState): TabSpec[] {
  return TABS.map((id) => ({
    id,
    label: say(`answer.tab.${id}`),
    content:
      id === 'explain' || state.kind === 'sending' ? (
        <BeforeAnswer draftId={draftId} state={state} />
      ) : (
        <EmptyState title={say('answer.nothing-yet')} text={say('answer.nothing-yet-text')} />
      ),
  }));
}

interface AnswerParts {
  draftId: DraftId;
  record: ResponseRecord;
  diagnosis: Diagnosis;
  state: SendState;
  /** Null where no answer came. */
  windowOf: ((view: BodyView) => RowWindow) | null;
  bodyView: BodyView;
  onChooseBodyView: (view: BodyView) => void;
}

/** The parts of an answer. Only Explain has the whole verdict; the others carry it in a line above them. */
export function tabsOf(say: Say, parts: AnswerParts): TabSpec[] {
  const { draftId, record, diagnosis } = parts;
  const below = (content: ReactNode) => (
    <div className={styles.part}>
      <VerdictStrip diagnosis={diagnosis} record={record} />
      <div className={styles.content}>{content}</div>
    </div>
  );
  const contents: Record<AnswerTab, ReactNode> = {
    explain: <ExplainTab draftId={draftId} record={record} diagnosis={diagnosis} />,
    body: below(bodyOf(say, parts)),
    headers: below(<HeadersTab draftId={draftId} record={record} />),
    timing: below(<TimingTab record={record} />),
    sent: below(<SentTab draftId={draftId} record={record} />),
  };
  const counts = countsOf(say, parts);
  return TABS.map((id) => ({
    id,
    label: say(`answer.tab.${id}`),
    count: counts[id],
    content: contents[id],
  }));
}

function bodyOf(say: Say, parts: AnswerParts): ReactNode {
  const { record, state, windowOf } = parts;
  const { outcome } = record;
  if (outcome.kind !== 'response' || windowOf === null)
    return <EmptyState title={say('answer.body.none')} text={say('answer.body.none-text')} />;
  const isArriving = state.kind === 'sending' && state.arrived !== null;
  if (outcome.body.decodedBytes === 0 && !isArriving)
    return <NoBody record={record} status={outcome.answer.status} />;
  const url = record.hops.at(-1)?.request.url ?? '';
  return (
    <BodyTab
      outcome={outcome}
      url={url}
      windowOf={windowOf}
      isArriving={isArriving}
      wantedView={parts.bodyView}
      onChooseView={parts.onChooseBodyView}
    />
  );
}

/** The small figures after the names of the tabs. */
function countsOf(say: Say, { record: { outcome }, state }: AnswerParts): Partial<Record<AnswerTab, string>> {
  if (outcome.kind !== 'response') return {};
  const arrivedBytes = state.kind === 'sending' && state.arrived !== null ? state.receivedBytes : 0;
  const bytes = Math.max(outcome.body.decodedBytes, arrivedBytes);
  return {
    ...(bytes > 0 && { body: say('answer.size', { bytes }) }),
    headers: String(outcome.answer.headers.length),
  };
}
