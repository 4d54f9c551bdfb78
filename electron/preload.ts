import { contextBridge, ipcRenderer } from 'electron';
import type { DesktopBridge } from '../shared/ipc/desktop-bridge.ts';

/**
 * All that the page gets of the desktop: it can call by name and listen. Electron's own event objects stay here, because
 * they would give the page the raw channel. Only types are imported from the app: this is bundled into one small file.
 */
const bridge: DesktopBridge = {
  invoke: (name, input, clientId) => ipcRenderer.invoke('api', name, input, clientId),
  subscribe(listener) {
    const forward = (_event: unknown, message: Parameters<typeof listener>[0]) => listener(message);
    ipcRenderer.on('event', forward);
    return () => {
      ipcRenderer.off('event', forward);
    };
  },
};

contextBridge.exposeInMainWorld('desktopBridge', bridge);
