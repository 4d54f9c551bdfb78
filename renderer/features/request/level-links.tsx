import { useStore } from 'zustand';
import type { DraftId } from '../../../shared/model/ids.ts';
import { levelsAbove, openLevel } from '../../actions/levels.ts';
import type { LevelTab } from '../../state/dialog-store.ts';
import { draftsStore } from '../../state/drafts-store.ts';
import { useText } from '../../state/language-store.ts';
import { workspaceStore } from '../../state/workspace-store.ts';
import { Button } from '../../ui/button.tsx';
import styles from './request-pane.module.css';

/** Where the same is set for all requests of a folder or the collection: the levels above, each to be opened. */
export function LevelLinks({ draftId, tab }: { draftId: DraftId; tab: LevelTab }) {
  const t = useText();
  // What the levels are worked out from: where the request is, and the tree.
  useStore(draftsStore, (state) => state.byId[draftId]?.source);
  useStore(workspaceStore, (state) => state.trees);
  const levels = levelsAbove(draftId);
  if (levels.length === 0) return null;
  return (
    <p className={styles.levels}>
      <span>{t('level.also-for')}</span>
      {levels.map((level) => (
        <Button
          key={level.itemId}
          look="link"
          title={t('level.title', { name: level.name })}
          onClick={() => openLevel(level, tab)}
        >
          {level.name}
        </Button>
      ))}
    </p>
  );
}
