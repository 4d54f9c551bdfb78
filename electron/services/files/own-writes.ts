import { lstat, readFile } from 'node:fs/promises';
import { sep } from 'node:path';
import { versionOf } from './read-file.ts';

/** Enough for every file of a large collection changed at once. */
const MAX_REMEMBERED = 20_000;

/** Remembers what was written, moved and deleted here, so that the echo of a watcher is known for what it is. */
export interface OwnWrites {
  /** `version` null: a folder. */
  noteFile(path: string, version: string | null): void;
  noteGone(path: string): void;
  noteMove(from: string, to: string): void;
  forget(path: string): void;
  isOwn(path: string): Promise<boolean>;
}

type State =
  | { readonly kind: 'file'; readonly version: string | null }
  | { readonly kind: 'gone' }
  /** With everything in it, as it was then: what was changed later has a later time. */
  | { readonly kind: 'moved-here'; readonly at: number };

export function createOwnWrites(now: () => number): OwnWrites {
  const states = new Map<string, State>();
  const note = (path: string, state: State): void => {
    states.delete(path);
    states.set(path, state);
    const oldest = states.keys().next();
    if (states.size > MAX_REMEMBERED && oldest.done !== true) states.delete(oldest.value);
  };
  /** What is known of the path; a folder that was moved or deleted says the same of everything in it. */
  const find = (path: string): { key: string; state: State } | null => {
    const state = states.get(path);
    if (state !== undefined) return { key: path, state };
    for (let end = path.lastIndexOf(sep); end > 0; end = path.lastIndexOf(sep, end - 1)) {
      const key = path.slice(0, end);
      const above = states.get(key);
      if (above !== undefined && above.kind !== 'file') return { key, state: above };
    }
    return null;
  };
  const isAsLeft = async (path: string, state: State): Promise<boolean> => {
    const facts = await lstat(path).catch(() => null);
    if (state.kind === 'gone' || facts === null) return state.kind === 'gone' && facts === null;
    if (state.kind === 'moved-here') return facts.mtimeMs <= state.at;
    if (state.version === null) return facts.isDirectory();
    const bytes = await readFile(path).catch(() => null);
    return bytes !== null && versionOf(bytes) === state.version;
  };
  return {
    noteFile: (path, version) => note(path, { kind: 'file', version }),
    noteGone: (path) => note(path, { kind: 'gone' }),
    noteMove(from, to) {
      const known = states.get(from);
      note(from, { kind: 'gone' });
      note(to, known?.kind === 'file' && known.version !== null ? known : { kind: 'moved-here', at: now() });
    },
    forget: (path) => void states.delete(path),
    async isOwn(path) {
      const found = find(path);
      if (found === null) return false;
      const isOwn = await isAsLeft(path, found.state);
      // Somebody else was here: from now on nothing that happens to it is ours.
      if (!isOwn) states.delete(found.key);
      return isOwn;
    },
  };
}
