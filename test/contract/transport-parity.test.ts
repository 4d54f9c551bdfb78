import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiCallError, createClient } from '../../renderer/api/client.ts';
import type { ApiClient } from '../../renderer/api/client.ts';
import { createLoopbackTransport } from '../../renderer/api/loopback-transport.ts';
import type { AppEvent, Transport } from '../../renderer/api/transport.ts';
import type { ProcedureName } from '../../shared/ipc/contract.ts';
import { makeDraft } from '../../shared/draft/make-draft.ts';
import type { RequestDraft } from '../../shared/model/request-draft.ts';
import { startBrowserHost } from '../helpers/start-browser-host.ts';
import type { StartedBrowserHost } from '../helpers/start-browser-host.ts';

/**
 * The same calls over every way to the services: straight, through a structured clone as Electron's IPC makes one, and
 * over the loopback. What one of them changed on the way would be a difference between the hosts.
 */
let host: StartedBrowserHost;
beforeAll(async () => {
  host = await startBrowserHost();
});
afterAll(() => host.close());

type Way = 'in-process' | 'structured clone' | 'loopback';
const WAYS: readonly Way[] = ['in-process', 'structured clone', 'loopback'];

function transportOf(way: Way): Transport {
  if (way === 'loopback') {
    const { origin, token } = host;
    return createLoopbackTransport({
      origin,
      token,
      clientId: way,
      fetch: (input, init) =>
        fetch(input, { ...init, headers: { ...(init?.headers as object), Origin: origin } }),
    });
  }
  const pass = <T>(value: T): T => (way === 'structured clone' ? structuredClone(value) : value);
  return {
    clientId: way,
    invoke: async (name, input) => pass(await host.app.dispatch(name, pass(input), { clientId: way })),
    subscribe: (listener) => host.app.subscribe((event) => listener(pass(event))),
    watchConnection: () => () => undefined,
    readBody: () => Promise.reject(new Error('not compared here')),
  };
}

/** What a call came to, errors as data. */
async function resultOf(task: Promise<unknown>): Promise<unknown> {
  try {
    return { value: await task };
  } catch (problem) {
    if (!(problem instanceof ApiCallError)) throw problem;
    return { code: problem.code, message: problem.message, capability: problem.capability };
  }
}

/** Makes the same call over every way; gives the result if it is one and the same. */
async function sameResult(call: (client: ApiClient, way: Way) => Promise<unknown>): Promise<unknown> {
  const results = [];
  for (const way of WAYS) results.push(await resultOf(call(createClient(transportOf(way)), way)));
  const [first, ...others] = results;
  for (const other of others) expect(other).toEqual(first);
  return first;
}

const draft = (parts: Partial<RequestDraft> = {}) => makeDraft('draft-1' as RequestDraft['id'], parts);

describe('over every transport', () => {
  it('the app describes itself in the same words', async () => {
    expect(await sameResult((client) => client['app.describe'](null))).toMatchObject({
      value: { host: 'test', dataFolder: host.home, sandboxProblem: null },
    });
  });

  it('the same collections, trees and requests are there', async () => {
    const client = createClient(transportOf('in-process'));
    const [sandbox] = await client['collection.list'](null);
    if (sandbox === undefined) throw new Error('the Sandbox collection is not there');
    const { items } = await client['collection.readTree']({ collectionId: sandbox.id });
    const request = items.find(({ kind }) => kind === 'request');
    if (request === undefined) throw new Error('the Sandbox collection has no request');
    await sameResult((one) => one['collection.list'](null));
    await sameResult((one) => one['collection.readTree']({ collectionId: sandbox.id }));
    expect(
      await sameResult((one) =>
        // Draft and row ids are minted at each reading.
        one['item.open']({ collectionId: sandbox.id, itemId: request.id }).then(({ kind }) => kind),
      ),
    ).toEqual({ value: 'request' });
  });

  it('defaults are filled in by the service side, and text of every kind arrives as it is', async () => {
    const odd = 'ä 漢 👍 \u0000 \ud800 "\\\' {{name}} \r\n';
    await sameResult((client) => client['layout.write']({ activeDraftId: odd }));
    expect(await sameResult((client) => client['layout.read'](null))).toMatchObject({
      value: { activeDraftId: odd, tabs: [], foldedFolders: [], environmentByCollection: {} },
    });
  });

  it('a request to a server that is not there is the same record', async () => {
    const stable = (client: ApiClient, way: Way) =>
      client['request.send']({
        recordId: `record-${way}` as never,
        draft: draft({ url: 'http://127.0.0.1:9/never' }),
      }).then(({ outcome, hops }) => ({ outcome, sent: hops.map(({ request }) => request.url) }));
    expect(await sameResult(stable)).toMatchObject({
      value: { outcome: { kind: 'failure', failure: { code: 'connection-refused' } } },
    });
  });

  it('a wrong input is refused in the same words, before any service sees it', async () => {
    const wrong: readonly [ProcedureName, unknown][] = [
      ['collection.open', { path: '' }],
      ['collection.open', null],
      ['collection.open', []],
      ['body.readRows', { bodyId: 'b', view: 'readable', from: -1, count: 1 }],
      ['body.readRows', { bodyId: 'b', view: 'upside-down', from: 0, count: 1 }],
      ['request.send', { recordId: 'r', draft: 'none' }],
      ['app.describe', { unexpected: true }],
      ['draft.journal', { changed: [{}], settled: [] }],
    ];
    for (const [name, input] of wrong) {
      expect(await sameResult((client) => client[name](input as never))).toMatchObject({
        code: 'invalid-input',
        message: expect.stringContaining(name) as string,
      });
    }
  });

  it.each([
    'toString',
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'app',
    'app.describe ',
    '',
    'app.destroy',
  ])('the name %j is an unknown procedure', async (name) => {
    const call = (client: ApiClient) =>
      (client as unknown as Record<string, ApiClient['app.describe']>)[name]?.(null);
    expect(await sameResult(async (client) => call(client))).toMatchObject({ code: 'unknown-procedure' });
  });

  it('what is not there is not found, and what this host lacks is refused by its name', async () => {
    expect(
      await sameResult((client) => client['collection.readTree']({ collectionId: 'none' as never })),
    ).toMatchObject({ code: 'not-found' });
    expect(
      await sameResult((client) => client['body.describe']({ bodyId: 'none' as never, view: 'raw' })),
    ).toMatchObject({ code: 'not-found' });
    expect(await sameResult((client) => client['folder.pick']({ title: 'x' }))).toMatchObject({
      code: 'unsupported',
      capability: 'pick-folder',
    });
    expect(await sameResult((client) => client['link.open']({ url: 'https://example.com' }))).toMatchObject({
      code: 'unsupported',
      capability: 'open-link',
    });
  });

  it('the same events are heard, and name the window that caused them', async () => {
    const heard = new Map<Way, AppEvent[]>(WAYS.map((way) => [way, []]));
    const stops = WAYS.map((way) => transportOf(way).subscribe((event) => heard.get(way)?.push(event)));
    const client = createClient(transportOf('loopback'));
    const created = await client['collection.create']({ name: 'Parity' });
    // The loopback's stream may still be opening: what counts is an event that all of them were there for.
    let renames = 0;
    await expect
      .poll(async () => {
        renames += 1;
        await client['collection.rename']({ collectionId: created.id, name: `Parity ${renames}` });
        return heard.get('loopback')?.length;
      })
      .toBeGreaterThan(0);
    const expected: AppEvent = {
      name: 'collection.changed',
      payload: { collectionId: created.id, clientId: 'loopback' },
    };
    for (const way of WAYS) expect(heard.get(way)?.at(-1)).toEqual(expected);
    for (const stop of stops) stop();
    await client['collection.delete']({ collectionId: created.id });
  });

  it('nothing went wrong that a service did not mean to say', () => {
    expect(host.faults).toEqual([]);
  });
});
