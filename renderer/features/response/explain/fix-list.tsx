import type { Diagnosis } from '../../../../shared/model/diagnosis.ts';
import type { DraftId } from '../../../../shared/model/ids.ts';
import { useSay } from '../../../state/explaining-texts.ts';
import { FixCard } from './fix-card.tsx';
import styles from './fix-list.module.css';

interface FixListProps {
  draftId: DraftId;
  diagnosis: Diagnosis;
  answeredAt: number;
  isBusy: boolean;
}

/** Suggestions to press, likeliest first, the risky ones last whatever their order was. */
export function FixList({ draftId, diagnosis, answeredAt, isBusy }: FixListProps) {
  const say = useSay();
  const fixes = diagnosis.fixes.toSorted((one, other) => Number(one.risky) - Number(other.risky));
  return (
    <ol className={styles.list} aria-label={say(diagnosis.ok ? 'answer.fixes.optional' : 'answer.fixes')}>
      {fixes.map((fix, index) => (
        <FixCard
          key={fix.id}
          draftId={draftId}
          fix={fix}
          number={index + 1}
          answeredAt={answeredAt}
          isBusy={isBusy}
        />
      ))}
    </ol>
  );
}
