import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Cookie } from '../../../shared/model/cookie.ts';
import { clearCookies, listCookies, removeCookie, setCookie } from '../../actions/cookies.ts';
import type { JarOwner } from '../../actions/cookies.ts';
import { cookiesStore } from '../../state/cookies-store.ts';
import { closeDialog } from '../../state/dialog-store.ts';
import { useText } from '../../state/language-store.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CookieForm, NEW_COOKIE } from './cookie-form.tsx';
import styles from './cookies-dialog.module.css';

/** The cookies of one environment: what servers gave out, and what goes back to them. */
export function CookiesDialog({ owner }: { owner: JarOwner }) {
  const t = useText();
  const { collectionId, environmentName } = owner;
  const revision = useStore(cookiesStore, (state) => state.revision);
  const [cookies, setCookies] = useState<readonly Cookie[] | null>(null);
  /** `before`: the one that is changed, null for a new one. */
  const [edited, setEdited] = useState<{ before: Cookie | null } | null>(null);
  useEffect(() => {
    let isGone = false;
    void listCookies({ collectionId, environmentName }).then((found) => {
      if (!isGone && found !== null) setCookies(found);
    });
    return () => {
      isGone = true;
    };
  }, [collectionId, environmentName, revision]);
  const save = async (cookie: Cookie) => {
    const before = edited?.before ?? null;
    setEdited(null);
    // Under another name or for another place it is another cookie.
    if (before !== null && placeOf(before) !== placeOf(cookie)) await removeCookie(owner, before);
    await setCookie(owner, cookie);
  };
  if (cookies === null) return null;
  return (
    <Dialog
      isWide
      title={environmentName === null ? t('cookies.title') : t('cookies.title-of', { name: environmentName })}
      description={t('cookies.text')}
      closeLabel={t('window.close')}
      onClose={closeDialog}
    >
      {edited !== null ? (
        <CookieForm
          cookie={edited.before ?? NEW_COOKIE}
          isNew={edited.before === null}
          onSave={(cookie) => void save(cookie)}
          onCancel={() => setEdited(null)}
        />
      ) : cookies.length === 0 ? (
        <EmptyState
          title={t('cookies.none')}
          text={t('cookies.none-text')}
          actions={<Button onClick={() => setEdited({ before: null })}>{t('cookies.add')}</Button>}
        />
      ) : (
        <>
          <div className={styles.scroller}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{t('cookies.name')}</th>
                  <th scope="col">{t('cookies.value')}</th>
                  <th scope="col">{t('cookies.for')}</th>
                  <th scope="col">{t('cookies.until')}</th>
                  <th scope="col">
                    <span className="visually-hidden">{t('cookies.actions')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {cookies.map((cookie) => (
                  <CookieLine
                    key={placeOf(cookie)}
                    cookie={cookie}
                    onEdit={() => setEdited({ before: cookie })}
                    onRemove={() => void removeCookie(owner, cookie)}
                  />
                ))}
              </tbody>
            </table>
          </div>
          <div className={styles.foot}>
            <Button look="quiet" size="small" onClick={() => setEdited({ before: null })}>
              <Plus size={14} aria-hidden />
              {t('cookies.add')}
            </Button>
            <Button look="danger" size="small" onClick={() => void clearCookies(owner)}>
              {t('cookies.clear')}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}

function CookieLine({
  cookie,
  onEdit,
  onRemove,
}: {
  cookie: Cookie;
  onEdit: () => void;
  onRemove: () => void;
}) {
  const t = useText();
  const { name, value, domain, path, expiresAt } = cookie;
  return (
    <tr>
      <th scope="row" className={styles.code}>
        {name}
      </th>
      <td className={styles.code}>{value}</td>
      <td>
        <span className={styles.code}>{`${cookie.isHostOnly ? '' : '*.'}${domain}${path}`}</span>
        {cookie.isSecure && <span className={styles.tag}>{t('cookies.https-only')}</span>}
      </td>
      <td>{expiresAt === null ? t('cookies.this-run') : dateText(expiresAt)}</td>
      <td className={styles.buttons}>
        <Button look="quiet" size="small" isIcon aria-label={t('cookies.edit', { name })} onClick={onEdit}>
          <Pencil size={14} aria-hidden />
        </Button>
        <Button
          look="quiet"
          size="small"
          isIcon
          aria-label={t('cookies.remove', { name })}
          onClick={onRemove}
        >
          <Trash2 size={14} aria-hidden />
        </Button>
      </td>
    </tr>
  );
}

function dateText(time: number): string {
  const { lang } = document.documentElement;
  return new Date(time).toLocaleString(lang, { dateStyle: 'medium', timeStyle: 'short' });
}

function placeOf({ domain, path, name }: Cookie): string {
  return `${domain} ${path} ${name}`;
}
