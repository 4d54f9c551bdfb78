import { clsx } from 'clsx';
import type { Fact } from './fact.ts';
import styles from './fact-list.module.css';

/** Names and values side by side, to be read and not edited. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts
        .filter((fact) => fact.value !== '')
        .map((fact) => (
          <div key={fact.name} className={styles.fact}>
            <dt>{fact.name}</dt>
            <dd className={clsx(fact.isMono === true && styles.mono)}>{fact.value}</dd>
          </div>
        ))}
    </dl>
  );
}
