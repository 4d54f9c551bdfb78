import type { ExplainedChain } from '../../../shared/diagnosis/explain-chain.ts';
import { useSay } from '../../state/explaining-texts.ts';
import { CertificateCard } from './certificate-card.tsx';
import styles from './certificate-chain.module.css';

interface CertificateChainProps {
  chain: ExplainedChain;
  /** Epoch milliseconds: by this day they were or were not valid. */
  at: number;
}

/** The certificates that a server showed, from its own up to the authority, and who vouches or what is missing. */
export function CertificateChain({ chain: { links, conclusion }, at }: CertificateChainProps) {
  const say = useSay();
  return (
    <div className={styles.chain}>
      {conclusion !== null && <p className={styles.conclusion}>{say.message(conclusion)}</p>}
      <ol className={styles.links}>
        {links.map(({ certificate, name, role, remarks }) => (
          <li key={certificate.fingerprint256} className={styles.link}>
            <p className={styles.name}>
              <span className={styles.role}>{say(`certificate.role.${role}`)}</span> {name}
            </p>
            {remarks.map((remark) => (
              <p key={remark.key} className={styles.remark}>
                {say.message(remark)}
              </p>
            ))}
            <CertificateCard certificate={certificate} at={at} />
          </li>
        ))}
      </ol>
    </div>
  );
}
