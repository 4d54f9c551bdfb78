import { useState } from 'react';
import { plainSecretOf, withSecretVariable } from '../../../shared/draft/plain-secret.ts';
import type { SaveConflict } from '../../../shared/model/collection.ts';
import type { OpenedLevel, RequestDefaults } from '../../../shared/model/level.ts';
import { putSecret } from '../../actions/environments.ts';
import { saveLevel } from '../../actions/levels.ts';
import type { LevelPlace } from '../../actions/levels.ts';
import { closeDialog } from '../../state/dialog-store.ts';
import type { LevelTab } from '../../state/dialog-store.ts';
import { useText } from '../../state/language-store.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { LevelNotices } from './level-notices.tsx';
import { useLevelTabs } from './level-tabs.tsx';
import { PlainSecretQuestion } from './plain-secret-question.tsx';
import styles from './level-dialog.module.css';

interface LevelFormProps {
  place: LevelPlace;
  opened: Extract<OpenedLevel, { kind: 'level' }>;
  firstTab: LevelTab;
  onReadAgain: () => void;
}

/** Nothing is written until Save. What stands in the way of leaving, or of saving, is asked in here. */
export function LevelForm({ place, opened, firstTab, onReadAgain }: LevelFormProps) {
  const t = useText();
  const { name, version } = opened;
  const [defaults, setDefaults] = useState(opened.defaults);
  const [tab, setTab] = useState<string>(firstTab);
  const [conflict, setConflict] = useState<SaveConflict | null>(null);
  const [isLeaving, setIsLeaving] = useState(false);
  /** A sign-in value typed as it is would be written into the file. */
  const [isSecretAsked, setIsSecretAsked] = useState(false);
  const isDirty = defaults !== opened.defaults;
  const change = (part: Partial<RequestDefaults>): void => {
    setIsLeaving(false);
    setDefaults((before) => ({ ...before, ...part }));
  };
  const tabs = useLevelTabs({ place, name, defaults, above: opened.above, onChange: change });

  const write = async (next: RequestDefaults, overwrites = false): Promise<void> => {
    setIsSecretAsked(false);
    const result = await saveLevel(place, next, overwrites ? 'overwrite' : version);
    if (result?.kind === 'saved') closeDialog();
    else if (result?.kind === 'conflict') setConflict(result);
  };
  const save = (): void => {
    const secret = plainSecretOf(defaults);
    const isNewSecret = secret !== null && plainSecretOf(opened.defaults)?.value !== secret.value;
    if (isNewSecret) setIsSecretAsked(true);
    else void write(defaults);
  };

  const leave = (): void => {
    if (isDirty && !isLeaving) setIsLeaving(true);
    else closeDialog();
  };

  if (isSecretAsked) {
    const secret = plainSecretOf(defaults);
    return (
      <PlainSecretQuestion
        collectionId={place.collectionId}
        secret={secret}
        onKeep={async ({ environmentName, variable }) => {
          const value = secret?.value ?? '';
          if (!(await putSecret(place.collectionId, { environmentName, variable, value }))) return;
          const next = withSecretVariable(defaults, variable);
          setDefaults(next);
          await write(next);
        }}
        onSaveAnyway={() => void write(defaults)}
        onCancel={() => setIsSecretAsked(false)}
      />
    );
  }
  return (
    <Dialog
      isWide
      title={t('level.title', { name })}
      description={t('level.text')}
      closeLabel={t('window.close')}
      onClose={leave}
      actions={
        <>
          <Button onClick={leave}>{t('window.cancel')}</Button>
          <Button look="primary" disabled={conflict !== null} onClick={save}>
            {t('environments.save')}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <LevelNotices
          conflict={conflict}
          isLeaving={isLeaving}
          onStay={() => setIsLeaving(false)}
          onTakeTheirs={onReadAgain}
          onKeepMine={() => void write(defaults, true)}
        />
        <Tabs label={t('level.tabs')} tabs={tabs} activeId={tab} onChange={setTab} />
      </div>
    </Dialog>
  );
}
