import { ExternalLink } from 'lucide-react';
import { openLink } from '../actions/links.ts';
import { can } from '../state/app-store.ts';
import { useText } from '../state/language-store.ts';
import styles from './sign-in-link.module.css';

/** Leads to the sign-in page. The host opens it where it can, after asking; else this browser does. */
export function SignInLink({ address }: { address: string }) {
  const t = useText();
  return (
    <a
      className={styles.link}
      href={address}
      target="_blank"
      rel="noreferrer noopener"
      title={address}
      onClick={(event) => {
        if (!can('open-link')) return;
        event.preventDefault();
        void openLink(address);
      }}
    >
      {t('auth.open-page')}
      <ExternalLink size={12} aria-hidden />
    </a>
  );
}
