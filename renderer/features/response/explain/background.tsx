import type { Diagnosis } from '../../../../shared/model/diagnosis.ts';
import type { ResponseRecord } from '../../../../shared/model/response-record.ts';
import { useSay } from '../../../state/explaining-texts.ts';
import { Fold } from '../../../ui/fold.tsx';
import { AllowanceList } from './allowance-list.tsx';
import { DocsLink } from './docs-link.tsx';
import { GeneralMeaning } from './general-meaning.tsx';
import { RequestIdLine } from './request-id-line.tsx';
import { SimilarFailures } from './similar-failures.tsx';
import { StackFold } from './stack-fold.tsx';
import { TechnicalDetail } from './technical-detail.tsx';
import styles from './explain-tab.module.css';

interface BackgroundProps {
  record: ResponseRecord;
  diagnosis: Diagnosis;
  /** There is something to press, so what might lie behind it is of less interest. */
  hasSuggestions: boolean;
}

/** What helps where the particular was not enough: usual causes, the what is left of an
 * allowance, the request id, the general meaning, raw codes. */
export function Background({ record, diagnosis, hasSuggestions }: BackgroundProps) {
  const say = useSay();
  const { causes, allowances, requestId, errors, findings, docsUrl, serverStack, ok } = diagnosis;
  const isLinkedAbove = errors.some((error) => error.docsUrl === docsUrl);
  const { outcome } = record;
  const failure = outcome.kind === 'failure' ? outcome.failure : outcome.interruption;
  const isUnexplained = !hasSuggestions && errors.length + findings.length === 0;
  return (
    <>
      {causes.length > 0 && (
        <Fold title={say('answer.causes')} hint={say('answer.causes.hint')} isOpenFirst={!hasSuggestions}>
          <ol className={styles.causes}>
            {causes.map((cause) => (
              <li key={cause}>{cause}</li>
            ))}
          </ol>
        </Fold>
      )}
      <SimilarFailures record={record} diagnosis={diagnosis} />
      <AllowanceList allowances={allowances} />
      {requestId !== null && <RequestIdLine requestId={requestId} isOk={ok} />}
      {docsUrl !== null && !isLinkedAbove && (
        <p>
          <DocsLink url={docsUrl} />
        </p>
      )}
      <GeneralMeaning diagnosis={diagnosis} isOpenFirst={isUnexplained && !ok} />
      {serverStack !== null && <StackFold stack={serverStack} />}
      {failure !== null && <TechnicalDetail failure={failure} at={record.startedAt} />}
    </>
  );
}
