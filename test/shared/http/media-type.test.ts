import { describe, expect, test } from 'vitest';
import { isJsonType, isTextType, isXmlType, parseMediaType } from '../../../shared/http/media-type.ts';

const read = (text: string): unknown => {
  const type = parseMediaType(text);
  return type === null ? null : [type.essence, Object.fromEntries(type.parameters)];
};

describe('a media type is read as RFC 9110 8.3.1 writes it', () => {
  test.each([
    ['application/json', ['application/json', {}]],
    ['Application/JSON; Charset=UTF-8', ['application/json', { charset: 'UTF-8' }]],
    ['text/html;charset="iso-8859-1"', ['text/html', { charset: 'iso-8859-1' }]],
    ['text/plain; charset = utf-8 ; format=flowed', ['text/plain', { charset: 'utf-8', format: 'flowed' }]],
    ['text/plain; charset=first; charset=second', ['text/plain', { charset: 'first' }]],
    ['multipart/form-data; boundary="a;b\\"c"', ['multipart/form-data', { boundary: 'a;b"c' }]],
    ['text/plain;;  ;charset=utf-8', ['text/plain', { charset: 'utf-8' }]],
    ['text/plain; __proto__=x', ['text/plain', { ['__proto__']: 'x' }]],
    ['text/plain; charset="never closed', ['text/plain', { charset: 'never closed' }]],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each(['', 'json', 'text/', '/plain', 'text plain', 'te xt/plain', 'text/pl@in', '; charset=utf-8'])(
    'not a media type: "%s"',
    (text) => {
      expect(parseMediaType(text)).toBeNull();
    },
  );
});

test('JSON is known by its name and by its suffix', () => {
  const yes = ['application/json', 'text/json', 'application/problem+json', 'application/vnd.api+json'];
  const no = ['application/jsonp', 'application/x-ndjson', 'application/json-patch', 'text/html', ''];
  expect(yes.filter(isJsonType)).toEqual(yes);
  expect(no.filter(isJsonType)).toEqual([]);
});

test('XML is known by its name and by its suffix', () => {
  const yes = ['application/xml', 'text/xml', 'image/svg+xml', 'application/problem+xml'];
  expect(yes.filter(isXmlType)).toEqual(yes);
  expect(['text/html', 'application/xml-dtd', ''].filter(isXmlType)).toEqual([]);
});

test('what people can read is text, what programs read is not', () => {
  const yes = ['text/csv', 'application/json', 'image/svg+xml', 'application/x-www-form-urlencoded'];
  expect(yes.filter(isTextType)).toEqual(yes);
  expect(['image/png', 'application/octet-stream', 'application/pdf', ''].filter(isTextType)).toEqual([]);
});
