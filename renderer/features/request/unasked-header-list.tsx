import { clsx } from 'clsx';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { DraftId } from '../../../shared/model/ids.ts';
import { toggleDefaultHeader } from '../../actions/edit-draft.ts';
import { openLevel } from '../../actions/levels.ts';
import { draftsStore } from '../../state/drafts-store.ts';
import { useText } from '../../state/language-store.ts';
import type { SayFrame } from '../../state/language-store.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import type { InheritedHeader, NotSentBecause, UnaskedHeaders } from './list-unasked-headers.ts';
import styles from './request-pane.module.css';

/** What is sent beside the typed headers: those of the folders, and those that the app adds by itself. */
export function UnaskedHeaderList({ draftId, headers }: { draftId: DraftId; headers: UnaskedHeaders }) {
  const t = useText();
  return (
    <>
      {headers.inherited.length > 0 && (
        <HeaderSection title={t('headers.inherited')}>
          {headers.inherited.map((header, index) => (
            <HeaderLine
              key={`${index} ${header.name}`}
              name={header.name}
              value={header.value}
              note={<InheritedNote draftId={draftId} header={header} />}
              isSent={header.notSentBecause === null}
            />
          ))}
        </HeaderSection>
      )}
      <HeaderSection title={t('headers.automatic')} text={t('headers.automatic-text')}>
        {headers.automatic.map(({ name, value, isIndispensable, notSentBecause }) => (
          <HeaderLine
            key={name}
            name={name}
            value={value ?? t('headers.when-sending')}
            isValueKnown={value !== null}
            note={notSentText(t, notSentBecause) ?? (isIndispensable ? t('headers.indispensable') : null)}
            isSent={notSentBecause === null}
            control={
              <Checkbox
                label={t('headers.switch', { name })}
                isChecked={notSentBecause === null}
                isDisabled={isIndispensable || isReplaced(notSentBecause)}
                onChange={(isSent) => toggleDefaultHeader(draftId, name, isSent)}
              />
            }
          />
        ))}
      </HeaderSection>
    </>
  );
}

/** Why it is not sent, else where it comes from, which can be opened. */
function InheritedNote({ draftId, header }: { draftId: DraftId; header: InheritedHeader }) {
  const t = useText();
  const { fromName, fromId, notSentBecause } = header;
  const collectionId = useStore(draftsStore, (state) => state.byId[draftId]?.collectionId ?? null);
  const text = notSentText(t, notSentBecause) ?? t('headers.from', { from: fromName });
  if (fromId === undefined || collectionId === null) return text;
  return (
    <Button
      look="link"
      title={t('level.title', { name: fromName })}
      onClick={() => openLevel({ collectionId, itemId: fromId }, 'headers')}
    >
      {text}
    </Button>
  );
}

function HeaderSection({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.unasked} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      {text !== undefined && <p className={styles.small}>{text}</p>}
      <ul className={styles.headerList}>{children}</ul>
    </section>
  );
}

interface HeaderLineProps {
  name: string;
  value: string;
  isValueKnown?: boolean;
  note: ReactNode;
  isSent: boolean;
  control?: ReactNode;
}

function HeaderLine({ name, value, isValueKnown = true, note, isSent, control }: HeaderLineProps) {
  return (
    <li className={clsx(styles.headerLine, !isSent && styles.notSent)}>
      <span className={styles.control}>{control}</span>
      <span className={styles.headerName}>{name}</span>
      <span className={clsx(styles.headerValue, !isValueKnown && styles.later)} title={value}>
        {value}
      </span>
      {note !== null && <span className={styles.note}>{note}</span>}
    </li>
  );
}

function isReplaced(because: NotSentBecause): boolean {
  return because !== null && because !== 'switched-off';
}

function notSentText(t: SayFrame, because: NotSentBecause): string | null {
  return because === null ? null : t(`headers.not-${because}`);
}
