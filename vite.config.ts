import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * The window. Nothing of it is loaded from outside: fonts, workers and Monaco are bundled, the last two as chunks of
 * their own that are fetched when an editor is first opened.
 */
export default defineConfig({
  root: path.join(import.meta.dirname, 'renderer'),
  publicDir: path.join(import.meta.dirname, 'renderer', 'public'),
  cacheDir: path.join(import.meta.dirname, 'node_modules', '.cache', 'vite'),
  plugins: [react()],
  build: {
    outDir: path.join(import.meta.dirname, 'dist', 'renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    // A file inlined as a data: address would need a wider content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 6_000,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // Over HTTP/1.1 a browser fetches six files at a time, so a hundred small ones take longer than what is in them:
        // what the first paint needs is one, and what several later parts share is gathered, Monaco aside.
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'], priority: 1 },
            {
              name: 'shared',
              test: (id) => !/[\\/]node_modules[\\/]monaco-editor[\\/]/.test(id),
              minShareCount: 2,
              entriesAware: true,
              entriesAwareMergeThreshold: 50_000,
            },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
});
