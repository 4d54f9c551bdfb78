import styles from './kbd.module.css';

/** Keys as they are written on this system's keyboard, `Ctrl K` say. */
export function Kbd({ keys }: { keys: string }) {
  return <kbd className={styles.kbd}>{keys}</kbd>;
}
