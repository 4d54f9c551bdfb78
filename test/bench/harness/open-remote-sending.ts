import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findBodiesFolder } from '../../../electron/api/bodies-folder.ts';
import { composeSending } from '../../../electron/api/compose-sending.ts';
import { forkEngine } from '../../../electron/api/fork-engine.ts';
import type { EngineChannel } from '../../../electron/services/send/remote/engine-channel.ts';
import { createRemoteSender } from '../../../electron/services/send/remote/remote-sender.ts';
import { recordIdSchema } from '../../../shared/model/ids.ts';
import type { RecordId } from '../../../shared/model/ids.ts';
import type { RequestDraft } from '../../../shared/model/request-draft.ts';
import type { ResponseRecord } from '../../../shared/model/response-record.ts';
import { en } from '../../../shared/texts/en.ts';
import type { ResolveScopes } from '../../../shared/variables/scopes.ts';
import type { Bench } from './benchmark.ts';
import { makeFolder } from './make-folder.ts';
import { makePlatform } from './open-app.ts';

/** The engine as the hosts with a window have it: in a process of its own. */
export interface RemoteSending {
  /** Resolves when it is ready. */
  readonly started: Promise<void>;
  send(draft: RequestDraft, id?: RecordId): Promise<ResponseRecord>;
  cancel(id: RecordId): void;
  release(record: ResponseRecord): Promise<void>;
  /** Of the engine's memory that is resident, in MB; null where the system does not tell. */
  residentMb(): Promise<number | null>;
  /** What the engine holds after its rubbish was collected, in MB; null where the system has no such signals. */
  heapMb(): Promise<number | null>;
  /** Sends, and resolves when the answer has begun to arrive; `over` is its record. */
  begin(draft: RequestDraft, id: RecordId): Promise<{ readonly over: Promise<ResponseRecord> }>;
  close(): Promise<void>;
}

const NOTHING: ResolveScopes = { variables: [], inherited: { headers: [], auth: null } };
const engineFile = path.join(import.meta.dirname, 'engine-with-scales.ts');

export async function openRemoteSending(bench: Bench, scopes = NOTHING): Promise<RemoteSending> {
  const platform = makePlatform(await makeFolder(bench));
  const bodiesFolder = findBodiesFolder(platform.dataFolder);
  const ready = Promise.withResolvers<void>();
  const arrived = new Map<RecordId, () => void>();
  let engine: EngineChannel | null = null;
  const startEngine = (): EngineChannel => {
    // Its folder for temporary files, of which it makes none, tells it where to write its weight.
    engine = forkEngine({ file: engineFile, bodiesFolder, env: { ...process.env, TMPDIR: bodiesFolder } });
    engine.onMessage((message) => {
      if ((message as { kind?: unknown }).kind === 'ready') setImmediate(ready.resolve);
    });
    return engine;
  };
  const sending = composeSending({
    platform,
    catalogue: en,
    readScopes: () => Promise.resolve(scopes),
    publish(event) {
      if (event.name === 'record.arrived') arrived.get(event.payload.record.id)?.();
    },
    makeRemoteSender(options) {
      const sender = createRemoteSender({ ...options, startEngine });
      sender.warmUp();
      return sender;
    },
  });
  bench.atEnd(() => sending.close());
  const names = { collectionId: null, itemId: null, environmentName: null, given: {} };
  let count = 0;
  return {
    started: ready.promise,
    send(draft, id = recordIdSchema.parse(`record-${(count += 1)}`)) {
      return sending.sender.send({ recordId: id, draft, ...names });
    },
    cancel: (id) => sending.sender.cancel(id),
    async release({ outcome }) {
      if (outcome.kind === 'response') await sending.bodies.release([outcome.body.id]);
    },
    residentMb: () => residentMbOf(engine?.pid),
    heapMb: () => heapMbOf(engine?.pid, path.join(bodiesFolder, 'heap')),
    async begin(draft, id) {
      const begun = new Promise<void>((resolve) => arrived.set(id, resolve));
      const over = sending.sender.send({ recordId: id, draft, ...names });
      const early = over.then(({ outcome }) => {
        throw new Error(`It was over too soon: ${JSON.stringify(outcome).slice(-300)}`);
      });
      await Promise.race([begun, early]);
      early.catch(() => undefined);
      return { over };
    },
    close: () => sending.close(),
  };
}

async function residentMbOf(pid: number | undefined): Promise<number | null> {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    const kb = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
    return kb === undefined ? null : Number(kb) / 1000;
  } catch {
    return null;
  }
}

async function heapMbOf(pid: number | undefined, file: string): Promise<number | null> {
  if (pid === undefined || process.platform === 'win32') return null;
  await rm(file, { force: true });
  process.kill(pid, 'SIGUSR2');
  for (;;) {
    const text = await readFile(file, 'utf8').catch(() => '');
    if (text !== '') return Number(text) / 1e6;
    await pause(10);
  }
}
