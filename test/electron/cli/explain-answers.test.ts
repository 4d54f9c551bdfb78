import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { runInTerminal } from '../../helpers/run-in-terminal.ts';

/** What the command line prints for whole answers: the same object that the window shows, and nothing beside it. */

const FOLDER = path.resolve(import.meta.dirname, '../../fixtures/answers');
const files = await readdir(FOLDER);
const names = files.filter((name) => name.endsWith('.http')).map((name) => name.replace(/\.http$/, ''));

it.each(names)(
  '%s is explained as one JSON document with list, verdict, id and time to wait',
  async (name) => {
    const stdin = await readFile(path.join(FOLDER, `${name}.http`), 'utf8');
    const expected: unknown = JSON.parse(await readFile(path.join(FOLDER, `${name}.expected.json`), 'utf8'));
    const { exitCode, stdout, stderr } = await runInTerminal(['explain', '-', '--json'], { stdin });
    expect([exitCode, stderr, stdout.endsWith('}\n')]).toEqual([0, '', true]);
    const printed: unknown = JSON.parse(stdout);
    expect(printed).toMatchObject({
      ok: expect.any(Boolean),
      summary: expect.stringMatching(/\S/),
      errors: expect.any(Array),
      requestId: expect.toSatisfy((id: unknown) => id === null || typeof id === 'object'),
      retryAfterMs: expect.toSatisfy((ms: unknown) => ms === null || typeof ms === 'number'),
    });
    for (const key of ['shape', 'turn', 'ok', 'requestId', 'retryAfterMs', 'answeredBy', 'docsUrl'])
      expect([key, valueOf(printed, key)]).toEqual([key, valueOf(expected, key) ?? valueOf(printed, key)]);
  },
);

function valueOf(object: unknown, key: string): unknown {
  return new Map<string, unknown>(Object.entries(object ?? {})).get(key);
}

it.each([
  ['latin1', 'text/plain; charset=ISO-8859-1', 'Für die Straße fehlt die Hausnummer'],
  ['latin1', 'text/plain', 'Prix inférieur à zéro'],
  ['utf8', 'text/plain; charset=ISO-8859-1', 'Größe fehlt'],
] as const)('an answer saved in %s as %s is read in its letters', async (encoding, type, words) => {
  const stdin = Buffer.from(`HTTP/1.1 400 Bad Request\r\nContent-Type: ${type}\r\n\r\n${words}`, encoding);
  const { stdout } = await runInTerminal(['explain', '-', '--json'], { stdin });
  expect(JSON.parse(stdout)).toMatchObject({ errors: [{ message: words }] });
});
