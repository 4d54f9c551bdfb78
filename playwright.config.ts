import { defineConfig } from '@playwright/test';
import { findChromium } from './test/helpers/find-chromium.ts';
import { findDesktop } from './test/helpers/find-desktop.ts';

const chromium = await findChromium();

// Said once, by the process that runs the workers; the list of results only says that something was skipped.
if (process.env['TEST_WORKER_INDEX'] === undefined) {
  const { binary, obstacle } = findDesktop();
  process.stdout.write(`Browser: ${chromium.from}\n`);
  if (binary === null) process.stdout.write(`desktop-smoke.spec.ts is skipped, because ${obstacle}\n`);
}

/** End-to-end: the built app in a real browser. A test that passes only at the second attempt is a test that fails. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  reporter: [['list']],
  retries: 0,
  workers: 1,
  timeout: 60_000,
  use: {
    viewport: { width: 1360, height: 860 },
    trace: 'off',
    launchOptions: { executablePath: chromium.executablePath, args: [...chromium.args] },
  },
});
