import path from 'node:path';
import type * as z from 'zod';
import { findAppFiles } from '../../../electron/api/app-files.ts';
import { createEventBus } from '../../../electron/api/event-bus.ts';
import { createNodePlatform } from '../../../electron/api/node-platform.ts';
import type { Platform } from '../../../electron/api/platform.ts';
import { serveApp } from '../../../electron/api/serve-app.ts';
import type { ProcedureName, Procedures } from '../../../shared/ipc/contract.ts';

const appFolder = path.resolve(import.meta.dirname, '../../../electron');

/** What plain Node gives the services, with all data of the app in `home`. */
export function makePlatform(home: string): Platform {
  const { version } = findAppFiles(appFolder);
  return createNodePlatform({ host: 'test', version, env: { ...process.env, PLAINCALL_HOME: home } });
}

type Call = <K extends ProcedureName>(
  name: K,
  input: z.input<Procedures[K]['input']>,
) => Promise<z.output<Procedures[K]['output']>>;

export interface OpenedApp {
  readonly call: Call;
  close(): Promise<void>;
}

/** The whole app in this process, called as a window calls it: through the dispatcher, with every input checked. */
export function openApp(home: string): OpenedApp {
  const app = serveApp({
    platform: makePlatform(home),
    files: findAppFiles(appFolder),
    bus: createEventBus(),
    checksOutput: false,
    onFault: (where, fault) => console.error(`fault in ${where}`, fault),
  });
  const call: Call = async (name, input) => {
    const answer = await app.dispatch(name, input, { clientId: 'bench' });
    if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`);
    // The contract says what each procedure answers with.
    return answer.value as never;
  };
  return { call, close: () => app.close() };
}
