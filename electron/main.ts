import path from 'node:path';
import { app, dialog } from 'electron';
import { text } from '../shared/texts/text.ts';
import { findAppFiles } from './api/app-files.ts';
import { createEventBus } from './api/event-bus.ts';
import { createNodePlatform } from './api/node-platform.ts';
import { createPageFiles } from './api/page-files.ts';
import { PAGE_HEADERS } from './api/page-headers.ts';
import { serveApp } from './api/serve-app.ts';
import { createSpokenLanguage } from './api/spoken-language.ts';
import { runDesktopApp } from './shell/desktop-app.ts';
import { startEngineProcess } from './shell/engine-process.ts';

/** Entry of the desktop app: names what it is made of. */
const files = findAppFiles(import.meta.dirname);
const bus = createEventBus();
// Electron knows the languages of the system when it is ready; nothing is said before.
const spoken = createSpokenLanguage(() => app.getPreferredSystemLanguages());

function reportFault(where: string, fault: unknown): void {
  console.error(`Plaincall, fault in ${where}:`, fault);
}

// Without this Electron shows a stack trace, which helps nobody who sees it. The drafts are in the journal.
process.on('uncaughtException', (fault) => {
  reportFault('uncaught', fault);
  if (app.isReady()) dialog.showErrorBox('Plaincall', text(spoken.catalogue, 'desktop.fault'));
});

// Not awaited: Electron is ready only after this module has run to its end, so waiting for it here would wait for ever
// (https://github.com/electron/electron/issues/40719).
void runDesktopApp({
  base: {
    ...createNodePlatform({ host: 'desktop', version: files.version, env: process.env }),
    startEngine: () =>
      startEngineProcess({
        file: files.engineFile,
        env: process.env,
        onComplaint: (complaint) => reportFault('engine', complaint),
      }),
  },
  spoken,
  files: createPageFiles(files.pageFolder),
  headers: PAGE_HEADERS,
  preloadFile: path.join(files.root, 'dist', 'node', 'preload.cjs'),
  bus,
  serve: (platform) => serveApp({ platform, files, bus, spoken, checksOutput: false, onFault: reportFault }),
});
