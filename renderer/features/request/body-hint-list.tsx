import type { ReactNode } from 'react';
import type { DraftId } from '../../../shared/model/ids.ts';
import { jumpTo } from '../../actions/jump-to.ts';
import { changeRow, chooseMethod } from '../../actions/edit-draft.ts';
import { useText } from '../../state/language-store.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { BodyHint } from './body-hints.ts';

/** What is worth a word about the body, each with the press that settles it. */
export function BodyHintList({ draftId, hints }: { draftId: DraftId; hints: readonly BodyHint[] }) {
  return hints.map((hint) => (
    <Hint key={hint.kind === 'unknown-variable' ? hint.variable : hint.kind} draftId={draftId} hint={hint} />
  ));
}

function Hint({ draftId, hint }: { draftId: DraftId; hint: BodyHint }): ReactNode {
  const t = useText();
  const press = (label: string, run: () => void) => (
    <Button size="small" onClick={run}>
      {label}
    </Button>
  );
  switch (hint.kind) {
    case 'unusual-method':
      return (
        <Notice look="info" actions={press(t('body.make-post'), () => chooseMethod(draftId, 'POST'))}>
          {t('body.unusual-method', hint)}
        </Notice>
      );
    case 'other-type':
      return (
        <Notice
          look="warning"
          actions={press(t('body.use-type', hint), () =>
            changeRow(draftId, 'headers', hint.rowId, { value: hint.wanted }),
          )}
        >
          {t('body.other-type', hint)}
        </Notice>
      );
    case 'unknown-variable':
      return (
        <Notice
          look="info"
          actions={press(t('address.line.give-value'), () =>
            jumpTo(draftId, { in: 'variable', name: hint.variable }),
          )}
        >
          {t('body.unknown-variable', hint)}
        </Notice>
      );
  }
}
