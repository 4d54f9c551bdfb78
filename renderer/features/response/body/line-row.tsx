import { memo } from 'react';
import { colouredJson } from './coloured-json.tsx';
import styles from './line-view.module.css';

interface LineRowProps {
  index: number;
  /** Pixels from the top of the layer. */
  top: number;
  /** Null for the further pieces of a long line. */
  line: number | null;
  /** Null while it is on its way. */
  text: string | null;
  isJson: boolean;
}

/**
 * One row: its line number, and its text with JSON coloured. Its text and not a row object is compared, so that the
 * first rows, which were at hand, are not drawn again when the same ones arrive by number.
 */
export const LineRow = memo(function LineRow({ index, top, line, text, isJson }: LineRowProps) {
  return (
    <div className={styles.row} style={{ top }} data-row={index}>
      <span className={styles.gutter} aria-hidden>
        {line}
      </span>
      <span className={styles.text} data-row-text>
        {text === null ? <i className={styles.loading} /> : isJson ? colouredJson(text) : text}
      </span>
    </div>
  );
});
