import os from 'node:os';
import { forkEngine } from '../../../electron/api/fork-engine.ts';
import { createBodyStore } from '../../../electron/services/bodies/body-store.ts';
import { createRemoteSender } from '../../../electron/services/send/remote/remote-sender.ts';
import { recordIdSchema } from '../../../shared/model/ids.ts';
import { en } from '../../../shared/texts/en.ts';
import { makeDraft, makeScopes } from '../builders.ts';

/** An app that sends one request and says which process does. */
const [file = '', url = ''] = process.argv.slice(2);
const folder = os.tmpdir();
const bodies = createBodyStore({ folder, catalogue: en });
const sender = createRemoteSender({
  readScopes: () => Promise.resolve(makeScopes()),
  bodies,
  publish: () => undefined,
  now: () => Date.now(),
  version: '1.0.0',
  startEngine() {
    const engine = forkEngine({ file, bodiesFolder: folder, env: process.env });
    console.log(`engine ${engine.pid}`);
    return engine;
  },
});
const where = { collectionId: null, itemId: null, environmentName: null, given: {} };
await sender.send({ recordId: recordIdSchema.parse('r'), draft: makeDraft({ url }), ...where });
