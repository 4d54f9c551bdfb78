import { X } from 'lucide-react';
import { useStore } from 'zustand';
import { appStore, dismissNotice } from '../../state/app-store.ts';
import type { AppNotice } from '../../state/app-store.ts';
import { useText } from '../../state/language-store.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './notice-list.module.css';

interface NoticeListProps {
  /** In a dialog they stand in its flow, else over the corner of the window. */
  isInDialog?: boolean;
  /** Which of the notices; that the host is gone is told anyway. */
  isShown?: (notice: AppNotice) => boolean;
}

const all = (): boolean => true;

/** What the app has to tell, until it is dismissed. That the host is gone cannot be dismissed: it is so until it is back. */
export function NoticeList({ isInDialog = false, isShown = all }: NoticeListProps) {
  const t = useText();
  const notices = useStore(appStore, (state) => state.notices).filter(isShown);
  const connection = useStore(appStore, (state) => state.connection);
  if (isInDialog && notices.length === 0 && connection === 'connected') return null;
  return (
    <section className={isInDialog ? styles.inDialog : styles.list} aria-label={t('panes.notices')}>
      {connection !== 'connected' && (
        <Notice look="error" isAnnounced>
          {t(connection === 'ended' ? 'window.host-ended' : 'window.host-lost')}
        </Notice>
      )}
      {notices.map((notice) => (
        <Notice
          key={notice.id}
          look={notice.look}
          isAnnounced
          actions={
            <>
              {notice.action !== null && (
                <Button size="small" onClick={notice.action.run}>
                  {notice.action.label}
                </Button>
              )}
              <Button
                look="quiet"
                size="small"
                isIcon
                aria-label={t('window.dismiss')}
                onClick={() => dismissNotice(notice.id)}
              >
                <X size={14} aria-hidden />
              </Button>
            </>
          }
        >
          {notice.text}
        </Notice>
      ))}
    </section>
  );
}
