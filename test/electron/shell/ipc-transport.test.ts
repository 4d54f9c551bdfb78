import type { WebContents } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import { createEventBus } from '../../../electron/api/event-bus.ts';
import { serveIpc } from '../../../electron/shell/ipc-transport.ts';
import { WebContentsDouble, ipcHandlers, resetElectron } from '../../helpers/electron-double.ts';

beforeEach(resetElectron);

function serve() {
  const calls: unknown[][] = [];
  const bus = createEventBus();
  const window = new WebContentsDouble(7);
  serveIpc(
    {
      dispatch: (...call) => {
        calls.push(call);
        return Promise.resolve({ ok: true, value: 'done' });
      },
      subscribe: (listener) => bus.subscribe(listener),
    },
    () => [window as unknown as WebContents],
  );
  const invoke = async (event: object, ...args: unknown[]): Promise<unknown> =>
    ipcHandlers.get('api')?.(event as never, ...args);
  return { calls, bus, window, invoke };
}

const ownFrame = { parent: null, url: 'app://plaincall/' };
const ownEvent = { sender: { id: 7 }, senderFrame: ownFrame };

describe('calls from the window', () => {
  it('are dispatched with the name, the input and who calls', async () => {
    const { calls, invoke } = serve();
    expect(await invoke(ownEvent, 'app.describe', null, 'window-1')).toEqual({ ok: true, value: 'done' });
    expect(calls).toEqual([['app.describe', null, { clientId: 'window-1' }]]);
  });

  it.each([
    [
      'another site in our window',
      { ...ownEvent, senderFrame: { parent: null, url: 'https://evil.example/' } },
    ],
    [
      'a name that begins like ours',
      { ...ownEvent, senderFrame: { parent: null, url: 'app://plaincall.x/' } },
    ],
    ['a frame inside our page', { ...ownEvent, senderFrame: { parent: ownFrame, url: 'app://plaincall/' } }],
    ['a frame that is gone', { ...ownEvent, senderFrame: null }],
    ['a window that is not ours', { sender: { id: 8 }, senderFrame: ownFrame }],
  ])('are refused from %s', async (_what, event) => {
    const { calls, invoke } = serve();
    await expect(invoke(event, 'app.describe', null, 'x')).rejects.toThrow('refused');
    expect(calls).toEqual([]);
  });

  it.each([[null], [7], [{ toString: 'app.describe' }], [undefined]])(
    'are refused with the name %j',
    async (name) => {
      const { calls, invoke } = serve();
      await expect(invoke(ownEvent, name, null, 'x')).rejects.toThrow('refused');
      expect(calls).toEqual([]);
    },
  );

  it('name an unknown caller where the page names none', async () => {
    const { calls, invoke } = serve();
    await invoke(ownEvent, 'app.describe', null, { evil: true });
    expect(calls[0]?.[2]).toEqual({ clientId: 'unknown' });
  });
});

describe('events', () => {
  it('reach every window on one channel', () => {
    const { bus, window } = serve();
    const event = { name: 'menu.chosen', payload: { command: 'send' } } as const;
    bus.publish(event);
    expect(window.sent).toEqual([['event', event]]);
  });
});
