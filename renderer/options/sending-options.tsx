import { useId } from 'react';
import { makeSendingSettings } from '../../shared/draft/make-draft.ts';
import { mergeChoices } from '../../shared/http/sending-choices.ts';
import { HTTP_VERSIONS, TLS_VERSIONS } from '../../shared/http/sending-words.ts';
import type { SendingChoices } from '../../shared/http/sending-choices.ts';
import { readSeconds } from '../../shared/http/time-limit.ts';
import type { SendingSettings } from '../../shared/model/request-draft.ts';
import { useText } from '../state/language-store.ts';
import { Term } from '../terms/term.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { NumberOption } from './number-option.tsx';
import { ProxyOption } from './proxy-option.tsx';
import styles from './sending-options.module.css';

export interface SendingOptionsProps {
  settings: SendingSettings;
  /** What the levels above say, nearest first. */
  above: readonly SendingSettings[];
  onChange: (change: Partial<SendingSettings>) => void;
}

const SILENT = makeSendingSettings();
const MEGABYTE = 1_000_000;

/** How long to wait, where to go on, and by which road. What is left open is as the levels above have it. */
export function SendingOptions({ settings, above, onChange }: SendingOptionsProps) {
  const t = useText();
  const chosen = mergeChoices(settings, above);
  const inherited = mergeChoices(SILENT, above);
  const flag = (key: FlagKey) => ({
    isChecked: chosen[key],
    onChange: (isOn: boolean) => onChange({ [key]: isOn === inherited[key] ? null : isOn }),
  });
  const versionText = (version: SendingChoices['httpVersion']) => t(`options.version.${version}`);
  return (
    <>
      <div className={styles.option}>
        <NumberOption
          label={t('options.timeout')}
          hint={t('options.timeout-hint')}
          problem={t('options.timeout-problem')}
          value={settings.timeoutMs}
          placeholder={showSeconds(inherited.timeoutMs)}
          read={readSeconds}
          show={showSeconds}
          onChange={(timeoutMs) => onChange({ timeoutMs })}
        />
      </div>
      <div className={styles.option}>
        <Switch label={t('options.follow')} {...flag('followRedirects')} />
        <p className={styles.small}>
          {t('options.follow-lead')}
          <Term id="redirect">{t('options.follow-term')}</Term>
          {t('options.follow-rest')}
        </p>
        {chosen.followRedirects && (
          <NumberOption
            label={t('options.max')}
            problem={t('options.max-problem')}
            value={settings.maxRedirects}
            placeholder={String(inherited.maxRedirects)}
            read={readCount}
            show={String}
            onChange={(maxRedirects) => onChange({ maxRedirects })}
          />
        )}
      </div>
      <div className={styles.option}>
        <Switch label={t('options.cookies')} {...flag('usesCookies')} />
        <p className={styles.small}>{t('options.cookies-text')}</p>
      </div>
      <div className={styles.option}>
        <Switch label={t('options.encode')} {...flag('encodesAddress')} />
        <p className={styles.small}>{t('options.encode-text')}</p>
      </div>
      <div className={styles.option}>
        <NumberOption
          label={t('options.size')}
          hint={t('options.size-hint')}
          problem={t('options.size-problem')}
          value={settings.maxBodyBytes}
          placeholder={showMegabytes(inherited.maxBodyBytes)}
          read={readMegabytes}
          show={showMegabytes}
          onChange={(maxBodyBytes) => onChange({ maxBodyBytes })}
        />
      </div>
      <div className={styles.option}>
        <SelectField
          label={t('options.version')}
          value={settings.httpVersion ?? ''}
          options={[
            { value: '', label: t('options.as-above', { what: versionText(inherited.httpVersion) }) },
            ...HTTP_VERSIONS.map((version) => ({ value: version, label: versionText(version) })),
          ]}
          onChange={(value) =>
            onChange({ httpVersion: HTTP_VERSIONS.find((each) => each === value) ?? null })
          }
        />
        <SelectField
          label={t('options.tls')}
          value={settings.oldestTls ?? ''}
          options={[
            { value: '', label: t('options.as-above', { what: `TLS ${inherited.oldestTls}` }) },
            ...TLS_VERSIONS.map((version) => ({ value: version, label: `TLS ${version}` })),
          ]}
          onChange={(value) => onChange({ oldestTls: TLS_VERSIONS.find((each) => each === value) ?? null })}
        />
        {(chosen.oldestTls === '1.0' || chosen.oldestTls === '1.1') && (
          <p className={styles.small}>{t('options.tls-old')}</p>
        )}
      </div>
      <div className={styles.option}>
        <ProxyOption
          proxy={settings.proxy}
          above={inherited.proxy}
          onChange={(proxy) => onChange({ proxy })}
        />
      </div>
    </>
  );
}

type FlagKey = 'followRedirects' | 'usesCookies' | 'encodesAddress';

interface SwitchProps {
  label: string;
  isChecked: boolean;
  onChange: (isChecked: boolean) => void;
}

function Switch({ label, isChecked, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div className={styles.switch}>
      <Checkbox id={id} label={label} isChecked={isChecked} onChange={onChange} />
      <label htmlFor={id}>{label}</label>
    </div>
  );
}

function showSeconds(ms: number): string {
  return String(ms / 1000);
}

function readCount(typed: string): number | null {
  const number = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  return number <= 100 ? number : null;
}

function showMegabytes(bytes: number): string {
  return String(bytes / MEGABYTE);
}

/** Up to a terabyte; a point or a comma. */
function readMegabytes(typed: string): number | null {
  const text = typed.trim().replace(',', '.');
  if (!/^\d{1,7}(?:\.\d{0,6})?$/.test(text)) return null;
  const bytes = Math.round(Number(text) * MEGABYTE);
  return bytes >= 1 && bytes <= MEGABYTE * MEGABYTE ? bytes : null;
}
