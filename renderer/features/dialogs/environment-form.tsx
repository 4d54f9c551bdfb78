import { useState } from 'react';
import type { Environment, EnvironmentVariable } from '../../../shared/model/environment.ts';
import type { CollectionId } from '../../../shared/model/ids.ts';
import { deleteEnvironment, readEnvironment, saveEnvironment } from '../../actions/environments.ts';
import { session } from '../../actions/session.ts';
import { useText } from '../../state/language-store.ts';
import { useRowTexts } from '../../state/table-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { KeyValueTable } from '../../ui/key-value-table.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { moveRow } from './move-row.ts';
import styles from './environments-dialog.module.css';

interface EnvironmentFormProps {
  collectionId: CollectionId;
  environment: Environment;
  isNew: boolean;
  otherNames: readonly string[];
  wantedVariable: string | null;
  onDirtyChange: (isDirty: boolean) => void;
  onSaved: (name: string) => void;
  onDeleted: () => void;
}

/** One environment. Nothing is written until Save; a secret typed here goes to the service side and is not kept. */
export function EnvironmentForm(props: EnvironmentFormProps) {
  const { collectionId, environment, isNew } = props;
  const t = useText();
  const rowTexts = useRowTexts();
  const [name, setName] = useState(environment.name);
  const [rows, setRows] = useState<readonly EnvironmentVariable[]>(() =>
    withWanted(environment.variables, props.wantedVariable),
  );
  /** The file as another program left it, once a save has met it. */
  const [conflict, setConflict] = useState<{ disk: Environment | null } | null>(null);
  const [isSure, setIsSure] = useState(false);
  const nameProblem =
    name.trim() === ''
      ? t('environments.name-missing')
      : props.otherNames.includes(name.trim())
        ? t('environments.name-taken')
        : null;
  const duplicate = findDuplicate(rows);
  const { onDirtyChange } = props;
  const edit = (next: readonly EnvironmentVariable[]) => {
    setRows(next);
    onDirtyChange(true);
  };
  const change = (id: string, part: Partial<EnvironmentVariable>) =>
    edit(rows.map((row) => (row.id === id ? { ...row, ...part } : row)));

  const save = async () => {
    if (nameProblem !== null) return;
    const kept = rows.filter((row) => row.name.trim() !== '');
    // A secret with nothing typed keeps the value it has.
    const secrets = Object.fromEntries(
      kept.flatMap((row) => (row.isSecret && row.value !== '' ? [[row.name, row.value]] : [])),
    );
    const variables = kept.map((row) =>
      row.isSecret ? { ...row, value: '', hasValue: row.hasValue || row.value !== '' } : row,
    );
    const result = await saveEnvironment(
      collectionId,
      // After a conflict the person has seen the choice, so the newer file is what this one replaces.
      {
        ...environment,
        name: name.trim(),
        variables,
        version: conflict === null ? environment.version : (conflict.disk?.version ?? null),
      },
      { previousName: isNew ? null : environment.name, secrets },
    );
    setConflict(result.kind === 'conflict' ? { disk: result.disk } : null);
    if (result.kind !== 'saved') return;
    onDirtyChange(false);
    props.onSaved(name.trim());
  };
  const takeDisk = async () => {
    onDirtyChange(false);
    await readEnvironment(collectionId, environment.name);
  };
  const remove = async () => {
    if (!isSure) setIsSure(true);
    else if (isNew || (await deleteEnvironment(collectionId, environment.name))) props.onDeleted();
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {conflict !== null && (
        <Notice
          look="warning"
          isAnnounced
          actions={
            conflict.disk !== null && (
              <Button size="small" onClick={() => void takeDisk()}>
                {t('environments.take-disk')}
              </Button>
            )
          }
        >
          {t(conflict.disk === null ? 'environments.conflict-deleted' : 'environments.conflict')}
        </Notice>
      )}
      <TextField
        label={t('environments.name')}
        value={name}
        problem={nameProblem}
        isFocusedFirst={isNew}
        onChange={(next) => {
          setName(next);
          onDirtyChange(true);
        }}
      />
      <KeyValueTable<EnvironmentVariable>
        texts={{
          ...rowTexts,
          table: t('environments.table'),
          nameHeading: t('environments.variable'),
          valueHeading: t('environments.value'),
          add: t('environments.add'),
        }}
        rows={rows}
        onChange={change}
        onRemove={(id) => edit(rows.filter((row) => row.id !== id))}
        onMove={(id, toId, side) => edit(moveRow(rows, { id, toId, side }))}
        onAdd={() => edit([...rows, emptyVariable('')])}
        maskedHint={(row) =>
          row.isSecret ? t(row.hasValue ? 'environments.secret-held' : 'environments.secret-missing') : null
        }
        extra={{
          heading: t('environments.secret'),
          render: (row) => (
            <Checkbox
              label={t('environments.is-secret', { name: row.name })}
              isChecked={row.isSecret}
              onChange={(isSecret) =>
                change(row.id, { isSecret, hasValue: isSecret ? row.value !== '' : true })
              }
            />
          ),
        }}
      />
      {duplicate !== null && (
        <Notice look="warning">{t('environments.duplicate', { name: duplicate })}</Notice>
      )}
      {rows.some((row) => row.isSecret) && <p className={styles.muted}>{t('environments.secret-text')}</p>}
      <div className={styles.actions}>
        <Button look="danger" onClick={() => void remove()}>
          {t(isSure ? 'environments.delete-sure' : 'environments.delete')}
        </Button>
        <Button type="submit" look="primary" disabled={nameProblem !== null}>
          {t('environments.save')}
        </Button>
      </div>
    </form>
  );
}

function emptyVariable(name: string): EnvironmentVariable {
  return {
    id: session().makeId(),
    name,
    value: '',
    isSecret: false,
    hasValue: true,
    isEnabled: true,
    note: '',
  };
}

function withWanted(
  variables: readonly EnvironmentVariable[],
  wanted: string | null,
): readonly EnvironmentVariable[] {
  return wanted === null || variables.some((variable) => variable.name === wanted)
    ? variables
    : [...variables, emptyVariable(wanted)];
}

function findDuplicate(rows: readonly EnvironmentVariable[]): string | null {
  const seen = new Set<string>();
  for (const row of rows) {
    if (!row.isEnabled || row.name === '') continue;
    if (seen.has(row.name)) return row.name;
    seen.add(row.name);
  }
  return null;
}
