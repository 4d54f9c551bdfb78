import { clsx } from 'clsx';
import { useCombobox } from 'downshift';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ChangeEvent, ComponentProps, CSSProperties, KeyboardEvent, MouseEvent, Ref } from 'react';
import { createPortal } from 'react-dom';
import { assignRef } from './assign-ref.ts';
import { MarkedInput } from './marked-input.tsx';
import type { TextMark } from './marked-input.tsx';
import styles from './suggest-field.module.css';

export interface Suggestion {
  /** The whole text of the field after the choice. */
  value: string;
  /** What the list shows, where that is only a part of the text. */
  label?: string | undefined;
  detail?: string | undefined;
  /** Where the cursor goes, in UTF-16 units; the end where left out. */
  caret?: number | undefined;
}

/** For the text as it stands and the place of the cursor in it; the field filters nothing itself. */
export type Suggest = (text: string, caret: number) => readonly Suggestion[];

export interface SuggestFieldProps {
  label: string;
  value: string;
  placeholder?: string;
  marks?: readonly TextMark[];
  suggest: Suggest;
  onChange: (value: string) => void;
  isInvalid?: boolean;
  /** Further properties of the input itself. */
  input?: Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'onKeyDown' | 'onClick' | 'onBlur' | 'ref'>;
  inputRef?: Ref<HTMLInputElement>;
}

/** A field that is typed unseen may have no role (ARIA in HTML, input type=password); its list works all the same. */
const NOT_A_COMBOBOX = {
  role: undefined,
  'aria-activedescendant': undefined,
  'aria-autocomplete': undefined,
  'aria-controls': undefined,
  'aria-expanded': undefined,
} as const;

const MAX_SHOWN = 40;
/** Room that the list takes at most, as its style says, with the gap to the field. */
const LIST_PX = 240;
const GAP_PX = 3;

/** A field that offers known values and takes any other. */
export function SuggestField({
  label,
  value,
  placeholder,
  marks,
  suggest,
  onChange,
  isInvalid,
  input: furtherProps,
  inputRef,
}: SuggestFieldProps) {
  const own = useRef<HTMLInputElement>(null);
  const [at, setAt] = useState<{ caret: number; spot: CSSProperties; host: Element } | null>(null);
  const [wantsList, setWantsList] = useState(false);
  const items = wantsList && at !== null ? suggest(value, at.caret).slice(0, MAX_SHOWN) : [];
  const isOpen = items.length > 0;
  // What completes the word at the cursor is chosen by Enter at once; a whole value is never put over another text
  // without being pointed at.
  const completesWord = items[0]?.label !== undefined;
  const wantedCaret = useRef<number | null>(null);
  const combobox = useCombobox<Suggestion>({
    items: [...items],
    inputValue: value,
    itemToString: (item) => item?.value ?? value,
    isOpen,
    onIsOpenChange: (change) => setWantsList(change.isOpen),
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem === null) return;
      wantedCaret.current = selectedItem.caret ?? selectedItem.value.length;
      onChange(selectedItem.value);
      setWantsList(false);
    },
    selectedItem: null,
  });
  const { highlightedIndex, setHighlightedIndex } = combobox;
  // After every drawing: each key takes the highlight away again.
  useEffect(() => {
    if (completesWord && highlightedIndex < 0) setHighlightedIndex(0);
  });
  useLayoutEffect(() => {
    const to = wantedCaret.current;
    wantedCaret.current = null;
    if (to !== null && own.current?.value === value) own.current.setSelectionRange(to, to);
  }, [value]);
  useEffect(() => {
    if (!isOpen) return undefined;
    // The list stands on the window, not in the pane: when the field is scrolled, it would stay behind.
    const follow = ({ target }: Event) => {
      if (target instanceof Node && target !== own.current && target.contains(own.current))
        setWantsList(false);
    };
    globalThis.addEventListener('scroll', follow, { capture: true });
    return () => globalThis.removeEventListener('scroll', follow, { capture: true });
  }, [isOpen]);
  const look = (input: HTMLInputElement) =>
    setAt({
      caret: input.selectionStart ?? 0,
      spot: spotFor(input.getBoundingClientRect()),
      host: input.closest('main') ?? document.body,
    });
  const { ref: comboboxRef, ...inputProps } = combobox.getInputProps({
    onClick: (event: MouseEvent<HTMLInputElement>) => look(event.currentTarget),
    onBlur: () => setWantsList(false),
    onChange: (event: ChangeEvent<HTMLInputElement>) => {
      onChange(event.currentTarget.value);
      look(event.currentTarget);
      setWantsList(true);
    },
    onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
      const [first] = items;
      // A hand that is faster than the highlight means the first one all the same.
      if (event.key === 'Enter' && completesWord && highlightedIndex < 0 && first !== undefined) {
        event.preventDefault();
        preventDownshiftDefault(event);
        combobox.selectItem(first);
      }
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      // With Alt the arrows move the row that the field is in.
      if (event.altKey) preventDownshiftDefault(event);
      else if (!wantsList) look(event.currentTarget);
    },
  });
  return (
    <span className={styles.wrap}>
      <MarkedInput
        {...furtherProps}
        {...inputProps}
        {...(furtherProps?.type === 'password' ? NOT_A_COMBOBOX : {})}
        ref={(element: HTMLInputElement | null) => {
          own.current = element;
          assignRef(comboboxRef as Ref<HTMLInputElement>, element);
          assignRef(inputRef, element);
        }}
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
          className={clsx(styles.list, !isOpen && styles.closed)}
          style={at?.spot}
        >
          {items.map((item, index) => (
            <li
              key={item.value}
              {...combobox.getItemProps({ item, index })}
              className={clsx(styles.option, highlightedIndex === index && styles.active)}
            >
              <span className={styles.value}>{item.label ?? item.value}</span>
              {item.detail !== undefined && <span className={styles.detail}>{item.detail}</span>}
            </li>
          ))}
        </ul>,
        at?.host ?? document.body,
      )}
    </span>
  );
}

/** Below the field, or above it where there is no room. */
function spotFor(box: DOMRect): CSSProperties {
  const across = { left: box.left, minWidth: Math.min(box.width, 420) };
  const isBelow = box.bottom + LIST_PX < globalThis.innerHeight || box.top < LIST_PX;
  return isBelow
    ? { ...across, top: box.bottom + GAP_PX }
    : { ...across, bottom: globalThis.innerHeight - box.top + GAP_PX };
}

/** The way downshift documents: https://github.com/downshift-js/downshift#customizing-handlers */
function preventDownshiftDefault(event: KeyboardEvent): void {
  const native = event.nativeEvent as globalThis.KeyboardEvent & { preventDownshiftDefault?: boolean };
  native.preventDownshiftDefault = true;
}
