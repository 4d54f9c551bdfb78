import { onTestFinished } from 'vitest';
import { createBodyStore } from '../../electron/services/bodies/body-store.ts';
import type { BodyStore } from '../../electron/services/bodies/body-store.ts';
import { createRequestSender } from '../../electron/services/send/create-request-sender.ts';
import type {
  RequestSender,
  RequestSenderOptions,
  SendInput,
} from '../../electron/services/send/create-request-sender.ts';
import type { Events } from '../../shared/ipc/contract.ts';
import type { EventMessage } from '../../shared/ipc/define.ts';
import { recordIdSchema } from '../../shared/model/ids.ts';
import { responseRecordSchema } from '../../shared/model/response-record.ts';
import type { ResponseRecord } from '../../shared/model/response-record.ts';
import { en } from '../../shared/texts/en.ts';
import type { ResolveScopes } from '../../shared/variables/scopes.ts';
import { makeDraft, makeScopes } from './builders.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

export interface StartedSender {
  /** Sends a draft made of these parts; every record is held to the contract. */
  readonly send: (parts: Parameters<typeof makeDraft>[0], recordId?: string) => Promise<ResponseRecord>;
  readonly cancel: (recordId: string) => void;
  readonly sender: RequestSender;
  readonly bodies: BodyStore;
  readonly folder: string;
  readonly events: EventMessage<Events>[];
  /** The whole body of a record, as it was decoded. */
  readonly readBody: (record: ResponseRecord) => Promise<Buffer>;
}

/** The real engine over a real store of bodies in a folder of its own. */
export async function startSender(
  options: Partial<RequestSenderOptions> & { scopes?: ResolveScopes } = {},
): Promise<StartedSender> {
  const { scopes = makeScopes(), ...others } = options;
  const folder = await makeTemporaryFolder();
  const events: EventMessage<Events>[] = [];
  const bodies = createBodyStore({ folder, catalogue: en });
  const sender = createRequestSender({
    readScopes: () => Promise.resolve(scopes),
    bodies,
    publish: (event) => events.push(event),
    now: () => Date.now(),
    version: '1.0.0',
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
    async send(parts, recordId = 'record-1') {
      const input: SendInput = {
        recordId: recordIdSchema.parse(recordId),
        draft: makeDraft(parts),
        collectionId: null,
        itemId: null,
        environmentName: null,
        given: {},
      };
      return responseRecordSchema.parse(await sender.send(input));
    },
    cancel: (recordId) => sender.cancel(recordIdSchema.parse(recordId)),
    readBody: (record) => readBodyOf(bodies, record),
  };
}

/** The whole body of a record, as it was decoded. */
export async function readBodyOf(
  bodies: Pick<BodyStore, 'openReadStream'>,
  { outcome }: ResponseRecord,
): Promise<Buffer> {
  if (outcome.kind !== 'response') throw new Error(JSON.stringify(outcome.failure));
  const chunks: Uint8Array[] = [];
  for await (const chunk of bodies.openReadStream(outcome.body.id)) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
