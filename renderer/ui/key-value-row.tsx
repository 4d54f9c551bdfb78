import { clsx } from 'clsx';
import { GripVertical, X } from 'lucide-react';
import { memo, useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Checkbox } from './checkbox.tsx';
import { KeyValueCell } from './key-value-cell.tsx';
import { MarkedInput } from './marked-input.tsx';
import type { TextMark } from './marked-input.tsx';
import type { Suggest, Suggestion } from './suggest-field.tsx';
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
  /** A word in the name's cell that says what kind of row it is. */
  tag: string | null;
  /** Something to know about the row, in a sentence. */
  hint: string | null;
  extra: ReactNode;
  /** Not null: the value is typed unseen, and this stands for the one that is held. */
  maskedHint: string | null;
  texts: KeyValueRowTexts;
  marksOf: ((text: string) => readonly TextMark[]) | undefined;
  suggestNames: Suggest | undefined;
  suggestValues: ((row: TableRow, text: string, caret: number) => readonly Suggestion[]) | undefined;
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
    keepFocus();
  };
  const shownName = row.name === '' ? texts.name(props.index + 1) : row.name;
  const notes = [props.tag, props.markText, props.hint].filter((note) => note !== null).join('. ');
  const ownId = useId();
  const notesId = notes === '' ? undefined : ownId;
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
        props.markText === null && props.hint !== null && styles.hinted,
        dropSide === 'before' && styles.dropBefore,
        dropSide === 'after' && styles.dropAfter,
      )}
      style={props.top === null ? undefined : { transform: `translateY(${props.top}px)` }}
      title={props.markText ?? props.hint ?? undefined}
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
      <span role="cell" className={styles.cell} data-part="name">
        {isFixed ? (
          <MarkedInput
            value={row.name}
            readOnly
            aria-label={texts.name(props.index + 1)}
            aria-describedby={notesId}
            className={styles.fixed}
          />
        ) : (
          <KeyValueCell
            label={texts.name(props.index + 1)}
            describedBy={notesId}
            placeholder={texts.namePlaceholder}
            text={row.name}
            marksOf={props.marksOf}
            suggest={props.suggestNames}
            isInvalid={props.markText !== null}
            onChange={(name) => props.onChange(row.id, { name })}
          />
        )}
        {props.tag !== null && (
          <span className={styles.tag} aria-hidden>
            {props.tag}
          </span>
        )}
        {notes !== '' && (
          <span id={notesId} hidden>
            {notes}
          </span>
        )}
      </span>
      <span role="cell" className={styles.cell} data-part="value">
        <KeyValueCell
          label={texts.value(props.index + 1)}
          placeholder={props.maskedHint ?? texts.valuePlaceholder}
          describedBy={notesId}
          isMasked={props.maskedHint !== null}
          text={row.value}
          marksOf={props.marksOf}
          suggest={
            props.suggestValues === undefined
              ? undefined
              : (text, caret) => props.suggestValues?.(row, text, caret) ?? []
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
            data-part="remove"
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

/** A moved row may be taken out of the page and put back, which would lose the cursor. */
function keepFocus(): void {
  const focused = document.activeElement;
  requestAnimationFrame(() => focused instanceof HTMLElement && focused.focus());
}
