import { useId, useState } from 'react';
import type { Cookie } from '../../../shared/model/cookie.ts';
import { useText } from '../../state/language-store.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './cookies-dialog.module.css';

export const NEW_COOKIE: Cookie = {
  name: '',
  value: '',
  domain: '',
  path: '/',
  isHostOnly: true,
  isSecure: false,
  isHttpOnly: false,
  sameSite: null,
  expiresAt: null,
};

/** What a cookie's name may consist of (RFC 6265 4.1.1, a token of RFC 9110 5.6.2). */
const NAME = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
/** A value is sent as it is: what would end it, or no header can carry, is none of it. */
const VALUE = /^[\x20-\x3a\x3c-\x7e]*$/;
const HOST = /^(?:[\w-]+\.)*[\w-]+$|^\[?[0-9a-f:.]+\]?$/i;

interface CookieFormProps {
  cookie: Cookie;
  isNew: boolean;
  onSave: (cookie: Cookie) => void;
  onCancel: () => void;
}

export function CookieForm({ cookie: before, isNew, onSave, onCancel }: CookieFormProps) {
  const t = useText();
  const id = useId();
  const [cookie, setCookie] = useState(before);
  /** Nothing is called wrong before somebody wanted to keep it. */
  const [isAsked, setIsAsked] = useState(false);
  const change = (part: Partial<Cookie>) => setCookie({ ...cookie, ...part });
  const problems = {
    name: NAME.test(cookie.name) ? null : t('cookies.name-problem'),
    value: VALUE.test(cookie.value) ? null : t('cookies.value-problem'),
    domain: HOST.test(cookie.domain) ? null : t('cookies.domain-problem'),
    path: cookie.path.startsWith('/') ? null : t('cookies.path-problem'),
  };
  const isFine = Object.values(problems).every((problem) => problem === null);
  const field = (part: keyof typeof problems) => ({
    value: cookie[part],
    problem: isAsked ? problems[part] : null,
    isMono: true,
    onChange: (typed: string) => change({ [part]: part === 'value' ? typed : typed.trim() }),
  });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setIsAsked(true);
        if (isFine) onSave({ ...cookie, domain: cookie.domain.toLowerCase().replace(/^\./, '') });
      }}
    >
      <TextField label={t('cookies.name')} isFocusedFirst {...field('name')} />
      <TextField label={t('cookies.value')} {...field('value')} />
      <TextField label={t('cookies.domain')} placeholder="api.example.com" {...field('domain')} />
      <TextField label={t('cookies.path')} {...field('path')} />
      <Tick
        id={`${id}-below`}
        label={t('cookies.below')}
        isChecked={!cookie.isHostOnly}
        onChange={(isBelow) => change({ isHostOnly: !isBelow })}
      />
      <Tick
        id={`${id}-secure`}
        label={t('cookies.secure')}
        isChecked={cookie.isSecure}
        onChange={(isSecure) => change({ isSecure })}
      />
      <div className={styles.foot}>
        <Button onClick={onCancel}>{t('cookies.cancel')}</Button>
        <Button look="primary" type="submit">
          {t(isNew ? 'cookies.add' : 'cookies.save')}
        </Button>
      </div>
    </form>
  );
}

interface TickProps {
  id: string;
  label: string;
  isChecked: boolean;
  onChange: (isChecked: boolean) => void;
}

function Tick(props: TickProps) {
  return (
    <div className={styles.tick}>
      <Checkbox {...props} />
      <label htmlFor={props.id}>{props.label}</label>
    </div>
  );
}
