import { Trash2 } from 'lucide-react';
import type { OAuthExtra } from '../../shared/model/sign-in-kinds.ts';
import { useText } from '../state/language-store.ts';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './oauth-extras.module.css';

const GOES_WITH = ['authorization', 'token', 'refresh'] as const;
const PLACES = ['query', 'body', 'header'] as const;

interface OAuthExtrasProps {
  extras: readonly OAuthExtra[];
  onChange: (extras: OAuthExtra[]) => void;
}

/** What a provider wants to be told beyond the standard, `audience` say. */
export function OAuthExtras({ extras, onChange }: OAuthExtrasProps) {
  const t = useText();
  const change = (at: number, part: Partial<OAuthExtra>): void =>
    onChange(extras.map((extra, index) => (index === at ? { ...extra, ...part } : extra)));
  return (
    <fieldset className={styles.extras}>
      <legend className={styles.legend}>{t('auth.extras')}</legend>
      {extras.map((extra, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows have no id of their own in the file, and keep their order
        <div key={index} className={styles.row}>
          <TextField
            label={t('auth.extra-name')}
            value={extra.name}
            onChange={(name) => change(index, { name })}
          />
          <TextField
            label={t('auth.extra-value')}
            value={extra.value}
            onChange={(value) => change(index, { value })}
          />
          <SelectField
            label={t('auth.extra-goes-with')}
            value={extra.goesWith}
            options={GOES_WITH.map((value) => ({ value, label: t(`auth.extra-${value}`) }))}
            onChange={(value) => change(index, asGoesWith(value))}
          />
          <SelectField
            label={t('auth.extra-place')}
            value={extra.place}
            options={PLACES.filter((value) => extra.goesWith !== 'authorization' || value === 'query').map(
              (value) => ({ value, label: t(`auth.extra-${value}`) }),
            )}
            onChange={(value) => change(index, { place: PLACES.find((each) => each === value) ?? 'body' })}
          />
          <Button
            look="quiet"
            isIcon
            aria-label={t('auth.extra-remove', { name: extra.name })}
            onClick={() => onChange(extras.filter((_, at) => at !== index))}
          >
            <Trash2 size={15} aria-hidden />
          </Button>
        </div>
      ))}
      <Button
        size="small"
        onClick={() => onChange([...extras, { name: '', value: '', goesWith: 'token', place: 'body' }])}
      >
        {t('auth.extra-add')}
      </Button>
    </fieldset>
  );
}

/** The sign-in page is a page: it is told things in its address alone. */
function asGoesWith(value: string): Partial<OAuthExtra> {
  const goesWith = GOES_WITH.find((each) => each === value) ?? 'token';
  return { goesWith, place: goesWith === 'authorization' ? 'query' : 'body' };
}
