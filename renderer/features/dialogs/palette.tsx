import { clsx } from 'clsx';
import { Command } from 'cmdk';
import { Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { closeDialog } from '../../state/dialog-store.ts';
import { useCatalogue } from '../../state/explaining-texts.ts';
import { useText } from '../../state/language-store.ts';
import { methodClass } from '../../ui/method-class.ts';
import { collectPaletteEntries, findEntries } from './palette-entries.ts';
import type { PaletteEntry } from './palette-entries.ts';
import styles from './palette.module.css';

const GROUPS = ['requests', 'commands', 'environments', 'collections', 'terms'] as const;
const MAX_SHOWN = 60;

/** Finds anything: requests, commands, environments, collections, and what a word means. */
export function Palette() {
  const t = useText();
  const catalogue = useCatalogue();
  const [search, setSearch] = useState('');
  const entries = useMemo(() => collectPaletteEntries(catalogue), [catalogue]);
  const found = useMemo(() => findEntries(entries, search, MAX_SHOWN), [entries, search]);
  const choose = (entry: PaletteEntry) => {
    closeDialog();
    // What was chosen may open a dialog of its own, so it comes after this one has gone.
    entry.run();
  };
  return (
    <Command.Dialog
      open
      label={t('palette.title')}
      shouldFilter={false}
      loop
      overlayClassName={styles.scrim ?? ''}
      contentClassName={styles.box ?? ''}
      onOpenChange={(isOpen) => !isOpen && closeDialog()}
    >
      <div className={styles.field}>
        <Search size={16} aria-hidden />
        <Command.Input value={search} placeholder={t('palette.placeholder')} onValueChange={setSearch} />
      </div>
      <Command.List className={styles.list} label={t('palette.title')}>
        <Command.Empty className={styles.nothing}>{t('palette.nothing')}</Command.Empty>
        {GROUPS.map((group) => {
          const members = found.filter((entry) => entry.group === group);
          if (members.length === 0) return null;
          return (
            <Command.Group key={group} heading={t(`palette.${group}`)}>
              {members.map((entry) => (
                <Command.Item
                  key={entry.id}
                  value={entry.id}
                  className={styles.item}
                  onSelect={() => choose(entry)}
                >
                  {entry.method !== null && (
                    <span className={clsx(styles.method, methodClass(entry.method))}>{entry.method}</span>
                  )}
                  <span className={styles.main}>{entry.label}</span>
                  <span className={styles.detail}>{entry.detail}</span>
                  {entry.keys !== '' && <kbd className={styles.keys}>{entry.keys}</kbd>}
                </Command.Item>
              ))}
            </Command.Group>
          );
        })}
      </Command.List>
    </Command.Dialog>
  );
}
