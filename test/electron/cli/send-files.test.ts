import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeSandbox } from '../../../electron/api/compose-sandbox.ts';
import type { SandboxAlone } from '../../../electron/api/compose-sandbox.ts';
import type { Diagnosis } from '../../../shared/model/diagnosis.ts';
import type { ResponseRecord } from '../../../shared/model/response-record.ts';
import { runInTerminal } from '../../helpers/run-in-terminal.ts';

let home = '';
let sandbox: SandboxAlone;
beforeAll(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), 'plaincall-files-'));
  sandbox = await composeSandbox({ port: 0 });
  await writeFile(path.join(home, 'list.csv'), 'name,age\nAda,36\n');
});
afterAll(async () => {
  await sandbox.close();
  await rm(home, { recursive: true, force: true });
});

async function send(...args: readonly string[]) {
  const run = await runInTerminal(['send', ...args, '--json'], {
    env: { PLAINCALL_HOME: path.join(home, 'data') },
  });
  const document = JSON.parse(run.stdout) as Diagnosis & { record: ResponseRecord };
  const { outcome } = document.record;
  const echo =
    outcome.kind === 'response'
      ? (JSON.parse(outcome.body.head) as {
          body: string;
          body_bytes: number;
          headers: { name: string; value: string }[];
        })
      : null;
  const contentType = echo?.headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value;
  return { ...run, document, echo, contentType };
}

const requestFile = async (body: string): Promise<string> => {
  const file = path.join(home, 'upload.yml');
  await writeFile(
    file,
    `info:\n  name: Upload\n  type: http\nhttp:\n  method: POST\n  url: ${sandbox.url}/echo\n  body:\n${body}`,
  );
  return file;
};

describe('a file that the command names', () => {
  it('is a part of the body', async () => {
    const list = path.join(home, 'list.csv');
    const { echo, contentType } = await send(`${sandbox.url}/echo`, '-F', 'note=May', '-F', `list=@${list}`);
    expect(contentType).toMatch(/^multipart\/form-data; boundary=plaincall-[0-9a-f]{24}$/);
    const form = await new Response(echo?.body, {
      headers: { 'content-type': contentType ?? '' },
    }).formData();
    expect(form.get('note')).toBe('May');
    expect(form.get('list')).toMatchObject({ name: 'list.csv', type: 'text/csv', size: 16 });
  });

  it('is the body, as it is', async () => {
    const { echo, contentType } = await send(`${sandbox.url}/echo`, '-T', path.join(home, 'list.csv'));
    expect({ contentType, body: echo?.body }).toEqual({
      contentType: 'text/csv',
      body: 'name,age\nAda,36\n',
    });
  });

  it('is said to be missing where it is', async () => {
    const { document, exitCode } = await send(`${sandbox.url}/echo`, '-T', path.join(home, 'gone.csv'));
    expect(exitCode).toBe(1);
    expect(document.record.outcome).toMatchObject({
      failure: { code: 'file-unusable', detail: { reason: 'missing' } },
    });
    expect(document.fixes).toEqual([]);
  });

  it('has to be given a name as a part', async () => {
    const run = await runInTerminal(['send', `${sandbox.url}/echo`, '-F', '@list.csv'], {
      env: { PLAINCALL_HOME: home },
    });
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain('-F name=@file');
  });
});

describe('a file that a request file names', () => {
  it('is not sent where nobody asked for it, and is with the suggestion to', async () => {
    const secret = path.join(home, 'list.csv');
    const file = await requestFile(
      `    type: file\n    data:\n      - filePath: ${secret}\n        contentType: ''\n        selected: true\n`,
    );
    const refused = await send(file);
    expect(refused.document.record.outcome).toMatchObject({
      failure: { code: 'file-unusable', detail: { reason: 'not-allowed', path: secret } },
    });
    expect(refused.document.fixes).toMatchObject([{ id: 'allow-file', risky: true }]);
    expect((await send(file, '--fix', '1')).echo?.body).toBe('name,age\nAda,36\n');
  });
});
