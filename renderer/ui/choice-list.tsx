import { RadioGroup } from 'radix-ui';
import { useId } from 'react';
import type { ReactNode } from 'react';
import styles from './choice-list.module.css';

interface ChoiceListProps<V extends string> {
  /** Names the choice for screen readers. */
  label: string;
  value: V;
  options: readonly { value: V; label: string; text: ReactNode }[];
  onChange: (value: V) => void;
}

/** One out of several, each with a sentence about it. */
export function ChoiceList<V extends string>({ label, value, options, onChange }: ChoiceListProps<V>) {
  const id = useId();
  return (
    <RadioGroup.Root
      className={styles.list}
      aria-label={label}
      value={value}
      onValueChange={(next) => onChange(next as V)}
    >
      {options.map((option) => (
        <div key={option.value} className={styles.option}>
          <RadioGroup.Item
            id={`${id}-${option.value}`}
            className={styles.button}
            value={option.value}
            aria-describedby={`${id}-${option.value}-text`}
          >
            <RadioGroup.Indicator className={styles.dot} />
          </RadioGroup.Item>
          <label className={styles.label} htmlFor={`${id}-${option.value}`}>
            {option.label}
          </label>
          <span id={`${id}-${option.value}-text`} className={styles.text}>
            {option.text}
          </span>
        </div>
      ))}
    </RadioGroup.Root>
  );
}
