import { describe, expect, it, vi } from 'vitest';
import { createRowWindow } from '../../../../../renderer/features/response/body/row-window.ts';
import type { RowWindow } from '../../../../../renderer/features/response/body/row-window.ts';
import type { BodyViewState } from '../../../../../shared/model/body-view.ts';

const rowOf = (index: number) => ({ line: index + 1, text: `row ${index}` });

const stateOf = (parts: Partial<BodyViewState> = {}): BodyViewState => ({
  format: 'text',
  rowCount: 100_000,
  lineCount: 100_000,
  widestRow: 9,
  byteLength: 1_000_000,
  isFinal: true,
  notice: null,
  ...parts,
});

function openWindow(states: BodyViewState[] = [stateOf()]) {
  const reads: number[] = [];
  let state = states[0] ?? stateOf();
  const window = createRowWindow({
    firstRows: [rowOf(0), rowOf(1)],
    describe: () => {
      state = states.shift() ?? state;
      return Promise.resolve(state);
    },
    readRows: (from, count) => {
      reads.push(from);
      const rows = Array.from({ length: Math.max(0, Math.min(count, state.rowCount - from)) }, (_, offset) =>
        rowOf(from + offset),
      );
      return Promise.resolve(rows);
    },
  });
  return { window, reads };
}

/** Resolves when a row is at hand. */
function rowArrives(window: RowWindow, index: number): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (window.rowAt(index) === null) return;
      leave();
      resolve();
    };
    const leave = window.subscribe(look);
    look();
  });
}

describe('createRowWindow', () => {
  it('shows the first rows before anything was asked', () => {
    const { window, reads } = openWindow();
    expect(window.rowCount).toBe(2);
    expect(window.rowAt(1)).toEqual(rowOf(1));
    expect(window.rowAt(2)).toBeNull();
    expect(reads).toEqual([]);
  });

  it('fetches what is in sight, once', async () => {
    const { window, reads } = openWindow();
    window.want(40_000, 40_040);
    const stop = window.follow();
    await rowArrives(window, 40_039);
    window.want(40_000, 40_040);
    window.want(40_010, 40_050);
    stop();
    expect(reads).toEqual([40_000]);
    expect(window.rowCount).toBe(100_000);
  });

  it('passes over what was in sight for a moment only', async () => {
    const { window, reads } = openWindow();
    window.follow();
    await vi.waitFor(() => expect(window.state).not.toBeNull());
    for (let from = 1_000; from < 90_000; from += 1_000) window.want(from, from + 40);
    await rowArrives(window, 89_000);
    expect(reads.length).toBeLessThanOrEqual(4);
  });

  it('keeps a window of rows and not the whole', async () => {
    const { window, reads } = openWindow();
    window.follow();
    for (let from = 0; from < 10_000; from += 100) {
      window.want(from, from + 40);
      await rowArrives(window, from + 20);
    }
    expect(window.rowAt(200)).toBeNull();
    window.want(200, 240);
    await rowArrives(window, 200);
    expect(reads.filter((from) => from === 200)).toHaveLength(2);
  });

  it('follows a body that grows, and reads its last rows again', async () => {
    const growing = stateOf({ rowCount: 30, lineCount: 30, isFinal: false });
    const { window } = openWindow([growing, stateOf({ rowCount: 130, lineCount: 130 })]);
    window.want(0, 130);
    const stop = window.follow();
    await vi.waitFor(() => expect(window.rowAt(129)).toEqual(rowOf(129)));
    stop();
    expect(window.rowAt(99)).toEqual(rowOf(99));
    expect(window.lineCount).toBe(130);
  });

  it('stops following when told', async () => {
    const describe = vi.fn(() => Promise.resolve(stateOf({ isFinal: false })));
    const window = createRowWindow({ firstRows: [], describe, readRows: () => Promise.resolve([]) });
    const stop = window.follow();
    await vi.waitFor(() => expect(window.state).not.toBeNull());
    stop();
    const asked = describe.mock.calls.length;
    await new Promise((resolve) => setImmediate(resolve));
    expect(describe).toHaveBeenCalledTimes(asked);
  });

  it('says why rows cannot be had, keeps what it has, and does not ask over and over', async () => {
    const readRows = vi.fn(() => Promise.reject(new Error('This answer is no longer kept.')));
    const window = createRowWindow({
      firstRows: [rowOf(0)],
      describe: () => Promise.resolve(stateOf()),
      readRows,
    });
    window.want(0, 40);
    window.follow();
    await vi.waitFor(() => expect(window.problem).toBe('This answer is no longer kept.'));
    expect(window.rowAt(0)).toEqual(rowOf(0));
    expect(readRows).toHaveBeenCalledTimes(1);
  });

  it('tells every change to those who listen, by another version', async () => {
    const { window } = openWindow();
    const before = window.version();
    const listener = vi.fn();
    const leave = window.subscribe(listener);
    window.follow();
    await vi.waitFor(() => expect(listener).toHaveBeenCalled());
    expect(window.version()).not.toBe(before);
    leave();
  });
});
