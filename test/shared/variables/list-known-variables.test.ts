import { expect, test } from 'vitest';
import type { EnvironmentVariable } from '../../../shared/model/environment.ts';
import { listKnownVariables } from '../../../shared/variables/list-known-variables.ts';

const variable = (name: string, parts: Partial<EnvironmentVariable> = {}): EnvironmentVariable => ({
  id: name,
  name,
  value: `${name} of the environment`,
  isSecret: false,
  hasValue: true,
  isEnabled: true,
  note: '',
  ...parts,
});

test('of one name the nearest counts: given, environment, request, folder, collection, built-in', () => {
  const all = ['given', 'environment', 'request', 'folder', 'collection', 'built-in'];
  const known = listKnownVariables({
    given: { given: '1' },
    environment: { name: 'Test', version: null, variables: [variable('given'), variable('environment')] },
    inherited: {
      variables: [
        ...all.slice(0, 5).map((name) => ({ name, value: 'c', scope: 'collection' as const })),
        ...all.slice(0, 4).map((name) => ({ name, value: 'f', scope: 'folder' as const })),
        ...all.slice(0, 3).map((name) => ({ name, value: 'r', scope: 'request' as const })),
      ],
    },
    builtIn: Object.fromEntries(all.map((name) => [name, 'b'])),
  });
  expect(known.map(({ name, scope }) => [name, scope])).toEqual(all.map((name) => [name, name]));
});

test('a secret shows whether it has a value and never the value', () => {
  const known = listKnownVariables({
    given: {},
    environment: {
      name: 'Test',
      version: null,
      variables: [variable('key', { isSecret: true, hasValue: false, value: 'leaked' })],
    },
    inherited: { variables: [] },
    builtIn: {},
  });
  expect(known).toEqual([
    { name: 'key', isSecret: true, hasValue: false, value: null, scope: 'environment' },
  ]);
});

test('what is switched off or has no name is not known', () => {
  const variables = [variable('off', { isEnabled: false }), variable('')];
  const environment = { name: 'Test', version: null, variables };
  expect(listKnownVariables({ given: {}, environment, inherited: { variables: [] }, builtIn: {} })).toEqual(
    [],
  );
});
