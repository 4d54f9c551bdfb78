import { useState } from 'react';
import { GLOSSARY } from '../../../shared/glossary.ts';
import type { GlossaryEntry } from '../../../shared/glossary.ts';
import { formatMessage } from '../../../shared/texts/text.ts';
import { closeDialog } from '../../state/dialog-store.ts';
import { useCatalogue } from '../../state/explaining-texts.ts';
import { useText } from '../../state/language-store.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './glossary-dialog.module.css';

/** Every term of the app and of the documents it follows, in one place. */
export function GlossaryDialog({ termId }: { termId: string | null }) {
  const t = useText();
  const catalogue = useCatalogue();
  const say = (key: GlossaryEntry['term']) => formatMessage(catalogue, { key, values: undefined });
  const [search, setSearch] = useState('');
  const [chosenId, setChosenId] = useState(termId ?? GLOSSARY[0]?.id ?? null);
  const wanted = search.trim().toLowerCase();
  const shown = GLOSSARY.filter((entry) =>
    `${say(entry.term)} ${say(entry.short)}`.toLowerCase().includes(wanted),
  );
  const chosen = shown.find((entry) => entry.id === chosenId) ?? shown[0];
  return (
    <Dialog isWide title={t('glossary-dialog.title')} closeLabel={t('window.close')} onClose={closeDialog}>
      <div className={styles.layout}>
        <div className={styles.side}>
          <TextField label={t('glossary-dialog.search')} value={search} isFocusedFirst onChange={setSearch} />
          <ul className={styles.list} aria-label={t('glossary-dialog.terms')}>
            {shown.map((entry) => (
              <li key={entry.id}>
                <button
                  type="button"
                  className={styles.term}
                  aria-current={entry === chosen}
                  onClick={() => setChosenId(entry.id)}
                >
                  {say(entry.term)}
                </button>
              </li>
            ))}
          </ul>
        </div>
        <div className={styles.text} aria-live="polite">
          {chosen === undefined ? (
            <p>{t('glossary-dialog.none', { text: search.trim() })}</p>
          ) : (
            <>
              <h3>{say(chosen.term)}</h3>
              <p>{say(chosen.short)}</p>
              <p className={styles.more}>{say(chosen.more)}</p>
            </>
          )}
        </div>
      </div>
    </Dialog>
  );
}
