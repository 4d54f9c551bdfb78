import type { Benchmark } from './harness/benchmark.ts';

/** A benchmark is loaded by the process that runs it and by no other. */
interface Listed {
  readonly title: string;
  readonly load: () => Promise<Benchmark>;
}

/** By the numbers under which the targets were set. */
export const BENCHMARKS: ReadonlyMap<string, Listed> = new Map<string, Listed>([
  [
    'P1',
    {
      title: 'engine-request: what a request costs beyond the wire',
      load: async () => (await import('./engine-request.ts')).engineRequest,
    },
  ],
  [
    'P2',
    {
      title: 'engine-stream: a large answer to disk',
      load: async () => (await import('./engine-stream.ts')).engineStream,
    },
  ],
  [
    'P3',
    {
      title: "cli-first: from a command's start to its first byte on the wire",
      load: async () => (await import('./cli-first.ts')).cliFirst,
    },
  ],
  [
    'P5',
    {
      title: 'send-painted: from the click on Send to verdict and first lines on the screen',
      load: async () => (await import('./send-painted.ts')).sendPainted,
    },
  ],
  [
    'P10',
    {
      title: 'diagnose: what explaining an answer costs',
      load: async () => (await import('./diagnose-answers.ts')).diagnoseAnswers,
    },
  ],
  [
    'P11',
    {
      title: 'start: from opening the window to an address field that takes a key',
      load: async () => (await import('./start.ts')).start,
    },
  ],
  [
    'P12',
    {
      title: 'soak: two thousand large answers in two hundred tabs',
      load: async () => (await import('./soak.ts')).soak,
    },
  ],
  [
    'P14',
    {
      title: 'pretty: laying JSON out',
      load: async () => (await import('./pretty.ts')).pretty,
    },
  ],
  [
    'P15',
    {
      title: 'sse: a stream of events as it arrives',
      load: async () => (await import('./sse.ts')).sse,
    },
  ],
  [
    'P16',
    {
      title: "timing-truth: times that are shown, against the server's clock",
      load: async () => (await import('./timing-truth.ts')).timingTruth,
    },
  ],
  [
    'PARALLEL',
    {
      title: 'parallel: nineteen small requests beside a large one',
      load: async () => (await import('./parallel.ts')).parallel,
    },
  ],
  [
    'ISOLATION',
    {
      title: 'isolation: what sending from a process of its own costs',
      load: async () => (await import('./isolation.ts')).isolation,
    },
  ],
]);
