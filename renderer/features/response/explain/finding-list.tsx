import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { Finding } from '../../../../shared/model/diagnosis.ts';
import type { DraftId } from '../../../../shared/model/ids.ts';
import { openDialog } from '../../../state/dialog-store.ts';
import { useSay } from '../../../state/explaining-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { OutsideLink } from './outside-link.tsx';
import { PlaceButton } from './place-button.tsx';
import styles from './finding-list.module.css';

/** What is mended where the network is set, not in the request. */
const NETWORK_RULES: ReadonlySet<string> = new Set([
  'proxy-in-the-way',
  'certificate-untrusted',
  'client-certificate-required',
]);

const MARKS = { error: CircleAlert, warning: TriangleAlert, info: Info };

interface FindingListProps {
  draftId: DraftId;
  findings: readonly Finding[];
}

/** What rules noticed, each with how sure it is and the spot it is about. */
export function FindingList({ draftId, findings }: FindingListProps) {
  const say = useSay();
  return (
    <ul className={styles.list}>
      {findings.map((finding) => {
        const Mark = MARKS[finding.severity];
        return (
          <li key={finding.ruleId} className={styles.finding}>
            <Mark
              className={styles[finding.severity]}
              size={16}
              aria-label={say(`answer.finding.${finding.severity}`)}
            />
            <div className={styles.text}>
              <p className={styles.summary}>
                {finding.certainty !== 'certain' && (
                  <span className={styles.certainty}>{say(`answer.certainty.${finding.certainty}`)}</span>
                )}
                {finding.summary}
              </p>
              <p>
                {finding.explanation !== '' && <span>{finding.explanation} </span>}
                {finding.place !== null && <PlaceButton draftId={draftId} place={finding.place} />}
                {NETWORK_RULES.has(finding.ruleId) && finding.place === null && (
                  <Button look="link" onClick={() => openDialog({ kind: 'settings' })}>
                    {say('network.open-settings')}
                  </Button>
                )}
                {finding.docsUrl !== undefined && (
                  <OutsideLink url={finding.docsUrl}>{say('profile.read-more')}</OutsideLink>
                )}
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
