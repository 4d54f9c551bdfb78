import type { Transport } from '../api/transport.ts';
import { appStore } from '../state/app-store.ts';
import { workspaceStore } from '../state/workspace-store.ts';
import { assertNever } from '../../shared/lib/assert-never.ts';
import { followDisk, refreshCollections } from './collections.ts';
import { runCommand } from './commands.ts';
import { cookiesChanged } from './cookies.ts';
import { journalSoon } from './journal.ts';
import { failuresStore } from '../state/failures-store.ts';
import { readFailures } from './failures.ts';
import { readOwnProfiles } from './profiles.ts';
import { rememberLayout } from './remember-layout.ts';
import { refreshSignIns } from './sign-in.ts';
import { showArrived, showProgress } from './send-request.ts';

/** Takes in what the host tells by itself: progress, changed files, menu choices, and whether it is still there. */
export function followHost(transport: Transport): void {
  transport.subscribe((event) => {
    switch (event.name) {
      case 'record.arrived':
        return showArrived(event.payload.record);
      case 'record.progress':
        return showProgress(event.payload.recordId, event.payload.receivedBytes);
      case 'collection.changed':
        // What this window did itself it has taken in already.
        if (event.payload.clientId !== transport.clientId) void followDisk(event.payload.collectionId);
        return undefined;
      case 'cookie.changed':
        return cookiesChanged();
      case 'failure.counted':
        failuresStore.setState(event.payload);
        return undefined;
      case 'profile.changed':
        return void readOwnProfiles();
      case 'signIn.changed':
        return refreshSignIns();
      case 'menu.chosen':
        return runCommand(event.payload.command);
      default:
        return assertNever(event, 'event');
    }
  });
  transport.watchConnection((state) => {
    const wasLost = appStore.getState().connection !== 'connected';
    appStore.setState({ connection: state });
    if (state === 'connected' && wasLost) void catchUp();
  });
}

/** Events may have been missed while the host was away, and what was typed and opened could not be written down. */
async function catchUp(): Promise<void> {
  journalSoon();
  rememberLayout();
  void readOwnProfiles();
  void readFailures();
  await refreshCollections();
  for (const collection of workspaceStore.getState().collections) await followDisk(collection.id);
}
