import type { ItemInstance } from '@headless-tree/core';
import { clsx } from 'clsx';
import {
  ChevronRight,
  CircleAlert,
  FilePlus,
  FileQuestion,
  FolderPlus,
  FolderSearch,
  Layers,
  MoreHorizontal,
  Pencil,
  Trash2,
} from 'lucide-react';
import { useStore } from 'zustand';
import type { TreeItem } from '../../../shared/model/collection.ts';
import type { CollectionId } from '../../../shared/model/ids.ts';
import { showInFolder } from '../../actions/files.ts';
import { openLevel } from '../../actions/levels.ts';
import { openNewRequest } from '../../actions/tabs.ts';
import { appStore } from '../../state/app-store.ts';
import { openDialog } from '../../state/dialog-store.ts';
import { useText } from '../../state/language-store.ts';
import type { SayFrame } from '../../state/language-store.ts';
import { layoutStore } from '../../state/layout-store.ts';
import { Menu } from '../../ui/menu.tsx';
import type { MenuEntry } from '../../ui/menu.tsx';
import { methodClass } from '../../ui/method-class.ts';
import styles from './sidebar.module.css';

interface TreeRowProps {
  collectionId: CollectionId;
  item: ItemInstance<TreeItem | null>;
  data: TreeItem;
  top: number;
  indentPx: number;
}

/** One line of the tree: a folder, a request, a file that cannot be read, or one of a kind that is left alone. */
export function TreeRow({ collectionId, item, data, top, indentPx }: TreeRowProps) {
  const t = useText();
  const isOpen = useStore(layoutStore, (state) =>
    state.tabs.some(
      (tab) =>
        tab.draftId === state.activeDraftId && tab.collectionId === collectionId && tab.itemId === data.id,
    ),
  );
  const canShow = useStore(
    appStore,
    (state) => state.description?.capabilities.includes('show-in-folder') ?? false,
  );
  const problem = 'problem' in data ? data.problem : null;
  const hint =
    problem !== null
      ? t('sidebar.broken', { problem: problem.message, line: problem.line })
      : hintOf(t, data);
  return (
    <div
      {...item.getProps()}
      className={clsx(
        styles.row,
        isOpen && styles.open,
        data.kind === 'folder' && styles.folder,
        data.kind === 'broken' && styles.broken,
        item.isUnorderedDragTarget() && styles.target,
      )}
      style={{ transform: `translateY(${top}px)`, paddingLeft: 4 + item.getItemMeta().level * indentPx }}
      title={hint}
    >
      <Mark data={data} isExpanded={item.isExpanded()} />
      <span className={styles.name}>{data.name}</span>
      {problem !== null && <span className="visually-hidden">{hint}</span>}
      <Menu
        align="end"
        entries={entriesFor(t, collectionId, data, canShow)}
        trigger={
          <button
            type="button"
            className={styles.more}
            tabIndex={item.isFocused() ? 0 : -1}
            aria-label={t('sidebar.item-menu', { name: data.name })}
            onClick={(event) => event.stopPropagation()}
            onKeyDown={(event) => event.stopPropagation()}
          >
            <MoreHorizontal size={15} aria-hidden />
          </button>
        }
      />
    </div>
  );
}

function Mark({ data, isExpanded }: { data: TreeItem; isExpanded: boolean }) {
  switch (data.kind) {
    case 'folder':
      return (
        <ChevronRight className={clsx(styles.chevron, isExpanded && styles.expanded)} size={14} aria-hidden />
      );
    case 'request':
      return (
        <span className={clsx(styles.method, methodClass(data.method))}>{shortMethod(data.method)}</span>
      );
    case 'broken':
      return (
        <span className={styles.mark}>
          <CircleAlert size={14} aria-hidden />
        </span>
      );
    case 'other':
      return (
        <span className={styles.mark}>
          <FileQuestion size={14} aria-hidden />
        </span>
      );
  }
}

/** Six letters are what the column holds; DELETE is the longest that is common. */
function shortMethod(method: string): string {
  return method.length > 6 ? method.slice(0, 5) : method;
}

function hintOf(t: SayFrame, data: TreeItem): string {
  if (data.kind === 'request') return `${data.method} ${data.url}`;
  return data.kind === 'other' ? t('sidebar.other-kind', { type: data.type }) : data.name;
}

function entriesFor(t: SayFrame, collectionId: CollectionId, data: TreeItem, canShow: boolean): MenuEntry[] {
  const { id: itemId, name } = data;
  const isFolder = data.kind === 'folder';
  const entries: MenuEntry[] = [];
  if (isFolder) {
    entries.push(
      {
        id: 'new-request',
        label: t('sidebar.new-request-here'),
        icon: <FilePlus size={14} />,
        onChoose: () => void openNewRequest(itemId),
      },
      {
        id: 'new-folder',
        label: t('sidebar.new-folder-here'),
        icon: <FolderPlus size={14} />,
        onChoose: () => openDialog({ kind: 'new-folder', collectionId, parentId: itemId }),
      },
      {
        id: 'share',
        label: t('level.share'),
        icon: <Layers size={14} />,
        onChoose: () => openLevel({ collectionId, itemId }, 'auth'),
      },
      { kind: 'separator', id: 'separator' },
    );
  }
  entries.push({
    id: 'rename',
    label: t('sidebar.rename'),
    icon: <Pencil size={14} />,
    keys: 'F2',
    onChoose: () => openDialog({ kind: 'rename-item', collectionId, itemId, name }),
  });
  if (canShow) {
    entries.push({
      id: 'show',
      label: t('sidebar.show-file'),
      icon: <FolderSearch size={14} />,
      onChoose: () => void showInFolder(collectionId, itemId),
    });
  }
  entries.push({
    id: 'delete',
    label: t('sidebar.delete'),
    icon: <Trash2 size={14} />,
    keys: 'Del',
    isDanger: true,
    onChoose: () => openDialog({ kind: 'delete-item', collectionId, itemId, name, isFolder }),
  });
  return entries;
}
