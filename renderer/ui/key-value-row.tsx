import { clsx } from 'clsx';
import { GripVertical, X } from 'lucide-react';
import { memo, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Checkbox } from './checkbox.tsx';
import { MarkedInput } from './marked-input.tsx';
import type { TextMark } from './marked-input.tsx';
import { SuggestField } from './suggest-field.tsx';
import type { Suggestion } from './suggest-field.tsx';
import { useRowDrag } from './use-row-drag.ts';
import styles from './key-value-table.module.css';

export interface TableRow {
  id: string;
  name: string;
  value: string;
  isEnabled: boolean;
}

export interface KeyValueRowTexts {
  moveHeading: string;
  enabledHeading: string;
  /** Of row n, counting from 1. */
  name: (row: number) => string;
  value: (row: number) => string;
  namePlaceholder: string;
  valuePlaceholder: string;
  enabled: (name: string) => string;
  move: (name: string) => string;
  remove: string;
  removeRow: (name: string) => string;
}

interface KeyValueRowProps {
  row: TableRow;
  index: number;
  previousId: string | null;
  nextId: string | null;
  /** Pixels from the top in a virtual list; null in a plain one. */
  top: number | null;
  isFixed: boolean;
  markText: string | null;
  extra: ReactNode;
  /** Not null: the value is typed unseen, and this stands for the one that is held. */
  maskedHint: string | null;
  texts: KeyValueRowTexts;
  marksOf: ((text: string) => readonly TextMark[]) | undefined;
  suggestNames: ((text: string) => readonly Suggestion[]) | undefined;
  suggestValues: ((row: TableRow, text: string) => readonly Suggestion[]) | undefined;
  onChange: (rowId: string, change: Partial<Pick<TableRow, 'name' | 'value' | 'isEnabled'>>) => void;
  onRemove: (rowId: string) => void;
  onMove: (rowId: string, toRowId: string, side: 'before' | 'after') => void;
}

/**
 * One line of the table. Memoised on the row object, so that a key typed in one row draws that row alone however many
 * there are; callers keep untouched rows identical.
 */
export const KeyValueRow = memo(function KeyValueRow(props: KeyValueRowProps) {
  const { row, texts, isFixed } = props;
  const lineRef = useRef<HTMLDivElement>(null);
  const gripRef = useRef<HTMLButtonElement>(null);
  const dropSide = useRowDrag({ rowId: row.id, lineRef, gripRef, isFixed, onMove: props.onMove });
  const moveByKey = (event: KeyboardEvent) => {
    if (!event.altKey || isFixed) return;
    if (event.key === 'ArrowUp' && props.previousId !== null)
      props.onMove(row.id, props.previousId, 'before');
    else if (event.key === 'ArrowDown' && props.nextId !== null) props.onMove(row.id, props.nextId, 'after');
    else return;
    event.preventDefault();
  };
  const shownName = row.name === '' ? texts.name(props.index + 1) : row.name;
  return (
    <div
      ref={lineRef}
      role="row"
      aria-rowindex={props.index + 2}
      data-row-id={row.id}
      onKeyDown={moveByKey}
      className={clsx(
        styles.line,
        props.extra !== undefined && styles.withExtra,
        props.top !== null && styles.virtual,
        !row.isEnabled && styles.off,
        props.markText !== null && styles.marked,
        dropSide === 'before' && styles.dropBefore,
        dropSide === 'after' && styles.dropAfter,
      )}
      style={props.top === null ? undefined : { transform: `translateY(${props.top}px)` }}
      title={props.markText ?? undefined}
    >
      <span role="cell">
        {!isFixed && (
          <button
            ref={gripRef}
            type="button"
            className={styles.grip}
            aria-label={texts.move(shownName)}
            aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          >
            <GripVertical size={14} aria-hidden />
          </button>
        )}
      </span>
      <span role="cell" className={styles.control}>
        <Checkbox
          label={texts.enabled(shownName)}
          isChecked={row.isEnabled}
          isDisabled={isFixed}
          onChange={(isEnabled) => props.onChange(row.id, { isEnabled })}
        />
      </span>
      <span role="cell" className={styles.cell}>
        {isFixed ? (
          <MarkedInput
            value={row.name}
            readOnly
            aria-label={texts.name(props.index + 1)}
            className={styles.fixed}
          />
        ) : (
          <Cell
            label={texts.name(props.index + 1)}
            placeholder={texts.namePlaceholder}
            text={row.name}
            marksOf={props.marksOf}
            suggest={props.suggestNames}
            isInvalid={props.markText !== null}
            onChange={(name) => props.onChange(row.id, { name })}
          />
        )}
      </span>
      <span role="cell" className={styles.cell}>
        <Cell
          label={texts.value(props.index + 1)}
          placeholder={props.maskedHint ?? texts.valuePlaceholder}
          isMasked={props.maskedHint !== null}
          text={row.value}
          marksOf={props.marksOf}
          suggest={
            props.suggestValues === undefined ? undefined : (text) => props.suggestValues?.(row, text) ?? []
          }
          isInvalid={props.markText !== null}
          onChange={(value) => props.onChange(row.id, { value })}
        />
      </span>
      {props.extra !== undefined && (
        <span role="cell" className={clsx(styles.cell, styles.control)}>
          {props.extra}
        </span>
      )}
      <span role="cell">
        {!isFixed && (
          <button
            type="button"
            className={styles.remove}
            style={{ height: '100%' }}
            aria-label={texts.removeRow(shownName)}
            onClick={() => props.onRemove(row.id)}
          >
            <X size={14} aria-hidden />
          </button>
        )}
      </span>
    </div>
  );
});

interface CellProps {
  label: string;
  placeholder: string;
  text: string;
  marksOf: ((text: string) => readonly TextMark[]) | undefined;
  suggest: ((text: string) => readonly Suggestion[]) | undefined;
  isInvalid: boolean;
  isMasked?: boolean;
  onChange: (text: string) => void;
}

function Cell({
  label,
  placeholder,
  text,
  marksOf,
  suggest,
  isInvalid,
  isMasked = false,
  onChange,
}: CellProps) {
  if (isMasked) {
    return (
      <MarkedInput
        type="password"
        aria-label={label}
        placeholder={placeholder}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  const marks = marksOf?.(text);
  if (suggest !== undefined) {
    return (
      <SuggestField
        label={label}
        placeholder={placeholder}
        value={text}
        suggest={suggest}
        isInvalid={isInvalid}
        onChange={onChange}
        {...(marks === undefined ? {} : { marks })}
      />
    );
  }
  return (
    <MarkedInput
      aria-label={label}
      aria-invalid={isInvalid ? true : undefined}
      placeholder={placeholder}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...(marks === undefined ? {} : { marks })}
    />
  );
}
