import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { runInTerminal } from '../../helpers/run-in-terminal.ts';
import { makeTemporaryFolder } from '../../helpers/temporary-folder.ts';

const ANSWER = [
  'HTTP/1.1 409 Conflict',
  'Content-Type: application/json',
  'X-Dexatel-Trace: 7',
  '',
  '{"error":{"code":"LAMP-17","message":"dim"}}',
].join('\r\n');

it('uses what the person wrote down for every host, names the system, and tells of a file that is broken', async () => {
  const home = await makeTemporaryFolder();
  await mkdir(path.join(home, 'profiles'));
  const notes = {
    name: 'Notes',
    match: { hosts: ['*'] },
    errors: [{ match: { code: 'LAMP-*' }, title: 'The bulb is old.', link: 'https://notes.example.com/7' }],
  };
  await writeFile(path.join(home, 'profiles', 'notes.json'), JSON.stringify(notes));
  await writeFile(path.join(home, 'profiles', 'broken.json'), '{\n\n"name" "x"}');
  const { stdout, stderr } = await runInTerminal(['explain'], {
    stdin: ANSWER,
    env: { PLAINCALL_HOME: home },
  });
  expect(stdout).toContain('The bulb is old.');
  expect(stdout).toContain('https://notes.example.com/7');
  expect(stdout).toContain('what is known of Dexatel');
  expect(stdout).toContain('used as well: Notes.');
  expect(stderr).toMatch(/broken\.json .*\(line 3\)/);
});

it('leaves nothing behind where there are none', async () => {
  const home = await makeTemporaryFolder();
  const { stdout, stderr } = await runInTerminal(['explain'], {
    stdin: ANSWER,
    env: { PLAINCALL_HOME: home },
  });
  expect(stdout).toContain('409');
  expect(stderr).toBe('');
  expect(await readdir(home)).toEqual([]);
});

const JIRA_404 = [
  'HTTP/1.1 404 Not Found',
  'Content-Type: application/json',
  'X-RateLimit-Limit: 300',
  'X-RateLimit-Remaining: 211',
  '',
  '{"errorMessages":["No project could be found with key LAMP."],"errors":{}}',
].join('\r\n');

async function explainWith(...args: readonly string[]) {
  const home = await makeTemporaryFolder();
  await mkdir(path.join(home, 'profiles'));
  const notes = {
    name: 'Lamp shop',
    match: { hosts: ['lamps.example.com'] },
    errors: [{ match: { status: 404 }, title: 'The shop has moved.' }],
  };
  await writeFile(path.join(home, 'profiles', 'lamps.json'), JSON.stringify(notes));
  return runInTerminal(['explain', ...args], { stdin: JIRA_404, env: { PLAINCALL_HOME: home } });
}

it('explains by the system that --profile names, in any capitals, and by none for none', async () => {
  const chosen = await explainWith('--profile', 'centerCODE');
  expect(chosen.stdout).toContain('what is known of Centercode, as --profile says');
  const none = await explainWith('--profile', 'none');
  expect(none.stdout).not.toContain('what is known of');
});

it.each(['Lamp shop', 'lamps', 'own:lamps.json'])(
  'explains by one of one’s own that --profile names as %s',
  async (name) => {
    expect((await explainWith('--profile', name)).stdout).toContain('The shop has moved.');
    expect((await explainWith()).stdout).not.toContain('The shop has moved.');
  },
);

it('says all names where --profile has one that is none, and exits with 2', async () => {
  const run = await explainWith('--profile=Lamps & Co');
  expect([run.exitCode, run.stdout]).toEqual([2, '']);
  expect(run.stderr).toContain('Dexatel, Centercode, Jira, Slack, Salesforce, Lamp shop; or none');
});

it('prints what is left of an allowance', async () => {
  expect((await explainWith()).stdout).toContain('211 of 300 calls left.');
});

it('names who answered in place of the API', async () => {
  const stdin = [
    'HTTP/1.1 502 Bad Gateway',
    'Server: nginx/1.27.1',
    'Content-Type: text/html',
    '',
    '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center>',
    '<hr><center>nginx/1.27.1</center></body></html>',
  ].join('\r\n');
  const { stdout } = await runInTerminal(['explain'], {
    stdin,
    env: { PLAINCALL_HOME: await makeTemporaryFolder() },
  });
  expect(stdout).toContain('A gateway in front of the API answered: nginx.');
});

it('says so before anything is sent, where it is to be sent', async () => {
  const env = { PLAINCALL_HOME: await makeTemporaryFolder() };
  const run = await runInTerminal(['send', 'http://127.0.0.1:9/', '--profile', 'lamps'], { env });
  expect([run.exitCode, run.stdout]).toEqual([2, '']);
  const sent = await runInTerminal(['send', 'http://127.0.0.1:9/', '--profile', 'jira'], { env });
  expect(sent.exitCode).toBe(1);
  expect(sent.stdout).toContain('what is known of Jira, as --profile says');
});
