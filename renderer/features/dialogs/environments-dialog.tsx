import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { CollectionId } from '../../../shared/model/ids.ts';
import { closeDialog } from '../../state/dialog-store.ts';
import { useText } from '../../state/language-store.ts';
import { workspaceStore } from '../../state/workspace-store.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { EnvironmentForm } from './environment-form.tsx';
import styles from './environments-dialog.module.css';

interface EnvironmentsDialogProps {
  collectionId: CollectionId;
  environmentName: string | null;
  /** The variable to show first, added if it is not there. */
  variable: string | null;
}

const NO_NAMES: readonly string[] = [];

/** The environments of a collection: values for its variables, secrets among them. */
export function EnvironmentsDialog({ collectionId, environmentName, variable }: EnvironmentsDialogProps) {
  const t = useText();
  const names = useStore(workspaceStore, (state) => state.trees[collectionId]?.environmentNames ?? NO_NAMES);
  const [chosen, setChosen] = useState<string | null>(environmentName ?? names[0] ?? null);
  /** An environment that has not been saved yet. */
  const [newName, setNewName] = useState<string | null>(null);
  const environment = useStore(workspaceStore, (state) =>
    chosen === null ? undefined : state.environments[collectionId]?.[chosen],
  );
  const add = () => {
    let number = names.length + 1;
    while (names.includes(t('environments.new-name', { number }))) number++;
    setNewName(t('environments.new-name', { number }));
    setChosen(null);
  };
  const choose = (name: string) => {
    setNewName(null);
    setChosen(name);
  };
  const shown = newName === null ? environment : { name: newName, variables: [], version: null };
  return (
    <Dialog
      isWide
      title={t('environments.title')}
      description={t('environments.text')}
      closeLabel={t('window.close')}
      onClose={closeDialog}
    >
      <div className={styles.layout}>
        <div className={styles.list}>
          <ul className={styles.list} aria-label={t('environments.list')}>
            {names.map((name) => (
              <li key={name}>
                <button
                  type="button"
                  className={styles.name}
                  aria-current={name === chosen}
                  onClick={() => choose(name)}
                >
                  {name}
                </button>
              </li>
            ))}
            {newName !== null && (
              <li>
                <button type="button" className={styles.name} aria-current>
                  {newName}
                </button>
              </li>
            )}
          </ul>
          <Button look="quiet" size="small" onClick={add}>
            <Plus size={14} aria-hidden />
            {t('environments.new')}
          </Button>
        </div>
        {shown === undefined ? (
          <EmptyState
            title={t('environments.none')}
            actions={<Button onClick={add}>{t('environments.new')}</Button>}
          />
        ) : (
          <EnvironmentForm
            key={`${shown.name} ${shown.version ?? ''}`}
            collectionId={collectionId}
            environment={shown}
            isNew={newName !== null}
            otherNames={names.filter((name) => name !== shown.name)}
            wantedVariable={variable}
            onSaved={choose}
            onDeleted={() => {
              const rest = names.filter((name) => name !== shown.name);
              setNewName(null);
              setChosen(rest[0] ?? null);
            }}
          />
        )}
      </div>
    </Dialog>
  );
}
