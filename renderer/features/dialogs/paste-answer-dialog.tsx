import { useId, useState } from 'react';
import { readPastedAnswer } from '../../../shared/diagnosis/read-pasted-answer.ts';
import type { Message } from '../../../shared/texts/text.ts';
import { showPastedAnswer } from '../../actions/paste-answer.ts';
import { useSay } from '../../state/explaining-texts.ts';
import { useText } from '../../state/language-store.ts';
import { FormDialog } from './form-dialog.tsx';
import styles from './dialogs.module.css';

/** For an answer that was not received here: from a mail, a log, another program. */
export function PasteAnswerDialog() {
  const t = useText();
  const say = useSay();
  const id = useId();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<Message | null>(null);
  const explain = async (): Promise<boolean> => {
    const pasted = readPastedAnswer(text);
    if ('kind' in pasted) {
      setProblem(pasted.message);
      return false;
    }
    return showPastedAnswer(pasted.record, pasted.bodyText);
  };
  return (
    <FormDialog
      title={t('paste.title')}
      description={t('paste.text')}
      submitLabel={t('paste.explain')}
      isWide
      onSubmit={explain}
    >
      <div className={styles.paste}>
        <label className={styles.label} htmlFor={id}>
          {t('paste.label')}
        </label>
        <textarea
          id={id}
          className={styles.pasteField}
          value={text}
          placeholder={t('paste.placeholder')}
          spellCheck={false}
          autoComplete="off"
          aria-invalid={problem === null ? undefined : true}
          aria-describedby={problem === null ? undefined : `${id}-problem`}
          ref={(field) => {
            if (field !== null && field.dataset['seen'] === undefined) {
              field.dataset['seen'] = '';
              field.focus();
            }
          }}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setProblem(null);
          }}
        />
        {problem !== null && (
          <p id={`${id}-problem`} className={styles.problem} role="alert">
            {say.message(problem)}
          </p>
        )}
      </div>
    </FormDialog>
  );
}
