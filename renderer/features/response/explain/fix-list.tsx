import type { Fix } from '../../../../shared/model/diagnosis.ts';
import type { DraftId } from '../../../../shared/model/ids.ts';
import { FixCard } from './fix-card.tsx';
import styles from './fix-list.module.css';

interface FixListProps {
  draftId: DraftId;
  fixes: readonly Fix[];
  /** When the answer came, epoch ms. */
  answeredAt: number;
}

/** Suggestions to press, likeliest first and the risky ones last, as the diagnosis has put them. */
export function FixList({ draftId, fixes, answeredAt }: FixListProps) {
  if (fixes.length === 0) return null;
  return (
    <ol className={styles.list}>
      {fixes.map((fix, index) => (
        <FixCard key={fix.id} draftId={draftId} fix={fix} number={index + 1} answeredAt={answeredAt} />
      ))}
    </ol>
  );
}
