import type { DraftId } from '../../shared/model/ids.ts';
import type { FrameKey } from '../../shared/texts/text.ts';
import { appStore } from '../state/app-store.ts';
import { dialogStore, openDialog } from '../state/dialog-store.ts';
import { layoutStore } from '../state/layout-store.ts';
import { t } from '../state/language-store.ts';
import { workspaceStore } from '../state/workspace-store.ts';
import { openActiveCookies } from './cookies.ts';
import { notify, orNotify } from './notices.ts';
import { saveDraft } from './save-draft.ts';
import { sendRequest } from './send-request.ts';
import { session } from './session.ts';
import { closeTab, openNewRequest, stepTab } from './tabs.ts';

/** Something to do that has a name: what keys, native menus and the palette share. */
export interface Command {
  id: string;
  label: FrameKey;
  /** As `KeyboardEvent` tells them: `mod` is Ctrl, on a Mac the command key. */
  keys: { key: string; hasShift?: boolean } | null;
  isAvailable: () => boolean;
  run: () => void;
}

const activeDraft = (): DraftId | null => layoutStore.getState().activeDraftId;
const hasActive = (): boolean => activeDraft() !== null;
const always = (): boolean => true;

function onActive(run: (draftId: DraftId) => unknown): () => void {
  return () => {
    const draftId = activeDraft();
    if (draftId !== null) void run(draftId);
  };
}

export const COMMANDS: readonly Command[] = [
  {
    id: 'send',
    label: 'command.send',
    keys: { key: 'Enter' },
    isAvailable: hasActive,
    run: onActive(sendRequest),
  },
  {
    id: 'save',
    label: 'command.save',
    keys: { key: 's' },
    isAvailable: hasActive,
    run: onActive((id) => saveDraft(id)),
  },
  {
    id: 'find',
    label: 'command.find',
    keys: { key: 'k' },
    isAvailable: always,
    run: () => openDialog({ kind: 'palette' }),
  },
  // Ctrl+N and Ctrl+W belong to the browser where the app runs in one; the native menu has them on the desktop.
  {
    id: 'new-request',
    label: 'command.new-request',
    keys: { key: 'm' },
    isAvailable: always,
    run: () => void openNewRequest(),
  },
  {
    id: 'close-tab',
    label: 'command.close-tab',
    keys: { key: 'F4' },
    isAvailable: hasActive,
    run: onActive(closeTab),
  },
  {
    id: 'next-tab',
    label: 'command.next-tab',
    keys: { key: 'PageDown' },
    isAvailable: hasActive,
    run: () => stepTab(1),
  },
  {
    id: 'previous-tab',
    label: 'command.previous-tab',
    keys: { key: 'PageUp' },
    isAvailable: hasActive,
    run: () => stepTab(-1),
  },
  {
    id: 'new-collection',
    label: 'command.new-collection',
    keys: null,
    isAvailable: always,
    run: () => openDialog({ kind: 'new-collection' }),
  },
  {
    id: 'open-collection',
    label: 'command.open-collection',
    keys: { key: 'o' },
    isAvailable: always,
    run: () => openDialog({ kind: 'open-collection' }),
  },
  {
    id: 'environments',
    label: 'command.environments',
    keys: { key: 'e' },
    isAvailable: () => workspaceStore.getState().activeCollectionId !== null,
    run: () => {
      const collectionId = workspaceStore.getState().activeCollectionId;
      if (collectionId !== null)
        openDialog({ kind: 'environments', collectionId, environmentName: null, variable: null });
    },
  },
  {
    id: 'glossary',
    label: 'command.glossary',
    keys: { key: 'F1' },
    isAvailable: always,
    run: () => openDialog({ kind: 'glossary', termId: null }),
  },
  {
    id: 'paste-answer',
    label: 'command.paste-answer',
    keys: null,
    isAvailable: always,
    run: () => openDialog({ kind: 'paste-answer' }),
  },
  {
    id: 'cookies',
    label: 'command.cookies',
    keys: null,
    isAvailable: always,
    run: openActiveCookies,
  },
  {
    id: 'settings',
    label: 'command.settings',
    keys: { key: ',' },
    isAvailable: always,
    run: () => openDialog({ kind: 'settings' }),
  },
  {
    id: 'reset-sandbox',
    label: 'command.reset-sandbox',
    keys: null,
    isAvailable: () => (appStore.getState().description?.sandboxUrl ?? null) !== null,
    run: () => void resetSandbox(),
  },
];

export function runCommand(id: string): void {
  const command = COMMANDS.find((candidate) => candidate.id === id);
  if (command?.isAvailable() === true) command.run();
}

export async function resetSandbox(): Promise<void> {
  const done = await orNotify(async () => {
    await session().api['sandbox.reset'](null);
    return true;
  });
  if (done !== null) notify('done', t('bar.sandbox-was-reset'));
}

/** Keys of the whole window. A dialog that is open keeps its own, but for Ctrl+Enter and the like, which it swallows. */
export function handleKeys(event: KeyboardEvent): void {
  const isMac = appStore.getState().description?.platform === 'darwin';
  const hasMod = isMac ? event.metaKey : event.ctrlKey;
  const command = COMMANDS.find(({ keys }) => {
    if (keys === null || keys.key.toLowerCase() !== event.key.toLowerCase()) return false;
    const isFunctionKey = /^F\d/.test(keys.key);
    return (
      (isFunctionKey && keys.key === 'F1' ? !hasMod : hasMod) &&
      event.shiftKey === (keys.hasShift ?? false) &&
      !event.altKey
    );
  });
  if (command === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  if (dialogStore.getState().dialog === null && command.isAvailable()) command.run();
}

/** Keys as they are shown, `Ctrl+K` or `⌘K`. */
export function keysText(keys: Command['keys']): string {
  if (keys === null) return '';
  const isMac = appStore.getState().description?.platform === 'darwin';
  const shown = keys.key.length === 1 ? keys.key.toUpperCase() : keys.key;
  if (keys.key === 'F1') return shown;
  return isMac
    ? `${keys.hasShift === true ? '⇧' : ''}⌘${shown}`
    : `Ctrl+${keys.hasShift === true ? 'Shift+' : ''}${shown}`;
}
