import { ipcMain } from 'electron';
import type { IpcMainInvokeEvent, WebContents } from 'electron';
import type { Envelope } from '../../shared/ipc/envelope.ts';
import type { ServedApp } from '../api/served-app.ts';
import { isOwnAddress } from './own-address.ts';

/**
 * The contract over two Electron channels: `api` for calls, `event` for events. Which procedures there are is the
 * dispatcher's to say, in this process, where a page cannot change it.
 *
 * A call is answered for the main frame of our own window showing our own page; for anything else it throws, and what
 * throws here reaches nobody but a page that has no business calling.
 */
export function serveIpc(app: Pick<ServedApp, 'dispatch' | 'subscribe'>, windows: () => WebContents[]): void {
  ipcMain.handle('api', (event, name: unknown, input: unknown, clientId: unknown): Promise<Envelope> => {
    if (!isOwnSender(event, windows()) || typeof name !== 'string') throw new Error('refused');
    return app.dispatch(name, input, { clientId: typeof clientId === 'string' ? clientId : 'unknown' });
  });
  app.subscribe((event) => {
    for (const contents of windows()) contents.send('event', event);
  });
}

function isOwnSender({ sender, senderFrame }: IpcMainInvokeEvent, windows: readonly WebContents[]): boolean {
  return (
    senderFrame !== null &&
    senderFrame.parent === null &&
    isOwnAddress(senderFrame.url) &&
    windows.some((contents) => contents.id === sender.id)
  );
}
