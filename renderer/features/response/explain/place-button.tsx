import { ArrowUpLeft } from 'lucide-react';
import { describePlace } from '../../../../shared/diagnosis/describe-place.ts';
import { formatJsonPath } from '../../../../shared/json/json-path.ts';
import type { Place } from '../../../../shared/model/diagnosis.ts';
import type { DraftId } from '../../../../shared/model/ids.ts';
import { jumpTo } from '../../../actions/jump-to.ts';
import { openDialog } from '../../../state/dialog-store.ts';
import { draftsStore } from '../../../state/drafts-store.ts';
import { useSay } from '../../../state/explaining-texts.ts';
import { workspaceStore } from '../../../state/workspace-store.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './explain-tab.module.css';

/** A spot of the request; a press leads there. */
export function PlaceButton({ draftId, place }: { draftId: DraftId; place: Place }) {
  const say = useSay();
  const words = say.message(describePlace(place));
  const path = place.in === 'body' && place.path !== null ? formatJsonPath(place.path) : null;
  return (
    <Button
      look="link"
      className={styles.place}
      aria-label={say('answer.errors.go', { place: words })}
      onClick={() => showPlace(draftId, place)}
    >
      {path === null ? words : <code>{path}</code>}
      <ArrowUpLeft size={13} aria-hidden />
    </Button>
  );
}

/** Variables live in environments, which have a dialog of their own; all else is in the request. */
function showPlace(draftId: DraftId, place: Place): void {
  const collectionId = draftsStore.getState().byId[draftId]?.collectionId ?? null;
  if (place.in !== 'variable' || collectionId === null) {
    jumpTo(draftId, place);
    return;
  }
  openDialog({
    kind: 'environments',
    collectionId,
    environmentName: workspaceStore.getState().chosenEnvironment[collectionId] ?? null,
    variable: place.name,
  });
}
