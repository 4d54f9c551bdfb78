import { clsx } from 'clsx';
import { useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { BodyView } from '../../../shared/model/body-view.ts';
import type { DraftId } from '../../../shared/model/ids.ts';
import type { ResponseRecord } from '../../../shared/model/response-record.ts';
import { exchangesStore, shownRecord } from '../../state/exchanges-store.ts';
import type { SendState } from '../../state/exchanges-store.ts';
import { useSay } from '../../state/explaining-texts.ts';
import { chooseAnswerTab, layoutStore } from '../../state/layout-store.ts';
import type { AnswerTab } from '../../state/layout-store.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { announcement } from './announcement.ts';
import { emptyTabs, tabsOf } from './answer-tabs.tsx';
import { createBodyWindows } from './body/body-windows.ts';
import { SendingBar, WaitingBar } from './sending-bar.tsx';
import { useDiagnosis } from './use-diagnosis.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import styles from './response-pane.module.css';

const IDLE: SendState = { kind: 'idle' };

/** The answer half of the window: what came back, explained, and all its parts to look at. */
export function ResponsePane({ draftId }: { draftId: DraftId }) {
  const say = useSay();
  const state = useStore(exchangesStore, (exchanges) => exchanges.byDraft[draftId] ?? IDLE);
  const activeTab = useStore(layoutStore, (layout) => layout.answerTab);
  const record = shownRecord(state);
  const diagnosis = useDiagnosis(draftId, record);
  const windowOf = useBodyWindows(record);
  const [bodyView, setBodyView] = useState<BodyView>('readable');
  const pane = useRef<HTMLDivElement>(null);
  useKeptFocus(pane, record?.id ?? null);
  const tabs =
    record === null || diagnosis === null
      ? emptyTabs(say, draftId, state)
      : tabsOf(say, {
          draftId,
          record,
          diagnosis,
          state,
          windowOf,
          bodyView,
          onChooseBodyView: setBodyView,
        });
  // The answer before stays to be read, but must not pass for the one that is awaited.
  const isOld = state.kind === 'sending' && state.arrived === null && record !== null;
  return (
    <div ref={pane} className={styles.pane}>
      <div className={clsx(styles.tabs, isOld && styles.old)} aria-busy={state.kind === 'sending'}>
        <Tabs
          label={say('answer.tabs')}
          tabs={tabs}
          activeId={activeTab}
          onChange={(id) => chooseAnswerTab(id as AnswerTab)}
        />
      </div>
      {state.kind === 'sending' && record !== null && <SendingBar draftId={draftId} state={state} />}
      {state.kind === 'waiting' && <WaitingBar draftId={draftId} state={state} />}
      <p className="visually-hidden" role="status">
        {state.kind === 'done' && diagnosis !== null && announcement(say, diagnosis)}
      </p>
    </div>
  );
}

/** The same windows from the first bytes of an answer to its last, whichever part of it is looked at meanwhile. */
function useBodyWindows(record: ResponseRecord | null) {
  const body = record?.outcome.kind === 'response' ? record.outcome.body : null;
  return useMemo(
    () => (body === null ? null : createBodyWindows(body)),
    // oxlint-disable-next-line react/exhaustive-deps -- a body that grew is the same body
    [body?.id],
  );
}
