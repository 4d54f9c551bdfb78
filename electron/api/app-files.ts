import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Where the app's own files lie: in the repository, in an installed npm package or in the desktop app's archive. */
export interface AppFiles {
  /** The folder of package.json. */
  readonly root: string;
  readonly version: string;
  /** The built window. */
  readonly pageFolder: string;
  /** The collection that is installed on first start. */
  readonly sandboxCollectionFolder: string;
  /** What the process runs that requests are sent by. */
  readonly engineFile: string;
}

/** `from` is the folder of any of the app's modules: bundled into `dist/` or a source that Node runs as it is. */
export function findAppFiles(from: string): AppFiles {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const version = versionAt(folder);
    if (version !== null) return filesOf(folder, version, from);
    if (path.dirname(folder) === folder) throw new Error(`no package.json of Plaincall above ${from}`);
  }
}

function filesOf(root: string, version: string, from: string): AppFiles {
  const isBundled = path.relative(root, from).split(path.sep)[0] === 'dist';
  return {
    root,
    version,
    pageFolder: path.join(root, 'dist', 'renderer'),
    sandboxCollectionFolder: isBundled
      ? path.join(root, 'dist', 'sandbox-collection')
      : path.join(root, 'electron', 'services', 'sandbox', 'collection'),
    engineFile: isBundled
      ? path.join(root, 'dist', 'node', 'engine.js')
      : path.join(root, 'electron', 'engine.ts'),
  };
}

function versionAt(folder: string): string | null {
  let text;
  try {
    text = readFileSync(path.join(folder, 'package.json'), 'utf8');
  } catch {
    return null;
  }
  const described = JSON.parse(text) as { name?: unknown; version?: unknown };
  return described.name === 'plaincall' && typeof described.version === 'string' ? described.version : null;
}
