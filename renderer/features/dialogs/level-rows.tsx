import { useCallback } from 'react';
import type { Row } from '../../../shared/model/request-draft.ts';
import { session } from '../../actions/session.ts';
import { useRowTexts } from '../../state/table-texts.ts';
import { KeyValueTable } from '../../ui/key-value-table.tsx';
import type { KeyValueTexts } from '../../ui/key-value-table.tsx';
import type { Suggestion } from '../../ui/suggest-field.tsx';
import type { VariableFields } from '../../variables/variable-fields.ts';
import { moveRow } from './move-row.ts';

interface LevelRowsProps {
  rows: readonly Row[];
  variables: VariableFields;
  texts: Pick<KeyValueTexts, 'table' | 'nameHeading' | 'valueHeading' | 'add'>;
  suggestNames?: (text: string) => readonly Suggestion[];
  suggestValues?: (row: Row, text: string) => readonly Suggestion[];
  onChange: (rows: Row[]) => void;
}

/** Names and values of a level, with its variables to complete. */
export function LevelRows({ rows, variables, texts, onChange, ...suggest }: LevelRowsProps) {
  const rowTexts = useRowTexts();
  const { suggestNames, suggestValues } = suggest;
  const names = useCallback(
    (typed: string, caret: number) => {
      const offered = variables.suggest(typed, caret);
      return offered.length > 0 ? offered : (suggestNames?.(typed) ?? []);
    },
    [variables, suggestNames],
  );
  const values = useCallback(
    (row: Row, typed: string, caret: number) => {
      const offered = variables.suggest(typed, caret);
      return offered.length > 0 ? offered : (suggestValues?.(row, typed) ?? []);
    },
    [variables, suggestValues],
  );
  return (
    <KeyValueTable<Row>
      texts={{ ...rowTexts, ...texts }}
      rows={rows}
      marksOf={variables.marksOf}
      suggestNames={names}
      suggestValues={values}
      onChange={(id, change) => onChange(rows.map((row) => (row.id === id ? { ...row, ...change } : row)))}
      onRemove={(id) => onChange(rows.filter((row) => row.id !== id))}
      onMove={(id, toId, side) => onChange(moveRow(rows, { id, toId, side }))}
      onAdd={() =>
        onChange([...rows, { id: session().makeId(), name: '', value: '', isEnabled: true, note: '' }])
      }
    />
  );
}
