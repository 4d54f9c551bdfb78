import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Bench } from './benchmark.ts';

/** What the server answers on a path. */
export interface ServedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The beginning of the body, different from answer to answer. */
  readonly start: string;
  /** Name of the held bytes that follow. Null: nothing follows. */
  readonly rest: string | null;
}

export type ServerCommand =
  | { readonly kind: 'hold'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'answer'; readonly path: string; readonly answer: ServedAnswer };

export interface BenchServer {
  /** `http://127.0.0.1:<port>`. `/pour/<bytes>` gives so many, `/late/<ms>` answers after so long and says how long it was, `/events/<n>` streams so many and one more each time. */
  readonly url: string;
  /** Keeps bytes under a name, so that a large body crosses to the server once. */
  hold(name: string, bytes: Uint8Array): Promise<void>;
  /** From now on; the query of a request does not count. */
  answer(path: string, answer: Partial<ServedAnswer>): Promise<void>;
}

/** A plain server in a process of its own: its work must not be measured as the work of who asks. */
export async function startBenchServer(bench: Bench): Promise<BenchServer> {
  const child = fork(path.join(import.meta.dirname, 'bench-server-process.ts'), [], {
    serialization: 'advanced',
    execArgv: [],
  });
  bench.atEnd(() => child.kill());
  const [port] = (await once(child, 'message')) as [number];
  const tell = async (command: ServerCommand): Promise<void> => {
    child.send(command);
    await once(child, 'message');
  };
  return {
    url: `http://127.0.0.1:${port}`,
    hold: (name, bytes) => tell({ kind: 'hold', name, bytes }),
    answer: (at, parts) => tell({ kind: 'answer', path: at, answer: { ...JSON_ANSWER, ...parts } }),
  };
}

const JSON_ANSWER: ServedAnswer = {
  status: 200,
  headers: { 'Content-Type': 'application/json' },
  start: '',
  rest: null,
};
