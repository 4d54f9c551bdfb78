import { useEffect, useId, useState } from 'react';
import type { LanguageSetting } from '../../../shared/texts/languages.ts';
import { chooseLanguage, readLanguageSetting } from '../../actions/language.ts';
import { closeDialog } from '../../state/dialog-store.ts';
import { useText } from '../../state/language-store.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { NetworkSettingsPart } from './network-settings.tsx';
import styles from './dialogs.module.css';

/** What holds for the whole app. A choice counts at once: there is nothing to save. */
export function SettingsDialog() {
  const t = useText();
  const id = useId();
  const [language, setLanguage] = useState<LanguageSetting | null>(null);
  useEffect(() => {
    void readLanguageSetting().then(setLanguage);
  }, []);
  return (
    <Dialog title={t('settings.title')} isWide closeLabel={t('window.close')} onClose={closeDialog}>
      <section className={styles.setting} aria-labelledby={id}>
        <h3 id={id}>{t('settings.language')}</h3>
        {language !== null && (
          <ChoiceList<LanguageSetting>
            label={t('settings.language')}
            value={language}
            options={[
              {
                value: 'system',
                label: t('settings.language.system'),
                text: t('settings.language.system-text'),
              },
              // Each in its own words, for whoever is lost in the other one.
              { value: 'en', label: 'English', text: 'Plaincall speaks English.' },
              { value: 'de', label: 'Deutsch', text: 'Plaincall spricht Deutsch.' },
            ]}
            onChange={(next) => {
              setLanguage(next);
              void chooseLanguage(next);
            }}
          />
        )}
        <p className={styles.quiet}>{t('settings.language.note')}</p>
      </section>
      <NetworkSettingsPart />
    </Dialog>
  );
}
