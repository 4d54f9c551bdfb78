import type { Session, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { lockDownContents, lockDownSession } from '../../../electron/shell/lock-down.ts';
import { isOwnAddress } from '../../../electron/shell/own-address.ts';
import { SessionDouble, WebContentsDouble } from '../../helpers/electron-double.ts';

function lockedSession(allowsDevTools = false): SessionDouble {
  const session = new SessionDouble();
  lockDownSession(session as unknown as Session, { allowsDevTools });
  return session;
}

describe('the address of the window', () => {
  it.each(['app://plaincall/', 'app://plaincall/index.html', 'app://plaincall/bodies/b1'])(
    'is %s',
    (address) => {
      expect(isOwnAddress(address)).toBe(true);
    },
  );

  it.each([
    'app://plaincall.example/',
    'app://plaincall@evil.example/',
    'app://evil@plaincall/',
    'app://plaincall:81/',
    'app://other/',
    'https://plaincall/',
    'file:///app/plaincall/index.html',
    'javascript:alert(1)',
    'data:text/html,hello',
    'about:blank',
    'app:plaincall',
    '',
  ])('is not %j', (address) => {
    expect(isOwnAddress(address)).toBe(false);
  });
});

describe('a locked session', () => {
  it('denies every permission that a page asks for or checks', () => {
    const session = lockedSession();
    const decisions: boolean[] = [];
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'openExternal',
    ] as const) {
      session.permissionRequest?.(
        {} as never,
        permission,
        (decision) => decisions.push(decision),
        {} as never,
      );
      decisions.push(session.permissionCheck?.(null, permission, 'app://plaincall', {} as never) ?? true);
    }
    decisions.push(session.devicePermission?.({} as never) ?? true);
    expect(new Set(decisions)).toEqual(new Set([false]));
  });

  it('refuses downloads', () => {
    const session = lockedSession();
    let isPrevented = false;
    session.emit('will-download', { preventDefault: () => (isPrevented = true) });
    expect(isPrevented).toBe(true);
  });

  const isCancelled = (session: SessionDouble, url: string) => {
    let isCancelled: boolean | undefined;
    session.beforeRequest?.({ url } as never, ({ cancel }) => (isCancelled = cancel));
    return isCancelled;
  };

  it.each(['app://plaincall/assets/main.js', 'blob:app://plaincall/1-2', 'data:image/png;base64,AAAA'])(
    'loads %s',
    (url) => {
      expect(isCancelled(lockedSession(), url)).toBe(false);
    },
  );

  it.each([
    'https://example.com/x.js',
    'http://127.0.0.1:8080/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'data:text/html,x',
    'blob:https://example.com/1',
    'ftp://example.com/',
    'devtools://devtools/bundled/inspector.html',
  ])('loads nothing from %s', (url) => {
    expect(isCancelled(lockedSession(), url)).toBe(true);
  });

  it('loads the developer tools in a build that is not packaged', () => {
    expect(isCancelled(lockedSession(true), 'devtools://devtools/bundled/inspector.html')).toBe(false);
  });
});

describe('a locked window', () => {
  function lockedContents() {
    const contents = new WebContentsDouble(1);
    const opened: string[] = [];
    lockDownContents(contents as unknown as WebContents, (url) => opened.push(url));
    const isPrevented = (event: string, url: string) => {
      let isPrevented = false;
      contents.emit(event, { url, preventDefault: () => (isPrevented = true) });
      return isPrevented;
    };
    return { contents, opened, isPrevented };
  }

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('stays where it is on %s', (event) => {
    const { isPrevented } = lockedContents();
    expect(isPrevented(event, 'https://example.com/')).toBe(true);
    expect(isPrevented(event, 'file:///etc/passwd')).toBe(true);
    expect(isPrevented(event, 'app://plaincall.example/')).toBe(true);
  });

  it('may load its own page again', () => {
    expect(lockedContents().isPrevented('will-navigate', 'app://plaincall/')).toBe(false);
  });

  it('takes no embedded page', () => {
    expect(lockedContents().isPrevented('will-attach-webview', '')).toBe(true);
  });

  it('opens no new window and hands the address to be asked about', () => {
    const { contents, opened } = lockedContents();
    const answer = contents.windowOpen?.({ url: 'https://docs.example/errors' } as never);
    expect(answer).toEqual({ action: 'deny' });
    expect(opened).toEqual(['https://docs.example/errors']);
  });
});
