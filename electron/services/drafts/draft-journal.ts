import { mkdir, readdir, readFile, rename, stat, unlink } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { ServiceError } from '../../../shared/ipc/service-error.ts';
import type { JournalEntry } from '../../../shared/model/draft-journal.ts';
import type { DraftId } from '../../../shared/model/ids.ts';
import { say } from '../../../shared/texts/text.ts';
import type { Files } from '../files/create-files.ts';
import { readJournal, writeRecord } from './journal-file.ts';
import type { JournalRecord } from './journal-file.ts';
import { claimOwner, isOwnerAlive, releaseOwner } from './journal-owner.ts';

export interface DraftJournalOptions {
  /** The journals are in its folder `drafts`. */
  readonly dataFolder: string;
  readonly files: Files;
  readonly makeId: () => string;
}

export interface DraftJournal {
  /** Resolves when it is on the disk. @throws ServiceError `disk`; what is in memory is kept and written with the next call */
  journal(input: { changed: readonly JournalEntry[]; settled: readonly DraftId[] }): Promise<null>;
  /** The unsaved work of this run and of those that ended before; `wasDamaged` where some of it could not be read. */
  restore(): Promise<{ entries: JournalEntry[]; wasDamaged: boolean }>;
  close(): Promise<void>;
}

const ENDING = '.journal';
/** Written anew once it is this long and most of it is out of date. */
const COMPACT_ABOVE_BYTES = 1024 * 1024;
const COMPACT_ABOVE_RATIO = 4;

/**
 * Unsaved work, written down as it is typed. Each running copy of the app writes a journal of its own, so that none can
 * spoil another's; at its start a copy takes over the journals whose writer is gone.
 */
export function createDraftJournal({ dataFolder, files, makeId }: DraftJournalOptions): DraftJournal {
  const folder = join(dataFolder, 'drafts');
  const token = makeId().replaceAll(/[^0-9a-zA-Z-]/g, '');
  const path = join(folder, `${token}${ENDING}`);
  const entries = new Map<DraftId, JournalEntry>();
  let owner: ReturnType<typeof claimOwner> | null = null;
  let handle: FileHandle | null = null;
  let goodBytes = 0;
  let liveBytes = 0;
  let wasDamaged = false;
  let opening: Promise<void> | null = null;
  const adopted: { path: string; isDamaged: boolean }[] = [];
  /** The drafts whose present state is not on the disk yet. */
  const pending = new Set<DraftId>();
  let current: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  /**
   * Hands `ids` to a write that has them in it. What is typed meanwhile is pending again by itself; what could not be
   * written is so, too.
   */
  const settle = async (ids: readonly DraftId[], task: () => Promise<void>): Promise<void> => {
    for (const id of ids) pending.delete(id);
    try {
      await task();
    } catch (error) {
      for (const id of ids) pending.add(id);
      throw error;
    }
  };

  /** The whole state in a new file, which takes the old one's place, and that of the journals taken over. */
  const compact = (): Promise<void> => {
    owner ??= claimOwner(token);
    const records = [{ owner }, ...[...entries.values()].map((changed) => ({ changed }))];
    const text = records.map(writeRecord).join('');
    return settle([...pending], async () => {
      await files.write(path, text, 'anything', true);
      const old = handle;
      handle = null;
      await old?.close();
      handle = await files.openAppend(path);
      goodBytes = liveBytes = Buffer.byteLength(text);
      for (const one of adopted.splice(0)) {
        await (one.isDamaged ? rename(one.path, `${one.path}.damaged`) : unlink(one.path)).catch(
          () => undefined,
        );
      }
    });
  };

  /** Takes the journals over whose writer is gone, each by a name of ours, so that of two copies only one has it. */
  const adopt = async (): Promise<void> => {
    const names: string[] = await readdir(folder).catch(() => []);
    await files.sweep(folder, names);
    for (const name of names.filter((one) => one.endsWith(ENDING) && one !== `${token}${ENDING}`)) {
      const found = readJournal(await readFile(join(folder, name)).catch(() => Buffer.alloc(0)));
      if (found.owner !== null && isOwnerAlive(found.owner, files.isProcessAlive)) continue;
      const ours = join(folder, `${token}.${adopted.length + 1}${ENDING}`);
      try {
        await rename(join(folder, name), ours);
        adopted.push({ path: ours, isDamaged: found.isDamaged });
      } catch {
        // Another copy was quicker; or the disk cannot be written, and what it holds is shown all the same.
        if ((await stat(join(folder, name)).catch(() => null)) === null) continue;
      }
      wasDamaged ||= found.isDamaged;
      for (const [id, entry] of found.entries) {
        if (entry.changedAt >= (entries.get(id)?.changedAt ?? 0)) entries.set(id, entry);
      }
    }
  };

  const begin = async (): Promise<void> => {
    await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => undefined);
    await adopt();
    // Where it cannot be written yet, what was found is given back all the same; the next change tries again.
    await compact().catch(() => undefined);
  };
  const opened = (): Promise<void> => (opening ??= begin());

  const recordOf = (id: DraftId): JournalRecord => {
    const changed = entries.get(id);
    return changed === undefined ? { settled: id } : { changed };
  };

  /** Adds the present state of some drafts; where it fails, the journal ends where it ended before. */
  const append = (to: FileHandle, ids: readonly DraftId[]): Promise<void> => {
    const text = ids.map((id) => writeRecord(recordOf(id))).join('');
    return settle(ids, async () => {
      // Half a line of a write that failed.
      if ((await to.stat()).size > goodBytes) await to.truncate(goodBytes);
      await to.writeFile(text);
      await to.datasync();
      goodBytes += Buffer.byteLength(text);
    });
  };

  /** Everything that waits goes out in one write and one sync; where that is too much, each draft that there is room for. */
  const flush = async (): Promise<void> => {
    const facts = await handle?.stat().catch(() => undefined);
    // Nothing could be written until now; or somebody deleted the file, or cut it: what is added to it would be lost.
    const isSound = facts !== undefined && facts.nlink > 0 && facts.size >= goodBytes;
    const to = isSound ? handle : null;
    if (to === null) return compact();
    const ids = [...pending];
    try {
      await append(to, ids);
    } catch (error) {
      if (ids.length === 1) throw error;
      let failure: unknown = null;
      for (const id of ids) await append(to, [id]).catch((cause: unknown) => (failure = cause));
      if (failure !== null) throw failure;
    }
    const isMostlyOld = goodBytes > COMPACT_ABOVE_BYTES && goodBytes > liveBytes * COMPACT_ABOVE_RATIO;
    if (isMostlyOld) await compact().catch(() => undefined);
  };

  /** Whoever comes while a write is under way shares the next one. */
  const write = (): Promise<void> => {
    if (next !== null) return next;
    const mine: Promise<void> = (current ?? Promise.resolve())
      .catch(() => undefined)
      .then(() => {
        current = mine;
        next = null;
        return flush();
      });
    next = mine;
    return mine;
  };

  return {
    async journal({ changed, settled }) {
      await opened();
      for (const entry of changed) entries.set(entry.draft.id, entry);
      for (const id of settled) entries.delete(id);
      for (const id of [...changed.map(({ draft }) => draft.id), ...settled]) pending.add(id);
      try {
        if (pending.size > 0) await write();
        return null;
      } catch (error) {
        throw new ServiceError('disk', say('drafts.not-written'), { cause: error });
      }
    },
    async restore() {
      await opened();
      return { entries: [...entries.values()], wasDamaged };
    },
    async close() {
      await opening;
      await (next ?? current)?.catch(() => undefined);
      if (owner === null) return;
      // From now on any copy may take it over, also while this process lives on.
      await handle?.writeFile(writeRecord({ released: true })).catch(() => undefined);
      await handle?.close().catch(() => undefined);
      handle = null;
      if (entries.size === 0) await unlink(path).catch(() => undefined);
      releaseOwner(owner);
      owner = null;
    },
  };
}
