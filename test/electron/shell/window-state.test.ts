import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeOnScreen, readWindowState, writeWindowState } from '../../../electron/shell/window-state.ts';

const main = { x: 0, y: 0, width: 1920, height: 1040 };
const right = { x: 1920, y: 0, width: 1280, height: 1000 };
const at = (x: number, y: number, width = 1200, height = 800) => ({
  x,
  y,
  width,
  height,
  isMaximized: false,
});

describe('where the window stands', () => {
  it('is the middle of the main screen at first', () => {
    expect(placeOnScreen(null, [main, right])).toEqual({ x: 280, y: 90, width: 1360, height: 860 });
  });

  it('is where it was left, on whichever screen', () => {
    expect(placeOnScreen(at(100, 60), [main])).toEqual({ x: 100, y: 60, width: 1200, height: 800 });
    expect(placeOnScreen(at(1950, 20), [main, right])).toEqual({ x: 1950, y: 20, width: 1200, height: 800 });
  });

  it('is the main screen where the other one is gone', () => {
    expect(placeOnScreen(at(2500, 20), [main])).toEqual({ x: 360, y: 120, width: 1200, height: 800 });
  });

  it('is pulled back where it hangs over an edge', () => {
    expect(placeOnScreen(at(1500, 500), [main])).toEqual({ x: 720, y: 240, width: 1200, height: 800 });
    expect(placeOnScreen(at(-400, -20), [main])).toEqual({ x: 0, y: 0, width: 1200, height: 800 });
  });

  it('is the main screen where only a sliver or the lower edge could be seen', () => {
    expect(placeOnScreen(at(1900, 100), [main])).toMatchObject({ x: 360 });
    expect(placeOnScreen(at(100, -700), [main])).toMatchObject({ y: 120 });
  });

  it('never is larger than the screen nor too small to use', () => {
    expect(placeOnScreen(at(0, 0, 4000, 3000), [main])).toEqual(main);
    expect(placeOnScreen(at(50, 50, 10, 10), [main])).toMatchObject({ width: 900, height: 600 });
    const tiny = { x: 0, y: 0, width: 640, height: 480 };
    expect(placeOnScreen(null, [tiny])).toEqual(tiny);
  });

  it('is somewhere sensible where no screen is told', () => {
    expect(placeOnScreen(null, [])).toEqual({ x: 0, y: 0, width: 1360, height: 860 });
  });
});

describe('the remembered window', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'plaincall-window-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('comes back as it was written, also into a folder that is not there yet', () => {
    const inside = path.join(folder, 'new');
    writeWindowState(inside, { ...at(5, 6), isMaximized: true });
    expect(readWindowState(inside)).toEqual({ ...at(5, 6), isMaximized: true });
  });

  it.each(['', '{', '[]', '{"x":1}', '{"x":"1","y":2,"width":3,"height":4,"isMaximized":true}'])(
    'is a first start where the file holds %j',
    async (content) => {
      await writeFile(path.join(folder, 'window.json'), content);
      expect(readWindowState(folder)).toBeNull();
    },
  );

  it('is let go silently where it cannot be written', async () => {
    await writeFile(path.join(folder, 'file'), '');
    writeWindowState(path.join(folder, 'file'), at(1, 2));
    expect(await readFile(path.join(folder, 'file'), 'utf8')).toBe('');
  });
});
