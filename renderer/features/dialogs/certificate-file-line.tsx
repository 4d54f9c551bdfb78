import type { CertificateFile } from '../../../shared/model/network.ts';
import { useText } from '../../state/language-store.ts';
import styles from './network-settings.module.css';

/** What a file of certificates holds, or why it cannot be used. */
export function CertificateFileLine({ file }: { file: CertificateFile }) {
  const t = useText();
  if (file.kind === 'problem') return <p className={styles.problem}>{t(`network.file.${file.problem}`)}</p>;
  const [first, ...others] = file.certificates;
  if (first === undefined) return <p className={styles.held}>{t('network.usable')}</p>;
  const day = first.validToMs === null ? '' : new Date(first.validToMs).toISOString().slice(0, 10);
  return (
    <p className={styles.held}>
      {t('network.held', { subjects: first.subject.replace(/^.*?CN=/, ''), day })}
      {others.length > 0 && ` ${t('network.and-more', { count: others.length })}`}
    </p>
  );
}
