import { describe, expect, test } from 'vitest';
import type { JsonNode } from '../../../shared/json/json-node.ts';
import { parseJson } from '../../../shared/json/parse-json.ts';
import type { ParseJsonOptions } from '../../../shared/json/parse-json.ts';

/** What was read, in JSON's own words: numbers as written, texts as JSON would write them. */
function show(node: JsonNode | null): string {
  if (node === null) return '-';
  switch (node.kind) {
    case 'object':
      return `{${node.members.map(({ key, value }) => `${JSON.stringify(key.value)}:${show(value)}`).join(',')}}`;
    case 'array':
      return `[${node.items.map(show).join(',')}]`;
    case 'string':
      return JSON.stringify(node.value);
    case 'number':
      return node.raw;
    case 'placeholder':
      return `<${node.name}>`;
    case 'true':
    case 'false':
    case 'null':
      return node.kind;
  }
}

function read(text: string, options?: ParseJsonOptions): string {
  return show(parseJson(text, options).root);
}

function codes(text: string, options?: ParseJsonOptions): string[] {
  return parseJson(text, options).problems.map(({ code }) => code);
}

/** Every node with the text that it stands for, sorted. */
function ranges(text: string): string[] {
  const found: string[] = [];
  const open = [parseJson(text).root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === null) continue;
    found.push(`${node.kind} ${text.slice(node.offset, node.offset + node.length)}`);
    if (node.kind === 'array') open.push(...node.items);
    if (node.kind === 'object') open.push(...node.members.flatMap(({ key, value }) => [key, value]));
  }
  return found.toSorted();
}

describe('a valid text', () => {
  test('keeps numbers digit for digit', () => {
    const text = '[9007199254740993,1.0,1E5,-0,0.1e-400,123456789012345678901234567890]';
    expect(read(text)).toBe(text);
    expect(codes(text)).toEqual([]);
  });

  test('keeps the order of names, and both of a name that comes twice', () => {
    expect(read('{"b":1,"a":2,"b":3}')).toBe('{"b":1,"a":2,"b":3}');
  });

  test('takes no name for more than a name', () => {
    expect(read('{"__proto__":{"x":1},"constructor":2}')).toBe('{"__proto__":{"x":1},"constructor":2}');
  });

  test('decodes texts, lone surrogates and the zero character included', () => {
    const { root } = parseJson(String.raw`"\ud800 \u0000 \ud83d\ude00 \/ \b\f\n\r\t \"\\"`);
    expect(root).toMatchObject({ value: '\ud800 \u0000 \u{1f600} / \b\f\n\r\t "\\' });
  });

  test('has each node where its text stands', () => {
    expect(ranges(' {"to" : [1.50, "\\u00e9"], "ok":true}\n')).toEqual([
      'array [1.50, "\\u00e9"]',
      'number 1.50',
      'object {"to" : [1.50, "\\u00e9"], "ok":true}',
      'string "\\u00e9"',
      'string "ok"',
      'string "to"',
      'true true',
    ]);
  });

  test.each(['', ' ', '\n\t'])('may stand among blanks (%j)', (blank) => {
    expect(codes(`${blank}null${blank}`)).toEqual([]);
  });
});

describe('a broken text', () => {
  test('is read as far as it goes', () => {
    expect(read('{"a": [1, {"b": tru')).toBe('{"a":[1,{"b":true}]}');
  });

  test('is read as its repair would make it', () => {
    expect(read("{to: '1800', ok: True, n: +1, id: 007}")).toBe('{"to":"1800","ok":true,"n":1,"id":"007"}');
  });

  test.each(['', '  \n', '<p>no</p>', 'Service Unavailable'])('without a value has no root (%j)', (text) => {
    expect(parseJson(text).root).toBeNull();
    expect(codes(text)).toHaveLength(1);
  });
});

describe('placeholders', () => {
  test('are values where a draft may hold them', () => {
    const text = '{"id": {{id}}, "list": [{{ first }}, "{{second}}"]}';
    expect(read(text, { allowsPlaceholders: true })).toBe('{"id":<id>,"list":[<first>,"{{second}}"]}');
    expect(codes(text, { allowsPlaceholders: true })).toEqual([]);
  });

  test('may be the whole of a draft', () => {
    expect(read('{{body}}', { allowsPlaceholders: true })).toBe('<body>');
  });

  test('are told elsewhere, and read all the same', () => {
    expect(read('{"id": {{id}}}')).toBe('{"id":<id>}');
    expect(codes('{"id": {{id}}}')).toEqual(['placeholder']);
  });

  test('inside a text are text', () => {
    expect(codes('{"id": "{{id}}"}')).toEqual([]);
  });

  test('need quotation marks where text goes on around them', () => {
    expect(codes('{"url": {{base}}/items}', { allowsPlaceholders: true })).toEqual(['missing-quotes']);
  });
});

describe('budgets', () => {
  test('leave out what is beyond the number of nodes, and say so', () => {
    const options = { maxNodes: 3 };
    expect(read('[1,2,3,4]', options)).toBe('[1,2]');
    expect(parseJson('[1,2,3,4]', options).isTruncated).toBe(true);
    expect(parseJson('[1,2]', options).isTruncated).toBe(false);
  });

  test('leave out what is deeper, and keep the places of the rest', () => {
    const options = { maxDepth: 2 };
    expect(read('[[1,[2]],{"a":1},3]', options)).toBe('[[],{},3]');
    expect(parseJson('[[1]]', options).isTruncated).toBe(true);
    expect(parseJson('[[],{},3]', options).isTruncated).toBe(false);
  });

  test('do not hide problems, nor where the whole ends', () => {
    const { root, problems } = parseJson('[1,2,3,] ', { maxNodes: 2 });
    expect(root).toMatchObject({ offset: 0, length: 8 });
    expect(problems.map(({ code }) => code)).toEqual(['trailing-comma']);
  });
});

describe('any size', () => {
  test('100,000 brackets that open are read, told as one problem, and closed in order', () => {
    const { root, problems } = parseJson('[{"":'.repeat(50_000));
    expect(root).toMatchObject({ kind: 'array', length: 250_000 });
    expect(problems.map(({ code }) => code)).toEqual(['unclosed-bracket']);
    expect(problems[0]?.repair?.edits.at(-1)?.text).toBe('}]'.repeat(50_000));
  });

  test('more problems than can be read are counted', () => {
    const { problems } = parseJson(`[${'1 '.repeat(200)}]`);
    expect(problems).toHaveLength(51);
    expect(problems.at(-1)).toMatchObject({
      code: 'more-problems',
      severity: 'error',
      message: { values: { count: 149 } },
    });
  });
});
