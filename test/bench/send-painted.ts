import type { Page } from '@playwright/test';
import { addressBar, answer, openAnswerPart, requestTabs } from '../helpers/window-steps.ts';
import { startBenchServer } from './harness/bench-server.ts';
import type { BenchServer, ServedAnswer } from './harness/bench-server.ts';
import type { Bench } from './harness/benchmark.ts';
import { centreOf, clickAndSee, prepareNothing } from './harness/click-and-see.ts';
import { makeJson } from './harness/make-json.ts';
import { measurePairs } from './harness/measure-pairs.ts';
import type { Sample } from './harness/measure-pairs.ts';
import { openBrowser, openPage } from './harness/open-browser.ts';
import { median } from './harness/pairs.ts';
import type { Pairs } from './harness/pairs.ts';
import { makeWindowHome } from './harness/window-home.ts';

interface Size {
  readonly name: string;
  /** What the answer begins with, for the number of a run. */
  readonly start: (run: string) => string;
  readonly rest: string;
  readonly contentType: string;
}

/** One frame of a screen, which the answer may come later than a click can be painted at all. */
const FRAME_MS = 18;

/**
 * P5. From the click on Send to verdict and first lines on the screen, against the click on a button that does nothing,
 * by turns in one window: the built page in a browser, the host and the server in processes of their own.
 */
export async function sendPainted(bench: Bench): Promise<void> {
  const sizes = makeSizes().filter(({ name }) => !bench.isGate || name === '1 kB' || name === '50 MB');
  const server = await startBenchServer(bench);
  for (const { name, rest } of sizes) await server.hold(name, Buffer.from(rest));
  const page = await openWindow(bench, server, sizes);
  const sends = sizes.map((size) => prepareSend(page, server, size));
  const measured = await measurePairs({
    baseline: await prepareNothing(page),
    subjects: sends.map(({ sample }) => sample),
    pairs: bench.isGate ? 10 : 20,
    mostPairs: bench.isGate ? 10 : 40,
    warmUp: 2,
    controlOf: controlOfFrame,
  });
  const { control } = measured;
  for (const { name, sample, longTasks } of sends) {
    const { first, second } = measured.of(sample);
    if (bench.isGate) continue;
    const samples = second.length;
    const baseline = { name: 'a button that does nothing', figure: median(first) };
    const figure = median(second);
    const shared = { unit: 'ms', figure, baseline, comparison: 'difference', target: FRAME_MS } as const;
    bench.report({ ...shared, name, control, samples });
    bench.report({
      name: '  tasks over 50 ms meanwhile',
      unit: 'tasks',
      figure: median(longTasks.map((tasks) => tasks.length)),
      baseline: null,
      comparison: 'limit',
      target: 0,
      control: null,
      samples: longTasks.length,
      note: describeLongTasks(longTasks),
    });
  }
  reportGrowth(bench, measured.of(sampleOf(sends, '1 kB')), measured.of(sampleOf(sends, '50 MB')));
}

/** What is judged is a baseline and a frame more; the baseline of each half of the control gives one of these. */
function controlOfFrame({ first, second }: Pairs): number {
  return (median(second) + FRAME_MS) / (median(first) + FRAME_MS);
}

function reportGrowth(bench: Bench, { second: small }: Pairs, { second: large }: Pairs): void {
  const halfOf = (rest: number): number => median(small.filter((_, at) => at % 2 === rest));
  bench.report({
    name: '50 MB against 1 kB',
    unit: 'ms',
    figure: median(large),
    baseline: { name: '1 kB', figure: median(small) },
    comparison: 'ratio',
    target: 1.15,
    gate: 1.25,
    control: halfOf(1) / halfOf(0),
    samples: large.length,
  });
}

function describeLongTasks(longTasks: readonly number[][]): string {
  const all = longTasks.flat();
  if (all.length === 0) return '';
  return `${all.length} in ${longTasks.length} runs, the longest ${Math.max(...all).toFixed(0)} ms.`;
}

interface PreparedSend {
  readonly name: string;
  readonly sample: Sample;
  /** Of each run until its whole answer was there. */
  readonly longTasks: number[][];
}

function sampleOf(sends: readonly PreparedSend[], name: string): Sample {
  const found = sends.find((send) => send.name === name);
  if (found === undefined) throw new Error(`${name} is not measured`);
  return found.sample;
}

function prepareSend(page: Page, server: BenchServer, size: Size): PreparedSend {
  const longTasks: number[][] = [];
  let run = 0;
  return {
    name: size.name,
    longTasks,
    async sample() {
      run += 1;
      const marker = `run-${run}-of-${size.name.replaceAll(' ', '-')}`;
      // The verdict has to be seen to change as well.
      const status = 200 + (run % 2);
      await server.answer(pathOf(size), answerOf(size, marker, status));
      await showTab(page, size.name);
      const ms = await clickAndSee(page, await centreOf(page, 'Send'), {
        '[data-answer-heading]': String(status),
        '[data-rows]': marker,
      });
      await untilWhole(page);
      longTasks.push(await page.evaluate(() => window.paintClock.takeLongTasks()));
      return ms;
    },
  };
}

async function showTab(page: Page, name: string): Promise<void> {
  await requestTabs(page).getByRole('tab', { name, exact: true }).click();
  await addressBar(page).getByRole('button', { name: 'Send', exact: true }).waitFor();
}

async function untilWhole(page: Page): Promise<void> {
  await answer(page).locator('[aria-busy=false]').waitFor();
  await page.evaluate(() => window.paintClock.untilIdle());
}

async function openWindow(bench: Bench, server: BenchServer, sizes: readonly Size[]): Promise<Page> {
  const requests = sizes.map((size) => ({ name: size.name, url: `${server.url}${pathOf(size)}` }));
  const host = await (await makeWindowHome(bench, requests)).start();
  const browser = await openBrowser();
  bench.atEnd(() => browser.close());
  const page = await openPage(browser);
  await page.goto(host.address);
  for (const size of sizes) {
    await server.answer(pathOf(size), answerOf(size, 'first', 200));
    await showTab(page, size.name);
    await addressBar(page).getByRole('button', { name: 'Send', exact: true }).click();
    await answer(page).getByRole('heading', { name: '200' }).waitFor();
    await openAnswerPart(page, 'Body');
    await untilWhole(page);
  }
  return page;
}

function pathOf({ name }: Size): string {
  return `/${name.replaceAll(' ', '-')}`;
}

function answerOf(size: Size, marker: string, status: number): Partial<ServedAnswer> {
  return {
    status,
    headers: { 'Content-Type': size.contentType, ...(status === 201 && { Location: '/orders/17' }) },
    start: size.start(marker),
    rest: size.name,
  };
}

function makeSizes(): Size[] {
  const list = (name: string, byteLength: number): Size => ({
    name,
    start: (run) => `[{"run":"${run}"},`,
    rest: makeJson(byteLength).slice(1),
    contentType: 'application/json',
  });
  return [
    list('1 kB', 1_000),
    list('1 MB', 1_000_000),
    list('5 MB', 5_000_000),
    list('50 MB', 50_000_000),
    {
      name: '5 MB in one line',
      start: (run) => `${run} `,
      rest: makeJson(5_000_000),
      contentType: 'text/plain; charset=utf-8',
    },
  ];
}
