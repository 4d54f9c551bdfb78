import { useCallback, useMemo } from 'react';
import { useStore } from 'zustand';
import { makeBody } from '../../../shared/draft/make-draft.ts';
import type { DraftId } from '../../../shared/model/ids.ts';
import type { RequestDraft, Row } from '../../../shared/model/request-draft.ts';
import { appStore } from '../../state/app-store.ts';
import { draftsStore, NOTHING_INHERITED } from '../../state/drafts-store.ts';
import { useHeaderSuggestions } from '../../state/header-suggestions.ts';
import { t as say, useText } from '../../state/language-store.ts';
import { Term } from '../../terms/term.tsx';
import { DraftTable } from './draft-table.tsx';
import { LevelLinks } from './level-links.tsx';
import { listUnaskedHeaders } from './list-unasked-headers.ts';
import type { UnaskedHeaders } from './list-unasked-headers.ts';
import { UnaskedHeaderList } from './unasked-header-list.tsx';
import styles from './request-pane.module.css';

const headersOf = (draft: RequestDraft): readonly Row[] => draft.headers;

/** The headers as typed, and below them all that is sent beside them. */
export function HeadersTab({ draftId }: { draftId: DraftId }) {
  const t = useText();
  const unasked = useUnaskedHeaders(draftId);
  const suggestions = useHeaderSuggestions();
  const hints = useMemo(() => replacedNames(unasked), [unasked]);
  const hintOf = useCallback(
    (row: Row) => (row.isEnabled ? (hints.get(row.name.trim().toLowerCase()) ?? null) : null),
    [hints],
  );
  return (
    <div className={styles.tab}>
      <p className={styles.lead}>
        <Term id="headers">{t('headers.lead-term')}</Term>
        {t('headers.lead')}
      </p>
      <DraftTable<Row>
        draftId={draftId}
        table="headers"
        rowsOf={headersOf}
        hintOf={hintOf}
        {...suggestions}
      />
      <UnaskedHeaderList draftId={draftId} headers={unasked} />
      <LevelLinks draftId={draftId} tab="headers" />
    </div>
  );
}

const NO_ROWS: readonly Row[] = [];

function useUnaskedHeaders(draftId: DraftId): UnaskedHeaders {
  const draft = useStore(draftsStore, (state) => state.byId[draftId]?.draft);
  const inherited = useStore(draftsStore, (state) => state.byId[draftId]?.inherited ?? NOTHING_INHERITED);
  const version = useStore(appStore, (state) => state.description?.version ?? '');
  const { method = '', headers = NO_ROWS, auth, settings } = draft ?? {};
  const kind = draft?.body.kind;
  return useMemo(() => {
    if (auth === undefined || settings === undefined || kind === undefined) return NOTHING_UNASKED;
    // What the body says does not matter here, only of which kind it is.
    const body = { ...makeBody(), kind };
    return listUnaskedHeaders({ method, headers: [...headers], auth, settings, body }, inherited, version);
  }, [method, headers, auth, settings, kind, inherited, version]);
}

const NOTHING_UNASKED: UnaskedHeaders = { automatic: [], inherited: [] };

/** Names (lower case) of the typed headers that stand in for others, with what to say about each. */
function replacedNames(unasked: UnaskedHeaders): ReadonlyMap<string, string> {
  const hints = new Map<string, string>();
  for (const { name, fromName, notSentBecause } of unasked.inherited)
    if (notSentBecause === 'own-row')
      hints.set(name.toLowerCase(), say('headers.replaces-inherited', { from: fromName }));
  for (const { name, notSentBecause } of unasked.automatic)
    if (notSentBecause === 'own-row') hints.set(name.toLowerCase(), say('headers.replaces'));
  return hints;
}
