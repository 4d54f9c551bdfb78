import { useEffect, useId, useState } from 'react';
import { readNetwork, setNetworkSecret, writeNetwork } from '../../actions/network.ts';
import type { NetworkSettings, NetworkState } from '../../../shared/model/network.ts';
import { useText } from '../../state/language-store.ts';
import { NetworkAuthorities } from './network-authorities.tsx';
import { NetworkOwnCertificates } from './network-own-certificates.tsx';
import { NetworkProxy } from './network-proxy.tsx';
import styles from './network-settings.module.css';

/** How requests reach their servers. A choice counts at once, a field when it is left. */
export function NetworkSettingsPart() {
  const t = useText();
  const id = useId();
  const [state, setState] = useState<NetworkState | null>(null);
  useEffect(() => {
    void readNetwork().then(setState);
  }, []);
  const change = async (part: Partial<NetworkSettings>) => {
    if (state === null) return;
    const settings = { ...state.settings, ...part };
    // Shown at once; what its files hold is known a moment later.
    setState({ ...state, settings });
    const next = await writeNetwork(settings);
    if (next !== null) setState(next);
  };
  const setSecret = async (of: string, value: string) => {
    const next = await setNetworkSecret(of, value === '' ? null : value);
    if (next !== null) setState(next);
  };
  return (
    <section className={styles.network} aria-labelledby={id}>
      <h3 id={id}>{t('network.title')}</h3>
      {state !== null && (
        <>
          <NetworkProxy
            proxy={state.settings.proxy}
            hasPassword={state.hasProxyPassword}
            onChange={(proxy) => void change({ proxy })}
            onPassword={(value) => void setSecret('proxy', value)}
          />
          <NetworkAuthorities
            paths={state.settings.authorities}
            files={state.authorities}
            onChange={(authorities) => void change({ authorities })}
          />
          <NetworkOwnCertificates
            certificates={state.settings.clientCertificates}
            states={state.clientCertificates}
            onChange={(clientCertificates) => void change({ clientCertificates })}
            onPassphrase={(of, value) => void setSecret(of, value)}
          />
        </>
      )}
    </section>
  );
}
