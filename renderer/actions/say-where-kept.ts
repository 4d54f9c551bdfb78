import { t } from '../state/language-store.ts';
import { notify } from './notices.ts';

/** Says where something deleted went. The system's trash needs no words; a folder of the app's own does. */
export function sayWhereKept(keptAt: string | null): void {
  if (keptAt !== null) notify('info', t('window.kept-at', { path: keptAt }));
}
