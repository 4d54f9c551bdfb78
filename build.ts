import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { BuildOptions, Plugin } from 'esbuild';
import { withBuildLock } from './build-lock.ts';
import { BUILD_PARTS, fingerprint, isFresh, noteBuilt } from './build-state.mjs';
import type { BuildPart } from './build-state.mjs';

/**
 * Builds what runs into dist/: `window` (the page, by Vite) and `node` (desktop entry and preload, browser host, command
 * line, by esbuild). `node build.ts` builds both, `node build.ts --stale [part]` only what no longer matches its
 * sources. Progress goes to standard error, so that a command's output stays clean.
 */
const root = import.meta.dirname;
const nodeFolder = path.join(root, 'dist', 'node');

/**
 * undici loads its HTTP/2 client, and with it all of node:http2, whether or not it is switched on; here it never is, and
 * HTTP/2 is spoken without it (docs/decisions/012). So a command has its first byte on the wire a twentieth sooner.
 */
const withoutHttp2: Plugin = {
  name: 'without-http2',
  setup(build) {
    build.onLoad({ filter: /[\\/]undici[\\/]lib[\\/]dispatcher[\\/]client-h2\.js$/ }, () => ({
      contents: "module.exports = () => { throw new Error('HTTP/2 is not in this build'); };",
    }));
  },
};

const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node22.19',
  sourcemap: false,
  legalComments: 'none',
  logLevel: 'warning',
  // `electron` is the host itself; `trash` starts helper programs that lie beside it.
  external: ['electron', 'trash'],
  plugins: [withoutHttp2],
  // Its ES modules: a CommonJS package that is imported dynamically keeps no named exports in a bundle.
  alias: { yaml: path.join(root, 'node_modules', 'yaml', 'browser', 'index.js') },
};

async function buildNode(): Promise<void> {
  const { build } = await import('esbuild');
  await rm(nodeFolder, { recursive: true, force: true });
  await build({
    ...shared,
    outdir: nodeFolder,
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    minifySyntax: true,
    minifyWhitespace: true,
    entryPoints: {
      main: 'electron/main.ts',
      'browser-host': 'electron/browser-host.ts',
      plaincall: 'electron/plaincall.ts',
      start: 'electron/cli/run-this-process.ts',
      engine: 'electron/engine.ts',
    },
    // Packages written for `require` still call it; an ES module has none of its own.
    banner: {
      js: "import{createRequire as plaincallRequire}from'node:module';const require=plaincallRequire(import.meta.url);",
    },
  });
  // A sandboxed preload must be one CommonJS file: https://www.electronjs.org/docs/latest/tutorial/sandbox
  await build({
    ...shared,
    outfile: path.join(nodeFolder, 'preload.cjs'),
    format: 'cjs',
    entryPoints: ['electron/preload.ts'],
  });
  const collection = path.join(root, 'dist', 'sandbox-collection');
  await rm(collection, { recursive: true, force: true });
  await cp(path.join(root, 'electron', 'services', 'sandbox', 'collection'), collection, { recursive: true });
}

async function buildWindow(): Promise<void> {
  const { build } = await import('vite');
  await build({ configFile: path.join(root, 'vite.config.ts'), logLevel: 'warn' });
}

const BUILDERS: Readonly<Record<BuildPart, () => Promise<void>>> = { window: buildWindow, node: buildNode };

/** Builds the parts that are missing or stale. */
export async function buildStale(parts: readonly BuildPart[] = BUILD_PARTS): Promise<void> {
  if (parts.every(isFresh)) return;
  await withBuildLock(async () => {
    // Looked at again: whoever held the lock may have built it.
    for (const part of parts) if (!isFresh(part)) await buildPart(part);
  });
}

async function buildPart(part: BuildPart): Promise<void> {
  const print = fingerprint(part);
  const startedAt = performance.now();
  process.stderr.write(`Building the ${part === 'node' ? 'services' : 'window'} …`);
  try {
    await BUILDERS[part]();
  } catch (problem) {
    // The bundlers say what is wrong and where; their own stack trace would bury it.
    process.stderr.write(` failed\n${problem instanceof Error ? problem.message : String(problem)}\n`);
    process.exit(1);
  }
  noteBuilt(part, print);
  process.stderr.write(` done in ${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`);
}

if (import.meta.main) {
  const named = BUILD_PARTS.filter((part) => process.argv.includes(part));
  const parts = named.length > 0 ? named : BUILD_PARTS;
  if (process.argv.includes('--stale')) await buildStale(parts);
  else
    await withBuildLock(async () => {
      for (const part of parts) await buildPart(part);
    });
}
