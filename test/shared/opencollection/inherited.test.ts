import { expect, test } from 'vitest';
import { makeSendingSettings } from '../../../shared/draft/make-draft.ts';
import { collectInherited } from '../../../shared/opencollection/inherited.ts';
import type { YamlMap } from '../../../shared/opencollection/yaml-value.ts';

const level = (name: string, request: YamlMap) => ({ name, file: { request } });

test('headers and variables of every level are listed, nearest first', () => {
  const inherited = collectInherited(
    { runtime: { variables: [{ name: 'size', value: '1' }] } },
    [
      level('Orders', {
        headers: [
          { name: 'X-Team', value: 'orders' },
          { name: 'X-Off', value: '1', disabled: true },
        ],
      }),
      level('Shop', {
        variables: [
          { name: 'size', value: '2' },
          { name: 'off', value: '', disabled: true },
        ],
      }),
    ],
    level('API', {
      headers: [{ name: 'x-team', value: 'all' }],
      variables: [{ name: 'size', value: [{ title: 'a', value: '3' }] }],
    }),
  );
  expect(inherited.headers).toEqual([
    { name: 'X-Team', value: 'orders', fromName: 'Orders' },
    { name: 'x-team', value: 'all', fromName: 'API' },
  ]);
  expect(inherited.variables).toEqual([
    { name: 'size', value: '1', scope: 'request' },
    { name: 'size', value: '2', scope: 'folder' },
    { name: 'size', value: '3', scope: 'collection' },
  ]);
});

test('the sign-in of the nearest level that has one counts; "inherit" and nothing are passed over', () => {
  const collection = level('API', { auth: { type: 'bearer', token: 't' } });
  const passed = [level('Inner', { auth: 'inherit' }), level('Outer', {})];
  expect(collectInherited({}, passed, collection).auth).toMatchObject({
    fromName: 'API',
    auth: { kind: 'bearer' },
  });
  const own = [level('Inner', { auth: { type: 'basic', username: 'u' } }), ...passed];
  expect(collectInherited({}, own, collection).auth).toMatchObject({
    fromName: 'Inner',
    auth: { kind: 'basic' },
  });
});

test('levels that cannot be read give nothing', () => {
  expect(collectInherited({}, [{ name: 'x', file: {} }], { name: 'y', file: { request: 'odd' } })).toEqual({
    headers: [],
    auth: null,
    variables: [],
    settings: [makeSendingSettings(), makeSendingSettings()],
  });
});

test('how requests are sent is told level by level, nearest first', () => {
  const { settings } = collectInherited(
    { settings: { timeout: 1 } },
    [level('Orders', { settings: { http: { maxRedirects: 2, httpVersion: '2', proxy: 'none' } } })],
    level('Shop', { settings: { http: { timeout: 'inherit', useCookies: false, httpVersion: '3' } } }),
  );
  expect(settings).toEqual([
    { ...makeSendingSettings(), maxRedirects: 2, httpVersion: '2', proxy: 'none' },
    { ...makeSendingSettings(), usesCookies: false },
  ]);
});
