import { Check } from 'lucide-react';
import { Checkbox as Radix } from 'radix-ui';
import styles from './checkbox.module.css';

interface CheckboxProps {
  label: string;
  isChecked: boolean;
  onChange: (isChecked: boolean) => void;
  isDisabled?: boolean;
  id?: string;
}

/** A box to tick. `label` is for screen readers: a visible text beside it is the caller's, tied by `id`. */
export function Checkbox({ label, isChecked, onChange, isDisabled = false, id }: CheckboxProps) {
  return (
    <Radix.Root
      className={styles.box}
      aria-label={label}
      checked={isChecked}
      disabled={isDisabled}
      onCheckedChange={(state) => onChange(state === true)}
      {...(id === undefined ? {} : { id })}
    >
      <Radix.Indicator asChild>
        <Check size={12} strokeWidth={3} aria-hidden />
      </Radix.Indicator>
    </Radix.Root>
  );
}
