import type { Server } from 'node:http';
import path from 'node:path';
import { formatMessage, say } from '../shared/texts/text.ts';
import type { Catalogue, Message } from '../shared/texts/text.ts';
import { findAppFiles } from './api/app-files.ts';
import { findBodiesFolder } from './api/bodies-folder.ts';
import { createEventBus } from './api/event-bus.ts';
import { forkEngine } from './api/fork-engine.ts';
import { createNodePlatform } from './api/node-platform.ts';
import { createPageFiles } from './api/page-files.ts';
import { PAGE_HEADERS } from './api/page-headers.ts';
import { inLanguage } from './api/page-language.ts';
import type { Platform } from './api/platform.ts';
import { serveApp } from './api/serve-app.ts';
import { createSpokenLanguage } from './api/spoken-language.ts';
import { untilStopped } from './api/until-stopped.ts';
import { startAtLastPort } from './loopback/last-port.ts';
import { startLoopbackServer } from './loopback/loopback-server.ts';
import type { LoopbackServer, ServePage } from './loopback/loopback-server.ts';
import { browserCommand, startBrowser } from './loopback/open-browser.ts';
import { createStaticPage } from './loopback/static-page.ts';

/** The browser host: the app under plain Node, shown by a browser on this computer. */
export interface BrowserHostOptions {
  /** Why it is this host and not the desktop window. */
  readonly because: Message;
  /** 0 takes any free one. */
  readonly port: number;
  /** Whether a browser is started where there is a display. */
  readonly opensWindow: boolean;
  /** Development serves the page by Vite and keeps its token over restarts. */
  readonly development?: {
    readonly token: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly makePage: (server: Server) => Promise<ServePage>;
  };
}

/** Runs until it is interrupted. Resolves to the exit code. */
export async function runBrowserHost(options: BrowserHostOptions): Promise<number> {
  const files = findAppFiles(import.meta.dirname);
  const { env } = process;
  const base = createNodePlatform({ host: 'browser', version: files.version, env });
  const bodiesFolder = findBodiesFolder(base.dataFolder);
  const platform: Platform = {
    ...base,
    startEngine: () => forkEngine({ file: files.engineFile, bodiesFolder, env }),
  };
  const spoken = createSpokenLanguage(platform.preferredLanguages);
  const app = serveApp({
    platform,
    spoken,
    files,
    bus: createEventBus(),
    checksOutput: options.development !== undefined,
    onFault: reportFault,
  });
  // What a service forgot to catch must not take the others down with it; the drafts are in the journal either way.
  process.on('uncaughtException', (fault) => reportFault('uncaught', fault));
  const startAt = (port: number) =>
    startLoopbackServer({
      app,
      catalogue: spoken.catalogue,
      headers: PAGE_HEADERS,
      makePage: () => createStaticPage(inLanguage(createPageFiles(files.pageFolder), () => spoken.current())),
      port,
      onFault: reportFault,
      ...options.development,
    });
  let server: LoopbackServer;
  try {
    const lastPort = path.join(platform.dataFolder, 'browser-port');
    server = await (options.port === 0 ? startAtLastPort(lastPort, startAt) : startAt(options.port));
  } catch (problem) {
    await app.close();
    console.error(formatMessage(spoken.catalogue, portProblem(options.port, problem)));
    return 1;
  }
  await spoken.current();
  await announce(server, options, {
    catalogue: spoken.catalogue,
    profileFolder: path.join(platform.dataFolder, 'browser-profile'),
  });
  await untilStopped();
  await server.close();
  await app.close();
  return 0;
}

async function announce(
  server: LoopbackServer,
  { because, opensWindow }: BrowserHostOptions,
  { catalogue, profileFolder }: { catalogue: Catalogue; profileFolder: string },
): Promise<void> {
  const { platform: system, env } = process;
  const print = (message: Message) => console.log(formatMessage(catalogue, message));
  print(say('start.browser-host', { because: formatMessage(catalogue, because) }));
  print(say('start.address', { address: server.address }));
  const opening = server.issueOpeningAddress();
  const command = opensWindow ? browserCommand(opening, profileFolder, { system, env }) : null;
  const isShown = command !== null && (await startBrowser(command));
  print(isShown ? say('start.how-to-stop') : say('start.how-to-open'));
}

/** A sentence for the error with which listening failed. */
function portProblem(port: number, problem: unknown): Message {
  const { code = 'unknown' } = problem as NodeJS.ErrnoException;
  return code === 'EADDRINUSE'
    ? say('start.port-taken', { port })
    : say('start.port-refused', { port, problem: code });
}

/** For whoever looks into it; the page has been given a plain sentence. */
function reportFault(where: string, fault: unknown): void {
  console.error(`Plaincall, fault in ${where}:`, fault);
}

if (import.meta.main) {
  process.exitCode = await runBrowserHost({ because: say('start.by-itself'), port: 0, opensWindow: false });
}
