import { clsx } from 'clsx';
import { useCombobox } from 'downshift';
import { useState } from 'react';
import type { ChangeEvent, KeyboardEvent } from 'react';
import { createPortal } from 'react-dom';
import { MarkedInput } from './marked-input.tsx';
import type { TextMark } from './marked-input.tsx';
import styles from './suggest-field.module.css';

export interface Suggestion {
  value: string;
  detail?: string | undefined;
}

interface SuggestFieldProps {
  label: string;
  value: string;
  placeholder?: string;
  marks?: readonly TextMark[];
  /** For the text as it stands; the field filters nothing itself. */
  suggest: (text: string) => readonly Suggestion[];
  onChange: (value: string) => void;
  isInvalid?: boolean;
}

const MAX_SHOWN = 40;

/** A field that offers known values and takes any other. */
export function SuggestField({
  label,
  value,
  placeholder,
  marks,
  suggest,
  onChange,
  isInvalid,
}: SuggestFieldProps) {
  const [spot, setSpot] = useState<{ left: number; top: number; width: number } | null>(null);
  const [wantsList, setWantsList] = useState(false);
  const items = wantsList ? suggest(value).slice(0, MAX_SHOWN) : [];
  const combobox = useCombobox<Suggestion>({
    items: [...items],
    inputValue: value,
    itemToString: (item) => item?.value ?? value,
    isOpen: wantsList && items.length > 0,
    onIsOpenChange: ({ isOpen }) => setWantsList(isOpen),
    onSelectedItemChange: ({ selectedItem }) => selectedItem !== null && onChange(selectedItem.value),
    selectedItem: null,
  });
  const open = (input: HTMLInputElement) => {
    const box = input.getBoundingClientRect();
    const hasRoomBelow = box.bottom + 240 < globalThis.innerHeight || box.top < 240;
    setSpot({
      left: box.left,
      top: hasRoomBelow ? box.bottom + 3 : Math.max(8, box.top - 240),
      width: box.width,
    });
    setWantsList(true);
  };
  const inputProps = combobox.getInputProps({
    onChange: (event: ChangeEvent<HTMLInputElement>) => {
      onChange(event.currentTarget.value);
      open(event.currentTarget);
    },
    onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
      if (event.key === 'ArrowDown' && !wantsList && !event.altKey) open(event.currentTarget);
    },
  });
  return (
    <span className={styles.wrap}>
      <MarkedInput
        {...inputProps}
        value={value}
        placeholder={placeholder}
        aria-label={label}
        aria-labelledby={undefined}
        aria-invalid={isInvalid === true ? true : undefined}
        {...(marks === undefined ? {} : { marks })}
      />
      {createPortal(
        <ul
          {...combobox.getMenuProps({ 'aria-label': label, 'aria-labelledby': undefined })}
          className={clsx(styles.list, (items.length === 0 || spot === null) && styles.closed)}
          style={spot === null ? undefined : { left: spot.left, top: spot.top, minWidth: spot.width }}
        >
          {items.map((item, index) => (
            <li
              key={item.value}
              {...combobox.getItemProps({ item, index })}
              className={clsx(styles.option, combobox.highlightedIndex === index && styles.active)}
            >
              <span className={styles.value}>{item.value}</span>
              {item.detail !== undefined && <span className={styles.detail}>{item.detail}</span>}
            </li>
          ))}
        </ul>,
        document.body,
      )}
    </span>
  );
}
