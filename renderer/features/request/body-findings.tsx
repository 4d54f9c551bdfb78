import { TriangleAlert } from 'lucide-react';
import type { DraftFinding } from '../../../shared/diagnosis/preflight/check-draft.ts';
import type { DraftId } from '../../../shared/model/ids.ts';
import { jumpTo } from '../../actions/jump-to.ts';
import { useText } from '../../state/language-store.ts';
import { Button } from '../../ui/button.tsx';
import { pressMend } from './press-mend.ts';
import styles from './body-tab.module.css';

interface BodyFindingsProps {
  draftId: DraftId;
  findings: readonly DraftFinding[];
}

/** What in the body does not fit what is documented of it, each with its line and with what to press about it. */
export function BodyFindings({ draftId, findings }: BodyFindingsProps) {
  const t = useText();
  if (findings.length === 0) return null;
  return (
    <section className={styles.problems} aria-label={t('check.list')}>
      <ul>
        {findings.map((finding) => (
          <li key={`${JSON.stringify(finding.place)} ${finding.summary}`} className={styles.problem}>
            <TriangleAlert className={styles.warningIcon} size={15} aria-hidden />
            <p className={styles.sentence}>
              <LineLink draftId={draftId} finding={finding} /> {finding.summary}{' '}
              <span className={styles.why}>{finding.explanation}</span>
            </p>
            <Mends draftId={draftId} finding={finding} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface FindingProps {
  draftId: DraftId;
  finding: DraftFinding;
}

function LineLink({ draftId, finding: { place } }: FindingProps) {
  const t = useText();
  if (place?.in !== 'body' || place.line === null) return null;
  return (
    <Button look="link" onClick={() => jumpTo(draftId, place)}>
      {t('body.line', { line: place.line })}
    </Button>
  );
}

function Mends({ draftId, finding: { fixes } }: FindingProps) {
  if (fixes.length === 0) return null;
  return (
    <div className={styles.mends}>
      {fixes.map((fix) => (
        <Button
          key={fix.label}
          className={styles.repair}
          size="small"
          title={fix.because}
          onClick={({ currentTarget }) => void pressMend(currentTarget, draftId, fix)}
        >
          {fix.label}
        </Button>
      ))}
    </div>
  );
}
