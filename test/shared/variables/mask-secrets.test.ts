import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSecretMask } from '../../../shared/variables/mask-secrets.ts';

const key = { name: 'key', value: 's3cr3t/+"value' };
const mask = createSecretMask([key]);

describe('a secret is found in every form in which it is sent', () => {
  test.each([
    ['as it is', 'x s3cr3t/+"value y', 'x ‹key› y'],
    ['in an address', 'http://h/?k=s3cr3t%2F%2B%22value&x', 'http://h/?k=‹key›&x'],
    ['in a form', `k=${new URLSearchParams([['', key.value]]).toString().slice(1)}`, 'k=‹key›'],
    ['in JSON', JSON.stringify({ k: key.value }), '{"k":"‹key›"}'],
    ['twice', `${key.value}${key.value}`, '‹key›‹key›'],
    ['not at all', 'http://h/?k=s3cr3t', 'http://h/?k=s3cr3t'],
  ])('%s', (_form, text, shown) => {
    expect(mask.apply(text)).toBe(shown);
  });
});

test('a value with blanks round it is found without them too', () => {
  expect(createSecretMask([{ name: 'k', value: ' padded-key\n' }]).apply('[padded-key]')).toBe('[‹k›]');
});

test('a secret inside another leaves no half of the longer one', () => {
  const both = createSecretMask([
    { name: 'short', value: 'abcd' },
    { name: 'long', value: 'abcdefgh' },
  ]);
  expect(both.apply('abcdefgh abcd')).toBe('‹long› ‹short›');
});

test('a replacement is not looked at again', () => {
  const both = createSecretMask([
    { name: 'name', value: 'value-one' },
    { name: 'other', value: 'name' },
  ]);
  expect(both.apply('value-one')).toBe('‹name›');
});

test('a very short secret is replaced only where it stands alone', () => {
  const pin = createSecretMask([{ name: 'pin', value: '12' }]);
  expect(pin.apply('/users/2012?pin=12&x=1')).toBe('/users/2012?pin=‹pin›&x=1');
});

test('an empty or blank secret changes nothing', () => {
  const blank = createSecretMask([
    { name: 'a', value: '' },
    { name: 'b', value: '  \n' },
  ]);
  expect(blank.apply('a b\n')).toBe('a b\n');
  expect(blank.longestForm).toBe(0);
});

test('many texts are masked in one pass, each by itself', () => {
  expect(mask.applyAll(['a', key.value, '', `b${key.value}`])).toEqual(['a', '‹key›', '', 'b‹key›']);
  expect(createSecretMask([]).applyAll(['a', 'b'])).toEqual(['a', 'b']);
});

test('whatever the secret is made of, it is gone from what is shown', () => {
  const value = fc.string({ minLength: 4, maxLength: 40 }).filter((text) => text.trim().length >= 4);
  fc.assert(
    fc.property(value, fc.string(), fc.string(), (secret, before, after) => {
      const xMask = createSecretMask([{ name: 'x', value: secret }]);
      expect(xMask.apply(`${before}\n${secret}\n${after}`)).not.toContain(`\n${secret}\n`);
    }),
  );
});
