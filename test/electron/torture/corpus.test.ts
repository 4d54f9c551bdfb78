import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { startSender } from '../../helpers/start-sender.ts';
import { startCaseServer, summarize } from './wire-case.ts';

const corpora =
  process.env['PLAINCALL_CORPORA'] ?? path.join(import.meta.dirname, '../../../../shared/corpora');
const folder = path.join(corpora, 'curl-http-tests', 'replies');
const AT_ONCE = 16;

describe.runIf(existsSync(folder))("curl's replies, as they are (skipped where they are not at hand)", () => {
  test('each ends in a record, and none in a fault of ours', { timeout: 300_000 }, async () => {
    const names = readdirSync(folder).filter((name) => name.endsWith('.bin'));
    const { send } = await startSender();
    const ends: string[] = [];
    for (let at = 0; at < names.length; at += AT_ONCE)
      ends.push(...(await Promise.all(names.slice(at, at + AT_ONCE).map((name) => replay(name, send)))));
    expect(ends).toHaveLength(names.length);
    expect(ends.filter((end) => /: internal\b/.test(end))).toEqual([]);
    expect(ends.filter((end) => /deadline-reached|no-response-in-time/.test(end))).toEqual([]);
  });
});

async function replay(name: string, send: Awaited<ReturnType<typeof startSender>>['send']): Promise<string> {
  const reply = readFileSync(path.join(folder, name));
  const url = await startCaseServer({ name, source: name, reply, ending: 'end', expected: '' });
  const settings = { timeoutMs: 5000, followRedirects: false };
  return `${name} ${summarize(await send({ url, settings }, name))}`;
}
