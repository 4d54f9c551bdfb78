import { clsx } from 'clsx';
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './notice.module.css';

export type NoticeLook = 'error' | 'warning' | 'info' | 'done';

const ICONS = { error: CircleAlert, warning: TriangleAlert, info: Info, done: CircleCheck };

interface NoticeProps {
  look: NoticeLook;
  children: ReactNode;
  actions?: ReactNode;
  /** Read out when it appears. */
  isAnnounced?: boolean;
  className?: string | undefined;
}

/** A sentence that asks to be read, with what can be pressed about it. Its kind is a mark as well as a colour. */
export function Notice({ look, children, actions, isAnnounced = false, className }: NoticeProps) {
  const Icon = ICONS[look];
  return (
    <div
      className={clsx(styles.notice, styles[look], className)}
      role={isAnnounced ? (look === 'error' ? 'alert' : 'status') : undefined}
    >
      <Icon className={styles.icon} size={16} aria-hidden />
      <div className={styles.text}>{children}</div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
