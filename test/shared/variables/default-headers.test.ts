import { describe, expect, test } from 'vitest';
import { defaultHeadersFor } from '../../../shared/variables/default-headers.ts';
import { makeDraft, makeRow } from '../../helpers/builders.ts';

const names = (...args: Parameters<typeof defaultHeadersFor>): string[] =>
  defaultHeadersFor(...args).map(({ name }) => name);

test('a GET without a body is sent with what every request has', () => {
  expect(defaultHeadersFor(makeDraft(), '1.2.3')).toEqual([
    { name: 'Host', value: null },
    { name: 'Connection', value: 'keep-alive' },
    { name: 'User-Agent', value: 'Plaincall/1.2.3' },
    { name: 'Accept', value: '*/*' },
    { name: 'Accept-Encoding', value: 'gzip, deflate, br, zstd' },
  ]);
});

describe('the kind of body decides on the Content-Type', () => {
  test.each([
    ['json', 'application/json'],
    ['text', 'text/plain'],
    ['xml', 'application/xml'],
    ['form', 'application/x-www-form-urlencoded'],
  ] as const)('%s', (kind, value) => {
    const headers = defaultHeadersFor(makeDraft({ method: 'POST', body: { kind } }), '1');
    expect(headers.slice(-2)).toEqual([
      { name: 'Content-Type', value },
      { name: 'Content-Length', value: null },
    ]);
  });

  test('a POST without a body says that it has none', () => {
    expect(defaultHeadersFor(makeDraft({ method: 'POST' }), '1').at(-1)).toEqual({
      name: 'Content-Length',
      value: '0',
    });
  });
});

test('what a row gives, in any case, is not added; a row that is switched off gives nothing', () => {
  const headers = [makeRow('ACCEPT', 'text/csv'), makeRow('user-agent', 'mine', { isEnabled: false })];
  expect(names(makeDraft({ headers }), '1')).toEqual(['Host', 'Connection', 'User-Agent', 'Accept-Encoding']);
});

test('what a folder gives is not added', () => {
  expect(names(makeDraft(), '1', ['accept-encoding'])).not.toContain('Accept-Encoding');
});

test('what is left out is not added, but for what HTTP cannot do without', () => {
  const settings = { omittedHeaders: ['user-agent', 'Accept', 'content-type', 'host', 'content-length'] };
  const draft = makeDraft({ method: 'POST', body: { kind: 'json' }, settings });
  expect(names(draft, '1')).toEqual(['Host', 'Connection', 'Accept-Encoding', 'Content-Length']);
});
