import { clsx } from 'clsx';
import { Plus, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import type { DraftId } from '../../../shared/model/ids.ts';
import { keysText } from '../../actions/commands.ts';
import { closeTab, openNewRequest, showTab, stepTab } from '../../actions/tabs.ts';
import { draftsStore, isEdited } from '../../state/drafts-store.ts';
import { exchangesStore } from '../../state/exchanges-store.ts';
import { layoutStore } from '../../state/layout-store.ts';
import { useText } from '../../state/language-store.ts';
import { Button } from '../../ui/button.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import styles from './tab-strip.module.css';

/** The requests that are open. Arrow keys walk along them, Delete closes, the middle button too. */
export function TabStrip() {
  const t = useText();
  const tabs = useStore(layoutStore, (state) => state.tabs);
  return (
    <div className={styles.strip} data-tab-strip>
      <div className={styles.tabs} role="tablist" aria-label={t('tabs.label')}>
        {tabs.map((tab) => (
          <Tab key={tab.draftId} draftId={tab.draftId} />
        ))}
      </div>
      <Tooltip tip={`${t('tabs.new')} (${keysText({ key: 'm' })})`}>
        <Button
          className={styles.new}
          look="quiet"
          size="small"
          isIcon
          aria-label={t('tabs.new')}
          onClick={() => openNewRequest()}
        >
          <Plus size={16} aria-hidden />
        </Button>
      </Tooltip>
    </div>
  );
}

function Tab({ draftId }: { draftId: DraftId }) {
  const t = useText();
  const ref = useRef<HTMLDivElement>(null);
  const isActive = useStore(layoutStore, (state) => state.activeDraftId === draftId);
  const name = useStore(draftsStore, (state) => {
    const broken = state.brokenById[draftId];
    if (broken !== undefined) return broken.source.itemId.split('/').at(-1) ?? '';
    return state.byId[draftId]?.draft.name ?? '';
  });
  const isDirty = useStore(draftsStore, (state) => isEdited(state, draftId));
  const isSending = useStore(exchangesStore, (state) => state.byDraft[draftId]?.kind === 'sending');
  useEffect(() => {
    if (isActive) ref.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isActive]);
  const shown = name.trim() === '' ? t('tabs.untitled') : name;
  const step = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') stepTab(event.key === 'ArrowRight' ? 1 : -1);
    else if (event.key === 'Delete') closeTab(draftId);
    else return;
    event.preventDefault();
    focusShownTab(event.currentTarget.closest('[data-tab-strip]'));
  };
  return (
    <div
      ref={ref}
      role="presentation"
      className={clsx(styles.tab, isActive && styles.active)}
      onAuxClick={(event) => event.button === 1 && closeTab(draftId)}
    >
      <button
        type="button"
        role="tab"
        className={styles.name}
        aria-selected={isActive}
        aria-keyshortcuts="Delete"
        tabIndex={isActive ? 0 : -1}
        title={shown}
        onClick={() => showTab(draftId)}
        onKeyDown={step}
      >
        <span className={styles.text}>{shown}</span>
        {isSending ? (
          <span className={clsx(styles.dot, styles.sending)}>
            <span className="visually-hidden">{t('tabs.sending')}</span>
          </span>
        ) : (
          isDirty && (
            <span className={styles.dot}>
              <span className="visually-hidden">{t('tabs.unsaved')}</span>
            </span>
          )
        )}
      </button>
      {/* For the pointer alone: a list of tabs may hold nothing but tabs, whose Delete key does the same. */}
      <button
        type="button"
        className={styles.close}
        tabIndex={-1}
        aria-hidden
        aria-label={t('tabs.close', { name: shown })}
        onClick={() => closeTab(draftId)}
      >
        <X size={14} aria-hidden />
      </button>
    </div>
  );
}

/** Another tab has become the only one in the tab order, and the focus goes with it; where none is left, to what opens one. */
function focusShownTab(strip: Element | null): void {
  requestAnimationFrame(() =>
    (
      strip?.querySelector<HTMLElement>('[role=tab][aria-selected=true]') ??
      strip?.querySelector<HTMLElement>('button')
    )?.focus(),
  );
}
