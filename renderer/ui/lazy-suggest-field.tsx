import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ComponentType } from 'react';
import { assignRef } from './assign-ref.ts';
import { MarkedInput } from './marked-input.tsx';
import type { SuggestFieldProps } from './suggest-field.tsx';
import styles from './suggest-field.module.css';

let loaded: ComponentType<SuggestFieldProps> | null = null;

/**
 * A field that takes keys with the first paint and offers its list a moment later, when the part that draws lists has
 * been loaded. Whoever is typing already notices nothing: the cursor stays where it is.
 */
export function LazySuggestField(props: SuggestFieldProps) {
  const [Field, setField] = useState(() => loaded);
  const own = useRef<HTMLInputElement>(null);
  const selection = useRef<{ from: number; to: number } | null>(null);
  useEffect(() => {
    if (loaded !== null) return undefined;
    let isGone = false;
    void import('./suggest-field.tsx').then(({ SuggestField }) => {
      loaded = SuggestField;
      if (isGone) return;
      const input = own.current;
      selection.current =
        input !== null && input === document.activeElement
          ? { from: input.selectionStart ?? 0, to: input.selectionEnd ?? 0 }
          : null;
      setField(() => SuggestField);
    });
    return () => {
      isGone = true;
    };
  }, []);
  useLayoutEffect(() => {
    if (selection.current === null || own.current === null) return;
    own.current.focus();
    own.current.setSelectionRange(selection.current.from, selection.current.to);
    selection.current = null;
  }, [Field]);
  const takeRef = (element: HTMLInputElement | null) => {
    own.current = element;
    assignRef(props.inputRef, element);
  };
  if (Field !== null) return <Field {...props} inputRef={takeRef} />;
  return (
    <span className={styles.wrap}>
      <MarkedInput
        {...props.input}
        ref={takeRef}
        value={props.value}
        placeholder={props.placeholder}
        aria-label={props.label}
        aria-invalid={props.isInvalid === true ? true : undefined}
        onChange={(event) => props.onChange(event.currentTarget.value)}
        {...(props.marks === undefined ? {} : { marks: props.marks })}
      />
    </span>
  );
}
