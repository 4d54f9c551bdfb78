import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createProfileStore } from '../../../../electron/services/profiles/profile-store.ts';
import { en } from '../../../../shared/texts/en.ts';
import { makeFiles, readFiles, writeFiles } from '../../../helpers/storage.ts';
import { makeTemporaryFolder } from '../../../helpers/temporary-folder.ts';

async function makeStore(files: Readonly<Record<string, string | Uint8Array>> | null, leavesTemplate = true) {
  const folder = await makeTemporaryFolder();
  const dataFolder = join(folder, 'data');
  const profiles = join(dataFolder, 'profiles');
  if (files !== null) await writeFiles(profiles, files);
  const parts = { dataFolder, files: makeFiles(folder), catalogue: en };
  return { profiles, store: createProfileStore({ ...parts, leavesTemplate }) };
}

const GOOD = `{
  "name": "Lamps",
  "match": { "hosts": ["*.lamps.test"] },
  "errors": [
    {
      "match": { "status": 409, "code": ["L-1", "L-2"] },
      "title": "Dim",
      "link": "https://lamps.test/dim"
    }
  ]
}
`;

test('a file is read with everything that may be left out filled in', async () => {
  const { store, profiles } = await makeStore({ 'lamps.json': `\ufeff${GOOD}`, 'notes.txt': 'no' });
  expect(await store.list()).toEqual({
    problems: [],
    folder: profiles,
    profiles: [
      {
        id: 'own:lamps.json',
        name: 'Lamps',
        hosts: ['*.lamps.test'],
        link: null,
        bodies: [],
        errors: [
          {
            match: { status: [409], code: ['L-1', 'L-2'], message: null },
            title: 'Dim',
            cause: '',
            fix: '',
            link: 'https://lamps.test/dim',
          },
        ],
      },
    ],
  });
});

test('the template lies there from the first time, is a good file, and is not used itself', async () => {
  const { store, profiles } = await makeStore(null);
  expect(await store.list()).toMatchObject({ profiles: [], problems: [] });
  const { 'template.json': template = '' } = await readFiles(profiles);
  expect(await store.list()).toMatchObject({ profiles: [], problems: [] });
  await writeFiles(profiles, { 'mine.json': template });
  const { profiles: read, problems } = await store.list();
  expect(problems).toEqual([]);
  expect(read).toHaveLength(1);
  expect(read[0]?.errors).toHaveLength(2);
  expect(read[0]?.bodies).toHaveLength(1);
});

test('where nothing is to be left behind, a folder that is missing stays missing', async () => {
  const { store, profiles } = await makeStore(null, false);
  expect(await store.list()).toMatchObject({ profiles: [], problems: [] });
  await expect(readFiles(profiles)).rejects.toThrow('ENOENT');
});

test.each([
  ['a comma too few', GOOD.replace('"Lamps",', '"Lamps"'), /\(line [23]\)$/],
  [
    'a name that means nothing',
    GOOD.replace('"title"', '"titel"'),
    /“titel” means nothing here.* \(line 7\)$|“title” is missing.* \(line 5\)$/,
  ],
  ['nothing to say', GOOD.replace('"title": "Dim",', ''), /“title” is missing.* \(line 5\)$/],
  ['an empty title', GOOD.replace('"Dim"', '""'), /“title” is empty.* \(line 7\)$/],
  [
    'a status that is none',
    GOOD.replace('409', '"conflict"'),
    /“status” has a value of another kind.* \(line 6\)$/,
  ],
  [
    'a link that is not https',
    GOOD.replace('https://lamps', 'http://lamps'),
    /“link” has to begin with https.* \(line 8\)$/,
  ],
  [
    'a script for a link',
    GOOD.replace('https://lamps.test/dim', 'javascript:x'),
    /“link” has to begin with https/,
  ],
  ['no condition', GOOD.replace('"status": 409, "code": ["L-1", "L-2"]', ''), /no condition.* \(line 6\)$/],
  ['a title without end', GOOD.replace('Dim', 'x'.repeat(1001)), /“title” is longer.* \(line 7\)$/],
  ['a list', '[]', /one object.* \(line 1\)$/],
  ['nothing', '', /lamps\.json .* \(line 1\)$/],
])('%s is told with file and line, and the other files are used', async (_what, text, expected) => {
  const { store } = await makeStore({ 'lamps.json': text, 'other.json': GOOD });
  const { profiles, problems } = await store.list();
  expect(profiles.map(({ id }) => id)).toEqual(['own:other.json']);
  expect(problems).toEqual([expect.stringMatching(expected)]);
  expect(problems[0]).toContain('lamps.json');
});

test('a huge file, one that is no text and a folder are told and left out', async () => {
  const { store } = await makeStore({
    'huge.json': `${GOOD}${' '.repeat(600 * 1024)}`,
    'bytes.json': new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]),
    'folder.json/inside.txt': '',
    'other.json': GOOD,
  });
  const { profiles, problems } = await store.list();
  expect(profiles.map(({ id }) => id)).toEqual(['own:other.json']);
  expect(problems.join('\n')).toMatch(/bytes\.json.*UTF-8[^]*folder\.json[^]*huge\.json.*512 kB/);
});

test('more files than anybody needs are told', async () => {
  const names = Array.from({ length: 103 }, (_, at) => [`p${String(at).padStart(3, '0')}.json`, GOOD]);
  const { store } = await makeStore(Object.fromEntries(names) as Record<string, string>);
  const { profiles, problems } = await store.list();
  expect(profiles).toHaveLength(100);
  expect(problems).toEqual([expect.stringContaining('100')]);
});

const withBodies = (bodies: unknown): string =>
  `{\n"name": "Lamps",\n"match": { "hosts": ["*"] },\n"bodies":\n${JSON.stringify(bodies, null, 1)}}`;

test('schemas of bodies are read for their requests, with what is no keyword left out', async () => {
  const schema = { type: 'object', 'x-made-by': 'hand', example: { id: 7 }, properties: { example: {} } };
  const bodies = [
    { method: ['post', 'Query'], path: '/v1/lamps/{id}', schema, link: 'https://lamps.test/docs' },
    { path: '/v1/lamps', schema: true },
  ];
  const { store } = await makeStore({ 'lamps.json': withBodies(bodies) });
  const { profiles, problems } = await store.list();
  expect(problems).toEqual([]);
  expect(profiles[0]?.bodies).toEqual([
    {
      methods: ['POST', 'QUERY'],
      path: '/v1/lamps/{id}',
      schema: { type: 'object', properties: { example: {} } },
      link: 'https://lamps.test/docs',
    },
    { methods: ['POST', 'PUT', 'PATCH'], path: '/v1/lamps', schema: true, link: null },
  ]);
});

const REF_OUTSIDE = 'https://lamps.test/schema.json';
const good = { path: '/v1/lamps', schema: { $ref: '#/$defs/lamp', $defs: { lamp: { type: 'object' } } } };

test.each<[string, unknown, RegExp]>([
  ['a kind that is none', { properties: { a: { type: 'text' } } }, /“type” has a value .*\(line 22\)$/],
  ['a list where a schema belongs', { properties: [] }, /“properties” has a value .*\(line 20\)$/],
  ['a pattern that is none', { pattern: '([' }, /“pattern” has a value .*\(line 20\)$/],
  ['a name pattern that is none', { patternProperties: { '([': true } }, /\(line 21\)$/],
  ['a length below nothing', { minLength: -1 }, /“minLength”/],
  ['names that are no texts', { required: [1] }, /“required”/],
  ['a $ref that leads nowhere', { $ref: '#/$defs/bulb' }, /“#\/\$defs\/bulb” leads nowhere.*\(line 20\)$/],
  ['a $ref to another place', { items: { $ref: REF_OUTSIDE } }, /leads out of this schema.*\(line 21\)$/],
  ['a $ref that leads in a circle', { $ref: '#' }, /lead in a circle/],
  ['two parts of one id', { $defs: { a: { $id: 'x' }, b: { $id: 'x' } } }, /lead in a circle, or two parts/],
  [
    'a dialect that nobody knows',
    { $schema: 'https://lamps.test/dialect' },
    /dialect is not known.*\(line 20\)$/,
  ],
  ['a dynamic $ref', { $dynamicRef: '#node' }, /“\$dynamicRef” is not understood/],
  ['no schema at all', 'object', /“schema” has a value/],
])(
  'a schema that cannot be used is told with its line, and the rest of the file is used: %s',
  async (_, schema, problem) => {
    const { store } = await makeStore({ 'lamps.json': withBodies([good, { path: '/v1/lamps', schema }]) });
    const { profiles, problems } = await store.list();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(
      /^The file lamps\.json in the folder “profiles” is used without one of its schemas/,
    );
    expect(problems[0]).toMatch(problem);
    expect(profiles[0]?.bodies).toHaveLength(1);
  },
);

test.each([
  ['no path', [{ schema: true }], /“path” is missing/],
  ['a whole address', [{ path: 'https://lamps.test/v1', schema: true }], /“path” has to begin with \//],
  ['no schema', [{ path: '/v1' }], /“schema” is missing/],
  ['a name that means nothing', [{ path: '/v1', schema: true, source: 'x' }], /“source” means nothing here/],
])('what is wrong with the list itself leaves the file out: %s', async (_, bodies, problem) => {
  const { store } = await makeStore({ 'lamps.json': withBodies(bodies) });
  const { profiles, problems } = await store.list();
  expect(profiles).toEqual([]);
  expect(problems[0]).toMatch(problem);
});
