import { FolderOpen, FolderPlus, FolderSearch, Layers, ListX, Pencil, RotateCcw, Trash2 } from 'lucide-react';
import { useStore } from 'zustand';
import { closeCollection, showCollection } from '../../actions/collections.ts';
import { resetSandbox } from '../../actions/commands.ts';
import { showInFolder } from '../../actions/files.ts';
import { openLevel } from '../../actions/levels.ts';
import { appStore } from '../../state/app-store.ts';
import { openDialog } from '../../state/dialog-store.ts';
import { useText } from '../../state/language-store.ts';
import { workspaceStore } from '../../state/workspace-store.ts';
import type { MenuEntry } from '../../ui/menu.tsx';
import type { ItemId } from '../../../shared/model/ids.ts';

const WHOLE_COLLECTION = '' as ItemId;

/** The opened collections to choose from, and what can be done with the shown one. */
export function useCollectionMenu(): MenuEntry[] {
  const t = useText();
  const collections = useStore(workspaceStore, (state) => state.collections);
  const activeId = useStore(workspaceStore, (state) => state.activeCollectionId);
  const canShow = useStore(
    appStore,
    (state) => state.description?.capabilities.includes('show-in-folder') ?? false,
  );
  const active = collections.find((collection) => collection.id === activeId) ?? null;
  const entries: MenuEntry[] = [];
  if (collections.length > 0)
    entries.push({ kind: 'heading', id: 'heading', label: t('bar.open-collections') });
  for (const collection of collections) {
    entries.push({
      id: collection.id,
      label: collection.name,
      detail:
        collection.problem === null
          ? collection.path
          : `${t('bar.collection-broken')}: ${collection.problem.message}`,
      isChosen: collection.id === activeId,
      onChoose: () => void showCollection(collection.id),
    });
  }
  entries.push(
    { kind: 'separator', id: 'separator-new' },
    {
      id: 'new',
      label: t('bar.new-collection'),
      icon: <FolderPlus size={14} />,
      onChoose: () => openDialog({ kind: 'new-collection' }),
    },
    {
      id: 'open',
      label: t('bar.open-collection'),
      icon: <FolderOpen size={14} />,
      onChoose: () => openDialog({ kind: 'open-collection' }),
    },
  );
  if (active === null) return entries;
  const { id: collectionId } = active;
  entries.push({ kind: 'separator', id: 'separator-active' });
  if (active.isSandbox) {
    entries.push({
      id: 'reset',
      label: t('bar.reset-sandbox'),
      icon: <RotateCcw size={14} />,
      onChoose: () => void resetSandbox(),
    });
  }
  entries.push({
    id: 'share',
    label: t('level.share-all'),
    icon: <Layers size={14} />,
    onChoose: () => openLevel({ collectionId, itemId: WHOLE_COLLECTION }, 'auth'),
  });
  entries.push({
    id: 'rename',
    label: t('bar.rename-collection'),
    icon: <Pencil size={14} />,
    onChoose: () => openDialog({ kind: 'rename-collection', collectionId }),
  });
  if (canShow) {
    entries.push({
      id: 'show',
      label: t('bar.show-collection'),
      icon: <FolderSearch size={14} />,
      onChoose: () => void showInFolder(collectionId, WHOLE_COLLECTION),
    });
  }
  entries.push(
    {
      id: 'close',
      label: t('bar.close-collection'),
      icon: <ListX size={14} />,
      onChoose: () => void closeCollection(collectionId),
    },
    {
      id: 'delete',
      label: t('bar.delete-collection'),
      icon: <Trash2 size={14} />,
      isDanger: true,
      onChoose: () => openDialog({ kind: 'delete-collection', collectionId }),
    },
  );
  return entries;
}
