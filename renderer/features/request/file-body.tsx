import { useStore } from 'zustand';
import { makeBody } from '../../../shared/draft/make-draft.ts';
import type { DraftId } from '../../../shared/model/ids.ts';
import { changeFileBody } from '../../actions/edit-draft.ts';
import { draftsStore } from '../../state/drafts-store.ts';
import { useText } from '../../state/language-store.ts';
import { FileLine } from './file-line.tsx';
import { useFileFacts } from './use-file-facts.ts';
import { useVariableFields } from './use-variable-fields.ts';
import { VariableField } from '../../variables/variable-field.tsx';
import styles from './file-body.module.css';

const NO_FILE = makeBody().file;

/** A file that is the body, byte for byte. */
export function FileBody({ draftId }: { draftId: DraftId }) {
  const t = useText();
  const variables = useVariableFields(draftId);
  const file = useStore(draftsStore, (state) => state.byId[draftId]?.draft.body.file ?? NO_FILE);
  const facts = useFileFacts(draftId, [file.path]);
  const fact = facts.of(file.path);
  return (
    <div className={styles.file}>
      <VariableField
        part="path"
        variables={variables}
        problem={null}
        isMarked={false}
        label={t('file.path')}
        value={file.path}
        placeholder={t('file.path-placeholder')}
        onChange={(path) => changeFileBody(draftId, { path })}
      />
      <FileLine
        draftId={draftId}
        name={null}
        path={file.path}
        facts={facts}
        onChange={(path) => changeFileBody(draftId, { path })}
      />
      <VariableField
        part="type"
        variables={variables}
        problem={null}
        isMarked={false}
        label={t('file.type')}
        value={file.contentType}
        placeholder={fact?.kind === 'file' ? fact.mediaType : 'application/octet-stream'}
        onChange={(contentType) => changeFileBody(draftId, { contentType })}
      />
    </div>
  );
}
