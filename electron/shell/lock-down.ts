import type { Session, WebContents } from 'electron';
import { isOwnAddress } from './own-address.ts';

/**
 * What a window may do beyond showing its own files: nothing. Electron allows most of this by default
 * (https://www.electronjs.org/docs/latest/tutorial/security, items 5 and 11 to 15), so each door is shut by hand:
 * permissions, devices, downloads, other addresses, navigation, new windows and embedded pages.
 */
export function lockDownSession(session: Session, options: { readonly allowsDevTools: boolean }): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !isLoadable(details.url, options.allowsDevTools) });
  });
}

/** `openLink` asks the person first, and refuses what is no web or mail address. */
export function lockDownContents(contents: WebContents, openLink: (url: string) => void): void {
  const stayHere = (event: { readonly url: string; preventDefault(): void }) => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stayHere);
  contents.on('will-frame-navigate', stayHere);
  contents.on('will-redirect', stayHere);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openLink(url);
    return { action: 'deny' };
  });
}

/** The services talk to the network; the page never does. Images may be `data:` or `blob:`, as its policy says. */
function isLoadable(address: string, allowsDevTools: boolean): boolean {
  if (isOwnAddress(address) || address.startsWith('data:image/')) return true;
  if (address.startsWith('blob:')) return isOwnAddress(address.slice('blob:'.length));
  return allowsDevTools && address.startsWith('devtools:');
}
