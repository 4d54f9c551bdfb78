import { parseProxy } from '../../shared/http/proxy-address.ts';
import type { ProxyChoice } from '../../shared/model/request-draft.ts';
import { useText } from '../state/language-store.ts';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';

interface ProxyOptionProps {
  /** Null: as the levels above have it. */
  proxy: ProxyChoice | null;
  above: ProxyChoice;
  onChange: (proxy: ProxyChoice | null) => void;
}

/** By which road: what the app is set to, straight, or through a proxy of its own. */
export function ProxyOption({ proxy, above, onChange }: ProxyOptionProps) {
  const t = useText();
  const own = typeof proxy === 'object' ? proxy : null;
  const text = (choice: ProxyChoice) =>
    typeof choice === 'string' ? t(`options.proxy.${choice}`) : choice.address;
  const reading = own === null || own.address.includes('{{') ? null : parseProxy(own.address);
  return (
    <>
      <SelectField
        label={t('options.proxy')}
        value={proxy === null ? '' : typeof proxy === 'string' ? proxy : 'own'}
        options={[
          { value: '', label: t('options.as-above', { what: text(above) }) },
          { value: 'app', label: t('options.proxy.app') },
          { value: 'none', label: t('options.proxy.none') },
          { value: 'own', label: t('options.proxy.own') },
        ]}
        onChange={(value) => {
          if (value === 'own') onChange({ address: '', bypass: '' });
          else onChange(value === 'app' || value === 'none' ? value : null);
        }}
      />
      {own !== null && (
        <>
          <TextField
            label={t('network.proxy.address')}
            hint={t('network.proxy.address-hint')}
            placeholder="http://proxy.example:3128"
            isMono
            value={own.address}
            problem={
              reading?.kind === 'problem' && own.address !== ''
                ? t(`network.proxy.problem.${reading.problem}`)
                : null
            }
            onChange={(address) => onChange({ ...own, address })}
          />
          <TextField
            label={t('network.proxy.bypass')}
            hint={t('network.proxy.bypass-hint')}
            isMono
            value={own.bypass}
            onChange={(bypass) => onChange({ ...own, bypass })}
          />
        </>
      )}
    </>
  );
}
