import { explainFailedChain } from '../../../../shared/diagnosis/explain-chain.ts';
import type { Failure } from '../../../../shared/model/response-record.ts';
import { useSay } from '../../../state/explaining-texts.ts';
import { Fold } from '../../../ui/fold.tsx';
import { CertificateChain } from '../certificate-chain.tsx';
import { FactList } from '../fact-list.tsx';
import { Part } from './part.tsx';
import styles from './explain-tab.module.css';

/** What the system called a failure, for whoever has to mend it, and the certificate that it is about. */
export function TechnicalDetail({ failure, at }: { failure: Failure; at: number }) {
  const say = useSay();
  return (
    <>
      {failure.certificate !== null && (
        <Part title={say('answer.certificate')}>
          <div className={styles.box}>
            <CertificateChain chain={explainFailedChain(failure, at)} at={at} />
          </div>
        </Part>
      )}
      <Fold title={say('answer.technical')} hint={failure.rawCode ?? undefined}>
        <FactList
          facts={[
            { name: say('answer.technical.own-code'), value: failure.code, isMono: true },
            { name: say('answer.technical.code'), value: failure.rawCode ?? '', isMono: true },
            { name: say('answer.technical.message'), value: failure.rawMessage, isMono: true },
            {
              name: say('answer.technical.page'),
              value: String(failure.detail['page'] ?? ''),
              isMono: true,
            },
            { name: say('answer.technical.phase'), value: say(`answer.phase.${failure.phase}`) },
          ]}
        />
      </Fold>
    </>
  );
}
