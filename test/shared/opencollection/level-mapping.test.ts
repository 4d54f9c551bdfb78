import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeAuth, makeSendingSettings } from '../../../shared/draft/make-draft.ts';
import { requestDefaultsSchema } from '../../../shared/model/level.ts';
import type { RequestDefaults } from '../../../shared/model/level.ts';
import { collectInherited } from '../../../shared/opencollection/inherited.ts';
import { applyDefaults, newFolderFile, readDefaults } from '../../../shared/opencollection/level-mapping.ts';
import type { YamlMap } from '../../../shared/opencollection/yaml-value.ts';

let count = 0;
const makeId = (): string => `id-${(count += 1)}`;
const row = (name: string, value: string, isEnabled = true) => ({
  id: makeId(),
  name,
  value,
  isEnabled,
  note: '',
});
function edit(file: YamlMap, change: (defaults: RequestDefaults) => Partial<RequestDefaults>): YamlMap {
  const defaults = readDefaults(file, makeId);
  return applyDefaults(file, { ...defaults, ...change(defaults) });
}

/** Everything that this version does not know is in it, too. */
const rich: YamlMap = {
  opencollection: '1.0.0',
  info: { name: 'Harbour', 'x-own': 'kept' },
  config: { proxy: { inherit: true } },
  request: {
    headers: [
      { name: 'X-Quay', value: '7', 'x-own': 'a' },
      { name: 'X-Tide', value: 'low', disabled: true, description: { content: 'why', type: 'text/plain' } },
    ],
    metadata: [{ name: 'grpc', value: '1' }],
    auth: { type: 'bearer', token: '{{pass}}', 'x-own': 'auth' },
    variables: [
      { name: 'berth', value: { type: 'number', data: '12' } },
      {
        name: 'pilot',
        value: [
          { title: 'a', value: 'Ines' },
          { title: 'b', selected: true, value: 'Olaf' },
        ],
      },
      { name: 'crane', value: 'north', 'x-own': 'v' },
    ],
    scripts: [{ type: 'before-request', code: 'true' }],
    settings: { http: { timeout: '2500', encodeUrl: true, 'x-own': 's' }, graphql: { timeout: 1 } },
  },
  docs: { content: 'what it is', type: 'text/markdown' },
  bundled: false,
};

test('defaults without edits give the very same file back', () => {
  for (const file of [
    rich,
    {},
    { request: {} },
    { request: 'odd', docs: 7 },
    { request: { headers: 'odd', auth: 'inherit', variables: [1, 'two'], settings: { http: 'odd' } } },
    newFolderFile('Quays'),
  ]) {
    expect(edit(file, () => ({}))).toBe(file);
  }
});

const texts = fc.string({ maxLength: 6 });
const entries = fc.array(
  fc.record(
    {
      name: texts,
      value: fc.oneof(texts, fc.record({ type: fc.constant('number'), data: texts })),
      disabled: fc.boolean(),
      description: texts,
      'x-own': texts,
    },
    { requiredKeys: [] },
  ),
  { maxLength: 4 },
);
const files = fc.record(
  {
    info: fc.record({ name: texts }),
    request: fc.record(
      {
        headers: entries,
        variables: entries,
        auth: fc.oneof(
          fc.constant('inherit'),
          fc.record({ type: fc.constant('bearer'), token: texts, 'x-own': texts }),
          fc.record({ type: fc.constant('ntlm'), username: texts }),
        ),
        settings: fc.record({
          http: fc.record(
            {
              timeout: fc.oneof(fc.constant('inherit'), fc.nat().map(String)),
              followRedirects: fc.boolean(),
              httpVersion: fc.constantFrom('1.1', '2', '3'),
              proxy: fc.oneof(fc.constant('none'), fc.record({ address: texts, bypass: texts })),
            },
            { requiredKeys: [] },
          ),
        }),
        'x-own': texts,
      },
      { requiredKeys: [] },
    ),
    docs: texts,
  },
  { requiredKeys: [] },
);

test('whatever a file says: read and written without edits it is the same, and its defaults are valid', () => {
  fc.assert(
    fc.property(files, (file) => {
      const defaults = readDefaults(file, makeId);
      expect(requestDefaultsSchema.parse(defaults)).toEqual(defaults);
      expect(applyDefaults(file, defaults)).toBe(file);
    }),
  );
});

test('what is written is read again as it was typed, into any file', () => {
  const rows = fc.array(fc.record({ name: texts, value: texts, isEnabled: fc.boolean(), note: texts }), {
    maxLength: 4,
  });
  const plain = (list: RequestDefaults['headers']) =>
    list
      .filter(({ name, value, note }) => name !== '' || value !== '' || note !== '')
      .map(({ id: _id, ...rest }) => rest);
  fc.assert(
    fc.property(files, rows, rows, texts, (file, headers, variables, token) => {
      const withIds = (list: readonly Omit<RequestDefaults['headers'][number], 'id'>[]) =>
        list.map((one) => ({ ...one, id: makeId() }));
      const typed: RequestDefaults = {
        headers: withIds(headers),
        variables: withIds(variables),
        auth: { ...makeAuth(), kind: 'bearer', bearer: { token } },
        settings: { ...makeSendingSettings(), timeoutMs: 1500, usesCookies: false },
        notes: token,
      };
      const read = readDefaults(applyDefaults(file, typed), makeId);
      expect(plain(read.headers)).toEqual(plain(typed.headers));
      expect(plain(read.variables)).toEqual(plain(typed.variables));
      expect({ ...read, headers: [], variables: [] }).toEqual({ ...typed, headers: [], variables: [] });
    }),
  );
});

test('an edited variable keeps its form, its selected variant and what else its entry holds', () => {
  const next = edit(rich, ({ variables }) => ({
    variables: variables.map((variable) => ({ ...variable, value: `${variable.value}!` })),
  }));
  expect(next['request']).toMatchObject({
    variables: [
      { name: 'berth', value: { type: 'number', data: '12!' } },
      {
        name: 'pilot',
        value: [
          { title: 'a', value: 'Ines' },
          { title: 'b', value: 'Olaf!' },
        ],
      },
      { name: 'crane', value: 'north!', 'x-own': 'v' },
    ],
    scripts: [{ type: 'before-request' }],
  });
});

test('an option is written beside the others, and taken away without the keys that are not known', () => {
  const longer = edit(rich, ({ settings }) => ({
    settings: { ...settings, timeoutMs: 9000, httpVersion: '1.1' },
  }));
  expect(longer['request']).toMatchObject({
    settings: {
      http: { timeout: 9000, encodeUrl: true, 'x-own': 's', httpVersion: '1.1' },
      graphql: { timeout: 1 },
    },
  });
  const none = edit({ request: { settings: { http: { timeout: 5 } } } }, () => ({
    settings: makeSendingSettings(),
  }));
  expect(none).toEqual({});
});

test('a first header goes into a new section behind the information, in front of what comes last', () => {
  const next = edit({ opencollection: '1.0.0', info: { name: 'A' }, bundled: false }, () => ({
    headers: [row('X-A', '1'), row('', '')],
  }));
  expect(Object.keys(next)).toEqual(['opencollection', 'info', 'request', 'bundled']);
  expect(next['request']).toEqual({ headers: [{ name: 'X-A', value: '1' }] });
});

test('a level without a sign-in of its own has no key for it, and what it gives is what is collected', () => {
  const none = edit(rich, ({ auth }) => ({ auth: { ...auth, kind: 'none' } }));
  expect(none['request']).not.toHaveProperty('auth');
  const file = edit({}, () => ({
    headers: [row('X-On', '1'), row('X-Off', '2', false)],
    auth: { ...makeAuth(), kind: 'bearer', bearer: { token: 't' } },
    variables: [row('a', '1')],
  }));
  expect(collectInherited({}, [{ name: 'Quays', file }], { name: 'Harbour', file: {} })).toMatchObject({
    headers: [{ name: 'X-On', value: '1', fromName: 'Quays' }],
    auth: { auth: { kind: 'bearer' }, fromName: 'Quays' },
    variables: [{ name: 'a', value: '1', scope: 'folder' }],
  });
});
