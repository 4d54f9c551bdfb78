import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyTextEdits } from '../../../shared/json/apply-text-edits.ts';
import { removeJsonValue, renameJsonKey, setJsonValue } from '../../../shared/json/edit-json.ts';
import type { TextEdit } from '../../../shared/json/json-problem.ts';
import type { JsonPath } from '../../../shared/model/edit.ts';

function applied(text: string, edits: TextEdit[] | null): string | null {
  return edits === null ? null : applyTextEdits(text, edits);
}

const set = (text: string, path: JsonPath, json: string) => applied(text, setJsonValue(text, path, json));
const remove = (text: string, path: JsonPath) => applied(text, removeJsonValue(text, path));
const rename = (text: string, path: JsonPath, to: string) => applied(text, renameJsonKey(text, path, to));

const LAID_OUT = '{\n    "to": [\n        "1"\n    ],\n    "from": "Acme"\n}\n';

describe('setting a value', () => {
  test('touches nothing else, not a blank and not a digit', () => {
    expect(set('{ "id":9007199254740993 ,"n" : 1.0}', ['n'], '2.50')).toBe(
      '{ "id":9007199254740993 ,"n" : 2.50}',
    );
  });

  test('of an item', () => {
    expect(set(LAID_OUT, ['to', 0], '"2"')).toBe(LAID_OUT.replace('"1"', '"2"'));
  });

  test('of the whole document', () => {
    expect(set(' [1] ', [], '{}')).toBe(' {} ');
    expect(set(' ', [], '{}')).toBe('{}');
    expect(set('', ['a', 0], '1')).toBe('{"a": [1]}');
  });

  test('of a name that comes twice changes the one that counts', () => {
    expect(set('{"a": 1, "a": 2}', ['a'], '3')).toBe('{"a": 1, "a": 3}');
  });

  test.each([
    [
      'in lines',
      LAID_OUT,
      ['text'],
      '{\n    "to": [\n        "1"\n    ],\n    "from": "Acme",\n    "text": "x"\n}\n',
    ],
    [
      'as the next item',
      LAID_OUT,
      ['to', 1],
      '{\n    "to": [\n        "1",\n        "x"\n    ],\n    "from": "Acme"\n}\n',
    ],
    ['with tabs', '{\n\t"a": {}\n}', ['a', 'b'], '{\n\t"a": {\n\t\t"b": "x"\n\t}\n}'],
    [
      'with the line breaks of the text',
      '{\r\n  "a": {}\r\n}',
      ['a', 'b'],
      '{\r\n  "a": {\r\n    "b": "x"\r\n  }\r\n}',
    ],
    ['on one line', '{"a": 1, "b": 2}', ['c'], '{"a": 1, "b": 2, "c": "x"}'],
    ['beside a single one', '{"a": 1}', ['c'], '{"a": 1, "c": "x"}'],
    ['without blanks where there are none', '{"a":1,"b":2}', ['c'], '{"a":1,"b":2,"c":"x"}'],
    ['without blanks beside a single one', '{"a":1}', ['c'], '{"a":1,"c":"x"}'],
    ['into an empty object', '{"a": {}}', ['a', 'b'], '{"a": {"b": "x"}}'],
    ['into an empty list', '[ ]', [0], '["x"]'],
    ['with the objects on its way', '{"a": 1}', ['data', 'to', 0], '{"a": 1, "data": {"to": ["x"]}}'],
    ['beside placeholders', '{"a": {{a}}}', ['b'], '{"a": {{a}}, "b": "x"}'],
    ['in a text that is cut off', '{"a": 1', ['b'], '{"a": 1, "b": "x"'],
  ])('that is not there adds it %s', (_name, text, path, expected) => {
    expect(set(text, path, '"x"')).toBe(expected);
  });

  test.each([
    ['{"a": 1}', ['a', 'b']],
    ['[1]', [2]],
    ['[1]', ['name']],
    ['{}', ['a', 1]],
    ['not JSON', ['a']],
    ['{"a": }', ['b']],
  ])('where the path leads nowhere changes nothing: %s %j', (text, path) => {
    expect(setJsonValue(text, path, '1')).toBeNull();
  });
});

describe('removing a value', () => {
  test.each([
    ['the first', '{"a": 1, "b": 2}', ['a'], '{"b": 2}'],
    ['the last', '{"a": 1, "b": 2}', ['b'], '{"a": 1}'],
    ['the only one', '{"a": { "b": 1 }}', ['a', 'b'], '{"a": {}}'],
    ['a line', '{\n  "a": 1,\n  "b": 2,\n  "c": 3\n}', ['b'], '{\n  "a": 1,\n  "c": 3\n}'],
    ['the last line', '{\n  "a": 1,\n  "b": 2\n}', ['b'], '{\n  "a": 1\n}'],
    ['an item', '[1, 2, 3]', [1], '[1, 3]'],
    ['an item by its digits', '[1, 2, 3]', ['0'], '[2, 3]'],
    ['the one of two that counts', '{"a": 1, "b": 2, "a": 3}', ['a'], '{"a": 1, "b": 2}'],
  ])('takes the comma along: %s', (_name, text, path, expected) => {
    expect(remove(text, path)).toBe(expected);
  });

  test.each([[['c']], [['a', 'b']], [[]]])(
    'that is not there, or is all there is, changes nothing: %j',
    (path) => {
      expect(removeJsonValue('{"a": 1}', path)).toBeNull();
    },
  );
});

describe('renaming a member', () => {
  test('keeps its value and its place', () => {
    expect(rename('{"phone" : 1.0, "b": 2}', ['phone'], 'to')).toBe('{"to" : 1.0, "b": 2}');
  });

  test('gives a name without quotes its quotes', () => {
    expect(rename('{phone: 1}', ['phone'], 'say "to"')).toBe(String.raw`{"say \"to\"": 1}`);
  });

  test.each([
    [['b'], 'c'],
    [['a'], 'a'],
    [['a'], 'x'],
    [[], 'c'],
    [['list', 0], 'c'],
  ])('changes nothing where there is none, or the name is taken: %j to %s', (path, to) => {
    expect(renameJsonKey('{"a": 1, "x": 2, "list": [0]}', path, to)).toBeNull();
  });
});

test('whatever a document holds, what is set is found there, and what is removed is gone', () => {
  const object = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }), { noNullPrototype: true });
  fc.assert(
    fc.property(object, fc.string(), fc.constantFrom(0, 2, '\t'), (before, name, indent) => {
      fc.pre(name !== '__proto__');
      const text = JSON.stringify(before, null, indent);
      const changed = set(text, [name], '[1]') ?? '';
      expect(JSON.parse(changed)).toEqual({ ...JSON.parse(text), [name]: [1] });
      const { [name]: _removed, ...others } = JSON.parse(text);
      expect(JSON.parse(remove(changed, [name]) ?? '')).toEqual(others);
    }),
  );
});
