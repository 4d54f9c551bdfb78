import { expect, test } from 'vitest';
import { parseYaml, parseYamlFast, parseYamlFully } from '../../../../electron/services/files/parse-yaml.ts';

test('numbers stay as they are written', async () => {
  const text =
    'a: 1.0\nb: 007\nc: 12345678901234567890\nd: 1e5\ne: 0x1F\nf: true\ng: ~\nh: "2"\ni: 2024-01-02\n';
  const expected = {
    a: '1.0',
    b: '007',
    c: '12345678901234567890',
    d: '1e5',
    e: '0x1F',
    f: true,
    g: null,
    h: '2',
    i: '2024-01-02',
  };
  expect(parseYamlFast(text)).toEqual(expected);
  expect(await parseYamlFully(text)).toEqual({ kind: 'map', value: expected });
});

test.each([
  ['nothing', '', 'files.empty', null, null],
  ['blanks and line breaks', ' \n\n', 'files.empty', null, null],
  ['a comment alone', '# later\n', 'files.empty', null, null],
  ['a byte order mark alone', '\uFEFF', 'files.empty', null, null],
  ['a list', '- a\n', 'files.yaml.no-map', null, null],
  ['a sentence', 'just text', 'files.yaml.no-map', null, null],
  ['bytes that are no text', 'a: \0\n', 'files.not-text', 1, 4],
  ['a bracket that is not closed', 'a: 1\nb: [1, 2\nc: 3\n', 'files.yaml.missing-character', 3, 1],
  ['lines that do not line up', 'a:\n  b: 1\n c: 2\n', 'files.yaml.indent', 3, 1],
  ['a quote that is not closed', 'a: "x\n', 'files.yaml.missing-character', 2, 1],
  ['a tab for indentation', 'http:\n\turl: x\n', 'files.yaml.tab', 2, 1],
  ['one key twice', 'a: 1\nb: 2\na: 3\n', 'files.yaml.duplicate-key', 3, 1],
  ['a second colon', 'name: Step 1: log in\n', 'files.yaml.key', 1, 7],
  ['a text that begins with @', 'a: 1\nb: @home\n', 'files.yaml.needs-quotes', 2, 4],
  ['a backslash', 'a: "C:\\temp"\nb: "\\q"\n', 'files.yaml.escape', 2, 5],
  ['two documents', 'a: 1\n---\nb: 2\n', 'files.yaml.two-documents', 2, 1],
  ['a star before an unknown name', 'a: *b\n', 'files.yaml.alias', null, null],
  [
    'both sides of a merge',
    'info:\n  name: a\n<<<<<<< HEAD\n  seq: 1\n=======\n  seq: 2\n>>>>>>> other\n',
    'files.merge-conflict',
    3,
    1,
  ],
] as const)('%s: said in words, with the place', async (_what, text, key, line, column) => {
  expect(await parseYaml(text)).toMatchObject({
    kind: 'problem',
    problem: { message: { key }, line, column },
  });
});

test('a text that would fill memory with its aliases is refused at once', async () => {
  const lines = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
  for (let level = 1; level < 12; level += 1) {
    const former = String.fromCharCode(96 + level);
    lines.push(
      `${String.fromCharCode(97 + level)}: &${String.fromCharCode(97 + level)} [${`*${former}, `.repeat(10)}]`,
    );
  }
  const started = performance.now();
  expect(await parseYaml(`${lines.join('\n')}\n`)).toMatchObject({ kind: 'problem' });
  expect(performance.now() - started).toBeLessThan(10_000);
});

test('a text that could keep the reader busy is answered at once', async () => {
  const deep = `a: ${'['.repeat(500_000)}`;
  const long = `${'a:\n  - b: 1\n    c: 2\n'.repeat(200_000)}d: [`;
  const started = performance.now();
  expect(await parseYaml(deep)).toMatchObject({
    problem: { message: { key: 'files.yaml.too-deep' }, line: 1 },
  });
  expect(await parseYaml(long)).toMatchObject({ problem: { line: 600_001, column: 5 } });
  expect(performance.now() - started).toBeLessThan(10_000);
});

test('keys of the language itself are plain keys', async () => {
  const parsed = await parseYaml('__proto__:\n  polluted: yes\nconstructor: x\n');
  expect(parsed.kind === 'map' && Object.keys(parsed.value)).toEqual(['__proto__', 'constructor']);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('what only one of the two readers takes is read all the same', async () => {
  expect(parseYamlFast('a: !own x\n')).toBeNull();
  expect(await parseYaml('a: !own x\n')).toEqual({ kind: 'map', value: { a: 'x' } });
});
