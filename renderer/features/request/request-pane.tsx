import { useState } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Place } from '../../../shared/model/diagnosis.ts';
import { hasBody } from '../../../shared/draft/has-body.ts';
import type { DraftId } from '../../../shared/model/ids.ts';
import type { DraftSettings, RequestDraft, Row } from '../../../shared/model/request-draft.ts';
import { checksStore, findingsOf } from '../../state/checks-store.ts';
import { draftsStore } from '../../state/drafts-store.ts';
import { useText } from '../../state/language-store.ts';
import { chooseRequestTab, layoutStore } from '../../state/layout-store.ts';
import type { RequestTab } from '../../state/layout-store.ts';
import { marksOf, marksStore } from '../../state/marks-store.ts';
import { Tabs } from '../../ui/tabs.tsx';
import type { TabSpec } from '../../ui/tabs.tsx';
import { AuthTab } from './auth-tab.tsx';
import { BodyTab } from './body-tab.tsx';
import { HeadersTab } from './headers-tab.tsx';
import { NotesTab } from './notes-tab.tsx';
import { OptionsTab } from './options-tab.tsx';
import { ParamsTab } from './params-tab.tsx';
import { useDraftCheck } from './use-draft-check.ts';

const TABS: readonly { id: RequestTab; marks: readonly Place['in'][] }[] = [
  { id: 'params', marks: ['param'] },
  { id: 'headers', marks: ['header'] },
  { id: 'auth', marks: ['auth'] },
  { id: 'body', marks: ['body', 'form'] },
  { id: 'options', marks: ['settings'] },
  { id: 'notes', marks: [] },
];

/** Everything about a request but its method and address. */
export function RequestPane({ draftId }: { draftId: DraftId }) {
  const t = useText();
  const paramCount = useStore(draftsStore, (state) => countUsed(state.byId[draftId]?.draft.params));
  const headerCount = useStore(draftsStore, (state) => countUsed(state.byId[draftId]?.draft.headers));
  const optionCount = useStore(draftsStore, (state) => countSet(state.byId[draftId]?.draft.settings));
  const chosen = useStore(layoutStore, (state) => state.requestTab[draftId]);
  const [first] = useState(() => firstTab(draftsStore.getState().byId[draftId]?.draft));
  const marks = useStore(marksStore, (state) => marksOf(state, draftId));
  const findings = useStore(checksStore, (state) => findingsOf(state, draftId));
  useDraftCheck(draftId);
  const counts: Partial<Record<RequestTab, number>> = {
    params: paramCount,
    headers: headerCount,
    options: optionCount,
  };
  const specs = TABS.map(({ id, marks: kinds }): TabSpec => {
    const count = counts[id] ?? 0;
    return {
      id,
      label: t(`request.tab.${id}`),
      count: count === 0 ? undefined : String(count),
      alert: marks.some(({ place }) => kinds.includes(place.in))
        ? t('request.tab.marked')
        : findings.some(({ parts }) => parts.some((part) => part === id))
          ? t('request.tab.worth-a-look')
          : undefined,
      content: contentOf(id, draftId),
    };
  });
  return (
    <Tabs
      label={t('request.tabs')}
      tabs={specs}
      activeId={chosen ?? first}
      onChange={(id) => chooseRequestTab(draftId, id as RequestTab)}
    />
  );
}

function contentOf(id: RequestTab, draftId: DraftId): ReactNode {
  switch (id) {
    case 'params':
      return <ParamsTab draftId={draftId} />;
    case 'headers':
      return <HeadersTab draftId={draftId} />;
    case 'auth':
      return <AuthTab draftId={draftId} />;
    case 'body':
      return <BodyTab draftId={draftId} />;
    case 'options':
      return <OptionsTab draftId={draftId} />;
    case 'notes':
      return <NotesTab draftId={draftId} />;
  }
}

/** The body where there is one worth looking at, else the params. */
function firstTab(draft: RequestDraft | undefined): RequestTab {
  if (draft === undefined) return 'params';
  const { method, body } = draft;
  const isUsual = method !== 'GET' && method !== 'HEAD' && method !== 'DELETE';
  return isUsual && hasBody(body) ? 'body' : 'params';
}

function countUsed(rows: readonly Row[] | undefined): number {
  return rows?.filter((row) => row.isEnabled && (row.name !== '' || row.value !== '')).length ?? 0;
}

/** Options that are not as the app has them by itself; left-out headers are shown among the headers. */
function countSet(settings: DraftSettings | undefined): number {
  if (settings === undefined) return 0;
  const { omittedHeaders: _shownAmongHeaders, ...sending } = settings;
  return Object.values(sending).filter((value) => value !== null).length;
}
