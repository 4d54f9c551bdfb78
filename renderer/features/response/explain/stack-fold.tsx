import type { ServerStack } from '../../../../shared/model/diagnosis.ts';
import { useSay } from '../../../state/explaining-texts.ts';
import { Fold } from '../../../ui/fold.tsx';
import { CopyButton } from '../copy-button.tsx';
import styles from './stack-fold.module.css';

/** Where the server's program failed: folded away, because it is for whoever wrote it. */
export function StackFold({ stack: { text, ownFrame } }: { stack: ServerStack }) {
  const say = useSay();
  return (
    <Fold title={say('answer.stack')} hint={ownFrame ?? undefined}>
      <div className={styles.stack}>
        <p>{say('answer.stack.why')}</p>
        {ownFrame !== null && <p className={styles.own}>{say('answer.stack.own', { frame: ownFrame })}</p>}
        <CopyButton read={() => text} text={say('answer.copy')} label={say('answer.stack.copy')} />
        <pre className={styles.steps}>{text}</pre>
      </div>
    </Fold>
  );
}
