import { useRef } from 'react';
import { useStore } from 'zustand';
import { makeSettings } from '../../../shared/draft/make-draft.ts';
import type { DraftId } from '../../../shared/model/ids.ts';
import { changeSettings } from '../../actions/edit-draft.ts';
import { SendingOptions } from '../../options/sending-options.tsx';
import { draftsStore, NOTHING_INHERITED } from '../../state/drafts-store.ts';
import { useText } from '../../state/language-store.ts';
import { LevelLinks } from './level-links.tsx';
import { useJump } from './use-jump.ts';
import styles from './request-pane.module.css';

const AS_THE_APP = makeSettings();

/** How this request is sent; what it leaves open is as its folders and its collection have it. */
export function OptionsTab({ draftId }: { draftId: DraftId }) {
  const t = useText();
  const tab = useRef<HTMLDivElement>(null);
  const settings = useStore(draftsStore, (state) => state.byId[draftId]?.draft.settings ?? AS_THE_APP);
  const inherited = useStore(draftsStore, (state) => state.byId[draftId]?.inherited ?? NOTHING_INHERITED);
  // What leads here is a limit that was reached.
  useJump(draftId, ['settings'], () => tab.current?.querySelector('input')?.focus());
  return (
    <div ref={tab} className={styles.tab}>
      <p className={styles.lead}>{t('options.lead')}</p>
      <SendingOptions
        settings={settings}
        above={inherited.settings}
        onChange={(change) => changeSettings(draftId, change)}
      />
      <LevelLinks draftId={draftId} tab="options" />
    </div>
  );
}
