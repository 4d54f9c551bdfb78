import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeAddress, encodeAddressPart } from '../../../shared/http/encode-address.ts';

describe('only what cannot travel is encoded', () => {
  test.each([
    ['/a b', '/a%20b'],
    ['/orders/ ', '/orders/%20'],
    ['/caf\u00e9?q=\u20ac', '/caf%C3%A9?q=%E2%82%AC'],
    ['/\u{1f600}', '/%F0%9F%98%80'],
    ['/a\tb\nc\0', '/a%09b%0Ac%00'],
    ['/\ud800x', '/%EF%BF%BDx'],
    ['/\u007f', '/%7F'],
  ])('%j', (typed, sent) => {
    expect(encodeAddress(typed)).toBe(sent);
  });

  test.each([
    '/100%',
    '/%zz',
    '/a%20b',
    '/a+b',
    '//a///b//',
    '/./../x/.',
    '/a[0]{b}|^`"<>\\',
    "/it's!*()",
    '/?a=b&&c=?d',
  ])('as typed: %s', (typed) => {
    expect(encodeAddress(typed)).toBe(typed);
  });
});

test('encoding twice changes nothing, and everything that comes out can travel', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = encodeAddress(text);
      expect(encodeAddress(once)).toBe(once);
      expect(once).toMatch(/^[\x21-\x7e]*$/);
    }),
  );
});

test('a value stays one part of the address, and comes back when it is decoded', () => {
  expect(encodeAddressPart("a/b?c#d&e=f g%'()*!")).toBe('a%2Fb%3Fc%23d%26e%3Df%20g%25%27%28%29%2A%21');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const encoded = encodeAddressPart(text);
      expect(encoded).toMatch(/^[A-Za-z0-9\-._~%]*$/);
      expect(decodeURIComponent(encoded)).toBe(text);
    }),
  );
});
