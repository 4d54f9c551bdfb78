import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Bench } from './harness/benchmark.ts';
import { measurePairs } from './harness/measure-pairs.ts';
import type { Sample } from './harness/measure-pairs.ts';
import { openBrowser, openPage } from './harness/open-browser.ts';
import { median } from './harness/pairs.ts';
import type { Pairs } from './harness/pairs.ts';
import { weighPage } from './harness/weigh-page.ts';
import { makeWindowHome } from './harness/window-home.ts';
import type { WindowHome } from './harness/window-home.ts';

/** So much later than an empty page may the window be. */
const LATER_MS = 250;
const FOLDERS = 100;
const REQUESTS_OF_FOLDER = 100;

/**
 * P11. From the navigation to an address field that has painted a key, against an empty page with one field, each in a
 * browser that was just started; and what the page weighs.
 */
export async function start(bench: Bench): Promise<void> {
  await reportWeight(bench);
  if (bench.isGate) return;
  const empty = launching(await serveEmptyPage(bench));
  const small = launching((await (await makeHome(bench)).start()).address);
  const largeHome = await makeHome(bench);
  await fill(largeHome);
  const large = launching((await largeHome.start()).address);
  const measured = await measurePairs({
    baseline: empty,
    subjects: [small, large],
    pairs: 12,
    mostPairs: 24,
    warmUp: 1,
    controlOf: ({ first, second }) => (median(second) + LATER_MS) / (median(first) + LATER_MS),
  });
  for (const [name, sample] of [
    ['with one request', small],
    ['with 10,000 requests', large],
  ] as const) {
    const { first, second } = measured.of(sample);
    bench.report({
      name,
      unit: 'ms',
      figure: median(second),
      baseline: { name: 'an empty page with one field', figure: median(first) },
      comparison: 'difference',
      target: LATER_MS,
      control: measured.control,
      samples: second.length,
    });
  }
  reportGrowth(bench, measured.of(small), measured.of(large));
}

function reportGrowth(bench: Bench, { second: small }: Pairs, { second: large }: Pairs): void {
  const halfOf = (rest: number): number => median(small.filter((_, at) => at % 2 === rest));
  bench.report({
    name: '10,000 requests against one',
    unit: 'ms',
    figure: median(large),
    baseline: { name: 'one request', figure: median(small) },
    comparison: 'ratio',
    target: 1.1,
    control: halfOf(1) / halfOf(0),
    samples: large.length,
    note: 'the host runs already. History and a kept last answer do not exist yet.',
  });
}

async function reportWeight(bench: Bench): Promise<void> {
  const { firstLoad, monaco } = await weighPage();
  const shared = { unit: 'kB', baseline: null, comparison: 'limit', control: null, samples: 1 } as const;
  bench.report({
    ...shared,
    name: 'first load, JavaScript packed',
    figure: firstLoad.scriptKb,
    target: 150,
    gate: 150,
    note: `${firstLoad.styleKb.toFixed(0)} kB of styles besides.`,
  });
  bench.report({
    ...shared,
    name: 'Monaco when an editor opens, packed',
    figure: monaco.scriptKb,
    target: 1100,
    gate: 1100,
    note: `${monaco.styleKb.toFixed(0)} kB of styles and ${monaco.workerKb.toFixed(0)} kB of workers besides.`,
  });
}

/** A whole browser for each run, so that none finds what another has loaded or compiled. */
function launching(address: string): Sample {
  return async () => {
    const browser = await openBrowser();
    try {
      const page = await openPage(browser);
      await page.goto(address, { waitUntil: 'commit' });
      return await page.evaluate(() => window.paintClock.untilKeyPainted);
    } finally {
      await browser.close();
    }
  };
}

async function makeHome(bench: Bench): Promise<WindowHome> {
  const request = { name: 'List the orders', url: 'https://api.example.com/v2/orders' };
  return makeWindowHome(bench, [request]);
}

/** Copies the request of the collection 9,999 times, a hundred to a folder, as another program would. */
async function fill({ collectionFolder, requestFile }: WindowHome): Promise<void> {
  const text = await readFile(requestFile, 'utf8');
  for (let folder = 1; folder <= FOLDERS; folder += 1) {
    const at = path.join(collectionFolder, `part-${folder}`);
    await mkdir(at);
    for (let number = 1; number <= REQUESTS_OF_FOLDER; number += 1) {
      if (folder === FOLDERS && number === REQUESTS_OF_FOLDER) continue;
      const name = `List the orders ${(folder - 1) * REQUESTS_OF_FOLDER + number}`;
      await writeFile(path.join(at, `${number}.yml`), text.replace('List the orders', name));
    }
  }
}

async function serveEmptyPage(bench: Bench): Promise<string> {
  const html = '<!doctype html><title>Empty</title><input aria-label="Address">';
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  bench.atEnd(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
