import { appStore } from '../state/app-store.ts';
import type { AppNotice } from '../state/app-store.ts';
import { t } from '../state/language-store.ts';
import { session } from './session.ts';

/** Tells the person something that stays until it is dismissed. The same sentence twice is one notice. */
export function notify(look: AppNotice['look'], text: string, action: AppNotice['action'] = null): void {
  const notice: AppNotice = { id: session().makeId(), look, text, action };
  appStore.setState((state) => ({
    notices: [...state.notices.filter((other) => other.text !== text), notice].slice(-4),
  }));
}

/** Runs something that may be refused, and says the refusal in its own words. */
export async function orNotify<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    notify(
      'error',
      error instanceof Error && error.name === 'ApiCallError' ? error.message : t('window.unexpected'),
    );
    return null;
  }
}
