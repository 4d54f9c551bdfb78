import { Plus, X } from 'lucide-react';
import { useId } from 'react';
import type { ClientCertificateSettings, NetworkState } from '../../../shared/model/network.ts';
import { pickCertificateFile } from '../../actions/network.ts';
import { can } from '../../state/app-store.ts';
import { useText } from '../../state/language-store.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { CertificateFileLine } from './certificate-file-line.tsx';
import { LeftField } from './left-field.tsx';
import styles from './network-settings.module.css';

type CertificateState = NetworkState['clientCertificates'][number];

interface NetworkOwnCertificatesProps {
  certificates: readonly ClientCertificateSettings[];
  /** In the same order; shorter while a new one is being read. */
  states: readonly CertificateState[];
  onChange: (certificates: ClientCertificateSettings[]) => void;
  onPassphrase: (id: string, value: string) => void;
}

/** Certificates that say who this person is, each for the servers it is meant for. */
export function NetworkOwnCertificates(props: NetworkOwnCertificatesProps) {
  const { certificates, states, onChange, onPassphrase } = props;
  const t = useText();
  const id = useId();
  const add = () =>
    onChange([
      ...certificates,
      { id: crypto.randomUUID(), hosts: '', kind: 'pem', certificatePath: '', keyPath: '' },
    ]);
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h4 id={id}>{t('network.own')}</h4>
      <p className={styles.text}>{t('network.own.text')}</p>
      {certificates.length > 0 && (
        <ul className={styles.list} aria-label={t('network.own.list')}>
          {certificates.map((certificate, index) => (
            <li key={certificate.id}>
              <OwnCertificate
                number={index + 1}
                certificate={certificate}
                state={states[index]}
                onChange={(next) =>
                  onChange(certificates.map((each) => (each.id === certificate.id ? next : each)))
                }
                onPassphrase={(value) => onPassphrase(certificate.id, value)}
                onRemove={() => {
                  onChange(certificates.filter((each) => each.id !== certificate.id));
                  onPassphrase(certificate.id, '');
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <Button className={styles.addButton} look="quiet" size="small" onClick={add}>
        <Plus size={14} aria-hidden />
        {t('network.own.add')}
      </Button>
    </section>
  );
}

interface OwnCertificateProps {
  number: number;
  certificate: ClientCertificateSettings;
  state: CertificateState | undefined;
  onChange: (certificate: ClientCertificateSettings) => void;
  onPassphrase: (value: string) => void;
  onRemove: () => void;
}

function OwnCertificate({ number, certificate, state, onChange, ...props }: OwnCertificateProps) {
  const t = useText();
  const { hosts, kind, certificatePath, keyPath } = certificate;
  return (
    <fieldset className={styles.certificate} aria-label={t('network.own.item', { number })}>
      <div className={styles.certificateHead}>
        <LeftField
          label={t('network.own.hosts')}
          value={hosts}
          hint={t('network.own.hosts-hint')}
          isMono
          onSettle={(next) => onChange({ ...certificate, hosts: next })}
        />
        <Button
          look="quiet"
          size="small"
          isIcon
          aria-label={t('network.own.remove', { hosts })}
          onClick={props.onRemove}
        >
          <X size={14} aria-hidden />
        </Button>
      </div>
      <div className={styles.kind}>
        <Segmented
          label={t('network.own.kind')}
          value={kind}
          options={(['pem', 'pfx'] as const).map((value) => ({
            value,
            label: t(`network.own.kind.${value}`),
          }))}
          onChange={(next) =>
            onChange({ ...certificate, kind: next, keyPath: next === 'pfx' ? '' : certificate.keyPath })
          }
        />
      </div>
      <FileField
        label={t('network.own.certificate')}
        path={certificatePath}
        onSettle={(next) => onChange({ ...certificate, certificatePath: next })}
      />
      {kind === 'pem' && (
        <FileField
          label={t('network.own.key')}
          hint={t('network.own.key-hint')}
          path={keyPath}
          onSettle={(next) => onChange({ ...certificate, keyPath: next })}
        />
      )}
      <LeftField
        label={t('network.own.passphrase')}
        value=""
        isSecret
        placeholder={state?.hasPassphrase === true ? t('network.proxy.password-held') : ''}
        hint={t('network.own.passphrase-hint')}
        onSettle={props.onPassphrase}
      />
      {state !== undefined && certificatePath !== '' && <CertificateFileLine file={state.file} />}
    </fieldset>
  );
}

interface FileFieldProps {
  label: string;
  hint?: string;
  path: string;
  onSettle: (path: string) => void;
}

function FileField({ label, hint, path, onSettle }: FileFieldProps) {
  const t = useText();
  return (
    <div className={styles.add}>
      <LeftField
        label={label}
        value={path}
        isMono
        onSettle={onSettle}
        {...(hint === undefined ? {} : { hint })}
      />
      {can('pick-file') && (
        <Button
          aria-label={`${label}: ${t('network.choose-file')}`}
          onClick={() =>
            void pickCertificateFile(label).then((picked) => picked !== null && onSettle(picked))
          }
        >
          {t('network.choose-file')}
        </Button>
      )}
    </div>
  );
}
