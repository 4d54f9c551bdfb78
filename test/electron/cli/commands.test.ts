import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../../shared/texts/en.ts';
import { runInTerminal } from '../../helpers/run-in-terminal.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'plaincall-commands-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileWith(name: string, content: string | Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
}

describe('the words of a command', () => {
  it.each([
    [['--help'], 'help.all'],
    [['-h'], 'help.all'],
    [['send', '--help'], 'help.send'],
    [['check-json', '-h'], 'help.check-json'],
    [['sandbox', '--help'], 'help.sandbox'],
  ] as const)('%j print help', async (args, key) => {
    expect(await runInTerminal(args)).toEqual({ exitCode: 0, stdout: `${en[key]}\n`, stderr: '' });
  });

  it('print help that fits into 80 columns', () => {
    const help = Object.entries(en).filter(([key]) => key.startsWith('help.'));
    const tooWide = help.flatMap(([, text]) => String(text).split('\n')).filter((line) => line.length > 80);
    expect([help.length, tooWide]).toEqual([5, []]);
  });

  it('print the version', async () => {
    const { stdout, exitCode } = await runInTerminal(['--version']);
    expect([stdout, exitCode]).toMatchObject([expect.stringMatching(/^\d+\.\d+\.\d+\n$/), 0]);
  });

  it.each([
    [['import', 'a.har', '--to', 'b'], 'plaincall import'],
    [['export', 'a.yml'], 'plaincall export'],
    [['run', 'folder'], 'plaincall run'],
    [['sned', 'x'], 'no command "sned"'],
    [['http://127.0.0.1/'], 'plaincall send http://127.0.0.1/'],
    [['--insecure'], '--insecure'],
    [['send'], 'what to send'],
    [['sandbox', 'extra'], 'extra'],
    [['sandbox', '--port', '70000'], '70000'],
    [['--port', '-1'], 'not a port'],
    [['explain', 'a', 'b'], 'one of them'],
  ])('%j are refused with exit code 2 and a sentence that names it', async (args, words) => {
    const { exitCode, stdout, stderr } = await runInTerminal(args);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
  });
});

describe('plaincall explain', () => {
  const answer = [
    'HTTP/1.1 429 Too Many Requests',
    'Content-Type: application/json',
    'Retry-After: 12',
    '',
    '{"message":"Slow down"}',
  ].join('\r\n');

  it('explains what it reads from standard input, as text', async () => {
    const { exitCode, stdout, stderr } = await runInTerminal(['explain'], { stdin: answer });
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^✗ 429 Too Many Requests\nWait, then send again\n/);
    expect(stdout).toContain('Slow down');
    expect(stdout).not.toContain('The way of the request');
  });

  it('explains a file as one JSON document', async () => {
    const file = await fileWith('answer.txt', answer);
    const { exitCode, stdout } = await runInTerminal(['explain', file, '--json']);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ status: 429, turn: 'wait', retryAfterMs: 12_000 });
    expect(JSON.parse(stdout)).not.toHaveProperty('record');
  });

  it('reads UTF-16 as Windows tools write it, and bare text', async () => {
    const text = '\ufeff{"error":"invalid_grant"}';
    const file = await fileWith('wide.txt', Buffer.from(text, 'utf16le'));
    const { stdout, exitCode } = await runInTerminal(['explain', '-', '--json'], { stdin: text.slice(1) });
    const wide = await runInTerminal(['explain', file, '--json']);
    expect([exitCode, wide.stdout]).toEqual([0, stdout]);
    expect(stdout).toContain('invalid_grant');
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' \n '],
    ['a request', 'GET /a HTTP/1.1\r\nHost: b\r\n\r\n'],
  ])('says that %s cannot be explained', async (_what, stdin) => {
    const { exitCode, stdout, stderr } = await runInTerminal(['explain', '--json'], { stdin });
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr.length).toBeGreaterThan(20);
  });

  it.each([
    ['missing.txt', 'There is no file'],
    ['.', 'is a folder'],
  ])('says that %s cannot be read', async (name, words) => {
    const { exitCode, stderr } = await runInTerminal(['explain', path.join(folder, name)]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(words);
  });
});

describe('plaincall check-json', () => {
  it('says that JSON is JSON', async () => {
    expect(await runInTerminal(['check-json'], { stdin: '{"a": 1}' })).toEqual({
      exitCode: 0,
      stdout: `${en['cli.json-valid']}\n`,
      stderr: '',
    });
  });

  it('shows where it is not, with a mark under the place and the repair', async () => {
    const { exitCode, stdout } = await runInTerminal(['check-json'], { stdin: '{\n  "a": 1\n  "b": 2\n}' });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/✗ Line 2, column \d+: /);
    expect(stdout).toMatch(/\n {4,}.*"a": 1\n {4,}\^\n {4}→ /);
  });

  it('finds the place in a line that is longer than the terminal', async () => {
    const list = Array.from({ length: 400 }, (_unused, at) => `"value ${at}"`);
    const { stdout } = await runInTerminal(['check-json'], { stdin: `[${list.join(',')} "last"]` });
    const lines = stdout.split('\n');
    const mark = lines.findIndex((line) => line.trim() === '^');
    expect(lines[mark - 1]?.slice((lines[mark]?.indexOf('^') ?? 0) - 11)).toMatch(/^"value 399" ?/);
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });

  it('gives one JSON document with line, column, message and repair', async () => {
    const { exitCode, stdout } = await runInTerminal(['check-json', '--json'], { stdin: "{'a': 1,}" });
    expect(exitCode).toBe(1);
    const document = JSON.parse(stdout) as { valid: boolean; problems: { line: number; repair: unknown }[] };
    expect(document.valid).toBe(false);
    expect(document).not.toHaveProperty('repaired');
    expect(document.problems[0]).toMatchObject({
      line: 1,
      column: expect.any(Number) as number,
      message: expect.any(String) as string,
      repair: { label: expect.any(String) as string, edits: expect.any(Array) as unknown[] },
    });
  });

  it('prints the repaired text with --repair, every digit kept', async () => {
    const stdin = "{'a': 1.0, 'big': 12345678901234567890,}";
    const document = JSON.parse(
      (await runInTerminal(['check-json', '--repair', '--json'], { stdin })).stdout,
    ) as {
      repaired: string;
    };
    expect(document.repaired).toBe('{"a": 1.0, "big": 12345678901234567890}');
    const { stdout } = await runInTerminal(['check-json', '--repair'], { stdin });
    expect(stdout).toContain('\n{"a": 1.0, "big": 12345678901234567890}\n');
  });

  it('takes a warning for no error', async () => {
    const { exitCode, stdout } = await runInTerminal(['check-json', '--json'], { stdin: '{"a":1,"a":2}' });
    expect([exitCode, JSON.parse(stdout)]).toMatchObject([
      0,
      { valid: true, problems: [{ severity: 'warning' }] },
    ]);
  });

  it('tells bytes that are no text, and an empty file', async () => {
    const broken = await runInTerminal(['check-json', '--json'], { stdin: Buffer.from([0x22, 0xff, 0x22]) });
    expect([broken.exitCode, JSON.parse(broken.stdout)]).toMatchObject([1, { valid: false }]);
    expect((await runInTerminal(['check-json', '--json'], { stdin: '' })).exitCode).toBe(1);
  });
});

describe('plaincall sandbox', () => {
  it('prints its address and keys, answers, and ends with an interruption', async () => {
    const interruption = Promise.withResolvers<void>();
    const probe = net.createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => probe.once('listening', resolve));
    const { port } = probe.address() as net.AddressInfo;
    await new Promise((resolve) => probe.close(resolve));
    const running = runInTerminal(['sandbox', '--port', String(port)], {
      interruption: interruption.promise,
    });
    await expect
      .poll(() =>
        fetch(`http://127.0.0.1:${port}/status/204`).then(
          ({ status }) => status,
          () => 0,
        ),
      )
      .toBe(204);
    interruption.resolve();
    const { exitCode, stdout } = await running;
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`http://127.0.0.1:${port}.`);
    expect(stdout).toMatch(/X-Dexatel-Key: sandbox-full-\w+/);
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow('fetch failed');
  });

  it('says in a sentence that its port is taken', async () => {
    const other = net.createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as net.AddressInfo;
    const { exitCode, stdout, stderr } = await runInTerminal(['sandbox', '--port', String(port)]);
    other.close();
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toContain(String(port));
  });
});
