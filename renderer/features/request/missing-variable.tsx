import { useStore } from 'zustand';
import type { DraftId } from '../../../shared/model/ids.ts';
import { jumpTo } from '../../actions/jump-to.ts';
import { draftsStore } from '../../state/drafts-store.ts';
import { useKnownVariables } from '../../state/known-variables.ts';
import { useText } from '../../state/language-store.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Says that nothing stands for a name, and leads to where it can be given a value. */
export function MissingVariable({ draftId, variable }: { draftId: DraftId; variable: string }) {
  const t = useText();
  const known = useKnownVariables(draftId);
  const hasCollection = useStore(draftsStore, (state) => state.byId[draftId]?.collectionId !== null);
  const isSecret = known.some(({ name, isSecret: secret }) => name === variable && secret);
  if (!hasCollection)
    return <Notice look="warning">{t('address.line.missing-collection', { variable })}</Notice>;
  return (
    <Notice
      look="warning"
      actions={
        <Button size="small" onClick={() => jumpTo(draftId, { in: 'variable', name: variable })}>
          {t('address.line.give-value')}
        </Button>
      }
    >
      {t(isSecret ? 'address.line.missing-secret' : 'address.line.missing', { variable })}
    </Notice>
  );
}
