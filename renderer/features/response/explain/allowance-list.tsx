import type { AllowanceLeft } from '../../../../shared/model/diagnosis.ts';
import styles from './allowance-list.module.css';

/** How much the server will still take, as its headers say: in words, with a bar beside them where the whole is known. */
export function AllowanceList({ allowances }: { allowances: readonly AllowanceLeft[] }) {
  if (allowances.length === 0) return null;
  return (
    <ul className={styles.allowances}>
      {allowances.map(({ from, left, limit, text }) => (
        <li key={from} title={from}>
          {limit !== null && (
            <span className={styles.bar} aria-hidden>
              <span className={styles.left} style={{ width: `${(left / limit) * 100}%` }} />
            </span>
          )}
          {text}
        </li>
      ))}
    </ul>
  );
}
