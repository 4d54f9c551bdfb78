import { useState } from 'react';
import { useSay } from '../../state/explaining-texts.ts';
import { Button } from '../../ui/button.tsx';
import styles from './clamped-text.module.css';

/** What fits into a few lines of a narrow pane; messages of servers are mostly shorter, and a few are pages long. */
const SHORT_LENGTH = 320;
const SHORT_LINES = 6;

/** Text of a stranger: shown as text, whole where it is short, else its beginning with the rest a press away. */
export function ClampedText({ text }: { text: string }) {
  const say = useSay();
  const [isWhole, setIsWhole] = useState(false);
  const isLong = text.length > SHORT_LENGTH || text.split('\n', SHORT_LINES + 1).length > SHORT_LINES;
  if (!isLong) return <span className={styles.text}>{text}</span>;
  return (
    <>
      <span className={isWhole ? styles.text : styles.clamped}>{text}</span>
      <Button
        look="link"
        className={styles.more}
        aria-expanded={isWhole}
        onClick={() => setIsWhole((before) => !before)}
      >
        {say(isWhole ? 'answer.text.less' : 'answer.text.more')}
      </Button>
    </>
  );
}
