import { useId } from 'react';
import { parseProxy } from '../../../shared/http/proxy-address.ts';
import type { ProxySettings } from '../../../shared/model/network.ts';
import { useText } from '../../state/language-store.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { LeftField } from './left-field.tsx';
import styles from './network-settings.module.css';

interface NetworkProxyProps {
  proxy: ProxySettings;
  hasPassword: boolean;
  onChange: (proxy: ProxySettings) => void;
  onPassword: (value: string) => void;
}

/** Which proxy holds for requests that do not say otherwise. */
export function NetworkProxy({ proxy, hasPassword, onChange, onPassword }: NetworkProxyProps) {
  const t = useText();
  const id = useId();
  const reading = parseProxy(proxy.address);
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h4 id={id}>{t('network.proxy')}</h4>
      <ChoiceList
        label={t('network.proxy')}
        value={proxy.use}
        options={(['system', 'none', 'own'] as const).map((value) => ({
          value,
          label: t(`network.proxy.${value}`),
          text: t(`network.proxy.${value}-text`),
        }))}
        onChange={(use) => onChange({ ...proxy, use })}
      />
      {proxy.use === 'own' && (
        <div className={styles.fields}>
          <LeftField
            label={t('network.proxy.address')}
            value={proxy.address}
            placeholder="http://proxy.example:3128"
            hint={t('network.proxy.address-hint')}
            problem={reading.kind === 'problem' ? t(`network.proxy.problem.${reading.problem}`) : null}
            isMono
            onSettle={(address) => onChange({ ...proxy, address })}
          />
          <div className={styles.pair}>
            <LeftField
              label={t('network.proxy.username')}
              value={proxy.username}
              onSettle={(username) => onChange({ ...proxy, username })}
            />
            <LeftField
              label={t('network.proxy.password')}
              value=""
              isSecret
              placeholder={hasPassword ? t('network.proxy.password-held') : ''}
              hint={t('network.proxy.password-hint')}
              onSettle={onPassword}
            />
          </div>
          <LeftField
            label={t('network.proxy.bypass')}
            value={proxy.bypass}
            hint={t('network.proxy.bypass-hint')}
            isMono
            onSettle={(bypass) => onChange({ ...proxy, bypass })}
          />
        </div>
      )}
    </section>
  );
}
