import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { DraftId } from '../../../shared/model/ids.ts';
import { writeNotes } from '../../actions/edit-draft.ts';
import { draftsStore } from '../../state/drafts-store.ts';
import { useText } from '../../state/language-store.ts';
import { Button } from '../../ui/button.tsx';
import styles from './request-pane.module.css';

/** What the request is for: read as paragraphs, written as Markdown. */
export function NotesTab({ draftId }: { draftId: DraftId }) {
  const t = useText();
  const notes = useStore(draftsStore, (state) => state.byId[draftId]?.draft.notes ?? '');
  const [isEditing, setIsEditing] = useState(notes.trim() === '');
  const press = useRef<HTMLButtonElement>(null);
  return (
    <div className={styles.notes}>
      <div className={styles.notesBar}>
        <p className={styles.lead}>{t('notes.lead')}</p>
        {(isEditing ? notes.trim() !== '' : true) && (
          <Button ref={press} size="small" onClick={() => setIsEditing(!isEditing)}>
            {t(isEditing ? 'notes.done' : 'notes.edit')}
          </Button>
        )}
      </div>
      {isEditing ? (
        <textarea
          className={styles.notesField}
          aria-label={t('notes.label')}
          placeholder={t('notes.placeholder')}
          value={notes}
          onChange={(event) => writeNotes(draftId, event.currentTarget.value)}
        />
      ) : (
        <div className={styles.notesText}>
          {paragraphsOf(notes).map((paragraph, index) => (
            <p key={index}>{paragraph}</p>
          ))}
        </div>
      )}
    </div>
  );
}

/** Markdown parts paragraphs by empty lines; the line breaks inside one are kept by the style sheet. */
function paragraphsOf(notes: string): string[] {
  return notes
    .split(/(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
