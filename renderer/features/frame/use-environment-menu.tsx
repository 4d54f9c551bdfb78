import { Pencil } from 'lucide-react';
import { useStore } from 'zustand';
import { chooseEnvironment } from '../../actions/environments.ts';
import { keysText } from '../../actions/commands.ts';
import { openDialog } from '../../state/dialog-store.ts';
import { useText } from '../../state/language-store.ts';
import { workspaceStore } from '../../state/workspace-store.ts';
import type { MenuEntry } from '../../ui/menu.tsx';

const NO_NAMES: readonly string[] = [];

/** The environments of the shown collection to choose from. */
export function useEnvironmentMenu(): { entries: MenuEntry[]; chosen: string | null } {
  const t = useText();
  const collectionId = useStore(workspaceStore, (state) => state.activeCollectionId);
  const names = useStore(workspaceStore, (state) =>
    collectionId === null ? NO_NAMES : (state.trees[collectionId]?.environmentNames ?? NO_NAMES),
  );
  const chosen = useStore(workspaceStore, (state) =>
    collectionId === null ? null : (state.chosenEnvironment[collectionId] ?? null),
  );
  const entries: MenuEntry[] = [{ kind: 'heading', id: 'heading', label: t('bar.environment-heading') }];
  if (collectionId === null) return { entries, chosen: null };
  for (const name of names) {
    entries.push({
      id: `environment ${name}`,
      label: name,
      isChosen: name === chosen,
      onChoose: () => chooseEnvironment(collectionId, name),
    });
  }
  entries.push(
    {
      id: 'none',
      label: t('bar.no-environment'),
      isChosen: chosen === null,
      onChoose: () => chooseEnvironment(collectionId, null),
    },
    { kind: 'separator', id: 'separator' },
    {
      id: 'edit',
      label: t('bar.edit-environments'),
      icon: <Pencil size={14} />,
      keys: keysText({ key: 'e' }),
      onChoose: () =>
        openDialog({ kind: 'environments', collectionId, environmentName: chosen, variable: null }),
    },
  );
  return { entries, chosen };
}
