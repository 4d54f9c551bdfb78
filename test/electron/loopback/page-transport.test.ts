import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEventBus } from '../../../electron/api/event-bus.ts';
import { startLoopbackServer } from '../../../electron/loopback/loopback-server.ts';
import type { LoopbackServer } from '../../../electron/loopback/loopback-server.ts';
import { ApiCallError, createClient } from '../../../renderer/api/client.ts';
import { createLoopbackTransport } from '../../../renderer/api/loopback-transport.ts';
import type { AppEvent, ConnectionState } from '../../../renderer/api/transport.ts';
import { ServiceError } from '../../../shared/ipc/service-error.ts';
import { en } from '../../../shared/texts/en.ts';
import { say } from '../../../shared/texts/text.ts';

/** The page's side of the loopback, against the real server: what a person sees when the host goes away. */

const bus = createEventBus();
const callers: string[] = [];

const start = (port = 0, token?: string) =>
  startLoopbackServer({
    app: {
      dispatch: (name, input, { clientId }) => {
        callers.push(clientId);
        return Promise.resolve({ ok: true, value: [name, input] });
      },
      subscribe: (listener) => bus.subscribe(listener),
      openBody: (id) =>
        id === 'b1'
          ? Promise.resolve(Readable.from([Buffer.from('{"a":1}')]))
          : Promise.reject(new ServiceError('not-found', say('api.body-gone'))),
    },
    catalogue: en,
    headers: {},
    makePage: () => async (_request, response) => Promise.resolve(void response.end()),
    port,
    onFault: () => undefined,
    ...(token === undefined ? {} : { token }),
  });

let server: LoopbackServer;
let stops: (() => void)[] = [];
beforeEach(async () => {
  server = await start();
  callers.length = 0;
});
afterEach(async () => {
  for (const stop of stops) stop();
  stops = [];
  await server.close();
});

const portOf = ({ origin }: LoopbackServer) => Number(new URL(origin).port);

function openPage(token: string | null = server.token) {
  const { origin } = server;
  return createLoopbackTransport({
    origin,
    token,
    clientId: 'page-1',
    // A browser names the origin by itself, and refuses to let a page do so.
    fetch: (input, init) =>
      fetch(input, { ...init, headers: { ...(init?.headers as object), Origin: origin } }),
  });
}

function listenTo(page: ReturnType<typeof openPage>) {
  const events: AppEvent[] = [];
  const states: ConnectionState[] = [];
  stops.push(page.subscribe((event) => events.push(event)));
  stops.push(page.watchConnection((state) => states.push(state)));
  return { events, states };
}

const progress = (receivedBytes: number): AppEvent => ({
  name: 'record.progress',
  payload: { recordId: 'r1' as never, receivedBytes },
});

/** Publishes until the page's stream is there. */
async function untilHeard(events: AppEvent[], event: AppEvent): Promise<void> {
  await expect
    .poll(() => {
      bus.publish(event);
      return events.length;
    })
    .toBeGreaterThan(0);
}

describe('calls of the page', () => {
  it('carry their name, their input and who calls', async () => {
    expect(await openPage().invoke('layout.read', { a: 'ä' })).toEqual({
      ok: true,
      value: ['layout.read', { a: 'ä' }],
    });
    expect(callers).toEqual(['page-1']);
  });

  it('send null where there is no input', async () => {
    expect(await openPage().invoke('app.describe', undefined)).toEqual({
      ok: true,
      value: ['app.describe', null],
    });
  });

  it('fail with a plain sentence when the host has gone', async () => {
    const client = createClient(openPage());
    await server.close();
    const failed = await client['app.describe'](null).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(ApiCallError);
    expect(failed).toMatchObject({ code: 'internal', message: en['api.host-lost'] });
  });

  it('fail with another one when this page belongs to an earlier run', async () => {
    const page = openPage('a token of yesterday');
    expect(await page.invoke('app.describe', null)).toMatchObject({
      ok: false,
      error: { message: en['api.run-ended'] },
    });
    const states: ConnectionState[] = [];
    stops.push(page.watchConnection((state) => states.push(state)));
    expect(states).toEqual(['ended']);
  });

  it('fail at once where the page was opened without a key', async () => {
    const page = openPage(null);
    const { states } = listenTo(page);
    expect(states).toEqual(['ended']);
    expect(await page.invoke('app.describe', null)).toMatchObject({
      ok: false,
      error: { message: en['api.run-ended'] },
    });
    expect(callers).toEqual([]);
  });
});

describe('bytes for the page', () => {
  it('come as a stream', async () => {
    expect(await new Response(await openPage().readBody('b1')).text()).toBe('{"a":1}');
  });

  it('that are gone, or whose host is gone, are told', async () => {
    const page = openPage();
    await expect(page.readBody('b2')).rejects.toMatchObject({
      code: 'not-found',
      message: en['api.body-gone'],
    });
    await server.close();
    await expect(page.readBody('b1')).rejects.toMatchObject({ message: en['api.host-lost'] });
  });
});

describe('events for the page', () => {
  it('reach every listener over one stream, in order', async () => {
    const page = openPage();
    const first = listenTo(page);
    const second = listenTo(page);
    await untilHeard(first.events, progress(0));
    bus.publish(progress(7));
    await expect.poll(() => [first.events.at(-1), second.events.at(-1)]).toEqual([progress(7), progress(7)]);
    expect(first.states).toEqual([]);
  });

  it('are told to be lost when the host goes, and go on when it comes back', async () => {
    const { events, states } = listenTo(openPage());
    await untilHeard(events, progress(0));
    await server.close();
    await expect.poll(() => states).toEqual(['lost']);
    server = await start(portOf(server), server.token);
    await expect.poll(() => states, { timeout: 10_000 }).toEqual(['lost', 'connected']);
    bus.publish(progress(9));
    await expect.poll(() => events.at(-1)).toEqual(progress(9));
  });

  it('end for good when another run answers on the same port', async () => {
    const { events, states } = listenTo(openPage());
    await untilHeard(events, progress(0));
    await server.close();
    server = await start(portOf(server));
    await expect.poll(() => states, { timeout: 10_000 }).toEqual(['lost', 'ended']);
  });

  it('go on with that run once its key is there', async () => {
    const page = openPage();
    const { events, states } = listenTo(page);
    await untilHeard(events, progress(0));
    await server.close();
    server = await start(portOf(server));
    await expect.poll(() => states, { timeout: 10_000 }).toEqual(['lost', 'ended']);
    page.joinRun(server.token);
    await expect.poll(() => states).toEqual(['lost', 'ended', 'lost', 'connected']);
    bus.publish(progress(9));
    await expect.poll(() => events.at(-1)).toEqual(progress(9));
    expect(await page.invoke('app.describe', null)).toMatchObject({ ok: true });
  });

  it('are not broken off by the key that is in use already', async () => {
    const page = openPage();
    const { events, states } = listenTo(page);
    expect(page.hasBeenConnected()).toBe(false);
    await untilHeard(events, progress(0));
    page.joinRun(server.token);
    bus.publish(progress(9));
    await expect.poll(() => events.at(-1)).toEqual(progress(9));
    expect(page.hasBeenConnected()).toBe(true);
    expect(states).toEqual([]);
  });

  it('stop when nobody listens any more', async () => {
    const page = openPage();
    const { events } = listenTo(page);
    await untilHeard(events, progress(0));
    for (const stop of stops.splice(0)) stop();
    const heard = events.length;
    const again = listenTo(page);
    await untilHeard(again.events, progress(1));
    expect(events).toHaveLength(heard);
  });
});
