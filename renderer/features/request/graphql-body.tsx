import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { makeBody } from '../../../shared/draft/make-draft.ts';
import type { DraftId } from '../../../shared/model/ids.ts';
import { changeGraphql } from '../../actions/edit-draft.ts';
import { CodeEditor } from '../../editor/code-editor.tsx';
import { draftsStore } from '../../state/drafts-store.ts';
import { useSay } from '../../state/explaining-texts.ts';
import { useKnownVariables } from '../../state/known-variables.ts';
import { useText } from '../../state/language-store.ts';
import { forgetClosedDocuments } from './forget-closed-documents.ts';
import { useJsonCheck } from './use-json-check.ts';
import { describeVariable } from '../../variables/variable-fields.ts';
import { useVariableFields } from './use-variable-fields.ts';
import { VariableField } from '../../variables/variable-field.tsx';
import styles from './file-body.module.css';

const NO_QUERY = makeBody().graphql;
const NO_PROBLEMS: readonly never[] = [];

/** A GraphQL query, the values for its variables, and which of several operations is meant. */
export function GraphqlBody({ draftId }: { draftId: DraftId }) {
  const t = useText();
  const say = useSay();
  const fields = useVariableFields(draftId);
  const known = useKnownVariables(draftId);
  const { query, variables, operationName } = useStore(
    draftsStore,
    (state) => state.byId[draftId]?.draft.body.graphql ?? NO_QUERY,
  );
  const check = useJsonCheck(variables, /\S/.test(variables));
  const shared = useMemo(
    () => ({
      keysHint: t('body.keys-hint'),
      tooLargeText: t('body.too-large'),
      variables: known.map((variable) => ({
        name: variable.name,
        detail: describeVariable(variable),
        hasValue: variable.hasValue,
      })),
    }),
    [t, known],
  );
  useEffect(forgetClosedDocuments, []);
  return (
    <div className={styles.graphql}>
      <div className={styles.query}>
        <CodeEditor
          {...shared}
          documentId={`${draftId} query`}
          language="graphql"
          text={query}
          label={t('graphql.query')}
          placeholder={t('graphql.query-placeholder')}
          problems={NO_PROBLEMS}
          onChange={(typed) => changeGraphql(draftId, { query: typed })}
        />
      </div>
      <div className={styles.variables}>
        <h3 className={styles.heading}>{t('graphql.variables')}</h3>
        <CodeEditor
          {...shared}
          documentId={`${draftId} variables`}
          language="json"
          text={variables}
          label={t('graphql.variables')}
          placeholder={t('graphql.variables-placeholder')}
          problems={check.problems.map(({ offset, length, severity, message }) => ({
            offset,
            length,
            severity,
            text: say.message(message),
          }))}
          onChange={(typed) => changeGraphql(draftId, { variables: typed })}
        />
      </div>
      <div className={styles.operation}>
        <VariableField
          part="operation"
          variables={fields}
          problem={null}
          isMarked={false}
          label={t('graphql.operation')}
          value={operationName}
          placeholder={t('graphql.operation-placeholder')}
          onChange={(typed) => changeGraphql(draftId, { operationName: typed })}
        />
      </div>
    </div>
  );
}
