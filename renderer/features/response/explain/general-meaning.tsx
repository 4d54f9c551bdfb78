import { classOfStatus, isKnownStatus } from '../../../../shared/diagnosis/statuses.ts';
import type { Diagnosis } from '../../../../shared/model/diagnosis.ts';
import { useSay } from '../../../state/explaining-texts.ts';
import { Fold } from '../../../ui/fold.tsx';
import styles from './explain-tab.module.css';

interface GeneralMeaningProps {
  diagnosis: Diagnosis;
  /** Open where nothing more particular is known. */
  isOpenFirst: boolean;
}

/** What the status stands for wherever it comes from, with the advice that goes with it. */
export function GeneralMeaning({ diagnosis, isOpenFirst }: GeneralMeaningProps) {
  const say = useSay();
  const { status, name } = diagnosis;
  if (status === null) return null;
  const statusClass = classOfStatus(status);
  const meaning = isKnownStatus(status)
    ? say(`status.${status}.meaning`)
    : say(`status.class.${statusClass}.meaning`);
  const advice = isKnownStatus(status)
    ? say(`status.${status}.advice`)
    : say(`status.class.${statusClass}.advice`);
  return (
    <Fold title={say('answer.general', { status: String(status), name })} isOpenFirst={isOpenFirst}>
      <div className={styles.general}>
        <p>{meaning}</p>
        {advice !== '' && <p>{advice}</p>}
        {isKnownStatus(status) && (
          <p className={styles.quiet}>{say(`status.class.${statusClass}.meaning`)}</p>
        )}
      </div>
    </Fold>
  );
}
