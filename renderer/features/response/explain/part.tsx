import type { ReactNode } from 'react';
import styles from './explain-tab.module.css';

/** A part of the explanation under a small heading of its own. */
export function Part({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
