import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { FULL_KEY } from '../../../electron/services/sandbox/http/keys.ts';
import { checkSentBody } from '../../../electron/cli/check-sent-body.ts';
import type { Diagnosis } from '../../../shared/model/diagnosis.ts';
import type { OwnProfile } from '../../../shared/model/profile.ts';
import { runInTerminal } from '../../helpers/run-in-terminal.ts';
import { makeDraft } from '../../helpers/builders.ts';
import { makeTemporaryFolder } from '../../helpers/temporary-folder.ts';

const PARCELS = {
  name: 'Parcels',
  match: { hosts: ['127.0.0.1'] },
  bodies: [
    {
      path: '/lookup',
      schema: { properties: { grams: { type: 'integer' }, note: { type: 'string' } } },
      link: 'https://parcels.test/docs',
    },
  ],
};

async function homeWith(profile: unknown): Promise<string> {
  const home = await makeTemporaryFolder();
  await mkdir(path.join(home, 'profiles'));
  await writeFile(path.join(home, 'profiles', 'parcels.json'), JSON.stringify(profile));
  return home;
}

/** An exchange as a browser saves it, with what was sent. */
function savedExchange(status: number, text: string): string {
  const request = {
    method: 'POST',
    url: 'http://127.0.0.1:9/lookup',
    headers: [{ name: 'Content-Type', value: 'application/json' }],
    postData: { mimeType: 'application/json', text },
  };
  const content = { mimeType: 'application/json', text: '{"message": "Bad Request"}' };
  const headers = [{ name: 'Content-Type', value: 'application/json' }];
  const response = { status, statusText: '', httpVersion: 'HTTP/1.1', headers, content };
  return JSON.stringify({
    log: { entries: [{ startedDateTime: '2031-05-09T12:00:00Z', time: 5, request, response }] },
  });
}

it('tells of a refused request what in its body is not as documented, in words and as data', async () => {
  const env = { PLAINCALL_HOME: await homeWith(PARCELS) };
  const stdin = savedExchange(400, '{"grams": "12345678901234567890"}');
  const { stdout } = await runInTerminal(['explain'], { stdin, env });
  expect(stdout).toContain('The body does not fit what Parcels documents.');
  expect(stdout).toContain('“grams” is text; what belongs there is a whole number.');
  const asData = await runInTerminal(['explain', '--json'], { stdin, env });
  const { findings, fixes } = JSON.parse(asData.stdout) as Record<string, Record<string, unknown>[]>;
  expect(findings).toContainEqual(
    expect.objectContaining({ ruleId: 'body-schema', docsUrl: 'https://parcels.test/docs' }),
  );
  expect(fixes?.[0]?.['edits']).toEqual([
    { op: 'set-json-value', path: ['grams'], json: '12345678901234567890' },
  ]);
  const quiet = await runInTerminal(['explain'], { stdin: savedExchange(400, '{"grams": 7}'), env });
  expect(quiet.stdout).not.toContain('Parcels documents');
});

it('sends to the sandbox, and says what is not as documented there', async () => {
  const { stdout } = await runInTerminal(
    [
      'send',
      '{{sandboxUrl}}/v1/messages',
      '-X',
      'POST',
      '-H',
      `X-Dexatel-Key: ${FULL_KEY}`,
      '-d',
      '{"data": {"from": "Acme", "to": 37455123456, "text": "x"}}',
      '--json',
    ],
    { env: { PLAINCALL_HOME: await makeTemporaryFolder() } },
  );
  const { status, findings, fixes } = JSON.parse(stdout) as Diagnosis;
  expect(status).toBe(400);
  expect(findings.map(({ ruleId }) => ruleId)).toContain('body-schema');
  expect(fixes[0]?.edits).toEqual([{ op: 'set-json-value', path: ['data', 'to'], json: '["37455123456"]' }]);
});

it('gives up on a pattern that would run for ever', async () => {
  const own: OwnProfile = {
    id: 'own:slow.json',
    name: 'Slow',
    hosts: ['*'],
    link: null,
    errors: [],
    bodies: [
      { methods: ['POST'], path: '/x', link: null, schema: { properties: { a: { pattern: '^(a+)+$' } } } },
    ],
  };
  const ask = (a: string) =>
    checkSentBody({
      draft: makeDraft({
        method: 'POST',
        url: 'https://slow.test/x',
        body: { kind: 'json', text: JSON.stringify({ a }) },
      }),
      variables: [],
      profileChoice: null,
      ownProfiles: [own],
    });
  expect(await ask(`${'a'.repeat(60)}!`)).toBeNull();
  expect((await ask('b'))?.findings).toHaveLength(1);
});
