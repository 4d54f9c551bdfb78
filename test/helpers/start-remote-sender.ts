import path from 'node:path';
import { onTestFinished } from 'vitest';
import { forkEngine } from '../../electron/api/fork-engine.ts';
import { createBodyStore } from '../../electron/services/bodies/body-store.ts';
import type { EngineChannel } from '../../electron/services/send/remote/engine-channel.ts';
import { createRemoteSender } from '../../electron/services/send/remote/remote-sender.ts';
import type { RemoteSender, RemoteSenderOptions } from '../../electron/services/send/remote/remote-sender.ts';
import type { Events } from '../../shared/ipc/contract.ts';
import type { EventMessage } from '../../shared/ipc/define.ts';
import { recordIdSchema } from '../../shared/model/ids.ts';
import { responseRecordSchema } from '../../shared/model/response-record.ts';
import { en } from '../../shared/texts/en.ts';
import type { ResolveScopes } from '../../shared/variables/scopes.ts';
import { makeDraft, makeScopes } from './builders.ts';
import { readBodyOf } from './start-sender.ts';
import type { StartedSender } from './start-sender.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

export interface StartedRemoteSender extends StartedSender {
  readonly sender: RemoteSender;
  /** The processes that were started so far, the last one last. */
  readonly engines: readonly EngineChannel[];
  /** The engine that runs, when it does. */
  readonly pid: () => number;
}

interface Options extends Partial<RemoteSenderOptions> {
  readonly scopes?: ResolveScopes;
  /** The script that the process runs. */
  readonly entry?: string;
  readonly env?: NodeJS.ProcessEnv;
}

export const engineEntry = path.resolve(import.meta.dirname, '../../electron/engine.ts');

/** The real engine in a real process of its own, with a real store of bodies on this side. */
export async function startRemoteSender(options: Options = {}): Promise<StartedRemoteSender> {
  const { scopes = makeScopes(), entry = engineEntry, env = process.env, ...others } = options;
  // Compiled at its first use, which must not count as the time that a record takes.
  responseRecordSchema.safeParse(null);
  const folder = await makeTemporaryFolder();
  const events: EventMessage<Events>[] = [];
  const engines: EngineChannel[] = [];
  const bodies = createBodyStore({ folder, catalogue: en });
  const sender = createRemoteSender({
    readScopes: () => Promise.resolve(scopes),
    bodies,
    publish: (event) => events.push(event),
    now: () => Date.now(),
    version: '1.0.0',
    startEngine() {
      const engine = forkEngine({ file: entry, bodiesFolder: folder, env });
      engines.push(engine);
      return engine;
    },
    ...others,
  });
  onTestFinished(async () => {
    await sender.close();
    await bodies.close();
  });
  return {
    sender,
    bodies,
    folder,
    events,
    engines,
    pid() {
      const pid = engines.at(-1)?.pid;
      if (pid === undefined) throw new Error('No engine runs');
      return pid;
    },
    async send(parts, recordId = 'record-1') {
      return responseRecordSchema.parse(
        await sender.send({
          recordId: recordIdSchema.parse(recordId),
          draft: makeDraft(parts),
          collectionId: null,
          itemId: null,
          environmentName: null,
          given: {},
        }),
      );
    },
    cancel: (recordId) => sender.cancel(recordIdSchema.parse(recordId)),
    readBody: (record) => readBodyOf(bodies, record),
  };
}
