import { expect, test } from 'vitest';
import { parseJson } from '../../../shared/json/parse-json.ts';
import { captureValues } from '../../../shared/profiles/capture-values.ts';

const capture = (value: unknown) => captureValues(parseJson(JSON.stringify(value)).root);

test('each value has the way to it, a label and a data type', () => {
  const found = capture({
    id: 10_077,
    isOpen: true,
    created_at: '2031-05-09T07:30:00.120+02:00',
    due: '2031-05-09',
    fields: { 'customfield-7': 'north', price: 7.5 },
  });
  expect(found).toEqual([
    { parameter: 'id', label: 'Id', type: 'Integer' },
    { parameter: 'isOpen', label: 'Is open', type: 'Boolean' },
    { parameter: 'created_at', label: 'Created at', type: 'Date and Time' },
    { parameter: 'due', label: 'Due', type: 'Date and Time' },
    { parameter: expect.stringContaining('customfield-7') as string, label: 'Customfield 7', type: 'String' },
    { parameter: 'fields.price', label: 'Price', type: 'String' },
  ]);
});

test('the first item of a list stands for all, and what holds nothing is left out', () => {
  expect(capture({ lamps: [{ name: 'a' }, { name: 'b' }], note: '', none: null, empty: [] })).toEqual([
    { parameter: 'lamps[0].name', label: 'Name', type: 'String' },
  ]);
  expect(captureValues(parseJson('{"a":1,"a":true}').root)).toHaveLength(1);
  expect(capture('text')).toEqual([]);
  expect(captureValues(null)).toEqual([]);
});

test('an answer of any size and depth has at most thirty', () => {
  const wide = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`k${at}`, at]));
  expect(capture({ a: wide, b: wide })).toHaveLength(30);
  const deep = JSON.parse(`${'{"a":'.repeat(500)}1${'}'.repeat(500)}`) as unknown;
  expect(capture(deep)).toEqual([]);
});
