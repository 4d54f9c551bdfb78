import { X } from 'lucide-react';
import { useId, useState } from 'react';
import type { CertificateFile } from '../../../shared/model/network.ts';
import { pickCertificateFile } from '../../actions/network.ts';
import { can } from '../../state/app-store.ts';
import { useText } from '../../state/language-store.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { CertificateFileLine } from './certificate-file-line.tsx';
import styles from './network-settings.module.css';

interface NetworkAuthoritiesProps {
  paths: readonly string[];
  /** What is in them, in the same order; shorter while a new one is being read. */
  files: readonly CertificateFile[];
  onChange: (paths: string[]) => void;
}

/** Files with certificates of authorities, each with what is in it. */
export function NetworkAuthorities({ paths, files, onChange }: NetworkAuthoritiesProps) {
  const t = useText();
  const id = useId();
  const [typed, setTyped] = useState('');
  const add = (path: string) => {
    const wanted = path.trim();
    if (wanted !== '' && !paths.includes(wanted)) onChange([...paths, wanted]);
    setTyped('');
  };
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h4 id={id}>{t('network.authorities')}</h4>
      <p className={styles.text}>{t('network.authorities.text')}</p>
      {paths.length > 0 && (
        <ul className={styles.list} aria-label={t('network.authorities.list')}>
          {paths.map((path, index) => (
            <li key={path} className={styles.row}>
              <div className={styles.file}>
                <span className={styles.path}>{path}</span>
                {files[index] !== undefined && <CertificateFileLine file={files[index]} />}
              </div>
              <Button
                look="quiet"
                size="small"
                isIcon
                aria-label={t('network.authorities.remove', { path })}
                onClick={() => onChange(paths.filter((each) => each !== path))}
              >
                <X size={14} aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault();
          add(typed);
        }}
      >
        <TextField
          label={t('network.authorities.path')}
          value={typed}
          placeholder="/etc/ssl/company.pem"
          isMono
          onChange={setTyped}
        />
        {can('pick-file') && (
          <Button
            onClick={() =>
              void pickCertificateFile(t('network.authorities.path')).then(
                (path) => path !== null && add(path),
              )
            }
          >
            {t('network.choose-file')}
          </Button>
        )}
        <Button type="submit" disabled={typed.trim() === ''}>
          {t('network.add')}
        </Button>
      </form>
    </section>
  );
}
