import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './fold.module.css';

interface FoldProps {
  title: ReactNode;
  /** A few words that stay visible while it is folded. */
  hint?: string | undefined;
  isOpenFirst?: boolean;
  children: ReactNode;
}

/** A part that can be folded away; the browser's own element, so that a search in the page finds what is folded. */
export function Fold({ title, hint, isOpenFirst = false, children }: FoldProps) {
  return (
    <details className={styles.fold} open={isOpenFirst}>
      <summary className={styles.title}>
        <ChevronRight className={styles.mark} size={14} aria-hidden />
        <span>{title}</span>
        {hint !== undefined && <span className={styles.hint}>{hint}</span>}
      </summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
