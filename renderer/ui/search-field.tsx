import { Search, X } from 'lucide-react';
import styles from './search-field.module.css';

interface SearchFieldProps {
  /** Says what is searched; also stands in the empty field. */
  label: string;
  clearLabel: string;
  value: string;
  onChange: (value: string) => void;
}

/** Narrows a list down while one types; Escape and the cross show all of it again. */
export function SearchField({ label, clearLabel, value, onChange }: SearchFieldProps) {
  return (
    <span className={styles.field}>
      <Search size={14} aria-hidden />
      <input
        className={styles.input}
        type="text"
        value={value}
        placeholder={label}
        aria-label={label}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onChange('')}
      />
      {value !== '' && (
        <button type="button" className={styles.clear} aria-label={clearLabel} onClick={() => onChange('')}>
          <X size={14} aria-hidden />
        </button>
      )}
    </span>
  );
}
