import { clsx } from 'clsx';
import { useId } from 'react';
import styles from './text-field.module.css';

interface TextFieldProps {
  label: string;
  value: string;
  placeholder?: string;
  /** What is wrong with it, in a sentence; null where nothing is. */
  problem?: string | null;
  /** What it means, in a sentence. */
  hint?: string;
  isMono?: boolean;
  /** For a few digits. */
  isNarrow?: boolean;
  isFocusedFirst?: boolean;
  /** Typed unseen. */
  isSecret?: boolean;
  inputMode?: 'text' | 'decimal';
  onChange: (value: string) => void;
  onBlur?: () => void;
}

/** A one-line field with its label above and what is wrong with it below. */
export function TextField({
  label,
  value,
  placeholder,
  problem = null,
  hint,
  isMono = false,
  isNarrow = false,
  isFocusedFirst = false,
  isSecret = false,
  inputMode = 'text',
  onChange,
  onBlur,
}: TextFieldProps) {
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, problem !== null && `${id}-problem`].filter(Boolean);
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={clsx(styles.input, isMono && styles.mono, isNarrow && styles.narrow)}
        type={isSecret ? 'password' : 'text'}
        inputMode={inputMode}
        value={value}
        placeholder={placeholder}
        autoComplete={isSecret ? 'new-password' : 'off'}
        spellCheck={false}
        aria-invalid={problem === null ? undefined : true}
        aria-describedby={described.length === 0 ? undefined : described.join(' ')}
        ref={(input) => {
          if (input !== null && isFocusedFirst && input.dataset['seen'] === undefined) {
            input.dataset['seen'] = '';
            input.focus();
            input.select();
          }
        }}
        onChange={(event) => onChange(event.currentTarget.value)}
        onBlur={onBlur}
      />
      {hint !== undefined && (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      )}
      {problem !== null && (
        <span id={`${id}-problem`} className={styles.problem}>
          {problem}
        </span>
      )}
    </div>
  );
}
