import { describe, expect, it } from 'vitest';
import type { DesktopBridge } from '../../../shared/ipc/desktop-bridge.ts';
import { exposed, ipcRenderer } from '../../helpers/electron-double.ts';

await import('../../../electron/preload.ts');
const bridge = exposed.get('desktopBridge') as DesktopBridge;

describe('what the preload gives the page', () => {
  it('is one object with two functions', () => {
    expect([...exposed.keys()]).toEqual(['desktopBridge']);
    expect(Object.keys(bridge).sort()).toEqual(['invoke', 'subscribe']);
  });

  it('calls on one channel alone', async () => {
    await bridge.invoke('request.send', { a: 1 }, 'window-1');
    expect(ipcRenderer.invoked).toEqual([['api', 'request.send', { a: 1 }, 'window-1']]);
  });

  it('hands events over without the event object of Electron, until it is told to stop', () => {
    const heard: unknown[][] = [];
    const stop = bridge.subscribe((...args) => heard.push(args));
    const message = { name: 'menu.chosen', payload: { command: 'save' } };
    ipcRenderer.emit('event', { sender: 'the raw channel' }, message);
    stop();
    ipcRenderer.emit('event', { sender: 'the raw channel' }, message);
    expect(heard).toEqual([[message]]);
  });
});
