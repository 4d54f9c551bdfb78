import { ChevronDown, Search, Settings } from 'lucide-react';
import { useStore } from 'zustand';
import { keysText } from '../../actions/commands.ts';
import { openDialog } from '../../state/dialog-store.ts';
import { useText } from '../../state/language-store.ts';
import { workspaceStore } from '../../state/workspace-store.ts';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { useCollectionMenu } from './use-collection-menu.tsx';
import { useEnvironmentMenu } from './use-environment-menu.tsx';
import styles from './header-bar.module.css';

/** Which collection, which environment, and the way to everything else. */
export function HeaderBar() {
  const t = useText();
  return (
    <header className={styles.bar}>
      <h1 className={styles.brand}>
        <img className={styles.logo} src="/icon.svg" alt="" />
        {t('window.app-name')}
      </h1>
      <CollectionPicker />
      <span className={styles.space} />
      <button
        type="button"
        className={`${styles.pill} ${styles.search}`}
        onClick={() => openDialog({ kind: 'palette' })}
      >
        <Search size={14} aria-hidden />
        <span>{t('bar.search')}</span>
        <kbd className={styles.keys}>{keysText({ key: 'k' })}</kbd>
      </button>
      <EnvironmentPicker />
      <Tooltip tip={t('bar.settings')}>
        <Button
          look="quiet"
          isIcon
          aria-label={t('bar.settings')}
          onClick={() => openDialog({ kind: 'settings' })}
        >
          <Settings size={16} aria-hidden />
        </Button>
      </Tooltip>
    </header>
  );
}

function CollectionPicker() {
  const t = useText();
  const name = useStore(
    workspaceStore,
    (state) =>
      state.collections.find((collection) => collection.id === state.activeCollectionId)?.name ?? null,
  );
  const entries = useCollectionMenu();
  const shown = name ?? t('bar.no-collection');
  return (
    <Menu
      entries={entries}
      trigger={
        <button type="button" className={styles.pill} aria-label={t('bar.collection', { name: shown })}>
          <span>{shown}</span>
          <ChevronDown size={14} aria-hidden />
        </button>
      }
    />
  );
}

function EnvironmentPicker() {
  const t = useText();
  const { entries, chosen } = useEnvironmentMenu();
  const shown = chosen ?? t('bar.no-environment');
  return (
    <Menu
      align="end"
      entries={entries}
      trigger={
        <button type="button" className={styles.pill} aria-label={t('bar.environment', { name: shown })}>
          <i className={chosen === null ? `${styles.dot} ${styles.none}` : styles.dot} aria-hidden />
          <span>{shown}</span>
          <ChevronDown size={14} aria-hidden />
        </button>
      }
    />
  );
}
