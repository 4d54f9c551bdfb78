import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Rectangle } from 'electron';
import * as z from 'zod';

/** Where the window stood when it was closed. */
const windowStateSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  isMaximized: z.boolean(),
});
export type WindowState = z.infer<typeof windowStateSchema>;

/** The smallest window that still shows the request and its answer side by side. */
export const SMALLEST = { width: 900, height: 600 } as const;
const USUAL = { width: 1360, height: 860 } as const;

/** As much of a window has to be on a screen for a person to be able to get hold of it. */
const GRASP = { width: 120, height: 48 } as const;

/** Synchronous, because the window is made with it. A missing or broken file is a first start. */
export function readWindowState(folder: string): WindowState | null {
  try {
    const text = readFileSync(stateFile(folder), 'utf8');
    return windowStateSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Synchronous, because the process is about to end. That it could not be kept is not worth a word to the person. */
export function writeWindowState(folder: string, state: WindowState): void {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(stateFile(folder), JSON.stringify(state));
  } catch {
    // The next window stands where a first one would.
  }
}

/**
 * Pure. Keeps a remembered window where a person can see it: a screen may have gone or become smaller meanwhile.
 * `screens` are the work areas, the main one first.
 */
export function placeOnScreen(state: WindowState | null, screens: readonly Rectangle[]): Rectangle {
  const main = screens[0] ?? { x: 0, y: 0, ...USUAL };
  const home = state === null ? undefined : screens.find((screen) => canBeGrasped(state, screen));
  const screen = home ?? main;
  const width = clamp(state?.width ?? USUAL.width, Math.min(SMALLEST.width, screen.width), screen.width);
  const height = clamp(
    state?.height ?? USUAL.height,
    Math.min(SMALLEST.height, screen.height),
    screen.height,
  );
  if (state === null || home === undefined) {
    return {
      x: screen.x + Math.round((screen.width - width) / 2),
      y: screen.y + Math.round((screen.height - height) / 2),
      width,
      height,
    };
  }
  return {
    x: clamp(state.x, screen.x, screen.x + screen.width - width),
    y: clamp(state.y, screen.y, screen.y + screen.height - height),
    width,
    height,
  };
}

/** The title bar is at the top, so that is the part which has to be on the screen. */
function canBeGrasped(state: WindowState, screen: Rectangle): boolean {
  const shared = Math.min(state.x + state.width, screen.x + screen.width) - Math.max(state.x, screen.x);
  const isTopOn = state.y >= screen.y - GRASP.height && state.y <= screen.y + screen.height - GRASP.height;
  return shared >= GRASP.width && isTopOn;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

function stateFile(folder: string): string {
  return path.join(folder, 'window.json');
}
