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
