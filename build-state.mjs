import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Whether what was built still matches the sources, told by the paths, sizes and times of the files: a few milliseconds
 * for the whole tree. Plain JavaScript, because the command line asks at each start, where stripping types would cost
 * more than the question.
 */

/** @typedef {'window' | 'node'} BuildPart */

/** @type {Readonly<Record<BuildPart, { folder: string, sources: readonly string[] }>>} */
const PARTS = {
  window: { folder: 'dist/renderer', sources: ['renderer', 'shared', 'vite.config.ts', 'package-lock.json'] },
  node: { folder: 'dist/node', sources: ['electron', 'shared', 'build.ts', 'package-lock.json'] },
};

/** @type {readonly BuildPart[]} */
export const BUILD_PARTS = ['window', 'node'];

const root = import.meta.dirname;

/** @param {BuildPart} part */
export function isFresh(part) {
  try {
    return readFileSync(stateFile(part), 'utf8') === fingerprint(part);
  } catch {
    return false;
  }
}

/**
 * Notes that a part was built from the sources as they were when `print` was taken: a file that changed during the
 * build makes it stale again.
 *
 * @param {BuildPart} part
 * @param {string} print
 */
export function noteBuilt(part, print) {
  mkdirSync(path.dirname(stateFile(part)), { recursive: true });
  writeFileSync(stateFile(part), print);
}

/** @param {BuildPart} part */
export function fingerprint(part) {
  const hash = createHash('sha256');
  for (const source of PARTS[part].sources) addFile(hash, path.join(root, source));
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} file
 */
function addFile(hash, file) {
  const found = statSync(file);
  if (!found.isDirectory()) {
    hash.update(`${path.relative(root, file)} ${found.size} ${found.mtimeMs}\n`);
    return;
  }
  for (const name of readdirSync(file).sort()) addFile(hash, path.join(file, name));
}

/** @param {BuildPart} part */
function stateFile(part) {
  return path.join(root, PARTS[part].folder, '.built-from');
}
