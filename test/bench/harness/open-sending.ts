import { composeSending } from '../../../electron/api/compose-sending.ts';
import { recordIdSchema } from '../../../shared/model/ids.ts';
import type { RequestDraft } from '../../../shared/model/request-draft.ts';
import type { ResponseRecord } from '../../../shared/model/response-record.ts';
import { en } from '../../../shared/texts/en.ts';
import type { ResolveScopes } from '../../../shared/variables/scopes.ts';
import type { Bench } from './benchmark.ts';
import { makeFolder } from './make-folder.ts';
import { makePlatform } from './open-app.ts';

/** The engine as every host composes it, in this process. */
export interface OpenedSending {
  send(draft: RequestDraft): Promise<ResponseRecord>;
  /** Lets go of the body of an answer. */
  release(record: ResponseRecord): Promise<void>;
}

const NOTHING: ResolveScopes = { variables: [], inherited: { headers: [], auth: null } };

export async function openSending(bench: Bench, scopes = NOTHING): Promise<OpenedSending> {
  const sending = composeSending({
    platform: makePlatform(await makeFolder(bench)),
    catalogue: en,
    readScopes: async () => scopes,
    publish: () => undefined,
  });
  bench.atEnd(() => sending.close());
  const names = { collectionId: null, itemId: null, environmentName: null, given: {} };
  let count = 0;
  return {
    send(draft) {
      count += 1;
      return sending.sender.send({ recordId: recordIdSchema.parse(`record-${count}`), draft, ...names });
    },
    async release({ outcome }) {
      if (outcome.kind === 'response') await sending.bodies.release([outcome.body.id]);
    },
  };
}
