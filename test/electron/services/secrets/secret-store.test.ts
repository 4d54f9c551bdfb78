import { expect, test } from 'vitest';
import { createSecretStore } from '../../../../electron/services/secrets/secret-store.ts';

const name = (variable: string, environment = 'Test', collection = '/c') => ({
  collection,
  environment,
  variable,
});

test('a value belongs to one variable of one environment of one collection', () => {
  const secrets = createSecretStore();
  secrets.set(name('key'), 'one');
  expect(secrets.get(name('key'))).toBe('one');
  expect(secrets.get(name('key', 'Live'))).toBeNull();
  expect(secrets.get(name('key', 'Test', '/d'))).toBeNull();
  expect(secrets.has(name('Key'))).toBe(false);
});

test('names that could run into each other do not', () => {
  const secrets = createSecretStore();
  secrets.set({ collection: '/a', environment: 'b","c', variable: 'v' }, '1');
  expect(secrets.has({ collection: '/a","b', environment: 'c', variable: 'v' })).toBe(false);
  for (const odd of ['__proto__', 'constructor', 'toString', '']) {
    expect(secrets.get(name(odd))).toBeNull();
    secrets.set(name(odd), 'x');
    expect(secrets.get(name(odd))).toBe('x');
  }
});

test('a value follows its variable and its environment to a new name', () => {
  const secrets = createSecretStore();
  secrets.set(name('key'), 'one');
  secrets.renameVariable(name('key'), 'apiKey');
  secrets.renameEnvironment('/c', 'Test', 'Stage');
  expect(secrets.get(name('apiKey', 'Stage'))).toBe('one');
  expect(secrets.has(name('key'))).toBe(false);
  expect(secrets.has(name('apiKey'))).toBe(false);
});

test('what is forgotten is gone', () => {
  const secrets = createSecretStore();
  secrets.set(name('a'), '1');
  secrets.set(name('b'), '2');
  secrets.forget(name('a'));
  expect([secrets.has(name('a')), secrets.has(name('b'))]).toEqual([false, true]);
  secrets.forgetEnvironment('/c', 'Test');
  expect(secrets.has(name('b'))).toBe(false);
  secrets.set(name('c'), '3');
  secrets.clear();
  expect(secrets.has(name('c'))).toBe(false);
});
