import { useCallback, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { DraftId } from '../../../shared/model/ids.ts';
import type { RequestDraft, Row } from '../../../shared/model/request-draft.ts';
import { text } from '../../../shared/texts/text.ts';
import { addRow, changeRow, moveRow, removeRow } from '../../actions/edit-draft.ts';
import type { RowTable } from '../../actions/edit-draft.ts';
import { draftsStore } from '../../state/drafts-store.ts';
import { languageStore } from '../../state/language-store.ts';
import type { RequestMark } from '../../state/marks-store.ts';
import { useRowTexts } from '../../state/table-texts.ts';
import { KeyValueTable } from '../../ui/key-value-table.tsx';
import type { KeyValueTableProps, KeyValueTexts } from '../../ui/key-value-table.tsx';
import type { Suggest, Suggestion } from '../../ui/suggest-field.tsx';
import type { ShownCell } from '../../ui/use-table-focus.ts';
import { useJump } from './use-jump.ts';
import { useHintedSpots, useSpots } from './use-spots.ts';
import { useVariableFields } from './use-variable-fields.ts';

interface DraftTableProps<R extends Row> {
  draftId: DraftId;
  table: RowTable;
  rowsOf: (draft: RequestDraft) => readonly R[];
  isFixed?: (row: R) => boolean;
  tagOf?: (row: R) => string | null;
  hintOf?: (row: R) => string | null;
  /** Beside the variables, which every field offers. */
  suggestNames?: (text: string) => readonly Suggestion[];
  suggestValues?: (row: R, text: string) => readonly Suggestion[];
  extra?: KeyValueTableProps<R>['extra'];
}

const NO_ROWS: readonly never[] = [];
const PLACE_OF = { params: 'param', headers: 'header', form: 'form', multipart: 'form' } as const;

/** One of the tables of a request, tied to its actions, its variables, its marks and the jumps to it. */
export function DraftTable<R extends Row>(props: DraftTableProps<R>) {
  const { draftId, table, rowsOf, suggestNames, suggestValues } = props;
  const texts = useTableTexts(table);
  const rows = useStore(draftsStore, (state): readonly R[] => {
    const open = state.byId[draftId];
    return open === undefined ? NO_ROWS : rowsOf(open.draft);
  });
  const variables = useVariableFields(draftId);
  const marks = useSpots(draftId);
  const hints = useHintedSpots(draftId);
  const marked = useMemo(() => rowsAt(marks, rows, table), [marks, rows, table]);
  const hinted = useMemo(() => rowsAt(hints, rows, table), [hints, rows, table]);
  const ownHintOf = props.hintOf;
  const hintOf = useCallback((row: R) => hinted.get(row.id) ?? ownHintOf?.(row) ?? null, [hinted, ownHintOf]);
  const [shown, setShown] = useState<ShownCell | null>(null);
  useJump(draftId, [PLACE_OF[table]], ({ name }) => {
    const row = findRow(rows, table, name);
    setShown(row === undefined ? null : { rowId: row.id, cell: 'value' });
  });
  const names = useCallback<Suggest>(
    (typed, caret) => either(variables.suggest(typed, caret), () => suggestNames?.(typed)),
    [variables, suggestNames],
  );
  const values = useCallback(
    (row: R, typed: string, caret: number) =>
      either(variables.suggest(typed, caret), () => suggestValues?.(row, typed)),
    [variables, suggestValues],
  );
  const actions = useMemo(
    () => ({
      onChange: (rowId: string, change: Parameters<typeof changeRow>[3]) =>
        changeRow(draftId, table, rowId, change),
      onRemove: (rowId: string) => removeRow(draftId, table, rowId),
      onMove: (rowId: string, toRowId: string, side: 'before' | 'after') =>
        moveRow(draftId, table, rowId, toRowId, side),
      onAdd: () => addRow(draftId, table),
    }),
    [draftId, table],
  );
  return (
    <KeyValueTable<R>
      texts={texts}
      rows={rows}
      marked={marked}
      shown={shown}
      marksOf={variables.marksOf}
      suggestNames={names}
      suggestValues={values}
      {...(props.isFixed === undefined ? {} : { isFixed: props.isFixed })}
      {...(props.tagOf === undefined ? {} : { tagOf: props.tagOf })}
      {...(props.extra === undefined ? {} : { extra: props.extra })}
      hintOf={hintOf}
      {...actions}
    />
  );
}

function useTableTexts(table: RowTable): KeyValueTexts {
  const rowTexts = useRowTexts();
  const frame = useStore(languageStore, (state) => state.frame);
  return useMemo(
    () => ({
      ...rowTexts,
      table: text(frame, `${table}.table`),
      nameHeading: text(frame, `${table}.name`),
      valueHeading: text(frame, `${table}.value`),
      add: text(frame, `${table}.add`),
    }),
    [rowTexts, frame, table],
  );
}

const NO_SUGGESTIONS: readonly Suggestion[] = [];

function either(
  first: readonly Suggestion[],
  second: () => readonly Suggestion[] | undefined,
): readonly Suggestion[] {
  return first.length > 0 ? first : (second() ?? NO_SUGGESTIONS);
}

/** Ids of the rows that spots are in, with what is said about each. */
function rowsAt(
  spots: readonly RequestMark[],
  rows: readonly Row[],
  table: RowTable,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { place, text: said } of spots) {
    const row =
      'name' in place && place.in === PLACE_OF[table] ? findRow(rows, table, place.name) : undefined;
    if (row !== undefined && !found.has(row.id)) found.set(row.id, said);
  }
  return found;
}

/** Header names compare without regard to case (RFC 9110 5.1), all others exactly; a row that is on comes first. */
function findRow<R extends Row>(rows: readonly R[], table: RowTable, name: string): R | undefined {
  const key = (typed: string) => (table === 'headers' ? typed.trim().toLowerCase() : typed);
  const named = rows.filter((row) => key(row.name) === key(name));
  return named.find((row) => row.isEnabled) ?? named[0];
}
