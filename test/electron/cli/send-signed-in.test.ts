import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { ResponseRecord } from '../../../shared/model/response-record.ts';
import { makeDigestDoor } from '../../helpers/digest-door.ts';
import { startEchoServer } from '../../helpers/echo-server.ts';
import { MACHINE, PERSONAL, startOAuthProvider } from '../../helpers/oauth-provider.ts';
import { runInTerminal } from '../../helpers/run-in-terminal.ts';

/** Requests of a file that sign in by Digest or OAuth 2.0, sent by the command. */

async function makeFile(url: string, auth: readonly string[]): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'plaincall-signed-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'request.yml');
  const lines = [
    'info:',
    '  name: Signed',
    '  type: http',
    'http:',
    '  method: GET',
    `  url: ${url}`,
    '  auth:',
  ];
  await writeFile(file, `${[...lines, ...auth.map((line) => `    ${line}`)].join('\n')}\n`);
  return file;
}

async function sendJson(file: string, ...args: readonly string[]) {
  const run = await runInTerminal(['send', file, '--json', ...args], {
    env: { PLAINCALL_HOME: path.dirname(file) },
  });
  return { ...run, record: (JSON.parse(run.stdout) as { record: ResponseRecord }).record };
}

test('Digest is answered', async () => {
  const door = makeDigestDoor({ username: 'mira', password: 'o pen' });
  const server = await startEchoServer(door.reply);
  const file = await makeFile(server.url, ['type: digest', 'username: mira', 'password: o pen']);
  const { exitCode } = await sendJson(file);
  expect([exitCode, door.verdicts]).toEqual([0, ['ok']]);
});

test('a token is fetched with the client credentials of the file', async () => {
  const provider = await startOAuthProvider();
  onTestFinished(() => provider.close());
  const file = await makeFile(provider.apiUrl, [
    'type: oauth2',
    'flow: client_credentials',
    `accessTokenUrl: ${provider.tokenUrl}`,
    'credentials:',
    `  clientId: ${MACHINE.clientId}`,
    "  clientSecret: '{{secret}}'",
    '  placement: basic_auth_header',
    'scope: read',
  ]);
  const { exitCode, record, stdout } = await sendJson(file, '--var', `secret=${MACHINE.clientSecret}`);
  expect(exitCode).toBe(0);
  expect(record.tokenCalls?.map(({ grant }) => grant)).toEqual(['client-credentials']);
  expect(stdout).not.toContain(MACHINE.clientSecret);
});

test('a sign-in that needs a person says so where a program reads the result', async () => {
  const file = await makeFile('http://127.0.0.1:9/', [
    'type: oauth2',
    'flow: authorization_code',
    'authorizationUrl: http://127.0.0.1:9/auth',
    'accessTokenUrl: http://127.0.0.1:9/token',
    'credentials:',
    `  clientId: ${PERSONAL.clientId}`,
  ]);
  const { exitCode, record } = await sendJson(file);
  expect(exitCode).toBe(1);
  expect(record.outcome).toMatchObject({
    kind: 'failure',
    failure: { code: 'sign-in-failed', detail: { reason: 'no-browser' } },
  });
});
