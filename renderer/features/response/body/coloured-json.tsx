import type { ReactNode } from 'react';
import { tokenizeJsonLine } from '../../../../shared/json/tokenize-line.ts';
import styles from './coloured-json.module.css';

/**
 * One row of JSON with its names, texts, numbers and words in colours of their own. All that lies between two coloured
 * parts becomes one piece of text: a row may hold hundreds of tokens, and every node in the page costs.
 */
export function colouredJson(text: string): ReactNode[] {
  const out: ReactNode[] = [];
  let at = 0;
  for (const { kind, from, to } of tokenizeJsonLine(text)) {
    if (kind === 'plain' || kind === 'punctuation') continue;
    if (from > at) out.push(text.slice(at, from));
    out.push(
      <span key={from} className={styles[kind]}>
        {text.slice(from, to)}
      </span>,
    );
    at = to;
  }
  if (at < text.length) out.push(text.slice(at));
  return out;
}
