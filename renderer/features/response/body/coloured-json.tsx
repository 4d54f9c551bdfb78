import type { ReactNode } from 'react';
import { tokenizeJsonLine } from '../../../../shared/json/tokenize-line.ts';
import styles from './coloured-json.module.css';

/** One row of JSON with its names, texts, numbers and words in colours of their own. */
export function colouredJson(text: string): ReactNode[] {
  const out: ReactNode[] = [];
  let at = 0;
  for (const { kind, from, to } of tokenizeJsonLine(text)) {
    if (from > at) out.push(text.slice(at, from));
    const part = text.slice(from, to);
    // Most of a row is punctuation and blanks, which look like the rest: text alone is cheaper than an element each.
    out.push(
      kind === 'plain' || kind === 'punctuation' ? (
        part
      ) : (
        <span key={from} className={styles[kind]}>
          {part}
        </span>
      ),
    );
    at = to;
  }
  if (at < text.length) out.push(text.slice(at));
  return out;
}
