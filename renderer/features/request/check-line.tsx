import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { DraftFinding } from '../../../shared/diagnosis/preflight/check-draft.ts';
import type { DraftId } from '../../../shared/model/ids.ts';
import { mendBeforeSending, undoMend } from '../../actions/checks.ts';
import { jumpTo } from '../../actions/jump-to.ts';
import { draftsStore } from '../../state/drafts-store.ts';
import { useText } from '../../state/language-store.ts';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import styles from './address-bar.module.css';

interface CheckLineProps {
  draftId: DraftId;
  /** For the address field, which is described by this line. */
  id: string;
  /** Not empty, unless a suggestion was just pressed. */
  findings: readonly DraftFinding[];
}

/** The most important thing to say before sending, with the press that settles it, and the way to the rest. */
export function CheckLine({ draftId, id, findings }: CheckLineProps) {
  const t = useText();
  const [finding, ...others] = findings;
  const pressed = usePressedFix(draftId);
  const box = useRef<HTMLSpanElement>(null);
  const hadFocus = useRef(false);
  // What is pressed here goes away with the press; the focus stays with what can be pressed next.
  useEffect(() => {
    if (!hadFocus.current || document.activeElement !== document.body) return;
    hadFocus.current = false;
    const next =
      box.current?.querySelector<HTMLElement>('[data-next]') ?? box.current?.querySelector('button');
    next?.focus();
  });
  const press = (act: () => Promise<void>) => () => {
    hadFocus.current = true;
    void act();
  };
  const [fix] = finding?.fixes ?? [];
  const place = finding?.place ?? null;
  return (
    <span ref={box} className={styles.check}>
      <LineIcon severity={finding?.severity ?? null} />
      <span
        id={id}
        className={styles.said}
        role="status"
        title={finding === undefined ? undefined : `${finding.summary} ${finding.explanation}`}
      >
        {finding === undefined ? t('check.done', { label: pressed ?? '' }) : finding.summary}
      </span>
      {finding !== undefined && fix !== undefined && (
        <Button
          key={`${finding.ruleId} ${fix.label}`}
          className={styles.mend}
          look="link"
          title={fix.because}
          onClick={press(() => mendBeforeSending(draftId, fix))}
        >
          {fix.label}
        </Button>
      )}
      {fix === undefined && place !== null && (
        <Button className={styles.mend} look="link" onClick={() => jumpTo(draftId, place)}>
          {t('check.show')}
        </Button>
      )}
      {pressed !== null && (
        <Button
          className={styles.fixed}
          look="link"
          data-next
          title={t('check.done', { label: pressed })}
          onClick={press(() => undoMend(draftId))}
        >
          {t('check.undo')}
        </Button>
      )}
      <MoreFindings draftId={draftId} findings={others} />
    </span>
  );
}

/** Leads to the places of what does not stand in the line. */
export function MoreFindings({ draftId, findings }: Omit<CheckLineProps, 'id'>) {
  const t = useText();
  if (findings.length === 0) return null;
  return (
    <Menu
      align="end"
      entries={[
        { kind: 'heading', id: 'heading', label: t('check.list') },
        ...findings.map(({ ruleId, severity, summary, explanation, place }, index) => ({
          id: `${ruleId} ${index}`,
          label: summary,
          detail: explanation,
          icon: <LineIcon severity={severity} />,
          isDisabled: place === null,
          onChoose: () => {
            if (place !== null) jumpTo(draftId, place);
          },
        })),
      ]}
      trigger={
        <Button className={styles.fixed} look="link">
          {t('check.more', { count: findings.length })}
        </Button>
      }
    />
  );
}

function LineIcon({ severity }: { severity: DraftFinding['severity'] | null }) {
  if (severity === null) return <CircleCheck className={styles.good} size={13} aria-hidden />;
  return severity === 'error' ? (
    <CircleAlert className={styles.bad} size={13} aria-hidden />
  ) : (
    <TriangleAlert className={styles.warning} size={13} aria-hidden />
  );
}

/** What the suggestion said that was pressed before sending, until the request is edited by hand or sent. */
export function usePressedFix(draftId: DraftId): string | null {
  return useStore(draftsStore, (state) => {
    const open = state.byId[draftId];
    const applied = open?.appliedFix ?? null;
    return applied !== null && applied.recordId === null && applied.after === open?.draft
      ? applied.label
      : null;
  });
}
