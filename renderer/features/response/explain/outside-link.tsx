import { ExternalLink } from 'lucide-react';
import { openLink } from '../../../actions/links.ts';
import { can } from '../../../state/app-store.ts';
import styles from './explain-tab.module.css';

/** A link that a stranger wrote (https only). The host opens it where it can, after asking; else the browser does. */
export function OutsideLink({ url, children }: { url: string; children: string }) {
  return (
    <a
      className={styles.link}
      href={url}
      target="_blank"
      rel="noreferrer noopener"
      title={url}
      onClick={(event) => {
        if (!can('open-link')) return;
        event.preventDefault();
        void openLink(url);
      }}
    >
      {children}
      <ExternalLink size={12} aria-hidden />
    </a>
  );
}
