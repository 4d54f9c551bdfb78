import type { KnipConfig } from 'knip';

/** Finds what nobody uses: files, exports, dependencies. */
const config: KnipConfig = {
  entry: [
    '*.{ts,mjs}',
    // Bundled by build.ts, or started by a test.
    'electron/*.ts',
    'electron/cli/run-this-process.ts',
    'renderer/*.{ts,tsx}',
    'test/**/*.{test,spec}.{ts,tsx}',
    // Processes of their own, started by a benchmark.
    'test/bench/harness/{run-benchmark,bench-server-process,engine-with-scales}.ts',
    // And by tests.
    'test/helpers/engines/*.ts',
    // Stands in for the `electron` module, so whoever uses its exports imports them from there.
    'test/helpers/electron-double.ts',
  ],
  project: ['*.{ts,mjs}', '{electron,renderer,shared,test}/**/*.{ts,tsx,css}'],
  // A schema is exported with its type, whether or not another file names it.
  ignoreExportsUsedInFile: true,
  ignoreBinaries: ['mkfifo', 'openssl', 'pgrep'],
  compilers: {
    css: (text: string) =>
      [...text.matchAll(/@import\s+['"]([^'"]+)['"]/g)].map(([, name]) => `import '${name}';`).join('\n'),
  },
};

export default config;
