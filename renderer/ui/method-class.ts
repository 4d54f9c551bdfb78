import styles from './method.module.css';

/** A method's hue: reading, making, changing, deleting. The method's name stands beside it, so the hue is an extra. */
export function methodClass(method: string): string {
  return styles[method.toLowerCase()] ?? '';
}
