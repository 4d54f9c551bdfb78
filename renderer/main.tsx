import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { boot } from './actions/boot.ts';
import { handleKeys } from './actions/commands.ts';
import { followHost } from './actions/follow-host.ts';
import { journalNow } from './actions/journal.ts';
import { rememberLayoutNow } from './actions/remember-layout.ts';
import { languageOfPage, speakLanguage } from './actions/language.ts';
import { startSession } from './actions/session.ts';
import { createClient } from './api/client.ts';
import { downloadStream } from './api/download-stream.ts';
import { pickTransport } from './api/pick-transport.ts';
import { App } from './app.tsx';

const transport = pickTransport();

startSession({
  api: createClient(transport),
  now: () => Date.now(),
  makeId: () => crypto.randomUUID(),
  downloadBody: async (bodyId, suggestedName) =>
    downloadStream(await transport.readBody(bodyId), suggestedName),
});

// First in line: the editor would take Ctrl+Enter and Ctrl+K for itself.
window.addEventListener('keydown', handleKeys, { capture: true });
// A window that is hidden may be closed next, without another event.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') writeEverythingDown();
});
window.addEventListener('pagehide', writeEverythingDown);

followHost(transport);
// Before anything is said: nothing is waited for where it is English.
await speakLanguage(languageOfPage());
void boot();

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

function writeEverythingDown(): void {
  void journalNow();
  rememberLayoutNow();
}
