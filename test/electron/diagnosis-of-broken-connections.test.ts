import { createServer as createSecureServer } from 'node:https';
import { createServer as createPlainServer } from 'node:http';
import type { Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, onTestFinished, test } from 'vitest';
import { hasOpenssl, makeCertificates } from '../helpers/make-certificates.ts';
import { plainVariables, startMendBench } from '../helpers/strict/mend-bench.ts';
import type { World } from '../helpers/strict/mend-bench.ts';
import { draftAt } from './broken-requests/broken-request.ts';

/** Requests that never reach a server, because of how their address begins: what is suggested, pressed and sent again. */

const HAS_IPV6 = Object.values(networkInterfaces()).some((list) =>
  list?.some(({ address }) => address === '::1'),
);

async function listen(server: Server, host: string): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, host, resolve);
  });
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
      }),
  );
  return (server.address() as AddressInfo).port;
}

function plainServer(): Server {
  return createPlainServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', connection: 'close' }).end('{"id":7}');
  });
}

function worldAt(url: string, variables: Readonly<Record<string, string>> = {}): World {
  return { variables: plainVariables(variables), draft: draftAt(url) };
}

/** Labels of the suggestions, and which of the first three mends the request; null for none. */
async function mend(world: World): Promise<{ labels: string[]; mendedBy: number | null }> {
  const bench = await startMendBench(() => {});
  const { fixes } = await bench.explain(world);
  const labels = fixes.map(({ label }) => label);
  for (const [index, fix] of fixes.slice(0, 3).entries()) {
    const after = await bench.explain(bench.press(world, fix));
    if (after.ok) return { labels, mendedBy: index + 1 };
  }
  return { labels, mendedBy: null };
}

describe('an address that leads nowhere is mended by the first suggestion', () => {
  test.each<[string, (port: number) => World]>([
    ['https to a port that speaks http', (port) => worldAt(`https://127.0.0.1:${port}/v1`)],
    [
      'https in the variable in front',
      (port) => worldAt('{{base}}/v1', { base: `https://127.0.0.1:${port}` }),
    ],
    ['no scheme', (port) => worldAt(`127.0.0.1:${port}/v1`)],
    ['no scheme in front of localhost', (port) => worldAt(`localhost:${port}/v1`)],
    ['a misspelled scheme', (port) => worldAt(`htp://127.0.0.1:${port}/v1`)],
    ['one slash', (port) => worldAt(`http:/127.0.0.1:${port}/v1`)],
    ['a semicolon', (port) => worldAt(`http;//127.0.0.1:${port}/v1`)],
    ['slashes the other way', (port) => worldAt(`http:\\\\127.0.0.1:${port}/v1`)],
    ['a blank in front', (port) => worldAt(` http://127.0.0.1:${port}/v1`)],
    ['a scheme twice', (port) => worldAt(`https://http://127.0.0.1:${port}/v1`)],
    ['quotation marks round it', (port) => worldAt(`"http://127.0.0.1:${port}/v1"`)],
    ['brackets round it', (port) => worldAt(`<http://127.0.0.1:${port}/v1>`)],
    [
      'another port than a variable names',
      (port) => worldAt('http://127.0.0.1:9/v1', { base: `http://127.0.0.1:${port}` }),
    ],
    ['a variable misspelled', (port) => worldAt('{{bsae}}/v1', { base: `http://127.0.0.1:${port}` })],
  ])('%s', async (_kind, world) => {
    const port = await listen(plainServer(), '127.0.0.1');
    expect(await mend(world(port))).toMatchObject({ mendedBy: 1 });
  });

  test.runIf(HAS_IPV6)('127.0.0.1 where a program listens on ::1 alone', async () => {
    const port = await listen(plainServer(), '::1');
    expect(await mend(worldAt(`http://127.0.0.1:${port}/v1`))).toMatchObject({ mendedBy: 1 });
  });

  test.runIf(HAS_IPV6)('::1 where a program listens on 127.0.0.1 alone', async () => {
    const port = await listen(plainServer(), '127.0.0.1');
    expect(await mend(worldAt(`http://[::1]:${port}/v1`))).toMatchObject({ mendedBy: 1 });
  });

  test('a server that hangs up once is asked again', async () => {
    let arrived = 0;
    const server = createPlainServer((request, response) => {
      arrived += 1;
      if (arrived === 1) request.socket.destroy();
      else response.writeHead(200, { connection: 'close' }).end('ok');
    });
    const port = await listen(server, '127.0.0.1');
    expect(await mend(worldAt(`http://127.0.0.1:${port}/v1`))).toMatchObject({ mendedBy: 1 });
  });
});

describe.runIf(hasOpenssl())('a secure port', () => {
  test('that gets plain http is asked with https, and its certificate is not trusted unasked', async () => {
    const { key, cert } = makeCertificates().selfSigned;
    const server = createSecureServer({ key, cert }, (_request, response) => {
      response.writeHead(200, { connection: 'close' }).end('ok');
    });
    const port = await listen(server, '127.0.0.1');
    const bench = await startMendBench(() => {});
    const plain = worldAt(`http://127.0.0.1:${port}/v1`);
    const { fixes } = await bench.explain(plain);
    const secure = fixes.slice(0, 3).find(({ label }) => label === 'Begin the address with https');
    if (secure === undefined) throw new Error(fixes.map(({ label }) => label).join(' | '));
    const world = bench.press(plain, secure);
    const untrusted = await bench.explain(world);
    const last = untrusted.fixes.at(-1);
    if (last === undefined) throw new Error(untrusted.summary);
    expect(untrusted.fixes.filter(({ risky }) => risky)).toEqual([last]);
    expect(last.label).toContain('127.0.0.1 until the app is closed');
    expect((await bench.explain(bench.press(world, last))).ok).toBe(true);
    // Another run has to be told anew.
    expect((await (await startMendBench(() => {})).explain(world)).ok).toBe(false);
  });
});
