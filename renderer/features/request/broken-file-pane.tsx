import { useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { indexLines } from '../../../shared/json/index-lines.ts';
import type { DraftId } from '../../../shared/model/ids.ts';
import { saveDraft, takeDiskVersion, typeBrokenText } from '../../actions/save-draft.ts';
import { keysText } from '../../actions/commands.ts';
import { CodeEditor } from '../../editor/code-editor.tsx';
import type { EditorHandle, EditorProblem } from '../../editor/editor-props.ts';
import { draftsStore } from '../../state/drafts-store.ts';
import type { OpenBroken } from '../../state/drafts-store.ts';
import { useText } from '../../state/language-store.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { forgetClosedDocuments } from './forget-closed-documents.ts';
import styles from './broken-file-pane.module.css';

const NO_VARIABLES: readonly never[] = [];

/** A file that cannot be read as a request: what is wrong and where, and its text to mend. */
export function BrokenFilePane({ draftId }: { draftId: DraftId }) {
  const broken = useStore(draftsStore, (state) => state.brokenById[draftId]);
  useEffect(forgetClosedDocuments, []);
  return broken === undefined ? null : <BrokenFile draftId={draftId} broken={broken} />;
}

function BrokenFile({ draftId, broken }: { draftId: DraftId; broken: OpenBroken }) {
  const t = useText();
  const editor = useRef<EditorHandle>(null);
  const { text, edited, problem, source } = broken;
  const name = source.itemId.split('/').at(-1) ?? source.itemId;
  // Its place is one of the text on disk, and what is typed moves the mark along.
  const problems = useMemo(() => problemsIn(text, problem), [text, problem]);
  const [spot] = problems;
  return (
    <section className={styles.pane} aria-label={t('broken.title', { name })}>
      <h2 className={styles.title}>{t('broken.title', { name })}</h2>
      <Notice
        look="error"
        actions={
          spot !== undefined && (
            <Button size="small" onClick={() => editor.current?.show(spot)}>
              {t('broken.show')}
            </Button>
          )
        }
      >
        {problem.line === null
          ? t('broken.what', { problem: problem.message })
          : t('broken.where', { line: problem.line, column: problem.column ?? 1, problem: problem.message })}
      </Notice>
      <p className={styles.text}>{t('broken.text')}</p>
      <div className={styles.editor}>
        <CodeEditor
          ref={editor}
          documentId={`broken ${draftId}`}
          language="text"
          text={edited}
          label={t('broken.label')}
          keysHint={t('body.keys-hint')}
          placeholder=""
          tooLargeText={t('body.too-large')}
          variables={NO_VARIABLES}
          problems={problems}
          onChange={(typed) => typeBrokenText(draftId, typed)}
        />
      </div>
      <div className={styles.actions}>
        <Button onClick={() => void takeDiskVersion(draftId)}>{t('broken.reload')}</Button>
        <Button look="primary" title={keysText({ key: 's' })} onClick={() => void saveDraft(draftId)}>
          {t('broken.save')}
        </Button>
      </div>
    </section>
  );
}

/** The line that could not be read, from the column on. */
function problemsIn(text: string, { line, column, message }: OpenBroken['problem']): EditorProblem[] {
  if (line === null) return [];
  const lines = indexLines(text);
  const offset = lines.offsetAt({ line, column: column ?? 1 });
  const end = lines.offsetAt({ line, column: Number.MAX_SAFE_INTEGER });
  return [{ offset, length: Math.max(0, end - offset), severity: 'error', text: message }];
}
