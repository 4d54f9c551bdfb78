import { useRef } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { makeBody } from '../../../shared/draft/make-draft.ts';
import type { DraftId } from '../../../shared/model/ids.ts';
import type { BodyKind, RequestDraft, Row } from '../../../shared/model/request-draft.ts';
import { formatJson } from '../../../shared/json/format-json.ts';
import { chooseBodyKind } from '../../actions/edit-draft.ts';
import type { EditorHandle } from '../../editor/editor-props.ts';
import { draftsStore } from '../../state/drafts-store.ts';
import { useText } from '../../state/language-store.ts';
import { Term } from '../../terms/term.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { BodyText } from './body-text.tsx';
import { DraftTable } from './draft-table.tsx';
import { FileBody } from './file-body.tsx';
import { GraphqlBody } from './graphql-body.tsx';
import { MultipartTable } from './multipart-table.tsx';
import { PlaceNotices } from './place-notices.tsx';
import styles from './body-tab.module.css';

const NO_BODY = makeBody();
/** What keeps a body from being JSON, or from being as documented, stands below it, with its line. */
const SAID_BY_THE_EDITOR = ['body-not-json', 'body-schema'];
const formOf = (draft: RequestDraft): readonly Row[] => draft.body.form;
const KINDS = [
  'none',
  'json',
  'text',
  'xml',
  'form',
  'multipart',
  'file',
  'graphql',
] as const satisfies readonly BodyKind[];

/** What is sent along: of which kind it is, the thing itself, and what is worth a word about it. */
export function BodyTab({ draftId }: { draftId: DraftId }) {
  const t = useText();
  const body = useStore(draftsStore, (state) => state.byId[draftId]?.draft.body ?? NO_BODY);
  const editor = useRef<EditorHandle>(null);
  const { kind, text } = body;
  return (
    <div className={styles.tab}>
      <div className={styles.bar}>
        <Segmented<BodyKind>
          label={t('body.kind')}
          value={kind}
          options={KINDS.map((each) => ({ value: each, label: t(`body.${each}`) }))}
          onChange={(chosen) => chooseBodyKind(draftId, chosen)}
        />
      </div>
      <div className={styles.leadRow}>
        <p className={styles.lead}>
          <Term id="body">{t('body.lead-term')}</Term>
          <Lead kind={kind} />
        </p>
        {kind === 'json' && (
          <Button
            size="small"
            disabled={!/\S/.test(text)}
            onClick={() => editor.current?.replaceAll(formatJson(text, { indent: 2 }))}
          >
            {t('body.make-readable')}
          </Button>
        )}
      </div>
      <PlaceNotices draftId={draftId} part="body" except={SAID_BY_THE_EDITOR} className={styles.hints} />
      {kind === 'unsupported' && (
        <Notice look="info" className={styles.notice}>
          {t('body.unsupported', { type: body.unsupportedType ?? '' })}
        </Notice>
      )}
      {(kind === 'json' || kind === 'text' || kind === 'xml') && (
        <BodyText draftId={draftId} kind={kind} text={text} editor={editor} />
      )}
      {kind === 'form' && (
        <div className={styles.form}>
          <DraftTable<Row> draftId={draftId} table="form" rowsOf={formOf} />
        </div>
      )}
      {kind === 'multipart' && (
        <div className={styles.form}>
          <MultipartTable draftId={draftId} />
        </div>
      )}
      {kind === 'file' && <FileBody draftId={draftId} />}
      {kind === 'graphql' && <GraphqlBody draftId={draftId} />}
    </div>
  );
}

function Lead({ kind }: { kind: BodyKind }): ReactNode {
  const t = useText();
  if (kind === 'unsupported') return null;
  if (kind !== 'json') return t(`body.lead-${kind}`);
  return (
    <>
      {t('body.lead-json')}
      <Term id="json">{t('body.lead-json-term')}</Term>.
    </>
  );
}
