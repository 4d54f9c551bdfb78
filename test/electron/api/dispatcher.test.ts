import { describe, expect, it } from 'vitest';
import { createDispatcher } from '../../../electron/api/dispatcher.ts';
import type { Procedures } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/define.ts';
import { ServiceError } from '../../../shared/ipc/service-error.ts';
import { en } from '../../../shared/texts/en.ts';
import { say } from '../../../shared/texts/text.ts';

function dispatcherWith(handlers: Partial<Handlers<Procedures>>, checksOutput = false) {
  const faults: unknown[][] = [];
  const dispatch = createDispatcher(handlers as Handlers<Procedures>, {
    catalogue: en,
    checksOutput,
    onFault: (...fault) => faults.push(fault),
  });
  return { dispatch: (name: string, input: unknown) => dispatch(name, input, { clientId: 'w' }), faults };
}

describe('the dispatcher', () => {
  it('hands over the parsed input, with its defaults, and who calls', async () => {
    const seen: unknown[] = [];
    const { dispatch } = dispatcherWith({
      'collection.create': (input, call) => {
        seen.push(input, call);
        return Promise.reject(new ServiceError('refused', say('api.body-gone')));
      },
    });
    await dispatch('collection.create', { name: 'A', surplus: 1 });
    expect(seen).toEqual([{ name: 'A', parentFolder: null }, { clientId: 'w' }]);
  });

  it('says what a service refuses in its own sentence, with its code', async () => {
    const { dispatch, faults } = dispatcherWith({
      'app.describe': () =>
        Promise.reject(
          new ServiceError('unsupported', say('api.without-pick-folder'), { capability: 'pick-folder' }),
        ),
    });
    expect(await dispatch('app.describe', null)).toEqual({
      ok: false,
      error: { code: 'unsupported', message: en['api.without-pick-folder'], capability: 'pick-folder' },
    });
    expect(faults).toEqual([]);
  });

  it('keeps a fault of ours from the window, and tells the host of it', async () => {
    const fault = new TypeError('password=hunter2 is not a function');
    const { dispatch, faults } = dispatcherWith({ 'app.describe': () => Promise.reject(fault) });
    const envelope = await dispatch('app.describe', null);
    expect(envelope).toMatchObject({ ok: false, error: { code: 'internal', message: en['api.internal'] } });
    expect(JSON.stringify(envelope)).not.toContain('hunter2');
    expect(faults).toEqual([['app.describe', fault]]);
  });

  it('takes a handler that throws at once for one that rejects', async () => {
    const { dispatch } = dispatcherWith({
      'app.describe': () => {
        throw new Error('at once');
      },
    });
    expect(await dispatch('app.describe', null)).toMatchObject({ ok: false, error: { code: 'internal' } });
  });

  it('finds an answer that drifted from the contract, where it is told to look', async () => {
    const handlers = { 'collection.list': () => Promise.resolve([{ id: 'c' }] as never) };
    expect(await dispatcherWith(handlers).dispatch('collection.list', null)).toMatchObject({ ok: true });
    const checking = dispatcherWith(handlers, true);
    expect(await checking.dispatch('collection.list', null)).toMatchObject({
      ok: false,
      error: { code: 'internal' },
    });
    expect(checking.faults).toHaveLength(1);
  });

  it.each(['toString', '__proto__', 'valueOf', 'nothing.here'])('knows no %s', async (name) => {
    expect(await dispatcherWith({}).dispatch(name, null)).toMatchObject({
      ok: false,
      error: { code: 'unknown-procedure' },
    });
  });
});
