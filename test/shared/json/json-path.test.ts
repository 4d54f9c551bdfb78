import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNode, formatJsonPath, nodeAt, parseFieldPath } from '../../../shared/json/json-path.ts';
import { parseJson } from '../../../shared/json/parse-json.ts';

const body = '{"to": [{"name": "Ada"}, {"name": "Bo"}], "0": true, "a.b": {"": 1}, "to ": null}';
const { root } = parseJson(body);

describe('a path is found', () => {
  test.each([
    [['to', 1, 'name'], '"Bo"'],
    [['to', '0', 'name'], '"Ada"'],
    [[0], 'true'],
    [['a.b', ''], '1'],
    [['to '], 'null'],
    [[], body],
  ])('%j', (path, expected) => {
    const node = findNode(root, path);
    expect(node === null ? null : body.slice(node.offset, node.offset + node.length)).toBe(expected);
  });

  test.each([[['to', 2]], [['to', 'name']], [['to', '00']], [['nobody']], [['0', 'x']], [['to', -1]]])(
    'not where it leads nowhere: %j',
    (path) => {
      expect(findNode(root, path)).toBeNull();
    },
  );

  test('of a name that comes twice, the last counts', () => {
    expect(findNode(parseJson('{"a": 1, "a": 2}').root, ['a'])).toMatchObject({ raw: '2' });
  });
});

describe('an offset is found', () => {
  test.each([
    ['Ada', ['to', 0, 'name'], 'string'],
    ['"name"', ['to', 0, 'name'], 'string'],
    ['{"name"', ['to', 0], 'object'],
    [' [{', [], 'object'],
  ])('at %j', (mark, path, kind) => {
    expect(nodeAt(root, body.indexOf(mark))).toMatchObject({ path, node: { kind } });
  });

  test('behind the last character, where a caret stands after typing', () => {
    expect(nodeAt(root, body.indexOf('Bo"') + 3)?.path).toEqual(['to', 1, 'name']);
  });

  test('nowhere outside of the document', () => {
    expect(nodeAt(parseJson('  1  ').root, 1)).toBeNull();
    expect(nodeAt(parseJson('  1  ').root, 4)).toBeNull();
    expect(nodeAt(null, 0)).toBeNull();
  });
});

describe('a field path is read in the spellings that servers use', () => {
  test.each([
    ['/to/0/name', ['to', 0, 'name']],
    ['#/to/0', ['to', 0]],
    ['#/to%20/a~1b/m~0n', ['to ', 'a/b', 'm~n']],
    ['#', []],
    ['/', ['']],
    ['/items/-', ['items', '-']],
    ['to.0.name', ['to', 0, 'name']],
    ['to[0].name', ['to', 0, 'name']],
    ['$.to[0].name', ['to', 0, 'name']],
    ["$['to'][0]['first name']", ['to', 0, 'first name']],
    ['$["a.b"]', ['a.b']],
    ['$', []],
    ['$top', ['$top']],
    ['items[0][price]', ['items', 0, 'price']],
    ['items[][price]', ['items', 'price']],
    ['user[address][zip]', ['user', 'address', 'zip']],
    ['data/attributes/name', ['data', 'attributes', 'name']],
    ['a\\.b.c', ['a.b', 'c']],
    ['code.007', ['code', '007']],
    ['[1]', [1]],
    ['["1"]', ['1']],
    ['  to ', ['to']],
    ['', []],
    ['to[0', ['to', 0]],
    ['#/%zz', ['%zz']],
  ])('%s', (raw, path) => {
    expect(parseFieldPath(raw)).toEqual(path);
  });

  test('any text is read without harm', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (raw) => Array.isArray(parseFieldPath(raw))));
  });
});

describe('a path is written', () => {
  test.each([
    [['to', 0, 'name'], 'to[0].name'],
    [['first name'], '["first name"]'],
    [['a', 'b.c', 'd'], 'a["b.c"].d'],
    [['0'], '["0"]'],
    [[2, 'x'], '[2].x'],
    [[], ''],
    [['straße'], 'straße'],
  ])('%j', (path, expected) => {
    expect(formatJsonPath(path)).toBe(expected);
  });

  test('and read back, whatever it holds', () => {
    const step = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.nat(),
      fc.constantFrom('$', '#', '0', 'a.b', '', '\\', '"]'),
    );
    fc.assert(
      fc.property(fc.array(step), (path) => {
        expect(parseFieldPath(formatJsonPath(path))).toEqual(path);
      }),
    );
  });
});
