import { useState } from 'react';
import { TextField } from '../ui/text-field.tsx';

interface NumberOptionProps {
  label: string;
  hint?: string;
  /** Said where what is typed is no such number. */
  problem: string;
  /** Null for what the app does by itself, which the placeholder shows. */
  value: number | null;
  placeholder: string;
  read: (typed: string) => number | null;
  show: (value: number) => string;
  onChange: (value: number | null) => void;
}

/** A field for a number that may be left open. While it is typed it stays as typed (`2,50`); what is no number yet changes nothing. */
export function NumberOption({ value, read, show, problem, onChange, ...field }: NumberOptionProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && typed.trim() !== '' && read(typed) === null;
  return (
    <TextField
      {...field}
      inputMode="decimal"
      isNarrow
      value={typed ?? (value === null ? '' : show(value))}
      problem={isWrong ? problem : null}
      onChange={(text) => {
        setTyped(text);
        const next = read(text);
        if (next !== null || text.trim() === '') onChange(next);
      }}
      onBlur={() => !isWrong && setTyped(null)}
    />
  );
}
