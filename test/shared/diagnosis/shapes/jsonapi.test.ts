import { expect, test } from 'vitest';
import { posting } from '../make-exchange.ts';
import { firstError, readBody } from './read-body.ts';

const LABEL: { headers: [string, string][] } = {
  headers: [['Content-Type', 'application/vnd.api+json; charset=utf-8']],
};
const error = {
  status: '422',
  code: 'too_bright',
  title: 'Brightness',
  detail: 'At most 60 watts.',
  source: { pointer: '/data/attributes/watts' },
  links: { about: { href: 'https://docs.lamps.example/too_bright' } },
};

test('message, code, title, documentation and field are read', () => {
  const found = readBody({ errors: [error] });
  expect(found).toMatchObject({ shape: 'jsonapi', confidence: 'certain' });
  expect(firstError(found)).toEqual({
    message: 'At most 60 watts.',
    code: 'too_bright',
    title: 'Brightness',
    docsUrl: 'https://docs.lamps.example/too_bright',
    field: ['data', 'attributes', 'watts'],
  });
});

test('a pointer leads to the value, a parameter to the row', () => {
  const draft = posting('https://x.test/lamps?page[size]=900', '{"data":{"attributes":{"watts":90}}}');
  const body = { errors: [error, { title: 'Too many', source: { parameter: 'page[size]' } }] };
  expect(readBody(body, { draft }).errors).toMatchObject([
    { place: { in: 'body', path: ['data', 'attributes', 'watts'] } },
    { place: { in: 'param', name: 'page[size]' } },
  ]);
});

test('without the label a status that is a text tells it, less surely', () => {
  expect(readBody({ errors: [{ status: '409', title: 'Taken' }] })).toMatchObject({
    shape: 'jsonapi',
    confidence: 'likely',
  });
  expect(readBody({ errors: [{ status: 409, title: 'Taken' }] }).shape).toBe('generic');
});

test('under a label and 200 it is a failure without data only', () => {
  expect(readBody({ errors: [error] }, { ...LABEL, status: 200 }).ok).toBe(false);
  expect(readBody({ errors: [error], data: [{ id: '1' }] }, { ...LABEL, status: 200 })).toMatchObject({
    ok: true,
    errors: [],
  });
});
