import { createStore } from 'zustand/vanilla';
import type { AppDescription, Capability } from '../../shared/model/capabilities.ts';

export interface AppNotice {
  id: string;
  look: 'error' | 'warning' | 'info' | 'done';
  text: string;
  /** One thing to press about it. */
  action: { label: string; run: () => void } | null;
}

/** The host as it described itself, what there is to tell, and whether it still answers. */
interface AppState {
  description: AppDescription | null;
  /** `lost`: may come back; `ended`: only the new run's address helps. */
  connection: 'connected' | 'lost' | 'ended';
  /** Stay until dismissed; the newest last. */
  notices: readonly AppNotice[];
}

export const appStore = createStore<AppState>(() => ({
  description: null,
  connection: 'connected',
  notices: [],
}));

export function can(capability: Capability): boolean {
  return appStore.getState().description?.capabilities.includes(capability) ?? false;
}

export function dismissNotice(id: string): void {
  appStore.setState((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) }));
}
