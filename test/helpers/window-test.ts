import { mkdtemp, realpath, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test as base } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { startBuiltHost } from './start-built-host.ts';
import type { BuiltHost } from './start-built-host.ts';

interface WindowFixtures {
  /** Of this test alone; everything that its hosts write is in there. */
  folder: string;
  host: BuiltHost;
  /** What the browser complained about, and what tried to leave this computer. A test ends with none. */
  complaints: Complaints;
}

export interface Complaints {
  /** Says that the test provokes such ones. */
  allow(pattern: RegExp): void;
  unexpected(): readonly string[];
}

/** What a browser says where nobody answers any more. */
export const LOST_HOST = /^Failed to load resource: net::ERR_/;

/**
 * A test that begins as a newcomer does: Plaincall was just started for the first time, and `page` is its window, with
 * the Sandbox collection in it.
 */
export const test = base.extend<WindowFixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs: nothing.
  async folder({}, run) {
    const folder = await mkdtemp(path.join(await realpath(os.tmpdir()), 'plaincall-window-'));
    await run(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  },
  async host({ folder }, run) {
    const host = await startBuiltHost(folder);
    await run(host);
    await host.stop();
    expect(host.complaints(), 'what the host complained about').toBe('');
  },
  async complaints({ context }, run) {
    await run(listenForComplaints(context));
  },
  async page({ page, host, complaints }, run) {
    await openWindow(page, host);
    await run(page);
    expect(complaints.unexpected(), 'what the browser complained about').toEqual([]);
  },
});

/** Opens the window of a host, and waits until it is ready to be used. */
export async function openWindow(page: Page, host: BuiltHost): Promise<void> {
  await page.goto(host.address);
  await expect(page.getByRole('tablist', { name: 'Open requests' }).getByRole('tab').first()).toBeVisible();
}

function listenForComplaints(context: BrowserContext): Complaints {
  const complaints: string[] = [];
  const allowed: RegExp[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  context.on('weberror', (problem) => complaints.push(String(problem.error())));
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const staysHere = hostname === '127.0.0.1' || protocol === 'blob:' || protocol === 'data:';
    if (!staysHere) complaints.push(`left this computer: ${request.url()}`);
  });
  return {
    allow: (pattern) => allowed.push(pattern),
    unexpected: () => complaints.filter((line) => !allowed.some((pattern) => pattern.test(line))),
  };
}
