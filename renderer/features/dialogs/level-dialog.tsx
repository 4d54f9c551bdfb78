import { useEffect, useState } from 'react';
import type { CollectionId, ItemId } from '../../../shared/model/ids.ts';
import type { OpenedLevel } from '../../../shared/model/level.ts';
import { readLevel } from '../../actions/levels.ts';
import { openItem } from '../../actions/tabs.ts';
import { closeDialog } from '../../state/dialog-store.ts';
import type { LevelTab } from '../../state/dialog-store.ts';
import { useText } from '../../state/language-store.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { LevelForm } from './level-form.tsx';

interface LevelDialogProps {
  collectionId: CollectionId;
  /** `''`: the collection itself. */
  itemId: ItemId;
  firstTab: LevelTab;
}

/** What the requests of a folder or a collection share: sign-in, headers, variables, options, and notes about it. */
export function LevelDialog({ collectionId, itemId, firstTab }: LevelDialogProps) {
  const t = useText();
  const [opened, setOpened] = useState<OpenedLevel | null>(null);
  const [readings, setReadings] = useState(0);
  useEffect(() => {
    let isGone = false;
    void readLevel({ collectionId, itemId }).then((found) => {
      if (isGone) return;
      if (found === null) closeDialog();
      else setOpened(found);
    });
    return () => {
      isGone = true;
    };
  }, [collectionId, itemId, readings]);
  if (opened === null) return null;
  if (opened.kind === 'level') {
    return (
      <LevelForm
        key={readings}
        place={{ collectionId, itemId }}
        opened={opened}
        firstTab={firstTab}
        onReadAgain={() => {
          setOpened(null);
          setReadings(readings + 1);
        }}
      />
    );
  }
  const { name, fileName, problem } = opened;
  return (
    <Dialog
      title={t('level.title', { name })}
      closeLabel={t('window.close')}
      onClose={closeDialog}
      actions={
        <Button
          look="primary"
          onClick={() => {
            closeDialog();
            void openItem(collectionId, itemId);
          }}
        >
          {t('level.mend')}
        </Button>
      }
    >
      <Notice look="error">
        {t('level.broken', { file: fileName })}{' '}
        {t('sidebar.broken', { problem: problem.message, line: problem.line })}
      </Notice>
    </Dialog>
  );
}
