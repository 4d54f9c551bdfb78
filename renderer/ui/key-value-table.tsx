import { useVirtualizer } from '@tanstack/react-virtual';
import { clsx } from 'clsx';
import { Plus } from 'lucide-react';
import { useCallback, useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { KeyValueRow } from './key-value-row.tsx';
import type { KeyValueRowTexts, TableRow } from './key-value-row.tsx';
import type { Suggest, Suggestion } from './suggest-field.tsx';
import type { TextMark } from './marked-input.tsx';
import { useTableFocus } from './use-table-focus.ts';
import type { ShownCell } from './use-table-focus.ts';
import styles from './key-value-table.module.css';

export interface KeyValueTexts extends KeyValueRowTexts {
  /** Names the table for screen readers. */
  table: string;
  nameHeading: string;
  valueHeading: string;
  add: string;
}

export interface KeyValueTableProps<R extends TableRow> {
  texts: KeyValueTexts;
  rows: readonly R[];
  /** Ids of rows that something points at, with what to say about each. */
  marked?: ReadonlyMap<string, string>;
  marksOf?: (text: string) => readonly TextMark[];
  suggestNames?: Suggest;
  suggestValues?: (row: R, text: string, caret: number) => readonly Suggestion[];
  /** Rows whose place is given by something else, such as a path segment, cannot be moved, removed or renamed. */
  isFixed?: (row: R) => boolean;
  /** A word in the name's cell that says what kind of row it is. */
  tagOf?: (row: R) => string | null;
  /** Something to know about a row, in a sentence; its edge carries a line. */
  hintOf?: (row: R) => string | null;
  /** A row to bring into view, with the cursor in the cell; a new object brings it again. */
  shown?: ShownCell | null;
  onChange: (rowId: string, change: Partial<Pick<TableRow, 'name' | 'value' | 'isEnabled'>>) => void;
  onRemove: (rowId: string) => void;
  /** Puts the row before or after another. */
  onMove: (rowId: string, toRowId: string, side: 'before' | 'after') => void;
  onAdd: () => void;
  /** A column of the caller's own between value and remove; keep it narrow. */
  extra?: { heading: string; render: (row: R) => ReactNode };
  /** Values that are typed unseen, with what to show instead of the one that is held. */
  maskedHint?: (row: R) => string | null;
}

const ROW_PX = 33;
/** Below this many rows all are drawn: simpler for the browser's own search and for assistive software. */
const VIRTUAL_FROM = 60;
const NO_MARKED: ReadonlyMap<string, string> = new Map();

/** Names and values with on, off, reorder and completion: params, headers, forms and variables are all this table. */
export function KeyValueTable<R extends TableRow>(props: KeyValueTableProps<R>) {
  const { rows, texts, marked = NO_MARKED } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const isVirtual = rows.length >= VIRTUAL_FROM;
  const virtualizer = useVirtualizer({
    count: isVirtual ? rows.length : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  const tableRef = useRef<HTMLDivElement>(null);
  const { expectAdded, expectRemoved } = useTableFocus({
    tableRef,
    rows,
    shown: props.shown ?? null,
    scrollToIndex: (index) => virtualizer.scrollToIndex(index),
  });
  // One function for all drawings, so that a row is not drawn again for it.
  const removeRow = useRef(props.onRemove);
  useEffect(() => {
    removeRow.current = props.onRemove;
  });
  const onRemove = useCallback(
    (rowId: string) => {
      expectRemoved(rowId);
      removeRow.current(rowId);
    },
    [expectRemoved],
  );
  const draw = (row: R, index: number, top: number | null) => (
    <KeyValueRow
      key={row.id}
      row={row}
      index={index}
      previousId={rows[index - 1]?.id ?? null}
      nextId={rows[index + 1]?.id ?? null}
      top={top}
      isFixed={props.isFixed?.(row) ?? false}
      markText={marked.get(row.id) ?? null}
      tag={props.tagOf?.(row) ?? null}
      hint={props.hintOf?.(row) ?? null}
      extra={props.extra?.render(row)}
      maskedHint={props.maskedHint?.(row) ?? null}
      texts={texts}
      marksOf={props.marksOf}
      suggestNames={props.suggestNames}
      suggestValues={
        props.suggestValues as
          | ((row: TableRow, text: string, caret: number) => readonly Suggestion[])
          | undefined
      }
      onChange={props.onChange}
      onRemove={onRemove}
      onMove={props.onMove}
    />
  );
  return (
    <div ref={tableRef} className={styles.table}>
      <div role="table" aria-label={texts.table} aria-rowcount={rows.length + 1}>
        <div
          className={clsx(styles.line, styles.head, props.extra !== undefined && styles.withExtra)}
          role="row"
          aria-rowindex={1}
        >
          <HiddenHeading text={texts.moveHeading} />
          <HiddenHeading text={texts.enabledHeading} />
          <span role="columnheader">{texts.nameHeading}</span>
          <span role="columnheader">{texts.valueHeading}</span>
          {props.extra !== undefined && <span role="columnheader">{props.extra.heading}</span>}
          <HiddenHeading text={texts.remove} />
        </div>
        <div className={styles.scroller} ref={scroller} role="rowgroup">
          {isVirtual ? (
            <div className={styles.spacer} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
              {virtualizer.getVirtualItems().map((item) => {
                const row = rows[item.index];
                return row === undefined ? null : draw(row, item.index, item.start);
              })}
            </div>
          ) : (
            rows.map((row, index) => draw(row, index, null))
          )}
        </div>
      </div>
      <div className={styles.foot}>
        <Button
          look="quiet"
          size="small"
          data-part="add"
          onClick={() => {
            expectAdded();
            props.onAdd();
          }}
        >
          <Plus size={14} aria-hidden />
          {texts.add}
        </Button>
      </div>
    </div>
  );
}

function HiddenHeading({ text }: { text: string }) {
  return (
    <span role="columnheader">
      <span className="visually-hidden">{text}</span>
    </span>
  );
}
