import { lazy, Suspense, useMemo } from 'react';
import { useStore } from 'zustand';
import { resizeRequest, resizeSidebar } from './actions/remember-layout.ts';
import { FaultBoundary } from './features/frame/fault-boundary.tsx';
import { HeaderBar } from './features/frame/header-bar.tsx';
import { NoticeList } from './features/frame/notice-list.tsx';
import { StatusBar } from './features/frame/status-bar.tsx';
import { TabStrip } from './features/frame/tab-strip.tsx';
import { AddressBar } from './features/request/address-bar.tsx';
import { Sidebar } from './features/workspace/sidebar.tsx';
import { appStore } from './state/app-store.ts';
import type { AppNotice } from './state/app-store.ts';
import { draftsStore } from './state/drafts-store.ts';
import { dialogStore } from './state/dialog-store.ts';
import { layoutStore } from './state/layout-store.ts';
import { useText } from './state/language-store.ts';
import { workspaceStore } from './state/workspace-store.ts';
import { DialogTop } from './ui/dialog.tsx';
import { EmptyState } from './ui/empty-state.tsx';
import { SplitPane } from './ui/split-pane.tsx';
import { TooltipProvider } from './ui/tooltip.tsx';
import styles from './app.module.css';

// What explains answers, and every dialog, is loaded after the first paint.
const RequestPane = lazy(async () => ({
  default: (await import('./features/request/request-pane.tsx')).RequestPane,
}));
const ResponsePane = lazy(async () => ({
  default: (await import('./features/response/response-pane.tsx')).ResponsePane,
}));
const BrokenFilePane = lazy(async () => ({
  default: (await import('./features/request/broken-file-pane.tsx')).BrokenFilePane,
}));
const DialogHost = lazy(async () => ({
  default: (await import('./features/dialogs/dialog-host.tsx')).DialogHost,
}));

/** Layout of the window's panes, nothing else. */
export function App() {
  const t = useText();
  const sidebarPercent = layoutStore.getState().sidebarPercent;
  const isAsking = useStore(dialogStore, (state) => state.dialog !== null);
  // What comes while a dialog is open is told in the dialog; when it closes, the window's corner has it all.
  const isOlder = useMemo(() => {
    const ids = new Set(isAsking ? appStore.getState().notices.map((notice) => notice.id) : []);
    return (notice: AppNotice) => ids.has(notice.id);
  }, [isAsking]);
  // The remembered widths are known once the workspace is; the panes are drawn then, so that nothing jumps.
  const isLoaded = useStore(workspaceStore, (state) => state.isLoaded);
  return (
    <TooltipProvider>
      <div className={styles.app}>
        <HeaderBar />
        <div className={styles.middle}>
          <SplitPane
            key={isLoaded ? 'loaded' : 'loading'}
            id="sidebar"
            handleLabel={t('sidebar.resize')}
            firstPercent={sidebarPercent}
            minFirstPx={190}
            minSecondPx={560}
            firstOnResize="keeps-size"
            onChange={resizeSidebar}
            first={
              <FaultBoundary subject="sidebar">
                <Sidebar />
              </FaultBoundary>
            }
            second={
              <FaultBoundary subject="work">
                <Work />
              </FaultBoundary>
            }
          />
        </div>
        <StatusBar />
        {isAsking ? <NoticeList isShown={isOlder} /> : <NoticeList />}
        {isAsking && (
          <DialogTop value={<NoticeList isInDialog isShown={(notice) => !isOlder(notice)} />}>
            <Suspense>
              <DialogHost />
            </Suspense>
          </DialogTop>
        )}
      </div>
    </TooltipProvider>
  );
}

function Work() {
  const t = useText();
  const draftId = useStore(layoutStore, (state) => state.activeDraftId);
  const kind = useStore(draftsStore, (state) => {
    if (draftId === null) return 'none';
    if (state.byId[draftId] !== undefined) return 'request';
    return state.brokenById[draftId] === undefined ? 'none' : 'broken';
  });
  const isLoaded = useStore(workspaceStore, (state) => state.isLoaded);
  if (draftId === null || kind === 'none') {
    return (
      <main className={styles.work}>
        <TabStrip />
        {isLoaded ? (
          <EmptyState title={t('tabs.none-title')} text={t('tabs.none-text')} />
        ) : (
          <EmptyState title={t('window.loading')} />
        )}
      </main>
    );
  }
  if (kind === 'broken') {
    return (
      <main className={styles.work}>
        <TabStrip />
        <Suspense>
          <BrokenFilePane key={draftId} draftId={draftId} />
        </Suspense>
      </main>
    );
  }
  return (
    <main className={styles.work}>
      <TabStrip />
      <AddressBar key={draftId} draftId={draftId} />
      <div className={styles.panes}>
        <SplitPane
          id="panes"
          handleLabel={t('panes.resize')}
          firstPercent={layoutStore.getState().requestPercent}
          minFirstPx={280}
          minSecondPx={320}
          onChange={resizeRequest}
          first={
            <section className={styles.pane} aria-label={t('panes.request')}>
              <FaultBoundary subject={draftId}>
                <Suspense>
                  <RequestPane key={draftId} draftId={draftId} />
                </Suspense>
              </FaultBoundary>
            </section>
          }
          second={
            <section className={styles.pane} aria-label={t('panes.answer')}>
              <FaultBoundary subject={draftId}>
                <Suspense>
                  <ResponsePane key={draftId} draftId={draftId} />
                </Suspense>
              </FaultBoundary>
            </section>
          }
        />
      </div>
    </main>
  );
}
