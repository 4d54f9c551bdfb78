import { FilePlus, FolderPlus } from 'lucide-react';
import { lazy, Suspense, useDeferredValue, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { ItemId } from '../../../shared/model/ids.ts';
import { openNewRequest } from '../../actions/tabs.ts';
import { openDialog } from '../../state/dialog-store.ts';
import { useText } from '../../state/language-store.ts';
import { workspaceStore } from '../../state/workspace-store.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { filterTree } from './filter-tree.ts';
import styles from './sidebar.module.css';

// Not waited for by the first paint, but on its way at once: the tree's requests have to be asked for meanwhile.
const loadingTreeView = import('./collection-tree-view.tsx');
const CollectionTreeView = lazy(async () => ({ default: (await loadingTreeView).CollectionTreeView }));

const TOP = '' as ItemId;

/** The shown collection's requests, with a search over their names, methods and addresses. */
export function Sidebar() {
  const t = useText();
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed.trim());
  const isLoaded = useStore(workspaceStore, (state) => state.isLoaded);
  const tree = useStore(workspaceStore, (state) =>
    state.activeCollectionId === null ? undefined : state.trees[state.activeCollectionId],
  );
  const collectionId = useStore(workspaceStore, (state) => state.activeCollectionId);
  const hasCollection = collectionId !== null;
  const askForFolder = () => {
    if (collectionId !== null) openDialog({ kind: 'new-folder', collectionId, parentId: TOP });
  };
  const items = useMemo(() => (tree === undefined ? [] : filterTree(tree.items, wanted)), [tree, wanted]);
  const found = items.filter((item) => item.kind !== 'folder').length;
  return (
    <nav className={styles.sidebar} aria-label={t('sidebar.label')}>
      <div className={styles.top}>
        <SearchField
          label={t('sidebar.search')}
          clearLabel={t('sidebar.clear-search')}
          value={typed}
          onChange={setTyped}
        />
        <Tooltip tip={t('sidebar.new-request')}>
          <Button
            look="quiet"
            size="small"
            isIcon
            aria-label={t('sidebar.new-request')}
            onClick={() => openNewRequest()}
          >
            <FilePlus size={16} aria-hidden />
          </Button>
        </Tooltip>
        <Tooltip tip={t('sidebar.new-folder')}>
          <Button
            look="quiet"
            size="small"
            isIcon
            aria-label={t('sidebar.new-folder')}
            disabled={!hasCollection}
            onClick={askForFolder}
          >
            <FolderPlus size={16} aria-hidden />
          </Button>
        </Tooltip>
      </div>
      <p className="visually-hidden" role="status">
        {wanted !== '' && t('sidebar.count', { count: found })}
      </p>
      {isLoaded && !hasCollection && (
        <EmptyState
          title={t('sidebar.no-collection-title')}
          text={t('sidebar.no-collection-text')}
          actions={
            <>
              <Button onClick={() => openDialog({ kind: 'new-collection' })}>
                {t('bar.new-collection')}
              </Button>
              <Button onClick={() => openDialog({ kind: 'open-collection' })}>
                {t('bar.open-collection')}
              </Button>
            </>
          }
        />
      )}
      {tree !== undefined && tree.items.length === 0 && (
        <EmptyState
          title={t('sidebar.empty-title')}
          text={t('sidebar.empty-text')}
          actions={<Button onClick={() => openNewRequest()}>{t('sidebar.new-request')}</Button>}
        />
      )}
      {wanted !== '' && items.length === 0 && (
        <p className={styles.message}>{t('sidebar.no-match', { text: wanted })}</p>
      )}
      {tree !== undefined && items.length > 0 && (
        <Suspense>
          <CollectionTreeView
            key={tree.collection.id}
            collectionId={tree.collection.id}
            items={items}
            isFiltered={wanted !== ''}
          />
        </Suspense>
      )}
    </nav>
  );
}
