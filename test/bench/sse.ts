import { performance } from 'node:perf_hooks';
import type { Page } from '@playwright/test';
import { Client } from 'undici';
import { addressBar, answer, openAnswerPart, requestTabs } from '../helpers/window-steps.ts';
import { startBenchServer } from './harness/bench-server.ts';
import type { BenchServer } from './harness/bench-server.ts';
import type { Bench } from './harness/benchmark.ts';
import { centreOf, clickAndSee, prepareNothing } from './harness/click-and-see.ts';
import { measurePairs } from './harness/measure-pairs.ts';
import type { Sample } from './harness/measure-pairs.ts';
import { openBrowser, openPage } from './harness/open-browser.ts';
import { median, ratioOf } from './harness/pairs.ts';
import { makeWindowHome } from './harness/window-home.ts';

const FEW = 10_000;
const MANY = 100_000;
/** Two frames of a screen. */
const TWO_FRAMES_MS = 36;
const FRAME_P95_MS = 25;
const HEAP_MB = 20;

/**
 * P15. A stream of events in the window: from the click on Send until all of them are laid out, counted and painted,
 * against receiving the same bytes and looking at none; and how the page fares meanwhile.
 */
export async function sse(bench: Bench): Promise<void> {
  // Takes longer than the gate has time for.
  if (bench.isGate) return;
  const server = await startBenchServer(bench);
  const page = await openWindow(bench, server);
  const heapMb = await openHeapScale(page);
  const few = await measureCount({ bench, server, page, count: FEW });
  const heapOfFew = await heapMb();
  const many = await measureCount({ bench, server, page, count: MANY });
  reportHeap(bench, heapOfFew, await heapMb());
  reportFirst(bench, [...few.firsts, ...many.firsts], await measureNothing(page));
  const frames = many.frames.toSorted((one, other) => one - other);
  bench.report({
    name: 'frame while 100,000 arrive, p95',
    unit: 'ms',
    figure: frames[Math.floor(frames.length * 0.95)] ?? Number.NaN,
    baseline: null,
    comparison: 'limit',
    target: FRAME_P95_MS,
    control: null,
    samples: frames.length,
    note: `the longest ${(frames.at(-1) ?? Number.NaN).toFixed(0)} ms, the middle one ${median(frames).toFixed(1)} ms.`,
  });
}

interface Counted {
  readonly bench: Bench;
  readonly server: BenchServer;
  readonly page: Page;
  readonly count: number;
}

interface Seen {
  /** Ms from each click to the paint of a first event. */
  readonly firsts: number[];
  /** Ms from frame to frame, from each click to the last event. */
  readonly frames: number[];
}

async function measureCount({ bench, server, page, count }: Counted): Promise<Seen> {
  const seen: Seen = { firsts: [], frames: [] };
  await showTab(page, nameOf(count));
  // The first look at a body, and what it loads, is not what is measured.
  await addressBar(page).getByRole('button', { name: 'Send', exact: true }).click();
  await openAnswerPart(page, 'Body');
  await untilWhole(page);
  const receive = startBare(bench, server, count);
  const show = sendAndSee(page, count, seen);
  const measured = await measurePairs({
    baseline: receive,
    subjects: [show],
    pairs: 12,
    mostPairs: 36,
    warmUp: 2,
  });
  const { first, second } = measured.of(show);
  bench.report({
    name: `${count.toLocaleString('en')} events, all laid out and painted`,
    unit: 'ms',
    figure: median(second),
    baseline: { name: 'undici receives them', figure: median(first) },
    comparison: 'ratio',
    value: ratioOf({ first, second }),
    target: count === MANY ? 6 : null,
    control: measured.control,
    samples: second.length,
    ...(count === FEW && { note: 'a click, two frames and the next look at the count are most of it.' }),
  });
  return seen;
}

/** The same bytes, thrown away as they come. */
function startBare(bench: Bench, server: BenchServer, count: number): Sample {
  const client = new Client(server.url);
  bench.atEnd(() => client.close());
  return async () => {
    const startedAt = performance.now();
    const { body } = await client.request({ path: `${pathOf(count)}?bare`, method: 'GET' });
    let byteLength = 0;
    for await (const chunk of body) byteLength += (chunk as Buffer).byteLength;
    if (byteLength === 0) throw new Error('Nothing came');
    return performance.now() - startedAt;
  };
}

function sendAndSee(page: Page, count: number, seen: Seen): Sample {
  let run = 1;
  return async () => {
    run += 1;
    const first = await page.evaluateHandle(
      (text) => [window.paintClock.fromClick({ '[data-rows]': text })] as const,
      `"run":${run},`,
    );
    const frames = await page.evaluateHandle(startFrames);
    const ms = await clickAndSee(page, await centreOf(page, 'Send'), {
      '[aria-label="Answer"]': `${(count + run).toLocaleString('en')} events`,
    });
    seen.frames.push(...(await frames.evaluate((watch) => watch.stop())));
    seen.firsts.push(await first.evaluate(([promise]) => promise));
    await first.dispose();
    await frames.dispose();
    await untilWhole(page);
    return ms;
  };
}

/** Runs in the page: the ms from frame to frame, from the next click on. */
function startFrames(): { stop(): number[] } {
  const frames: number[] = [];
  let last: number | null = null;
  let isOver = false;
  const next = (now: number): void => {
    if (last !== null) frames.push(now - last);
    last = now;
    if (!isOver) requestAnimationFrame(next);
  };
  addEventListener('click', () => requestAnimationFrame(next), { capture: true, once: true });
  return {
    stop() {
      isOver = true;
      return frames;
    },
  };
}

async function measureNothing(page: Page): Promise<number> {
  const nothing = await prepareNothing(page);
  const times: number[] = [];
  for (let run = 0; run < 20; run += 1) times.push(await nothing());
  return median(times);
}

function reportFirst(bench: Bench, firsts: readonly number[], nothing: number): void {
  bench.report({
    name: 'first events painted',
    unit: 'ms',
    figure: median(firsts),
    baseline: { name: 'a button that does nothing', figure: nothing },
    comparison: 'difference',
    target: TWO_FRAMES_MS,
    control: null,
    samples: firsts.length,
  });
}

function reportHeap(bench: Bench, few: number, many: number): void {
  bench.report({
    name: 'heap of the page after those of 100,000',
    unit: 'MB',
    figure: many,
    baseline: { name: 'after those of 10,000', figure: few },
    comparison: 'difference',
    target: HEAP_MB,
    control: null,
    samples: 1,
  });
}

/** What the page holds once all that nobody needs is collected, in MB. */
async function openHeapScale(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  return async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize / 1e6;
  };
}

async function openWindow(bench: Bench, server: BenchServer): Promise<Page> {
  const requests = [FEW, MANY].map((count) => ({
    name: nameOf(count),
    url: `${server.url}${pathOf(count)}`,
  }));
  const host = await (await makeWindowHome(bench, requests)).start();
  const browser = await openBrowser();
  bench.atEnd(() => browser.close());
  const page = await openPage(browser);
  await page.goto(host.address);
  return page;
}

async function showTab(page: Page, name: string): Promise<void> {
  await requestTabs(page).getByRole('tab', { name, exact: true }).click();
  await addressBar(page).getByRole('button', { name: 'Send', exact: true }).waitFor();
}

async function untilWhole(page: Page): Promise<void> {
  await answer(page).locator('[aria-busy=false]').waitFor();
  await page.evaluate(() => window.paintClock.untilIdle());
}

function nameOf(count: number): string {
  return `${count} events`;
}

function pathOf(count: number): string {
  return `/events/${count}`;
}
