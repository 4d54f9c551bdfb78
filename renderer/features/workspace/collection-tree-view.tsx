import {
  dragAndDropFeature,
  hotkeysCoreFeature,
  isOrderedDragTarget,
  keyboardDragAndDropFeature,
  selectionFeature,
  syncDataLoaderFeature,
} from '@headless-tree/core';
import type { DragTarget, ItemInstance } from '@headless-tree/core';
import { useTree } from '@headless-tree/react';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { TreeItem } from '../../../shared/model/collection.ts';
import type { CollectionId, ItemId } from '../../../shared/model/ids.ts';
import { moveItem } from '../../actions/collections.ts';
import { foldFolder } from '../../actions/remember-layout.ts';
import { openItem } from '../../actions/tabs.ts';
import { openDialog } from '../../state/dialog-store.ts';
import { useText } from '../../state/language-store.ts';
import { layoutStore } from '../../state/layout-store.ts';
import { TreeRow } from './tree-row.tsx';
import styles from './sidebar.module.css';

interface CollectionTreeViewProps {
  collectionId: CollectionId;
  items: readonly TreeItem[];
  /** While a search narrows the tree, every folder is open and nothing can be moved. */
  isFiltered: boolean;
}

const ROOT = '';
const ROW_PX = 28;
const INDENT_PX = 14;

/** The tree with its keys, its drag and drop and its rows, of which only those in sight are in the page. */
export function CollectionTreeView({ collectionId, items, isFiltered }: CollectionTreeViewProps) {
  const t = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const folded = useStore(layoutStore, (state) => state.foldedFolders);
  const index = useMemo(() => indexItems(items), [items]);
  const expandedItems = useMemo(
    () =>
      items.flatMap((item) =>
        item.kind === 'folder' && (isFiltered || !folded.has(`${collectionId}:${item.id}`))
          ? [item.id as string]
          : [],
      ),
    [items, folded, collectionId, isFiltered],
  );
  const tree = useTree<TreeItem | null>({
    rootItemId: ROOT,
    dataLoader: {
      getItem: (id) => index.byId.get(id) ?? null,
      getChildren: (id) => index.children.get(id) ?? [],
    },
    getItemName: (item) => item.getItemData()?.name ?? '',
    isItemFolder: (item) => item.getId() === ROOT || item.getItemData()?.kind === 'folder',
    state: { expandedItems },
    setExpandedItems: (update) => {
      if (isFiltered) return;
      const next = new Set(typeof update === 'function' ? update(expandedItems) : update);
      for (const item of items) {
        if (item.kind !== 'folder' || next.has(item.id) === expandedItems.includes(item.id)) continue;
        foldFolder(`${collectionId}:${item.id}`, !next.has(item.id));
      }
    },
    onPrimaryAction: (item) => {
      const data = item.getItemData();
      if (data !== null && (data.kind === 'request' || data.kind === 'broken'))
        void openItem(collectionId, data.id);
    },
    indent: INDENT_PX,
    canReorder: true,
    canDrag: () => !isFiltered,
    onDrop: (moved, target) => void dropItems(collectionId, moved, target, index.children),
    hotkeys: {
      customOpen: {
        hotkey: 'Enter',
        // While something is moved by keys, Enter puts it down.
        isEnabled: (instance) => (instance.getState().dnd ?? null) === null,
        handler: (event, instance) => openByKey(event, instance.getFocusedItem()),
      },
      customRename: {
        hotkey: 'F2',
        handler: (_event, instance) => askRename(collectionId, instance.getFocusedItem().getItemData()),
      },
      customDelete: {
        hotkey: 'Delete',
        handler: (_event, instance) => askDelete(collectionId, instance.getFocusedItem().getItemData()),
      },
    },
    scrollToItem: (item) => virtualizer.scrollToIndex(item.getItemMeta().index),
    features: [
      syncDataLoaderFeature,
      selectionFeature,
      hotkeysCoreFeature,
      dragAndDropFeature,
      keyboardDragAndDropFeature,
    ],
  });
  const rows = tree.getItems();
  const tabStop = rows.findIndex((item) => item.isFocused());
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 10,
    // The row that Tab leads to is in the page wherever it stands: without it the whole tree could not be reached.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      if (tabStop === -1 || shown.includes(tabStop)) return shown;
      return tabStop < range.startIndex ? [tabStop, ...shown] : [...shown, tabStop];
    },
  });
  useEffect(() => tree.rebuildTree(), [tree, index, expandedItems]);
  const focusedRow = useRef(0);
  useEffect(() => {
    const { focusedItem } = tree.getState();
    if (focusedItem === null) return;
    const row = rows.findIndex((item) => item.getId() === focusedItem);
    // A renamed item has a new id on the same row; where one was deleted, the next has moved up to it.
    if (row === -1) rows[Math.min(focusedRow.current, rows.length - 1)]?.setFocused();
    else focusedRow.current = row;
  });
  return (
    <div className={styles.scroller} ref={scroller}>
      <div
        {...tree.getContainerProps(t('sidebar.label'))}
        className={styles.tree}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map((virtual) => {
          const item = rows[virtual.index];
          const data = item?.getItemData() ?? null;
          if (item === undefined || data === null) return null;
          return (
            <TreeRow
              key={item.getId()}
              collectionId={collectionId}
              item={item}
              data={data}
              top={virtual.start}
              indentPx={INDENT_PX}
            />
          );
        })}
        <div className={styles.line} style={tree.getDragLineStyle()} />
      </div>
    </div>
  );
}

function indexItems(items: readonly TreeItem[]): {
  byId: Map<string, TreeItem>;
  children: Map<string, string[]>;
} {
  const byId = new Map<string, TreeItem>();
  const children = new Map<string, string[]>();
  for (const item of items) {
    byId.set(item.id, item);
    const siblings = children.get(item.parentId);
    if (siblings === undefined) children.set(item.parentId, [item.id]);
    else siblings.push(item.id);
  }
  return { byId, children };
}

async function dropItems(
  collectionId: CollectionId,
  moved: readonly ItemInstance<TreeItem | null>[],
  target: DragTarget<TreeItem | null>,
  children: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const parentId = target.item.getId() as ItemId;
  const siblings = children.get(parentId) ?? [];
  const movedIds = new Set(moved.map((item) => item.getId()));
  // The first sibling from there on that is not itself on the move.
  const before = isOrderedDragTarget(target)
    ? siblings.slice(target.childIndex).find((id) => !movedIds.has(id))
    : undefined;
  for (const item of moved)
    await moveItem(collectionId, item.getId() as ItemId, parentId, (before as ItemId | undefined) ?? null);
}

/** As a press on the row does; the button in the row has its own Enter. */
function openByKey(event: KeyboardEvent, item: ItemInstance<TreeItem | null>): void {
  if (!(event.target instanceof Element) || event.target.role !== 'treeitem') return;
  event.preventDefault();
  item.primaryAction();
  if (!item.isFolder()) return;
  if (item.isExpanded()) item.collapse();
  else item.expand();
}

function askRename(collectionId: CollectionId, data: TreeItem | null): void {
  if (data !== null) openDialog({ kind: 'rename-item', collectionId, itemId: data.id, name: data.name });
}

function askDelete(collectionId: CollectionId, data: TreeItem | null): void {
  if (data !== null)
    openDialog({
      kind: 'delete-item',
      collectionId,
      itemId: data.id,
      name: data.name,
      isFolder: data.kind === 'folder',
    });
}
