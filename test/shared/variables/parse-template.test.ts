import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTemplate, templateNames } from '../../../shared/variables/parse-template.ts';

/** Variables in brackets, the rest as it is. */
const shown = (text: string): string =>
  parseTemplate(text)
    .map((part) => (part.kind === 'text' ? part.text : `[${part.name}]`))
    .join('');

describe('names in double braces are found', () => {
  test.each([
    ['{{host}}/v1/{{id}}', '[host]/v1/[id]'],
    ['{{ padded }}', '[padded]'],
    ['{{two words}}', '[two words]'],
    ['{{$guid}}', '[$guid]'],
    ['{{{a}}}', '{[a]}'],
    ['{"a":{{b}}}', '{"a":[b]}'],
    ['{{a}}{{b}}', '[a][b]'],
    ['{{ {{a}} }}', '{{ [a] }}'],
    ['{{__proto__}}', '[__proto__]'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test.each(['', 'plain', '{{}}', '{{  }}', '{{open', 'close}}', '{a}', '{{a\nb}}', '{{"a":1}}', '{ {a} }'])(
    'none in: %j',
    (text) => {
      expect(shown(text)).toBe(text);
      expect(templateNames(text)).toEqual([]);
    },
  );
});

test('parts know where they stand', () => {
  expect(parseTemplate('a {{ b }} c')).toEqual([
    { kind: 'text', text: 'a ', offset: 0 },
    { kind: 'variable', name: 'b', text: '{{ b }}', offset: 2 },
    { kind: 'text', text: ' c', offset: 9 },
  ]);
});

test('each name is listed once', () => {
  expect(templateNames('{{b}} {{a}} {{b}}')).toEqual(['b', 'a']);
});

test('the parts, joined, are the text', () => {
  const pieces = fc.array(fc.constantFrom('{', '{{', '}', '}}', 'a', ' ', '"', '\n', 'name', '{{name}}'));
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('');
      const parsed = parseTemplate(text);
      expect(parsed.map((part) => part.text).join('')).toBe(text);
      for (const part of parsed) expect(text.startsWith(part.text, part.offset)).toBe(true);
    }),
  );
});

test.each(['{{', '{{a', '}}{{', '{{"', '{{{'])('a long run of %s does not take long', (piece) => {
  const text = piece.repeat(200_000);
  const start = performance.now();
  parseTemplate(text);
  expect(performance.now() - start).toBeLessThan(2000);
});
