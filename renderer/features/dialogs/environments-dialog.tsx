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
import { Notice } from '../../ui/notice.tsx';
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
  const [isDirty, setIsDirty] = useState(false);
  /** What was about to be done when unsaved changes stood in the way. */
  const [leaving, setLeaving] = useState<(() => void) | null>(null);
  const leaveTo = (leave: () => void) => {
    if (isDirty) setLeaving(() => leave);
    else leave();
  };
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
      onClose={() => leaveTo(closeDialog)}
    >
      {leaving !== null && (
        <Notice
          look="warning"
          isAnnounced
          className={styles.leaving}
          actions={
            <>
              <Button size="small" onClick={() => setLeaving(null)}>
                {t('environments.stay')}
              </Button>
              <Button
                size="small"
                look="danger"
                onClick={() => {
                  setLeaving(null);
                  setIsDirty(false);
                  leaving();
                }}
              >
                {t('environments.leave')}
              </Button>
            </>
          }
        >
          {t('environments.unsaved')}
        </Notice>
      )}
      <div className={styles.layout}>
        <div className={styles.list}>
          <ul className={styles.list} aria-label={t('environments.list')}>
            {names.map((name) => (
              <li key={name}>
                <button
                  type="button"
                  className={styles.name}
                  aria-current={name === chosen}
                  onClick={() => leaveTo(() => choose(name))}
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
          <Button className={styles.add} look="quiet" size="small" onClick={() => leaveTo(add)}>
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
            onDirtyChange={(isDirtyNow) => {
              // Going on with the editing answers the question, and so does a save that was still under way.
              setLeaving(null);
              setIsDirty(isDirtyNow);
            }}
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
