import { clsx } from 'clsx';
import { Check } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './menu.module.css';

/** One line of a menu. `isChosen` makes it a choice out of several, with a mark. */
export interface MenuItem {
  kind?: 'item';
  id: string;
  label: ReactNode;
  /** A second, smaller line. */
  detail?: string;
  icon?: ReactNode;
  keys?: string;
  isChosen?: boolean;
  isDanger?: boolean;
  isDisabled?: boolean;
  onChoose: () => void;
}

export type MenuEntry =
  | MenuItem
  | { kind: 'separator'; id: string }
  | { kind: 'heading'; id: string; label: string };

interface MenuProps {
  /** The button that opens it. */
  trigger: ReactNode;
  entries: readonly MenuEntry[];
  align?: 'start' | 'end';
}

export function Menu({ trigger, entries, align = 'start' }: MenuProps) {
  return (
    // Not modal: hiding the page from screen readers while its fields can still be focused would leave them nowhere.
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          className={styles.content}
          align={align}
          sideOffset={5}
          collisionPadding={8}
          loop
          // React would pass the press on to what the trigger stands in, such as a row of the tree.
          onClick={(event) => event.stopPropagation()}
        >
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function Entry({ entry }: { entry: MenuEntry }) {
  if (entry.kind === 'separator') return <Radix.Separator className={styles.separator} />;
  if (entry.kind === 'heading') return <Radix.Label className={styles.heading}>{entry.label}</Radix.Label>;
  const className = clsx(styles.item, entry.isDanger === true && styles.danger);
  const inside = (
    <>
      <span className={styles.icon}>
        {entry.isChosen === true ? <Check size={14} aria-hidden /> : entry.icon}
      </span>
      <span>{entry.label}</span>
      <span className={styles.keys}>{entry.keys}</span>
      {entry.detail !== undefined && <span className={styles.detail}>{entry.detail}</span>}
    </>
  );
  if (entry.isChosen !== undefined) {
    return (
      <Radix.CheckboxItem
        className={className}
        checked={entry.isChosen}
        disabled={entry.isDisabled ?? false}
        onSelect={entry.onChoose}
      >
        {inside}
      </Radix.CheckboxItem>
    );
  }
  return (
    <Radix.Item className={className} disabled={entry.isDisabled ?? false} onSelect={entry.onChoose}>
      {inside}
    </Radix.Item>
  );
}
