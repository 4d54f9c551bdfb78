import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** `unit`: pure parts and stores, no I/O. `integration`: real files, sockets and processes. End-to-end is Playwright's. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/shared/**/*.test.ts', 'test/renderer/**/*.test.{ts,tsx}'],
          environment: 'node',
        },
      },
      {
        // The real module can only be loaded by Electron's own binary; test/e2e/desktop-*.spec.ts drives that one.
        resolve: {
          alias: { electron: path.join(import.meta.dirname, 'test', 'helpers', 'electron-double.ts') },
        },
        test: {
          name: 'integration',
          include: [
            'test/electron/**/*.test.ts',
            'test/contract/**/*.test.ts',
            'test/architecture/**/*.test.ts',
          ],
          environment: 'node',
          testTimeout: 30_000,
          // Starting a process on a busy computer takes longer than the second that is usual.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
