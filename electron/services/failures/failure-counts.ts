import { join } from 'node:path';
import { parseJsonObject } from '../../../shared/lib/read-json-fields.ts';
import { localDay } from '../../../shared/lib/local-day.ts';
import { failureCountSchema } from '../../../shared/model/failure-count.ts';
import type { FailureCount, FailureDay, SeenFailure } from '../../../shared/model/failure-count.ts';
import type { Files } from '../files/create-files.ts';

/** Nobody waits for it, and several failures in a row are one write. */
const FLUSH_AFTER_MS = 1000;
/** More kinds of failure than this nobody tells apart; the rest of the day goes uncounted. */
const MOST_KINDS = 500;

export interface FailureCounts {
  /** Counts it, and answers with how often it came today; null where it is not of today. */
  note(failure: SeenFailure): Promise<FailureCount | null>;
  today(): Promise<FailureDay>;
  /** Writes what was not written yet. */
  close(): Promise<void>;
}

export interface FailureCountsParts {
  readonly dataFolder: string;
  readonly files: Pick<Files, 'read' | 'write' | 'setAside'>;
  readonly now: () => number;
  readonly onCount: (day: FailureDay) => void;
}

/**
 * `failures-today.json` in the app's data folder: how often the same failure came today. It survives a restart, holds
 * hosts and codes alone, and starts anew each day. Where it cannot be read or written, what was seen in this run counts.
 *
 * Two copies of the app may share the folder: each adds what it saw itself to what stands in the file.
 */
export function createFailureCounts(parts: FailureCountsParts): FailureCounts {
  const { dataFolder, files, now, onCount } = parts;
  const path = join(dataFolder, 'failures-today.json');
  let day = '';
  /** As the file had it when it was read last. */
  let written: Counts = new Map();
  let unwritten: Counts = new Map();
  const seen = new Set<string>();
  let reading: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;
  let flushing: Promise<void> = Promise.resolve();

  async function read(): Promise<Counts> {
    const found = await files.read(path).catch(() => null);
    if (found === null) return new Map();
    const object = parseJsonObject(found.text);
    if (object === null) await files.setAside(path).catch(() => undefined);
    return object?.['day'] === day ? countsIn(object['failures']) : new Map();
  }

  /** Begins a new day where it has come. */
  async function turnDay(): Promise<void> {
    const today = localDay(now());
    if (day !== today) {
      day = today;
      unwritten = new Map();
      seen.clear();
      reading = read().then((counts) => void (written = counts));
    }
    await reading;
  }

  async function flush(): Promise<void> {
    timer = null;
    if (unwritten.size === 0) return;
    const before = await read();
    const ofDay = day;
    const mine = unwritten;
    unwritten = new Map();
    written = sum(before, mine);
    const text = `${JSON.stringify({ version: 1, day, failures: [...written.values()] })}\n`;
    try {
      await files.write(path, text, 'anything', true);
    } catch {
      // A disk that refuses spoils only what a later run remembers: it is tried again with the next one.
      if (day !== ofDay) return;
      written = before;
      unwritten = sum(mine, unwritten);
    }
  }

  const flushSoon = (): void => {
    timer ??= setTimeout(() => {
      flushing = flushing.then(flush);
    }, FLUSH_AFTER_MS).unref();
  };

  const today = (): FailureDay => ({ day, failures: [...sum(written, unwritten).values()] });

  return {
    async note({ host, code, recordId, at }) {
      await turnDay();
      if (localDay(at) !== day) return null;
      const key = keyOf({ host, code });
      const known = written.get(key) ?? unwritten.get(key);
      if (!seen.has(recordId) && (known !== undefined || written.size + unwritten.size < MOST_KINDS)) {
        seen.add(recordId);
        unwritten = sum(unwritten, new Map([[key, { host, code, count: 1, firstAt: at }]]));
        flushSoon();
        onCount(today());
      }
      return today().failures.find((each) => keyOf(each) === key) ?? null;
    },
    async today() {
      await turnDay();
      return today();
    },
    async close() {
      if (timer !== null) clearTimeout(timer);
      await flushing;
      await flush();
    },
  };
}

type Counts = ReadonlyMap<string, FailureCount>;

function keyOf({ host, code }: Pick<FailureCount, 'host' | 'code'>): string {
  return `${code} ${host}`;
}

/** One that is broken takes no other with it. */
function countsIn(list: unknown): Counts {
  const found = Array.isArray(list) ? list.slice(0, MOST_KINDS) : [];
  return new Map(
    found.flatMap((each) => {
      const { data } = failureCountSchema.safeParse(each);
      return data === undefined ? [] : [[keyOf(data), data] as const];
    }),
  );
}

function sum(some: Counts, others: Counts): Counts {
  const all = new Map(some);
  for (const [key, { count, firstAt, ...same }] of others) {
    const known = all.get(key);
    all.set(key, {
      ...same,
      count: count + (known?.count ?? 0),
      firstAt: Math.min(firstAt, known?.firstAt ?? firstAt),
    });
  }
  return all;
}
