import { lazy, Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { assertNever } from '../../../shared/lib/assert-never.ts';
import { dialogStore } from '../../state/dialog-store.ts';
import { CloseUnsavedDialog } from './close-unsaved-dialog.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { DeleteCollectionDialog, DeleteItemDialog } from './delete-dialogs.tsx';
import { NewCollectionDialog } from './new-collection-dialog.tsx';
import { NewFolderDialog, RenameCollectionDialog, RenameItemDialog } from './name-dialogs.tsx';
import { OpenCollectionDialog } from './open-collection-dialog.tsx';
import { PlainSecretDialog } from './plain-secret-dialog.tsx';
import { SaveAsDialog } from './save-as-dialog.tsx';
import { useReturnFocus } from './use-return-focus.ts';

const loadPalette = async () => ({ default: (await import('./palette.tsx')).Palette });
const Palette = lazy(loadPalette);
const GlossaryDialog = lazy(async () => ({
  default: (await import('./glossary-dialog.tsx')).GlossaryDialog,
}));
const EnvironmentsDialog = lazy(async () => ({
  default: (await import('./environments-dialog.tsx')).EnvironmentsDialog,
}));
const CookiesDialog = lazy(async () => ({
  default: (await import('./cookies-dialog.tsx')).CookiesDialog,
}));
const LevelDialog = lazy(async () => ({
  default: (await import('./level-dialog.tsx')).LevelDialog,
}));
const PasteAnswerDialog = lazy(async () => ({
  default: (await import('./paste-answer-dialog.tsx')).PasteAnswerDialog,
}));
const SettingsDialog = lazy(async () => ({
  default: (await import('./settings-dialog.tsx')).SettingsDialog,
}));

/** The question that is open, if any. */
export function DialogHost() {
  const dialog = useStore(dialogStore, (state) => state.dialog);
  useReturnFocus();
  // Who knows the key types on at once: what is typed before the palette is there would go nowhere.
  useEffect(() => {
    const waiting = requestIdleCallback(() => void loadPalette());
    return () => cancelIdleCallback(waiting);
  }, []);
  if (dialog === null) return null;
  switch (dialog.kind) {
    case 'palette':
      return (
        <Suspense>
          <Palette />
        </Suspense>
      );
    case 'glossary':
      return (
        <Suspense>
          <GlossaryDialog termId={dialog.termId} />
        </Suspense>
      );
    case 'environments':
      return (
        <Suspense>
          <EnvironmentsDialog {...dialog} />
        </Suspense>
      );
    case 'cookies':
      return (
        <Suspense>
          <CookiesDialog owner={dialog} />
        </Suspense>
      );
    case 'level':
      return (
        <Suspense>
          <LevelDialog
            key={`${dialog.collectionId} ${dialog.itemId}`}
            collectionId={dialog.collectionId}
            itemId={dialog.itemId}
            firstTab={dialog.tab}
          />
        </Suspense>
      );
    case 'settings':
      return (
        <Suspense>
          <SettingsDialog />
        </Suspense>
      );
    case 'paste-answer':
      return (
        <Suspense>
          <PasteAnswerDialog />
        </Suspense>
      );
    case 'new-collection':
      return <NewCollectionDialog />;
    case 'open-collection':
      return <OpenCollectionDialog />;
    case 'rename-collection':
      return <RenameCollectionDialog collectionId={dialog.collectionId} />;
    case 'delete-collection':
      return <DeleteCollectionDialog collectionId={dialog.collectionId} />;
    case 'new-folder':
      return <NewFolderDialog {...dialog} />;
    case 'rename-item':
      return <RenameItemDialog {...dialog} />;
    case 'delete-item':
      return <DeleteItemDialog {...dialog} />;
    case 'save-as':
      return <SaveAsDialog draftId={dialog.draftId} />;
    case 'plain-secret':
      return <PlainSecretDialog draftId={dialog.draftId} />;
    case 'conflict':
      return <ConflictDialog draftId={dialog.draftId} conflict={dialog.conflict} />;
    case 'close-unsaved':
      return <CloseUnsavedDialog draftId={dialog.draftId} />;
    default:
      return assertNever(dialog, 'dialog');
  }
}
