import { createHash, randomBytes } from 'node:crypto';
import { appendFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FileFact } from '../../../../shared/model/file-fact.ts';
import { makeScopes } from '../../../helpers/builders.ts';
import { answer, byPath, redirectTo, startEchoServer } from '../../../helpers/echo-server.ts';
import { startSender } from '../../../helpers/start-sender.ts';
import { makeTemporaryFolder } from '../../../helpers/temporary-folder.ts';

const BYTES = randomBytes(3_000_000);
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A file as it was when the request was made ready: what happens to it afterwards is up to the test. */
async function startWithFile() {
  const file = path.join(await makeTemporaryFolder(), 'big.bin');
  await writeFile(file, BYTES);
  const fact: FileFact = {
    kind: 'file',
    path: file,
    name: 'big.bin',
    byteLength: BYTES.length,
    mediaType: 'application/octet-stream',
  };
  const scopes = { ...makeScopes(), attachments: { boundary: 'edge', files: { 'big.bin': fact } } };
  const server = await startEchoServer(
    byPath({ '/': answer('taken'), '/moved': redirectTo('/', '307 Temporary Redirect') }),
  );
  const { send } = await startSender({ scopes });
  const sendTo = (target: string, recordId: string) =>
    send(
      {
        method: 'POST',
        url: `${server.url}${target}`,
        body: { kind: 'file', file: { path: 'big.bin', contentType: '' } },
      },
      recordId,
    );
  return { file, server, sendTo };
}

describe('a file as a body', () => {
  test('arrives whole, also where a redirect sends it once more', async () => {
    const { server, sendTo } = await startWithFile();
    expect((await sendTo('/', 'r-1')).outcome).toMatchObject({ answer: { status: 200 } });
    expect((await sendTo('/moved', 'r-2')).outcome).toMatchObject({ answer: { status: 200 } });
    expect(server.requests.map(({ body }) => hash(body))).toEqual(Array(3).fill(hash(BYTES)));
  });

  test.each([
    ['became shorter', (file: string) => truncate(file, 1000), 'changed'],
    ['became longer', (file: string) => appendFile(file, 'more'), 'changed'],
    ['went away', (file: string) => rm(file), 'unreadable'],
  ])('that %s since it was looked at is told, and the next request works', async (_what, change, reason) => {
    const { file, sendTo } = await startWithFile();
    await change(file);
    expect((await sendTo('/', 'r-1')).outcome).toMatchObject({
      kind: 'failure',
      failure: { code: 'file-unusable', detail: { path: file, reason } },
    });
    await writeFile(file, BYTES);
    expect((await sendTo('/', 'r-2')).outcome).toMatchObject({ answer: { status: 200 } });
  });
});
