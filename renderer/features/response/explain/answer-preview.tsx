import { useMemo } from 'react';
import type { ReceivedBody } from '../../../../shared/model/response-record.ts';
import { chooseAnswerTab } from '../../../state/layout-store.ts';
import { useSay } from '../../../state/explaining-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { colouredJson } from '../body/coloured-json.tsx';
import { firstRows, isLaidOut } from '../body/first-rows.ts';
import styles from './explain-tab.module.css';

/** Enough to see what kind of thing came back; the rest is a press away. */
const SHOWN_ROWS = 12;
const ROW_CHARACTERS = 200;

/** The first lines of what came back. */
export function AnswerPreview({ body }: { body: ReceivedBody }) {
  const say = useSay();
  const rows = useMemo(() => firstRows(body, 'readable').slice(0, SHOWN_ROWS), [body]);
  if (rows.length === 0) return null;
  const isJson = isLaidOut(body);
  return (
    <section className={styles.part}>
      <div className={styles.heading}>
        <h3>{say('answer.preview')}</h3>
        <Button look="link" onClick={() => chooseAnswerTab('body')}>
          {say('answer.preview.all')}
        </Button>
      </div>
      <pre className={styles.preview}>
        {rows.map((row, index) => {
          const text = row.text.slice(0, ROW_CHARACTERS);
          // oxlint-disable-next-line react/no-array-index-key -- rows have no id of their own, and never change their order
          return <div key={index}>{isJson ? colouredJson(text) : text}</div>;
        })}
      </pre>
    </section>
  );
}
