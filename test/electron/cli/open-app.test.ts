import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchDesktopBinary, findDesktopBinary } from '../../../electron/cli/desktop-binary.ts';
import { openApp } from '../../../electron/cli/open-app.ts';
import type { OpenAppOptions } from '../../../electron/cli/open-app.ts';
import { en } from '../../../shared/texts/en.ts';

/** A folder laid out as the repository is, with an `electron` package whose installer is ours. */
let root = '';
let releases: Server;
let asked: string[] = [];
beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'plaincall-open-'));
  await mkdir(path.join(root, 'node_modules', 'electron', 'dist'), { recursive: true });
  await write('package.json', JSON.stringify({ name: 'electron', version: '45.0.0' }));
  asked = [];
  releases = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.end();
  }).listen(0, '127.0.0.1');
  await once(releases, 'listening');
});
afterEach(async () => {
  releases.close();
  await rm(root, { recursive: true, force: true });
});

const write = (name: string, content: string, mode = 0o644) =>
  writeFile(path.join(root, 'node_modules', 'electron', name), content, { mode });

/** What electron's installer leaves behind. */
async function installBinary(script: string): Promise<void> {
  await write('path.txt', 'electron');
  await write(path.join('dist', 'electron'), `#!/bin/sh\n${script}\n`, 0o755);
}

const mirror = () => ({ ELECTRON_MIRROR: `http://127.0.0.1:${(releases.address() as AddressInfo).port}/` });

async function fetchWith(env: NodeJS.ProcessEnv, now = 1_000) {
  const told: string[] = [];
  const binary = await fetchDesktopBinary({
    root,
    env: { ...process.env, ...env },
    now: () => now,
    tell: ({ key }) => told.push(key),
  });
  return { binary, told };
}

describe('the desktop binary', () => {
  it('is found where its installer says that it is', async () => {
    expect(findDesktopBinary(root, {})).toBeNull();
    await installBinary('exit 0');
    expect(findDesktopBinary(root, {})).toBe(path.join(root, 'node_modules/electron/dist/electron'));
    expect(findDesktopBinary(root, { ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' })).toBeNull();
  });

  it('is not there where the installer named it and it was removed', async () => {
    await installBinary('exit 0');
    await rm(path.join(root, 'node_modules/electron/dist'), { recursive: true });
    expect(findDesktopBinary(root, {})).toBeNull();
  });

  const installer = (body: string) => write('install.js', `const fs = require('node:fs');\n${body}\n`);
  const installs =
    "fs.writeFileSync(__dirname + '/dist/electron', ''); fs.writeFileSync(__dirname + '/path.txt', 'electron');";

  it('is fetched by its own installer, which is told', async () => {
    await installer(installs);
    const { binary, told } = await fetchWith(mirror());
    expect(binary).toBe(path.join(root, 'node_modules/electron/dist/electron'));
    expect([asked, told]).toEqual([['HEAD /v45.0.0/SHASUMS256.txt'], ['start.fetching']]);
  });

  it('is not asked for again within a day of an attempt that failed', async () => {
    await installer('process.exit(1);');
    expect(await fetchWith(mirror(), 1_000)).toEqual({
      binary: null,
      told: ['start.fetching', 'start.fetch-failed'],
    });
    expect(await fetchWith(mirror(), 80_000_000)).toEqual({ binary: null, told: [] });
    expect(asked).toHaveLength(1);
    await installer(installs);
    expect((await fetchWith(mirror(), 90_000_000)).binary).not.toBeNull();
  });

  it('is not waited for on a closed network, and nothing is said', async () => {
    await installer(installs);
    const startedAt = Date.now();
    expect(await fetchWith({ ELECTRON_MIRROR: 'http://127.0.0.1:9/' })).toEqual({ binary: null, told: [] });
    expect(Date.now() - startedAt).toBeLessThan(5_000);
    expect(await fetchWith(mirror())).toEqual({ binary: null, told: [] });
    expect(asked).toEqual([]);
  });

  it(
    'is not waited for where a server takes the connection and never answers',
    { timeout: 10_000 },
    async () => {
      await installer(installs);
      releases.removeAllListeners('request');
      const startedAt = Date.now();
      expect((await fetchWith(mirror())).binary).toBeNull();
      expect(Date.now() - startedAt).toBeLessThan(6_000);
      releases.closeAllConnections();
    },
  );
});

describe('opening the app', () => {
  /** A display and a person who is not root are assumed; what the computer of a test is like must not matter. */
  async function open(options: Partial<OpenAppOptions> = {}) {
    const told: string[] = [];
    const exitCode = await openApp({
      root,
      env: process.env,
      wanted: null,
      hasDisplay: true,
      isRoot: false,
      mayFetch: false,
      catalogue: en,
      tell: ({ key }) => told.push(key),
      runBrowserHost: ({ key }) => {
        told.push(`browser: ${key}`);
        return Promise.resolve(0);
      },
      ...options,
    });
    return { exitCode, told };
  }

  it('runs the desktop on the app and ends as it ends', async () => {
    await installBinary(`echo "$1 $ELECTRON_RUN_AS_NODE" > ${root}/ran; exit 0`);
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
    expect(await open({ env })).toEqual({ exitCode: 0, told: ['start.desktop-is-there'] });
    expect(await readFile(path.join(root, 'ran'), 'utf8')).toBe(`${root} \n`);
  });

  it('opens the browser host with the reason where there is no desktop', async () => {
    expect(await open()).toEqual({ exitCode: 0, told: ['browser: start.no-desktop-binary'] });
    expect(await open({ wanted: 'browser' })).toEqual({ exitCode: 0, told: ['browser: start.asked-for'] });
  });

  it('opens the browser host where the desktop could not start', async () => {
    await installBinary('exit 127');
    const { told } = await open();
    expect(told).toEqual(['start.desktop-is-there', 'browser: start.desktop-failed']);
  });

  it('does not take another one for the desktop that was asked for', async () => {
    expect(await open({ wanted: 'desktop' })).toEqual({ exitCode: 1, told: ['start.desktop-impossible'] });
    await installBinary('exit 3');
    expect((await open({ wanted: 'desktop' })).exitCode).toBe(3);
  });

  it('fetches nothing for a browser that was asked for, nor where nothing could be shown', async () => {
    await write('install.js', 'process.exit(1);');
    const env = { ...process.env, ...mirror() };
    await open({ env, mayFetch: true, wanted: 'browser' });
    await open({ env, mayFetch: true, hasDisplay: false });
    await open({ env, mayFetch: true, isRoot: true });
    await open({ env, mayFetch: false });
    await open({ env: { ...env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' }, mayFetch: true });
    expect(asked).toEqual([]);
    expect((await open({ env, mayFetch: true })).told).toEqual([
      'start.fetching',
      'start.fetch-failed',
      'browser: start.no-desktop-binary',
    ]);
  });
});
