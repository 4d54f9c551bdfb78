import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './tabs.module.css';

export interface TabSpec {
  id: string;
  label: string;
  /** A small figure after the label, such as how many rows there are. */
  count?: string | undefined;
  /** Something in there needs a look; said to screen readers by this text. */
  alert?: string | undefined;
  content: ReactNode;
}

interface TabsProps {
  /** What the tabs belong to, for screen readers. */
  label: string;
  tabs: readonly TabSpec[];
  activeId: string;
  onChange: (id: string) => void;
}

/** Panels of one thing, one shown at a time. Only the shown panel is in the page. */
export function Tabs({ label, tabs, activeId, onChange }: TabsProps) {
  return (
    <Radix.Root className={styles.root} value={activeId} onValueChange={onChange}>
      <Radix.List className={styles.list} aria-label={label}>
        {tabs.map((tab) => (
          <Radix.Trigger key={tab.id} value={tab.id} className={styles.tab}>
            {tab.label}
            {tab.count !== undefined && <span className={styles.count}>{tab.count}</span>}
            {tab.alert !== undefined && (
              <span className={styles.mark}>
                <span className="visually-hidden">{tab.alert}</span>
              </span>
            )}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content key={tab.id} value={tab.id} className={styles.panel} tabIndex={-1}>
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
