import { dialog, shell } from 'electron';
import type { BrowserWindow } from 'electron';
import { ServiceError } from '../../shared/ipc/service-error.ts';
import { say, text } from '../../shared/texts/text.ts';
import type { Catalogue } from '../../shared/texts/text.ts';

const SCHEMES: readonly string[] = ['https:', 'http:', 'mailto:'];

/**
 * Hands an address to the system, which may start any program for it: so only web and mail addresses, and only after
 * the person has seen where it leads. The parsed form is shown and opened, never the text as it came.
 */
export async function askThenOpenLink(
  given: string,
  catalogue: Catalogue,
  window: BrowserWindow | null,
): Promise<void> {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url === null || !SCHEMES.includes(url.protocol)) {
    throw new ServiceError('refused', say('api.link-refused'));
  }
  const question = {
    type: 'question' as const,
    message: text(catalogue, 'desktop.open-link', { place: url.host === '' ? url.pathname : url.host }),
    detail: url.href,
    buttons: [text(catalogue, 'desktop.open'), text(catalogue, 'desktop.cancel')],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  };
  const { response } = await (window === null
    ? dialog.showMessageBox(question)
    : dialog.showMessageBox(window, question));
  if (response === 0) await shell.openExternal(url.href);
}
