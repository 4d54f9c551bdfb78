import { expect, test } from 'vitest';
import type { EnvironmentVariable } from '../../../shared/model/environment.ts';
import {
  applyEnvironment,
  nameEnvironments,
  readEnvironmentVariables,
} from '../../../shared/opencollection/environment-mapping.ts';
import type { YamlMap } from '../../../shared/opencollection/yaml-value.ts';

const file: YamlMap = {
  name: 'Test',
  color: '#112233',
  variables: [
    { name: 'baseUrl', value: 'http://{{host}}/v1', description: 'no slash at the end' },
    { name: 'limit', value: { type: 'number', data: '50' } },
    { name: 'old', value: 'x', disabled: true, 'x-own': 'kept' },
    { secret: true, name: 'apiKey', description: 'from the portal' },
  ],
  externalSecrets: { type: 'azure-key-vault' },
};

const read = (held: string[] = []): EnvironmentVariable[] =>
  readEnvironmentVariables(file, (name) => held.includes(name));
const save = (variables: EnvironmentVariable[], newName: string | null = null) =>
  applyEnvironment(file, variables, { newName });
const change = (name: string, parts: Partial<EnvironmentVariable>): EnvironmentVariable[] =>
  read().map((one) => (one.name === name ? { ...one, ...parts } : one));

test('variables are read with their notes, and a secret without its value', () => {
  expect(
    read(['apiKey']).map(({ name, value, isSecret, hasValue, isEnabled }) => [
      name,
      value,
      isSecret,
      hasValue,
      isEnabled,
    ]),
  ).toEqual([
    ['baseUrl', 'http://{{host}}/v1', false, true, true],
    ['limit', '50', false, true, true],
    ['old', 'x', false, true, false],
    ['apiKey', '', true, true, true],
  ]);
  expect(read().at(-1)?.hasValue).toBe(false);
});

test('saving without edits changes nothing and moves no secret', () => {
  expect(save(read())).toEqual({ file, secrets: [] });
  expect(save(read()).file).toBe(file);
});

test('entries that are written in unusual ways stay so until they are edited', () => {
  const odd: YamlMap = {
    variables: [
      { name: 'a', secret: false, enabled: true },
      { secret: true, name: '' },
      {
        name: 'b',
        value: [
          { title: 'one', value: '1' },
          { title: 'two', value: '2', selected: true },
        ],
      },
      { name: 'c', value: null, disabled: false },
    ],
  };
  const variables = readEnvironmentVariables(odd, () => false);
  expect(variables.map(({ name, value }) => [name, value])).toEqual([
    ['a', ''],
    ['', ''],
    ['b', '2'],
    ['c', ''],
  ]);
  expect(applyEnvironment(odd, variables, { newName: null })).toEqual({ file: odd, secrets: [] });
  const edited = variables.map((one) => (one.name === 'b' ? { ...one, value: '3' } : one));
  expect(applyEnvironment(odd, edited, { newName: null }).file['variables']).toContainEqual({
    name: 'b',
    value: [
      { title: 'one', value: '1' },
      { title: 'two', value: '3', selected: true },
    ],
  });
});

test('a changed value keeps its type and what else stands there', () => {
  const next = save(
    change('limit', { value: '100' }).map((one) => (one.name === 'old' ? { ...one, isEnabled: true } : one)),
  );
  expect(next.file['variables']).toEqual([
    { name: 'baseUrl', value: 'http://{{host}}/v1', description: 'no slash at the end' },
    { name: 'limit', value: { type: 'number', data: '100' } },
    { name: 'old', value: 'x', 'x-own': 'kept' },
    { secret: true, name: 'apiKey', description: 'from the portal' },
  ]);
  expect(next.file['externalSecrets']).toBe(file['externalSecrets']);
});

test('a variable that becomes secret leaves its value to the store', () => {
  for (const typed of ['', 'typed just now']) {
    const next = save(change('baseUrl', { isSecret: true, value: typed }));
    expect(next.secrets).toEqual([{ op: 'set', name: 'baseUrl', value: typed || 'http://{{host}}/v1' }]);
    expect(JSON.stringify(next.file)).not.toContain(typed || '{{host}}');
    expect(next.file['variables']).toContainEqual({
      secret: true,
      name: 'baseUrl',
      description: 'no slash at the end',
    });
  }
});

test('a secret that a file carries by mistake is taken out when it is saved', () => {
  const leaking = { name: 'L', variables: [{ secret: true, name: 'k', value: 'S3CRET' }] };
  const variables = readEnvironmentVariables(leaking, () => false);
  expect(variables[0]?.value).toBe('');
  const next = applyEnvironment(leaking, variables, { newName: null });
  expect(next).toEqual({
    file: { name: 'L', variables: [{ secret: true, name: 'k' }] },
    secrets: [{ op: 'set', name: 'k', value: 'S3CRET' }],
  });
});

test('a secret is carried over to a new name, also where it became the place of another', () => {
  expect(save(change('apiKey', { name: 'key' })).secrets).toEqual([
    { op: 'rename', from: 'apiKey', name: 'key' },
  ]);
});

test('a secret that was replaced by another variable is forgotten, not handed on', () => {
  const next = save([
    ...read().slice(0, 3),
    { ...(read()[3] as EnvironmentVariable), id: 'added', name: 'other' },
  ]);
  expect(next.secrets).toEqual([{ op: 'forget', name: 'apiKey' }]);
});

test('a secret that becomes plain has the value that was typed, and the held one is forgotten', () => {
  const next = save(change('apiKey', { isSecret: false, value: 'plain' }));
  expect(next.secrets).toEqual([{ op: 'forget', name: 'apiKey' }]);
  expect(next.file['variables']).toContainEqual({
    name: 'apiKey',
    value: 'plain',
    description: 'from the portal',
  });
});

test('a new environment has a name and its variables in the form that Bruno writes', () => {
  const variable = {
    id: 'a',
    name: 'k',
    value: '',
    isSecret: true,
    hasValue: false,
    isEnabled: true,
    note: '',
  };
  expect(applyEnvironment({}, [variable], { newName: 'New' })).toEqual({
    file: { name: 'New', variables: [{ secret: true, name: 'k' }] },
    secrets: [],
  });
});

test('an environment goes by its own name, else by its file, and no two by the same', () => {
  expect(
    nameEnvironments([
      { fileName: 'dev', file: { name: 'Development' } },
      { fileName: 'prod', file: {} },
      { fileName: 'copy of dev', file: { name: 'Development' } },
    ]),
  ).toEqual(['Development', 'prod', 'copy of dev']);
});
