import { Search } from 'lucide-react';
import styles from './search-field.module.css';

interface SearchFieldProps {
  /** Says what is searched; also stands in the empty field. */
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** Narrows a list down while one types; Escape shows all of it again. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
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
    </span>
  );
}
