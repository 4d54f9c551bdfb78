import { useStore } from 'zustand';
import type { DraftFinding } from '../../../shared/diagnosis/preflight/check-draft.ts';
import type { RequestPart } from '../../../shared/draft/part-of-place.ts';
import type { DraftId } from '../../../shared/model/ids.ts';
import { jumpTo } from '../../actions/jump-to.ts';
import { checksStore, findingsOf } from '../../state/checks-store.ts';
import { useText } from '../../state/language-store.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { pressMend } from './press-mend.ts';
import styles from './request-pane.module.css';

interface PlaceNoticesProps {
  draftId: DraftId;
  part: RequestPart;
  /** Rules that are spoken for in this part by something else. */
  except?: readonly string[];
  className?: string | undefined;
}

/** What is worth a word about a part of the request before it is sent, each with the presses that settle it. */
export function PlaceNotices({ draftId, part, except = [], className }: PlaceNoticesProps) {
  const findings = useStore(checksStore, (state) => findingsOf(state, draftId));
  const shown = findings.filter(({ ruleId, parts }) => parts.includes(part) && !except.includes(ruleId));
  if (shown.length === 0) return null;
  return (
    <div className={className}>
      {shown.map((finding) => (
        <FindingNotice key={`${finding.ruleId} ${finding.summary}`} draftId={draftId} finding={finding} />
      ))}
    </div>
  );
}

function FindingNotice({ draftId, finding }: { draftId: DraftId; finding: DraftFinding }) {
  const t = useText();
  const { severity, summary, explanation, fixes, place } = finding;
  const isInEnvironment = place?.in === 'variable' && fixes.length === 0;
  return (
    <Notice
      look={severity}
      actions={
        (fixes.length > 0 || isInEnvironment) && (
          <>
            {fixes.map((fix) => (
              <Button
                key={fix.id}
                className={styles.press}
                size="small"
                title={fix.because}
                onClick={({ currentTarget }) => void pressMend(currentTarget, draftId, fix)}
              >
                {fix.label}
              </Button>
            ))}
            {isInEnvironment && (
              <Button size="small" onClick={() => jumpTo(draftId, place)}>
                {t('check.show')}
              </Button>
            )}
          </>
        )
      }
    >
      {summary} {explanation}
    </Notice>
  );
}
