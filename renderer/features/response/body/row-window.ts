import type { BodyViewState } from '../../../../shared/model/body-view.ts';
import type { BodyRow, RowSource } from './row-source.ts';

export interface RowWindowOptions {
  /** Painted at once, until the rows themselves are here. */
  readonly firstRows: readonly BodyRow[];
  readonly describe: () => Promise<BodyViewState>;
  /** `count` is at most 500, as the contract says. */
  readonly readRows: (from: number, count: number) => Promise<readonly BodyRow[]>;
}

/** A window of rows onto a body of any size that lies with the service side. */
export interface RowWindow extends RowSource {
  /** Null until it was described for the first time. */
  readonly state: BodyViewState | null;
  /** Why rows could not be had, in a sentence. */
  readonly problem: string | null;
  /** Keeps up with a body that is still arriving or being laid out. Returns the way to stop. */
  follow(): () => void;
}

const CHUNK_ROWS = 100;
/** Rows that are kept: some megabytes at most, whatever the size of the body. */
const KEPT_CHUNKS = 40;
const LOADS_AT_ONCE = 2;
/** So soon after the first look, then twice as late each time: most of what is still arriving is here a moment later. */
const FOLLOW_FIRST_MS = 15;
const FOLLOW_EVERY_MS = 120;
const ROWS_PER_READ = 500;

interface Chunk {
  readonly rows: readonly BodyRow[];
  /** How many rows the body had then: a chunk at its end is read again when it grew. */
  readonly rowCountThen: number;
}

export function createRowWindow({ firstRows, describe, readRows }: RowWindowOptions): RowWindow {
  const listeners = new Set<() => void>();
  /** In the order of their last use. */
  const chunks = new Map<number, Chunk>();
  const loading = new Set<number>();
  const firstWidth = firstRows.reduce((widest, row) => Math.max(widest, row.text.length), 0);
  const firstLine = firstRows.reduce((last, row) => row.line ?? last, 0);
  let wanted = { from: 0, to: 0 };
  let version = 0;
  let state: BodyViewState | null = null;
  let problem: string | null = null;

  function changed(): void {
    version += 1;
    for (const listener of listeners) listener();
  }

  /** While the index is being made, what is known from the first rows counts too. */
  function rowCount(): number {
    if (state === null) return firstRows.length;
    return state.isFinal ? state.rowCount : Math.max(state.rowCount, firstRows.length);
  }

  function isMissing(number: number): boolean {
    const chunk = chunks.get(number);
    if (chunk === undefined) return true;
    const expected = Math.min(CHUNK_ROWS, rowCount() - number * CHUNK_ROWS);
    return chunk.rows.length < expected && chunk.rowCountThen !== rowCount();
  }

  function nextMissing(): number | null {
    const last = Math.ceil(Math.min(wanted.to, rowCount()) / CHUNK_ROWS);
    for (let number = Math.floor(wanted.from / CHUNK_ROWS); number < last; number += 1)
      if (!loading.has(number) && isMissing(number)) return number;
    return null;
  }

  /** Only what is in sight now: a thumb that is dragged passes over rows that nobody will look at. */
  function loadWanted(): void {
    while (loading.size < LOADS_AT_ONCE && state !== null) {
      const number = nextMissing();
      if (number === null) return;
      loading.add(number);
      void loadChunk(number);
    }
  }

  async function loadChunk(number: number): Promise<void> {
    const rowCountThen = rowCount();
    try {
      keep(number, { rows: await readRows(number * CHUNK_ROWS, CHUNK_ROWS), rowCountThen });
    } catch (error) {
      problem = messageOf(error);
      // Asked again when it is scrolled into sight the next time, not over and over.
      wanted = { from: 0, to: 0 };
    }
    loading.delete(number);
    changed();
    loadWanted();
  }

  function keep(number: number, chunk: Chunk): void {
    chunks.delete(number);
    chunks.set(number, chunk);
    const [oldest] = chunks.keys();
    if (chunks.size > KEPT_CHUNKS && oldest !== undefined) chunks.delete(oldest);
  }

  function rowAt(index: number): BodyRow | null {
    const row = chunks.get(Math.floor(index / CHUNK_ROWS))?.rows[index % CHUNK_ROWS];
    return row ?? firstRows[index] ?? null;
  }

  async function ask(): Promise<boolean> {
    try {
      state = await describe();
      problem = null;
    } catch (error) {
      problem = messageOf(error);
    }
    changed();
    loadWanted();
    return problem === null && state?.isFinal !== true;
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
    get rowCount() {
      return rowCount();
    },
    get widestRow() {
      return Math.max(state?.widestRow ?? 0, firstWidth);
    },
    get lineCount() {
      return Math.max(state?.lineCount ?? 0, firstLine);
    },
    get isEveryRowALine() {
      return state?.format === 'hex';
    },
    get state() {
      return state;
    },
    get problem() {
      return problem;
    },
    rowAt,
    want(from, to) {
      wanted = { from, to };
      for (let number = Math.floor(from / CHUNK_ROWS); number * CHUNK_ROWS < to; number += 1) {
        const chunk = chunks.get(number);
        if (chunk !== undefined) keep(number, chunk);
      }
      loadWanted();
    },
    async read(from, to) {
      const rows: BodyRow[] = [];
      for (let at = from; at < to; at = from + rows.length) {
        const next = await readRows(at, Math.min(ROWS_PER_READ, to - at));
        if (next.length === 0) break;
        rows.push(...next);
      }
      return rows;
    },
    follow() {
      let timer: ReturnType<typeof setTimeout> | null = null;
      let isStopped = false;
      let pauseMs = FOLLOW_FIRST_MS;
      const keepUp = async (): Promise<void> => {
        const goesOn = await ask();
        if (goesOn && !isStopped) timer = setTimeout(() => void keepUp(), pauseMs);
        pauseMs = Math.min(2 * pauseMs, FOLLOW_EVERY_MS);
      };
      if (state?.isFinal !== true) void keepUp();
      return () => {
        isStopped = true;
        if (timer !== null) clearTimeout(timer);
      };
    },
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
