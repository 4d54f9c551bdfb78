import { useState } from 'react';
import { TextField } from '../../ui/text-field.tsx';

interface LeftFieldProps {
  label: string;
  value: string;
  placeholder?: string;
  hint?: string;
  isMono?: boolean;
  isSecret?: boolean;
  problem?: string | null;
  /** What was typed, when the field is left or Enter is pressed, and only where it is something else than before. */
  onSettle: (value: string) => void;
}

/** A field whose text counts when it is left: what is half typed is no setting yet. */
export function LeftField({ value, onSettle, ...field }: LeftFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const settle = () => {
    if (typed !== null && typed.trim() !== value) onSettle(typed.trim());
    setTyped(null);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the field inside is what is pressed in; this only hears Enter
    <div onKeyDown={(event) => event.key === 'Enter' && settle()}>
      <TextField {...field} value={typed ?? value} onChange={setTyped} onBlur={settle} />
    </div>
  );
}
