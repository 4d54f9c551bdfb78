import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { DraftId } from '../../../shared/model/ids.ts';
import type { MultipartRow, RequestDraft } from '../../../shared/model/request-draft.ts';
import { changeRow } from '../../actions/edit-draft.ts';
import { draftsStore } from '../../state/drafts-store.ts';
import { useText } from '../../state/language-store.ts';
import { DraftTable } from './draft-table.tsx';
import { FileLine } from './file-line.tsx';
import { useFileFacts } from './use-file-facts.ts';
import styles from './file-body.module.css';

const NO_PARTS: readonly MultipartRow[] = [];
const partsOf = (draft: RequestDraft): readonly MultipartRow[] => draft.body.multipart;

const JSON_TYPE = 'application/json';
/** A text part of another type comes from a file; it can be left, not chosen. */
const KINDS: Readonly<Record<string, Pick<MultipartRow, 'kind' | 'contentType'>>> = {
  text: { kind: 'text', contentType: '' },
  json: { kind: 'text', contentType: JSON_TYPE },
  file: { kind: 'file', contentType: '' },
};

function kindOf({ kind, contentType }: MultipartRow): string {
  if (kind === 'file') return 'file';
  return contentType === '' ? 'text' : contentType === JSON_TYPE ? 'json' : 'typed';
}

/** A body of several parts: texts and files, each under a name, and below the table what is known of the files. */
export function MultipartTable({ draftId }: { draftId: DraftId }) {
  const t = useText();
  const parts = useStore(draftsStore, (state) => state.byId[draftId]?.draft.body.multipart ?? NO_PARTS);
  const files = parts.filter((part) => part.kind === 'file' && part.isEnabled);
  const facts = useFileFacts(
    draftId,
    files.map(({ value }) => value),
  );
  const extra = useMemo(
    () => ({
      heading: t('multipart.kind'),
      render: (row: MultipartRow) => (
        <select
          className={styles.kind}
          aria-label={t('multipart.kind-of', { name: row.name })}
          value={kindOf(row)}
          onChange={(event) =>
            changeRow(draftId, 'multipart', row.id, KINDS[event.currentTarget.value] ?? {})
          }
        >
          <option value="text">{t('multipart.text')}</option>
          <option value="json">JSON</option>
          <option value="file">{t('multipart.file')}</option>
          {kindOf(row) === 'typed' && <option value="typed">{row.contentType}</option>}
        </select>
      ),
    }),
    [draftId, t],
  );
  return (
    <>
      <DraftTable<MultipartRow> draftId={draftId} table="multipart" rowsOf={partsOf} extra={extra} />
      {files.map((part) => (
        <FileLine
          key={part.id}
          draftId={draftId}
          name={part.name}
          path={part.value}
          facts={facts}
          onChange={(value) => changeRow(draftId, 'multipart', part.id, { value })}
        />
      ))}
    </>
  );
}
