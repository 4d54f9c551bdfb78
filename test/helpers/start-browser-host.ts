import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { findAppFiles } from '../../electron/api/app-files.ts';
import { createEventBus } from '../../electron/api/event-bus.ts';
import { createNodePlatform } from '../../electron/api/node-platform.ts';
import { createPageFiles } from '../../electron/api/page-files.ts';
import { PAGE_HEADERS } from '../../electron/api/page-headers.ts';
import type { Platform } from '../../electron/api/platform.ts';
import { serveApp } from '../../electron/api/serve-app.ts';
import type { ServedApp } from '../../electron/api/served-app.ts';
import { startLoopbackServer } from '../../electron/loopback/loopback-server.ts';
import { createStaticPage } from '../../electron/loopback/static-page.ts';
import { en } from '../../shared/texts/en.ts';

export interface StartedApp {
  /** PLAINCALL_HOME of this app alone. */
  readonly home: string;
  readonly app: ServedApp;
  /** What the services met that they should not have met; a test ends with none. */
  readonly faults: readonly unknown[];
  /** Ends the app; its folder is removed unless it was given. */
  close(): Promise<void>;
}

export interface StartedBrowserHost extends StartedApp {
  readonly origin: string;
  readonly token: string;
  /** What a browser opens. */
  readonly address: string;
}

export interface StartOptions {
  /** A folder of an earlier start; without it a new one. */
  readonly home?: string;
  readonly platform?: Partial<Platform>;
}

/** The whole app in this process, on a folder of its own, with every answer held to the contract. */
export async function startApp(options: StartOptions = {}): Promise<StartedApp> {
  const home = options.home ?? (await mkdtemp(path.join(os.tmpdir(), 'plaincall-test-')));
  const files = findAppFiles(path.resolve(import.meta.dirname, '../../electron'));
  const env = { ...process.env, PLAINCALL_HOME: home, LC_ALL: 'C' };
  const base = createNodePlatform({ host: 'test', version: files.version, env });
  const faults: unknown[] = [];
  const app = serveApp({
    // Nothing of a test goes into the trash of the one who runs it.
    platform: { ...base, moveToTrash: (file) => rm(file, { recursive: true }), ...options.platform },
    files,
    bus: createEventBus(),
    checksOutput: true,
    onFault: (where, fault) => faults.push(where, fault),
  });
  return {
    home,
    app,
    faults,
    async close() {
      await app.close();
      if (options.home === undefined) await rm(home, { recursive: true, force: true });
    },
  };
}

/** The same behind the loopback server, as the browser host runs it. */
export async function startBrowserHost(options: StartOptions = {}): Promise<StartedBrowserHost> {
  const started = await startApp(options);
  const { pageFolder } = findAppFiles(path.resolve(import.meta.dirname, '../../electron'));
  const server = await startLoopbackServer({
    app: started.app,
    catalogue: en,
    headers: PAGE_HEADERS,
    makePage: () => createStaticPage(createPageFiles(pageFolder)),
    port: 0,
    onFault: (where, fault) => {
      throw new Error(`fault in ${where}`, { cause: fault });
    },
  });
  return {
    ...started,
    origin: server.origin,
    token: server.token,
    address: server.address,
    async close() {
      await server.close();
      await started.close();
    },
  };
}
