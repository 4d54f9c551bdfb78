import { clsx } from 'clsx';
import { useLayoutEffect, useRef } from 'react';
import type { ComponentProps, ReactNode, Ref } from 'react';
import styles from './marked-input.module.css';

/** A stretch of the text that is drawn on a ground of its own; in order, not overlapping. */
export interface TextMark {
  from: number;
  to: number;
  look: 'variable' | 'unknown' | 'error';
}

interface MarkedInputProps extends ComponentProps<'input'> {
  value: string;
  marks?: readonly TextMark[];
  ref?: Ref<HTMLInputElement>;
}

const NO_MARKS: readonly TextMark[] = [];

/** A one-line field whose variables and faults are marked while it stays an ordinary input. */
export function MarkedInput({
  value,
  marks = NO_MARKS,
  className,
  ref,
  onScroll,
  ...rest
}: MarkedInputProps) {
  const marksRef = useRef<HTMLDivElement>(null);
  const inputRef = useRef<HTMLInputElement | null>(null);
  const follow = () => {
    if (marksRef.current !== null && inputRef.current !== null)
      marksRef.current.scrollLeft = inputRef.current.scrollLeft;
  };
  useLayoutEffect(follow);
  return (
    <span className={clsx(styles.field, className)}>
      {marks.length > 0 && (
        <div ref={marksRef} className={styles.marks} aria-hidden>
          <span>{pieces(value, marks)}</span>
        </div>
      )}
      <input
        {...rest}
        ref={(element) => {
          inputRef.current = element;
          if (typeof ref === 'function') return ref(element);
          if (ref !== null && ref !== undefined) ref.current = element;
          return undefined;
        }}
        className={styles.input}
        value={value}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        onScroll={(event) => {
          follow();
          onScroll?.(event);
        }}
      />
    </span>
  );
}

function pieces(value: string, marks: readonly TextMark[]): ReactNode[] {
  const out: ReactNode[] = [];
  let at = 0;
  for (const mark of marks) {
    if (mark.from > at) out.push(value.slice(at, mark.from));
    out.push(
      <span key={mark.from} className={clsx(styles.mark, styles[mark.look])}>
        {value.slice(mark.from, mark.to)}
      </span>,
    );
    at = mark.to;
  }
  out.push(value.slice(at));
  return out;
}
