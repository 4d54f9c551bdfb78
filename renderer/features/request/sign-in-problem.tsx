import { describeSignInFailure } from '../../../shared/diagnosis/describe-sign-in-failure.ts';
import type { DraftId } from '../../../shared/model/ids.ts';
import type { SignInResult } from '../../../shared/model/sign-in-state.ts';
import { jumpTo } from '../../actions/jump-to.ts';
import { useSay } from '../../state/explaining-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './request-pane.module.css';

/** Why no token came, in words, with what the server itself said about it. */
export function SignInProblem({ draftId, result }: { draftId: DraftId; result: SignInResult }) {
  const say = useSay();
  if (result.failure === null || result.failure.code === 'cancelled') return null;
  const { summary, advice, words, place } = describeSignInFailure(result.failure);
  return (
    <Notice
      look="error"
      isAnnounced
      actions={
        place === null ? undefined : (
          <Button size="small" onClick={() => jumpTo(draftId, place)}>
            {say('answer.sign-in.go-to-field')}
          </Button>
        )
      }
    >
      <p>{say.message(summary)}</p>
      <p>{say.message(advice)}</p>
      {words !== '' && <p className={styles.small}>{say('answer.sign-in.words', { words })}</p>}
    </Notice>
  );
}
