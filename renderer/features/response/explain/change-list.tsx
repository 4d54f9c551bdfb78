import { describePlace } from '../../../../shared/diagnosis/describe-place.ts';
import type { Change } from '../../../../shared/model/diagnosis.ts';
import { useSay } from '../../../state/explaining-texts.ts';
import { blanksShown, splitBlanks } from './outer-blanks.ts';
import styles from './change-list.module.css';

/** What a suggestion would change: each spot before and after. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  const say = useSay();
  return (
    <dl className={styles.changes}>
      {changes.map((change, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- two changes may be of the same spot; the list never changes its order
        <div key={index} className={styles.change}>
          <dt>{say.message(describePlace(change.place))}</dt>
          <dd className={styles.before}>
            <span className={styles.side}>{say('answer.fix.before')}</span>
            <Side text={change.before} other={change.after} absent={say('answer.fix.was-not-there')} />
          </dd>
          <dd className={styles.after}>
            <span className={styles.side}>{say('answer.fix.after')}</span>
            <Side text={change.after} other={change.before} absent={say('answer.fix.is-removed')} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface SideProps {
  text: string | null;
  other: string | null;
  /** What to say where there is no text on this side. */
  absent: string;
}

/** One side of a change. Outer blanks that the other side does not have are shown: often they are the whole fault. */
function Side({ text, other, absent }: SideProps) {
  const say = useSay();
  if (text === null) return <em>{absent}</em>;
  if (text === '') return <em>{say('answer.fix.is-empty')}</em>;
  const { start, middle, end } = splitBlanks(text);
  const others = splitBlanks(other ?? '');
  return (
    <code className={styles.text}>
      {start === others.start ? start : <mark className={styles.blank}>{blanksShown(start)}</mark>}
      {middle}
      {end === others.end ? end : <mark className={styles.blank}>{blanksShown(end)}</mark>}
    </code>
  );
}
