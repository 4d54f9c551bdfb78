import { clsx } from 'clsx';
import { useId } from 'react';
import styles from './text-field.module.css';

interface TextFieldProps {
  label: string;
  value: string;
  placeholder?: string;
  /** What is wrong with it, in a sentence; null where nothing is. */
  problem?: string | null;
  isMono?: boolean;
  isFocusedFirst?: boolean;
  onChange: (value: string) => void;
}

/** A one-line field with its label above and what is wrong with it below. */
export function TextField({
  label,
  value,
  placeholder,
  problem = null,
  isMono = false,
  isFocusedFirst = false,
  onChange,
}: TextFieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={clsx(styles.input, isMono && styles.mono)}
        type="text"
        value={value}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={problem === null ? undefined : true}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        ref={(input) => {
          if (input !== null && isFocusedFirst && input.dataset['seen'] === undefined) {
            input.dataset['seen'] = '';
            input.focus();
            input.select();
          }
        }}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {problem !== null && (
        <span id={`${id}-problem`} className={styles.problem}>
          {problem}
        </span>
      )}
    </div>
  );
}
