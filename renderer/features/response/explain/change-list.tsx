import type { Change } from '../../../../shared/model/diagnosis.ts';
import { useSay } from '../../../state/explaining-texts.ts';
import { placeText } from '../place-text.ts';
import styles from './change-list.module.css';

/** What a suggestion would change: each spot before and after. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  const say = useSay();
  return (
    <dl className={styles.changes}>
      {changes.map((change, index) => (
        // Two changes may be of the same spot; the list never changes its order.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className={styles.change}>
          <dt>{placeText(say, change.place)}</dt>
          <dd className={styles.before}>
            <span className={styles.side}>{say('answer.fix.before')}</span>
            {change.before === null ? (
              <em>{say('answer.fix.was-not-there')}</em>
            ) : (
              <Shown text={change.before} />
            )}
          </dd>
          <dd className={styles.after}>
            <span className={styles.side}>{say('answer.fix.after')}</span>
            {change.after === null ? <em>{say('answer.fix.is-removed')}</em> : <Shown text={change.after} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The text with its outer blanks to be seen: a blank at the end is often the whole fault. */
function Shown({ text }: { text: string }) {
  const say = useSay();
  if (text === '') return <em>{say('answer.fix.is-empty')}</em>;
  const start = /^\s*/.exec(text)?.[0] ?? '';
  const rest = text.slice(start.length);
  const end = /\s*$/.exec(rest)?.[0] ?? '';
  return (
    <code className={styles.text}>
      {start !== '' && <mark className={styles.blank}>{blanksShown(start)}</mark>}
      {rest.slice(0, rest.length - end.length)}
      {end !== '' && <mark className={styles.blank}>{blanksShown(end)}</mark>}
    </code>
  );
}

function blanksShown(blanks: string): string {
  return blanks.replace(/\r?\n/g, '↵').replace(/\t/g, '⇥').replace(/\s/g, '␣');
}
