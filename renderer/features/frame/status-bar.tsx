import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { appStore } from '../../state/app-store.ts';
import { draftsStore, hasUnsavedEdits } from '../../state/drafts-store.ts';
import { layoutStore } from '../../state/layout-store.ts';
import { useText } from '../../state/language-store.ts';
import type { SayFrame } from '../../state/language-store.ts';
import { collectionOf } from '../../state/workspace-store.ts';
import styles from './status-bar.module.css';

/** Where the shown request is kept, and what else is running. */
export function StatusBar() {
  const t = useText();
  const description = useStore(appStore, (state) => state.description);
  return (
    <footer className={styles.bar}>
      <FileState />
      {description !== null && (
        <span>
          {description.sandboxUrl === null
            ? t('status.sandbox-failed')
            : t('status.sandbox-running', { url: description.sandboxUrl })}
        </span>
      )}
      <span className={styles.private}>{t('status.private')}</span>
    </footer>
  );
}

function FileState() {
  const t = useText();
  const draftId = useStore(layoutStore, (state) => state.activeDraftId);
  const open = useStore(draftsStore, (state) => (draftId === null ? undefined : state.byId[draftId]));
  const now = useNow(open?.savedAt ?? null);
  if (open === undefined) return <span className={styles.file} />;
  const collection = collectionOf(open.source?.collectionId ?? null);
  const path = open.source === null ? null : `${collection?.path ?? ''}/${open.source.itemId}`;
  const text =
    path === null
      ? t('status.never-saved')
      : hasUnsavedEdits(open)
        ? t('status.unsaved')
        : open.savedAt === null
          ? t('status.file', { path })
          : t('status.saved', { path, ago: agoText(t, now - open.savedAt) });
  return (
    <span className={styles.file} title={path ?? undefined}>
      {text}
    </span>
  );
}

/** A clock that runs only while something says how long ago it was. */
function useNow(since: number | null): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (since === null) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 5_000);
    return () => clearInterval(timer);
  }, [since]);
  return since === null ? now : Math.max(now, since);
}

function agoText(t: SayFrame, ms: number): string {
  const seconds = Math.floor(ms / 1000);
  if (seconds < 5) return t('status.just-now');
  if (seconds < 60) return t('status.seconds-ago', { count: seconds });
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? t('status.minutes-ago', { count: minutes })
    : t('status.hours-ago', { count: Math.floor(minutes / 60) });
}
