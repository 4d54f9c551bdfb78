import { GLOSSARY } from '../../../shared/glossary.ts';
import type { ItemId } from '../../../shared/model/ids.ts';
import { formatMessage } from '../../../shared/texts/text.ts';
import type { Catalogue } from '../../../shared/texts/text.ts';
import { showCollection } from '../../actions/collections.ts';
import { COMMANDS, keysText } from '../../actions/commands.ts';
import { chooseEnvironment } from '../../actions/environments.ts';
import { openLevel } from '../../actions/levels.ts';
import { openItem } from '../../actions/tabs.ts';
import { openDialog } from '../../state/dialog-store.ts';
import { t } from '../../state/language-store.ts';
import { workspaceStore } from '../../state/workspace-store.ts';

/** One thing that can be found: how it is shown, what it is found by, and what choosing it does. */
export interface PaletteEntry {
  id: string;
  group: 'requests' | 'commands' | 'environments' | 'collections' | 'terms';
  label: string;
  detail: string;
  method: string | null;
  keys: string;
  /** Lower case. */
  searched: string;
  run: () => void;
}

/** Everything the window knows, in the order it is offered. */
export function collectPaletteEntries(catalogue: Catalogue): PaletteEntry[] {
  return [
    ...requestEntries(),
    ...commandEntries(),
    ...environmentEntries(),
    ...collectionEntries(),
    ...levelEntries(),
    ...termEntries(catalogue),
  ];
}

type Draft = Omit<PaletteEntry, 'searched' | 'method' | 'keys' | 'detail'> & Partial<PaletteEntry>;

function entry(draft: Draft): PaletteEntry {
  const { detail = '', method = null, keys = '' } = draft;
  return {
    ...draft,
    detail,
    method,
    keys,
    searched: `${method ?? ''} ${draft.label} ${detail}`.toLowerCase(),
  };
}

function requestEntries(): PaletteEntry[] {
  const { trees, activeCollectionId } = workspaceStore.getState();
  const shownFirst = Object.values(trees).toSorted(
    (a, b) => Number(b.collection.id === activeCollectionId) - Number(a.collection.id === activeCollectionId),
  );
  return shownFirst.flatMap((tree) => {
    const folders = new Map(
      tree.items.flatMap((item) => (item.kind === 'folder' ? [[item.id as string, item.name]] : [])),
    );
    return tree.items.flatMap((item) => {
      if (item.kind !== 'request') return [];
      const where = [tree.collection.name, folders.get(item.parentId)]
        .filter((part) => part !== undefined)
        .join(' / ');
      const run = () => void openItem(tree.collection.id, item.id);
      return [
        entry({
          id: `request ${tree.collection.id} ${item.id}`,
          group: 'requests',
          label: item.name,
          detail: where,
          method: item.method,
          run,
        }),
      ];
    });
  });
}

function commandEntries(): PaletteEntry[] {
  return COMMANDS.filter((command) => command.id !== 'find' && command.isAvailable()).map((command) =>
    entry({
      id: `command ${command.id}`,
      group: 'commands',
      label: t(command.label),
      keys: keysText(command.keys),
      run: command.run,
    }),
  );
}

function environmentEntries(): PaletteEntry[] {
  const { activeCollectionId, trees } = workspaceStore.getState();
  if (activeCollectionId === null) return [];
  return (trees[activeCollectionId]?.environmentNames ?? []).map((name) =>
    entry({
      id: `environment ${name}`,
      group: 'environments',
      label: t('palette.use-environment', { name }),
      run: () => chooseEnvironment(activeCollectionId, name),
    }),
  );
}

function collectionEntries(): PaletteEntry[] {
  return workspaceStore.getState().collections.map((collection) =>
    entry({
      id: `collection ${collection.id}`,
      group: 'collections',
      label: t('palette.show-collection', { name: collection.name }),
      detail: collection.path,
      run: () => void showCollection(collection.id),
    }),
  );
}

/** What the requests of the shown collection, and of each of its folders, share. */
function levelEntries(): PaletteEntry[] {
  const { activeCollectionId, trees } = workspaceStore.getState();
  const tree = activeCollectionId === null ? undefined : trees[activeCollectionId];
  if (tree === undefined) return [];
  const { id: collectionId, name } = tree.collection;
  const folders = tree.items.filter((item) => item.kind === 'folder');
  return [{ id: '' as ItemId, name }, ...folders].map((level) =>
    entry({
      id: `level ${level.id}`,
      group: 'collections',
      label: t('level.title', { name: level.name }),
      run: () => openLevel({ collectionId, itemId: level.id }, 'auth'),
    }),
  );
}

function termEntries(catalogue: Catalogue): PaletteEntry[] {
  const said = (key: (typeof GLOSSARY)[number]['term']) =>
    formatMessage(catalogue, { key, values: undefined });
  return GLOSSARY.map((term) =>
    entry({
      id: `term ${term.id}`,
      group: 'terms',
      label: said(term.term),
      detail: said(term.short),
      run: () => openDialog({ kind: 'glossary', termId: term.id }),
    }),
  );
}

/**
 * The best matches, every word of the search being somewhere in them. A match at the beginning of the label counts for
 * more than one inside it, and that for more than one in the detail.
 */
export function findEntries(entries: readonly PaletteEntry[], search: string, limit: number): PaletteEntry[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries.filter((candidate) => candidate.group !== 'terms').slice(0, limit);
  const scored = entries.flatMap((candidate) => {
    const label = candidate.label.toLowerCase();
    let score = 0;
    for (const word of words) {
      if (!candidate.searched.includes(word)) return [];
      score += label.startsWith(word) ? 3 : label.includes(` ${word}`) ? 2 : label.includes(word) ? 1 : 0;
    }
    return [{ candidate, score }];
  });
  return scored
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}
