import type { DraftId } from '../../../../shared/model/ids.ts';
import type { ResponseRecord } from '../../../../shared/model/response-record.ts';
import { openCookies } from '../../../actions/cookies.ts';
import { draftsStore } from '../../../state/drafts-store.ts';
import { useSay } from '../../../state/explaining-texts.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './headers-tab.module.css';

/** What became of the cookies that the answers set, and where to look at them. */
export function CookieNotes({ draftId, record }: { draftId: DraftId; record: ResponseRecord }) {
  const say = useSay();
  const changes = record.hops.flatMap(({ cookies }) => cookies ?? []);
  const kept = namesIn(changes.flatMap((change) => change.kept));
  const removed = namesIn(changes.flatMap((change) => change.removed));
  const refused = changes.flatMap((change) => change.refused);
  if (kept === '' && removed === '' && refused.length === 0) return null;
  return (
    <section className={styles.cookies} aria-label={say('answer.cookies')}>
      <ul>
        {kept !== '' && <li>{say('answer.cookies.kept', { names: kept })}</li>}
        {removed !== '' && <li>{say('answer.cookies.removed', { names: removed })}</li>}
        {refused.map(({ name, reason }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- one name can be refused twice, and the list never changes
          <li key={index}>{say(`answer.cookies.refused.${reason}`, { name })}</li>
        ))}
      </ul>
      <Button
        size="small"
        onClick={() => openCookies(draftsStore.getState().byId[draftId]?.collectionId ?? null)}
      >
        {say('answer.cookies.show')}
      </Button>
    </section>
  );
}

function namesIn(cookies: readonly { readonly name: string }[]): string {
  return [...new Set(cookies.map(({ name }) => name))].join(', ');
}
