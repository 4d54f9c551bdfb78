import { describe, expect, test } from 'vitest';
import { findMentionedField } from '../../../shared/draft/find-mentioned-field.ts';
import { createFieldLocator, locateField } from '../../../shared/draft/locate-field.ts';
import { makeBody } from '../../../shared/draft/make-draft.ts';
import { parseFieldPath } from '../../../shared/json/json-path.ts';
import type { ErrorField, Place } from '../../../shared/model/diagnosis.ts';
import { bearerAuth, draftOf, keyAuth, makeRow, posting } from '../diagnosis/make-exchange.ts';

const field = (raw: string, place: ErrorField['in'] = 'body'): ErrorField => ({
  in: place,
  path: parseFieldPath(raw),
  raw,
});
const pathOf = (place: Place | null): unknown => (place?.in === 'body' ? place.path : place);

const draft = posting(
  'https://x.test/v1/orders/:orderId?page_size=5',
  '{\n  "data": {\n    "shopName": "A",\n    "lines": [\n      { "amount": 1 },\n      { "amount": 2 }\n    ]\n  }\n}',
  {
    headers: [
      makeRow('X-Shop-Id', '7'),
      makeRow('Cookie', 'a=1'),
      { ...makeRow('X-Off', '1'), isEnabled: false },
    ],
  },
);

describe('in the body', () => {
  test.each([
    ['#/data/lines/1/amount', ['data', 'lines', 1, 'amount']],
    ['data.lines[1].amount', ['data', 'lines', 1, 'amount']],
    ['$.data.lines[1].amount', ['data', 'lines', 1, 'amount']],
    ['data[lines][1][amount]', ['data', 'lines', 1, 'amount']],
    ['lines[0].amount', ['data', 'lines', 0, 'amount']],
    ['Lines[0].Amount', ['data', 'lines', 0, 'amount']],
    ['shop_name', ['data', 'shopName']],
    ['ShopName', ['data', 'shopName']],
    ['request.body.data.shopName', ['data', 'shopName']],
  ])('%s is found, however it is spelled and wherever it begins', (raw, path) => {
    expect(pathOf(locateField(field(raw), draft))).toEqual(path);
  });

  test('line, column and range are those of the value', () => {
    expect(locateField(field('lines[1].amount'), draft)).toEqual({
      in: 'body',
      line: 6,
      column: 19,
      offset: draft.body.text.indexOf('2 }'),
      length: 1,
      path: ['data', 'lines', 1, 'amount'],
    });
  });

  test('a field that is missing leads to where it would belong', () => {
    expect(pathOf(locateField(field('data.lines[1].colour'), draft))).toEqual(['data', 'lines', 1]);
    expect(pathOf(locateField(field('colour'), draft))).toEqual([]);
  });

  test('a form has rows', () => {
    const form = draftOf('https://x.test', {
      body: { ...makeBody(), kind: 'form', form: [makeRow('shop_name', 'A')] },
    });
    expect(locateField(field('ShopName'), form)).toEqual({ in: 'form', name: 'shop_name' });
  });

  test('broken JSON is searched as far as it can be read', () => {
    expect(pathOf(locateField(field('b'), posting('https://x.test', '{"a": 1 "b": 2')))).toEqual(['b']);
  });
});

describe('elsewhere', () => {
  test.each<[string, ErrorField['in'], Place | null]>([
    ['pageSize', 'query', { in: 'param', name: 'page_size' }],
    ['order_id', 'path', { in: 'param', name: 'orderId' }],
    ['x-shop-id', 'header', { in: 'header', name: 'X-Shop-Id' }],
    ['session', 'cookie', { in: 'header', name: 'Cookie' }],
    ['X-Off', 'header', null],
    ['colour', 'query', null],
    ['colour', 'unknown', null],
    ['page_size', 'unknown', { in: 'param', name: 'page_size' }],
  ])('%s in the %s', (raw, place, expected) => {
    expect(locateField(field(raw, place), draft)).toEqual(expected);
  });

  test('a key of the sign-in is found by the name it travels under', () => {
    expect(
      locateField(
        field('x-api-key', 'header'),
        draftOf('https://x.test', { auth: keyAuth('X-Api-Key', 'k') }),
      ),
    ).toEqual({ in: 'auth', part: 'value' });
    expect(
      locateField(field('key', 'query'), draftOf('https://x.test', { auth: keyAuth('key', 'k', 'query') })),
    ).toEqual({ in: 'auth', part: 'value' });
    expect(
      locateField(field('Authorization', 'header'), draftOf('https://x.test', { auth: bearerAuth('t') })),
    ).toEqual({ in: 'auth', part: 'kind' });
  });
});

describe('named in a sentence', () => {
  const body = posting(
    'https://x.test',
    '{"data":{"to":["x"],"from":"a","name":"b","text":"c","notify_url":"d","message":"e"}}',
  );
  const mentioned = (sentence: string): string | null =>
    findMentionedField(sentence, createFieldLocator(body))?.field.raw ?? null;

  test.each([
    ['to[0] must be a did: up to 15 digits', 'to[0]'],
    ['to must be a list.', 'to'],
    ['The field "from" is required.', 'from'],
    ["'name' has to be shorter", 'name'],
    ['name "Desk" is taken', 'name'],
    ['Value of parameter name is too long', 'name'],
    ['Please check notify_url, it has to be an address', 'notify_url'],
    ['data.text is too long', 'data.text'],
    ['Invalid value for NotifyUrl', 'NotifyUrl'],
    ['body/data/to/0 must be a text', 'body/data/to/0'],
  ])('%s', (sentence, expected) => {
    expect(mentioned(sentence)).toBe(expected);
  });

  test.each([
    'You have to sign in to do that',
    'The message could not be sent from here to there',
    'No text was found by that name',
    'colour must be red',
    '',
  ])('%s: names nothing of the request', (sentence) => {
    expect(mentioned(sentence)).toBe(null);
  });

  test('without a request only what the sentence is about is believed', () => {
    const without = (sentence: string): string | null =>
      findMentionedField(sentence, null)?.field.raw ?? null;
    expect(without('amount must be a number')).toBe('amount');
    expect(without('The property "amount" is unknown')).toBe('amount');
    expect(without('The request must be signed')).toBe(null);
    expect(without('Authentication is required')).toBe(null);
    expect(without('POST is not allowed here')).toBe(null);
  });
});
