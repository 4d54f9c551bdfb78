import { describe, expect, test } from 'vitest';
import type { ScopedVariable } from '../../../shared/variables/scopes.ts';
import {
  LONGEST_SUBSTITUTION,
  LONGEST_VALUE,
  VariableResolver,
} from '../../../shared/variables/variable-resolver.ts';

const plain = (name: string, value: string): ScopedVariable => ({
  name,
  value,
  isSecret: false,
  scope: 'environment',
});
const secret = (name: string, value: string | null): ScopedVariable => ({
  name,
  value,
  isSecret: true,
  scope: 'environment',
});
const resolve = (text: string, ...variables: ScopedVariable[]) =>
  new VariableResolver(variables).resolve(text);

test('names are replaced by values, nested ones included', () => {
  const result = resolve(
    '{{base}}/{{id}}?{{id}}',
    plain('base', 'http://{{host}}/v1'),
    plain('host', 'h'),
    plain('id', '7'),
  );
  expect(result).toEqual({ text: 'http://h/v1/7?7', problems: [], secrets: [] });
});

test('the first of a name wins', () => {
  expect(resolve('{{a}}', plain('a', 'near'), plain('a', 'far')).text).toBe('near');
});

test('a name that nothing stands for is told and stays as typed', () => {
  expect(resolve('x{{ a }}y{{b}}', plain('b', '{{c}}'))).toEqual({
    text: 'x{{ a }}y{{c}}',
    problems: [
      { variable: 'a', reason: 'missing' },
      { variable: 'c', reason: 'missing' },
    ],
    secrets: [],
  });
});

test('a secret without a value is told apart from a missing one', () => {
  expect(resolve('{{key}}', secret('key', null)).problems).toEqual([{ variable: 'key', reason: 'no-value' }]);
});

test('the secrets in a text are named, however deep they sit', () => {
  const variables = [plain('auth', 'Bearer {{token}}'), secret('token', 't-{{part}}'), secret('part', 'p')];
  expect(resolve('{{auth}}', ...variables)).toMatchObject({ text: 'Bearer t-p', secrets: ['part', 'token'] });
});

describe('names that objects have by birth are just names', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s', (name) => {
    expect(resolve(`{{${name}}}`).problems).toEqual([{ variable: name, reason: 'missing' }]);
    expect(resolve(`{{${name}}}`, plain(name, 'x')).text).toBe('x');
  });
});

test('nothing in a value is run', () => {
  const payload = "{{range.constructor('return process')().exit()}}";
  expect(resolve('{{a}}', plain('a', payload)).text).toBe(payload);
});

test('a circle is told with its way, and a variable in itself too', () => {
  const circle = [plain('a', '{{b}}'), plain('b', '{{c}}'), plain('c', '{{a}}')];
  expect(resolve('{{a}}', ...circle).problems).toEqual([{ variable: 'a → b → c → a', reason: 'cycle' }]);
  expect(resolve('{{a}}', plain('a', 'x{{a}}')).problems).toEqual([{ variable: 'a → a', reason: 'cycle' }]);
});

test('values that explode are stopped at once', () => {
  const bomb = Array.from({ length: 40 }, (_, level) =>
    plain(`v${level}`, `{{v${level + 1}}}{{v${level + 1}}}`),
  );
  const start = performance.now();
  const { problems } = resolve('{{v0}}', ...bomb, plain('v40', 'boom'));
  expect(problems).toMatchObject([{ reason: 'too-large' }]);
  expect(performance.now() - start).toBeLessThan(2000);
});

test('one value and one text have limits of their own', () => {
  const large = plain('large', 'x'.repeat(LONGEST_VALUE));
  expect(resolve('{{large}}', large).text).toHaveLength(LONGEST_VALUE);
  const times = LONGEST_SUBSTITUTION / LONGEST_VALUE;
  expect(resolve('{{large}}'.repeat(times), large).problems).toEqual([]);
  expect(resolve('{{large}}'.repeat(times + 1), large).problems).toMatchObject([{ reason: 'too-large' }]);
  expect(resolve('{{a}}', plain('a', '{{large}}'), large).problems).toEqual([]);
  expect(resolve('{{a}}', plain('a', '{{large}}x'), large).problems).toMatchObject([{ reason: 'too-large' }]);
});

test('very deep nesting is told and does not overflow', () => {
  const chain = Array.from({ length: 100_000 }, (_, level) => plain(`v${level}`, `{{v${level + 1}}}`));
  expect(resolve('{{v0}}', ...chain).problems).toMatchObject([{ reason: 'too-deep' }]);
});

test('thousands of missing names in one text are told in no time', () => {
  const text = Array.from({ length: 50_000 }, (_, index) => `{{n${index}}}`).join('');
  const start = performance.now();
  expect(resolve(text).problems).toHaveLength(50_000);
  expect(performance.now() - start).toBeLessThan(3000);
});
