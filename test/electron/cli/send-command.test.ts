import { glob, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeSandbox } from '../../../electron/api/compose-sandbox.ts';
import type { SandboxAlone } from '../../../electron/api/compose-sandbox.ts';
import type { Diagnosis } from '../../../shared/model/diagnosis.ts';
import { responseRecordSchema } from '../../../shared/model/response-record.ts';
import type { ResponseRecord } from '../../../shared/model/response-record.ts';
import { runInTerminal } from '../../helpers/run-in-terminal.ts';
import type { CommandOptions } from '../../helpers/run-in-terminal.ts';

let home = '';
let sandbox: SandboxAlone;
beforeAll(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), 'plaincall-cli-'));
  sandbox = await composeSandbox({ port: 0 });
});
afterAll(async () => {
  await sandbox.close();
  await rm(home, { recursive: true, force: true });
});

const send = (args: readonly string[], options: CommandOptions = {}) =>
  runInTerminal(['send', ...args], { env: { PLAINCALL_HOME: home }, ...options });

/** With `--json`: standard output has to be one document and nothing else. */
async function sendJson(...args: readonly string[]) {
  const run = await send([...args, '--json']);
  const document = JSON.parse(run.stdout) as Diagnosis & { record: ResponseRecord };
  return { ...run, document };
}

/** What the sandbox's echo saw. */
async function echoOf(...args: readonly string[]) {
  const [target = '', ...rest] = args;
  const { document } = await sendJson(target.replace('ECHO', `${sandbox.url}/echo`), ...rest);
  if (document.record.outcome.kind === 'failure') throw new Error('no answer');
  return JSON.parse(document.record.outcome.body.head) as {
    method: string;
    headers: { name: string; value: string }[];
    body: string;
  };
}

const headerOf = (echo: Awaited<ReturnType<typeof echoOf>>, wanted: string) =>
  echo.headers.filter(({ name }) => name.toLowerCase() === wanted).map(({ value }) => value);

describe('sending an address', () => {
  it('prints one JSON document with the explanation and the record', async () => {
    const { document, exitCode, stderr } = await sendJson(`${sandbox.url}/status/404`);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(document).toMatchObject({ status: 404, class: '4xx', ok: false, turn: 'you' });
    expect(responseRecordSchema.parse(document.record)).toEqual(document.record);
  });

  it('adds http:// on this computer where no scheme is typed', async () => {
    const { document } = await sendJson(`${sandbox.url.slice('http://'.length)}/status/200`);
    expect(document.ok).toBe(true);
  });

  it('exits with 1 where no answer came, and says why', async () => {
    const { document, exitCode } = await sendJson('http://127.0.0.1:9/');
    expect([exitCode, document.status, document.class]).toEqual([1, null, 'none']);
  });

  it('refuses an environment, which only a collection has', async () => {
    const run = await send([`${sandbox.url}/status/200`, '--env', 'Test']);
    expect([run.exitCode, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain('--var');
  });

  it('takes an address for one that is longer than any file name', async () => {
    const { document } = await sendJson(`${sandbox.url.slice('http://'.length)}/echo?${'a'.repeat(300)}`);
    expect(document.status).toBe(200);
  });

  it('sends a body as typed, by POST, labelled as JSON where it reads as JSON', async () => {
    const echo = await echoOf('ECHO', '-d', '{ "a": 1.0, "a":1e2 }');
    expect([echo.method, echo.body]).toEqual(['POST', '{ "a": 1.0, "a":1e2 }']);
    expect(headerOf(echo, 'content-type')).toEqual(['application/json']);
  });

  it('labels a body that is no JSON as text, and keeps a label that is given', async () => {
    expect(headerOf(await echoOf('ECHO', '-d', 'a=1'), 'content-type')).toEqual(['text/plain']);
    expect(headerOf(await echoOf('ECHO', '-d', '{}', '-H', 'content-type: a/b'), 'content-type')).toEqual([
      'a/b',
    ]);
  });

  it('leaves a default header out that is named without a value', async () => {
    const echo = await echoOf('ECHO', '-X', 'PUT', '-d', '{}', '-H', 'User-Agent:', '-H', 'Content-Type:');
    expect(echo.method).toBe('PUT');
    expect([headerOf(echo, 'user-agent'), headerOf(echo, 'content-type')]).toEqual([[], []]);
  });

  it('reads no file for -d @name', async () => {
    expect((await echoOf('ECHO', '-d', '@/etc/passwd')).body).toBe('@/etc/passwd');
  });

  it('puts variables in', async () => {
    const echo = await echoOf('ECHO', '-H', 'X-Key: {{key}}', '--var', 'key=a=b');
    expect(headerOf(echo, 'x-key')).toEqual(['a=b']);
  });

  it('says which variable has no value, and sends nothing', async () => {
    const { document, exitCode } = await sendJson('{{nowhere}}/a');
    expect(exitCode).toBe(1);
    expect(document.record.hops).toEqual([]);
    expect(JSON.stringify(document.findings)).toContain('nowhere');
  });

  it('starts the sandbox for a request that counts on it, and says so on standard error', async () => {
    const { document, stderr } = await sendJson('{{sandboxUrl}}/status/204');
    expect(document.status).toBe(204);
    expect(stderr).toMatch(/sandbox API runs at http:\/\/127\.0\.0\.1:\d+/);
  });

  it('uses the sandbox that is given instead', async () => {
    const { document, stderr } = await sendJson(
      '{{sandboxUrl}}/status/204',
      '--var',
      `sandboxUrl=${sandbox.url}`,
    );
    expect([document.status, stderr]).toEqual([204, '']);
  });
});

describe('sending a request file', () => {
  const file = (name: string) => path.join(home, name);
  beforeAll(async () => {
    await mkdir(file('shop/environments'), { recursive: true });
    await writeFile(file('shop/opencollection.yml'), 'opencollection: 1.0.0\ninfo:\n  name: Shop\n');
    for (const name of ['One', 'Two']) {
      await writeFile(
        file(`shop/environments/${name}.yml`),
        `name: ${name}\nvariables:\n  - name: code\n    value: "${name === 'One' ? 201 : 202}"\n`,
      );
    }
    const request =
      'info:\n  name: By code\n  type: http\nhttp:\n  method: GET\n  url: "{{base}}/status/{{code}}"\n';
    await writeFile(file('shop/by-code.yml'), request);
    await writeFile(file('alone.yml'), request);
    await writeFile(file('broken.yml'), 'info:\n  name: "never closed\n');
    await mkdir(file('shop/folder'));
  });
  const base = () => ['--var', `base=${sandbox.url}`];

  it('takes the environment that is named', async () => {
    const { document, stderr } = await sendJson(file('shop/by-code.yml'), '--env', 'Two', ...base());
    expect([document.status, stderr]).toEqual([202, '']);
  });

  it('says that there are several where none is named, and uses none', async () => {
    const { document, stderr, exitCode } = await sendJson(file('shop/by-code.yml'), ...base());
    expect([document.status, exitCode]).toEqual([null, 1]);
    expect(stderr).toContain('One, Two');
  });

  it('takes the only one there is, and says so', async () => {
    await rm(file('shop/environments/Two.yml'));
    const { document, stderr } = await sendJson(file('shop/by-code.yml'), ...base());
    expect(document.status).toBe(201);
    expect(stderr).toContain('Environment: One');
  });

  it('lets a given variable win over the environment', async () => {
    const { document } = await sendJson(file('shop/by-code.yml'), '--var', 'code=204', ...base());
    expect(document.status).toBe(204);
  });

  it('works for a file that is in no collection', async () => {
    const { document } = await sendJson(file('alone.yml'), '--var', 'code=200', ...base());
    expect(document.status).toBe(200);
  });

  it.each([
    [['alone.yml', '--env', 'One'], 'is in no collection'],
    [['shop/by-code.yml', '--env', 'Three'], 'no environment "Three"'],
    [['shop/missing.yml'], 'There is no file'],
    [['shop'], 'is a folder'],
  ])('refuses %j', async ([name = '', ...rest], words) => {
    const run = await send([file(name), ...rest]);
    expect([run.exitCode, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain(words);
  });

  it('says where a file is broken, and sends nothing', async () => {
    const run = await send([file('broken.yml')]);
    expect([run.exitCode, run.stdout]).toEqual([1, '']);
    expect(run.stderr).toMatch(/broken\.yml cannot be sent; see line \d/);
  });

  it('is never changed, neither by a suggestion nor by what the command adds', async () => {
    const before = await readFile(file('alone.yml'), 'utf8');
    const run = await send([file('alone.yml'), '--var', 'code=200', ...base(), '-X', 'POST', '-d', '{}']);
    expect(run.exitCode).toBe(0);
    expect(await readFile(file('alone.yml'), 'utf8')).toBe(before);
  });
});

describe('the text for a person', () => {
  const trailingComma = ['-H', 'X-Dexatel-Key: sandbox-full-4tq9mz2x', '-d', '{"data": {"name": "Plain",}}'];
  const audiences = () => `${sandbox.url}/v1/audiences`;

  it('begins with the verdict, fits 80 columns and says how the first suggestion is applied', async () => {
    const { stdout } = await send([audiences(), ...trailingComma]);
    const lines = stdout.split('\n');
    expect(lines[0]).toMatch(/^✗ 400 Bad Request {3}/);
    expect(lines[1]).toBe('Your turn: change the request');
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    expect(stdout).toContain('How to fix it');
    expect(stdout).toContain('Your request → Find server (not needed) → Connect');
    expect(stdout).toContain('--fix 1 applies the first suggestion');
  });

  it('says what a suggestion changed, then explains the second answer', async () => {
    const { stdout, exitCode } = await send([audiences(), ...trailingComma, '--fix', '1']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Applied: /);
    expect(stdout).toContain('+ {"data": {"name": "Plain"}}');
    expect(stdout).toContain('✓ 201 Created');
    expect(stdout).not.toContain('400 Bad Request');
  });

  it('lets nothing that a server says control the terminal', async () => {
    const { stdout } = await send([`${sandbox.url}/echo?%1b`, '-d', '\u001b[2J\u0007']);
    expect(stdout.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });
});

describe('suggestions', () => {
  it('that are not there are told with exit code 2, after the explanation', async () => {
    const { exitCode, stderr, document } = await sendJson(`${sandbox.url}/status/200`, '--fix', '1');
    expect([exitCode, document.status]).toEqual([2, 200]);
    expect(stderr).toContain('no suggestion to apply');
  });

  it('to wait are waited out', async () => {
    const { document, stderr } = await sendJson(
      `${sandbox.url}/v1/reports`,
      '-H',
      'X-Dexatel-Key: sandbox-full-4tq9mz2x',
      '--fix',
      '1',
    );
    expect(document.status).toBe(200);
    expect(stderr).toMatch(/Waiting \d seconds?/);
  });

  it('to wait end with an interruption', async () => {
    const interruption = Promise.withResolvers<void>();
    const slow = await composeSandbox({ port: 0 });
    const running = send(
      [`${slow.url}/v1/reports`, '-H', 'X-Dexatel-Key: sandbox-full-4tq9mz2x', '--fix', '1'],
      {
        interruption: interruption.promise,
      },
    );
    interruption.resolve();
    expect(await running).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('Stopped') as string,
    });
    await slow.close();
  });
});

describe('an interruption', () => {
  it('cancels the request and explains how far it came', async () => {
    const interruption = Promise.withResolvers<void>();
    const running = send([`${sandbox.url}/slow?seconds=20`, '--json'], {
      interruption: interruption.promise,
    });
    interruption.resolve();
    const { stdout, exitCode } = await running;
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ record: { outcome: { failure: { code: 'cancelled' } } } });
  });
});

describe('every request of the Sandbox collection', async () => {
  const collection = path.resolve(import.meta.dirname, '../../../electron/services/sandbox/collection');
  const files: string[] = [];
  for await (const name of glob('*/*.yml', { cwd: collection })) {
    if (!name.endsWith('folder.yml') && !name.startsWith('environments')) files.push(name);
  }

  it.concurrent.each(files.sort())(
    '%s gives the status of its name, and --fix 1 makes it succeed',
    async (name) => {
      const target = path.join(collection, name);
      const promised = /name: "?(\d{3})/.exec(await readFile(target, 'utf8'))?.[1];
      const { document, exitCode } = await sendJson(target);
      expect([document.status, exitCode]).toEqual([Number(promised), 0]);
      if (document.ok) return;
      expect((await sendJson(target, '--fix', '1')).document).toMatchObject({ ok: true });
    },
  );
});
