import { defineConfig } from '@playwright/test';
import { findChromium } from './test/helpers/find-chromium.ts';

const chromium = await findChromium();

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
