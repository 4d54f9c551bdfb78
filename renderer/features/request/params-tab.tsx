import type { DraftId } from '../../../shared/model/ids.ts';
import type { ParamRow, RequestDraft } from '../../../shared/model/request-draft.ts';
import { t as say, useText } from '../../state/language-store.ts';
import { Term } from '../../terms/term.tsx';
import { DraftTable } from './draft-table.tsx';
import styles from './request-pane.module.css';

const paramsOf = (draft: RequestDraft): readonly ParamRow[] => draft.params;
const isPathRow = (row: ParamRow): boolean => row.place === 'path';
const tagOf = (row: ParamRow): string | null => (isPathRow(row) ? say('params.in-path') : null);
const hintOf = (row: ParamRow): string | null =>
  isPathRow(row) ? say('params.in-path-hint', { name: row.name }) : null;

/** The params, in step with the address both ways. */
export function ParamsTab({ draftId }: { draftId: DraftId }) {
  const t = useText();
  return (
    <div className={styles.tab}>
      <p className={styles.lead}>
        <Term id="key-value-pairs">{t('params.lead-term')}</Term>
        {t('params.lead')}
      </p>
      <DraftTable<ParamRow>
        draftId={draftId}
        table="params"
        rowsOf={paramsOf}
        isFixed={isPathRow}
        tagOf={tagOf}
        hintOf={hintOf}
      />
    </div>
  );
}
