import type { SaveConflict } from '../../../shared/model/collection.ts';
import { closeDialog } from '../../state/dialog-store.ts';
import { useText } from '../../state/language-store.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

interface LevelNoticesProps {
  conflict: SaveConflict | null;
  /** Unsaved changes stood in the way of closing. */
  isLeaving: boolean;
  onStay: () => void;
  onTakeTheirs: () => void;
  onKeepMine: () => void;
}

/** What has to be decided before the dialog can be closed or saved. */
export function LevelNotices({ conflict, isLeaving, onStay, onTakeTheirs, onKeepMine }: LevelNoticesProps) {
  const t = useText();
  if (isLeaving) {
    return (
      <Notice
        look="warning"
        isAnnounced
        actions={
          <>
            <Button size="small" onClick={onStay}>
              {t('environments.stay')}
            </Button>
            <Button size="small" look="danger" onClick={closeDialog}>
              {t('environments.leave')}
            </Button>
          </>
        }
      >
        {t('environments.unsaved')}
      </Notice>
    );
  }
  if (conflict === null) return null;
  const isDeleted = conflict.diskText === null;
  return (
    <Notice
      look="warning"
      isAnnounced
      actions={
        <>
          <Button size="small" onClick={onTakeTheirs}>
            {t(isDeleted ? 'level.conflict-leave' : 'dialog.conflict-take-theirs')}
          </Button>
          <Button size="small" look="danger" onClick={onKeepMine}>
            {t(isDeleted ? 'dialog.conflict-recreate' : 'dialog.conflict-keep-mine')}
          </Button>
        </>
      }
    >
      {t(isDeleted ? 'level.conflict-deleted' : 'level.conflict')}
    </Notice>
  );
}
