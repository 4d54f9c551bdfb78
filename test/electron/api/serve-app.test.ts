import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { followSandbox } from '../../../electron/api/running-sandbox.ts';
import { createClient } from '../../../renderer/api/client.ts';
import { makeDraft } from '../../../shared/draft/make-draft.ts';
import { ServiceError } from '../../../shared/ipc/service-error.ts';
import type { RequestDraft } from '../../../shared/model/request-draft.ts';
import { say } from '../../../shared/texts/text.ts';
import { startApp } from '../../helpers/start-browser-host.ts';
import type { StartedApp, StartOptions } from '../../helpers/start-browser-host.ts';

let home = '';
let running: StartedApp[] = [];
beforeEach(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), 'plaincall-served-'));
});
afterEach(async () => {
  for (const app of running) await app.close();
  running = [];
  await rm(home, { recursive: true, force: true });
});

/** Starts the app on the same folder as before. */
async function start(options: StartOptions = {}) {
  const app = await startApp({ home, ...options });
  running.push(app);
  const client = createClient({
    clientId: 'window',
    invoke: (name, input) => app.app.dispatch(name, input, { clientId: 'window' }),
    subscribe: (listener) => app.app.subscribe(listener),
    watchConnection: () => () => undefined,
    readBody: () => Promise.reject(new Error('not used here')),
  });
  const stop = async () => {
    running = running.filter((one) => one !== app);
    await app.close();
  };
  return { client, stop, app };
}

const draft = (parts: Partial<RequestDraft> = {}) => makeDraft('draft-1' as RequestDraft['id'], parts);

describe('the first start', () => {
  it('puts the Sandbox collection into the collections folder and on the list', async () => {
    const { client } = await start();
    expect(await client['collection.list'](null)).toMatchObject([
      { name: 'Sandbox', isSandbox: true, path: path.join(home, 'collections', 'sandbox'), problem: null },
    ]);
  });

  it('is not repeated: who closed the collection has it closed, and the folder kept', async () => {
    const first = await start();
    const [sandbox] = await first.client['collection.list'](null);
    if (sandbox === undefined) throw new Error('the Sandbox collection is not there');
    await first.client['collection.close']({ collectionId: sandbox.id });
    await first.stop();
    const second = await start();
    expect(await second.client['collection.list'](null)).toEqual([]);
    expect(await readdir(sandbox.path)).toContain('opencollection.yml');
  });

  it('is not repeated for who deleted the collection', async () => {
    const first = await start();
    const [sandbox] = await first.client['collection.list'](null);
    if (sandbox === undefined) throw new Error('the Sandbox collection is not there');
    await first.client['collection.delete']({ collectionId: sandbox.id });
    await first.stop();
    const second = await start();
    expect(await second.client['collection.list'](null)).toEqual([]);
    expect(await readdir(path.join(home, 'collections'))).toEqual([]);
  });

  it('that cannot write is told, and the app works', async () => {
    await writeFile(path.join(home, 'collections'), 'a file where the folder should be');
    const { client } = await start();
    const described = await client['app.describe'](null);
    expect(described.sandboxUrl).not.toBeNull();
    expect(described.sandboxProblem).toContain('could not be written');
    expect(await client['collection.list'](null)).toEqual([]);
  });
});

describe('a request of the app', () => {
  it('knows the address of the sandbox by name', async () => {
    const { client } = await start();
    const record = await client['request.send']({
      recordId: 'r' as never,
      draft: draft({ url: '{{sandboxUrl}}/status/204' }),
    });
    expect(record.outcome).toMatchObject({ kind: 'response', answer: { status: 204 } });
  });

  it('can be cancelled, and ends with the app', async () => {
    const { client, stop } = await start();
    const slow = (recordId: string) =>
      client['request.send']({
        recordId: recordId as never,
        draft: draft({ url: '{{sandboxUrl}}/slow?seconds=20' }),
      });
    const cancelled = slow('a');
    await client['request.cancel']({ recordId: 'a' as never });
    expect((await cancelled).outcome).toMatchObject({ failure: { code: 'cancelled' } });
    const ended = slow('b');
    await stop();
    expect((await ended).outcome).toMatchObject({ failure: { code: 'cancelled' } });
  });

  it('leaves bytes that can be read by id, and none that were released', async () => {
    const { client, app } = await start();
    const { outcome } = await client['request.send']({
      recordId: 'r' as never,
      draft: draft({ url: '{{sandboxUrl}}/big?kb=300' }),
    });
    if (outcome.kind === 'failure') throw new Error('no answer');
    let bytes = 0;
    for await (const chunk of await app.app.openBody(outcome.body.id)) bytes += (chunk as Buffer).length;
    expect(bytes).toBe(outcome.body.decodedBytes);
    await client['body.release']({ bodyIds: [outcome.body.id] });
    await expect(app.app.openBody(outcome.body.id)).rejects.toBeInstanceOf(ServiceError);
  });
});

describe('the end of the app', () => {
  it('waits for the drafts that a window handed over as it went', async () => {
    const first = await start();
    const entry = { draft: draft({ name: 'unsaved' }), source: null, collectionId: null, changedAt: 1 };
    const handedOver = first.client['draft.journal']({ changed: [entry], settled: [] });
    await first.stop();
    await handedOver;
    const second = await start();
    expect((await second.client['draft.restore'](null)).entries).toMatchObject([
      { draft: { name: 'unsaved' } },
    ]);
  });
});

describe('what only some hosts can do', () => {
  it('is done through the platform where it can', async () => {
    const shown: string[] = [];
    const target = path.join(home, 'saved.json');
    const { client } = await start({
      platform: {
        pickFolder: (title) => Promise.resolve(`/picked for ${title}`),
        pickSavePath: (name) => Promise.resolve(name === 'no' ? null : target),
        showInFolder: (file) => Promise.resolve(void shown.push(file)),
      },
    });
    expect(await client['folder.pick']({ title: 'x' })).toEqual({ path: '/picked for x' });
    const { outcome } = await client['request.send']({
      recordId: 'r' as never,
      draft: draft({ url: '{{sandboxUrl}}/status/200' }),
    });
    if (outcome.kind === 'failure') throw new Error('no answer');
    const bodyId = outcome.body.id;
    expect(await client['body.save']({ bodyId, suggestedName: 'no' })).toBeNull();
    expect(await client['body.save']({ bodyId, suggestedName: 'a.json' })).toEqual({ path: target });
    expect(await readdir(home)).toContain('saved.json');
    const [sandbox] = await client['collection.list'](null);
    if (sandbox === undefined) throw new Error('the Sandbox collection is not there');
    const itemId = 'start-here/list-templates.yml' as never;
    await client['file.show']({ collectionId: sandbox.id, itemId });
    expect(shown).toEqual([path.join(sandbox.path, 'start-here', 'list-templates.yml')]);
  });
});

describe('a sandbox that cannot start', () => {
  const broken = () =>
    followSandbox(Promise.reject(new ServiceError('refused', say('sandbox.port-taken', { port: 1 }))));

  it('says why, gives no address, and refuses to be reset', async () => {
    const sandbox = broken();
    expect(await sandbox.state()).toEqual({ url: null, problem: say('sandbox.port-taken', { port: 1 }) });
    expect(await sandbox.variables()).toEqual({});
    await expect(sandbox.reset()).rejects.toBeInstanceOf(ServiceError);
    await sandbox.close();
  });

  it('also says so where nobody meant it to fail', async () => {
    const { problem } = await followSandbox(Promise.reject(new Error('odd'))).state();
    expect(problem?.key).toBe('sandbox.cannot-start');
  });
});
