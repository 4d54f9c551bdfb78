import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paramsFromUrl, readPathNames, readQuery, urlFromParams } from '../../../shared/draft/sync-params.ts';
import type { ParamRow } from '../../../shared/model/request-draft.ts';

let count = 0;
const makeId = (): string => `new-${(count += 1)}`;

function row(name: string, value: string, parts: Partial<ParamRow> = {}): ParamRow {
  return { id: `${name}-${value}`, place: 'query', name, value, isEnabled: true, note: '', ...parts };
}

const off = { isEnabled: false };
const inPath = { place: 'path' } as const;

/** Place, name and value of each row, with `-` before one that is switched off. */
function show(rows: readonly ParamRow[]): string[] {
  return rows.map(
    (one) => `${one.isEnabled ? '' : '-'}${one.place === 'path' ? ':' : ''}${one.name}=${one.value}`,
  );
}

test('the query of an address becomes rows in its order, repeats included', () => {
  const rows = paramsFromUrl('https://api.test/v1/items?tag=new&tag=red&page=2#top', [], makeId);
  expect(show(rows)).toEqual(['tag=new', 'tag=red', 'page=2']);
  expect(new Set(rows.map((one) => one.id)).size).toBe(3);
});

test('a name without "=" and a name with nothing behind it both have an empty value, and stay as they were typed', () => {
  const url = 'http://a.test/?flag&empty=&last=1';
  const rows = paramsFromUrl(url, [], makeId);
  expect(show(rows)).toEqual(['flag=', 'empty=', 'last=1']);
  expect(urlFromParams(url, rows)).toBe(url);
  const changed = rows.map((one) => (one.name === 'last' ? { ...one, value: '2' } : one));
  expect(urlFromParams(url, changed)).toBe('http://a.test/?flag&empty=&last=2');
});

test.each([
  ['a question mark alone', 'http://a.test/?'],
  ['doubled and trailing ampersands', 'http://a.test/?a=1&&b=2&'],
  ['equals signs in a value', 'http://a.test/?token=ab==&next=/x?y=1'],
  ['percent signs, plus signs and blanks', 'http://a.test/?q=50%&r=a+b&s=a%20b&t=a b'],
  ['variables', '{{baseUrl}}/items?from={{start}}&key={{key}}'],
  ['a question mark in the fragment', 'http://a.test/#/page?x=1'],
])('%s: an address is not tidied by its own rows', (_name, url) => {
  expect(urlFromParams(url, paramsFromUrl(url, [], makeId))).toBe(url);
});

test('what would break out of its part is encoded in the address, nothing else is, and the row shows it plainly', () => {
  const rows = [row('a&b=c#d', 'x&y=z#w?{{v}} %20')];
  const url = urlFromParams('http://a.test/p?old=1#frag', rows);
  expect(url).toBe('http://a.test/p?a%26b%3Dc%23d=x%26y=z%23w?{{v}} %20#frag');
  expect(paramsFromUrl(url, rows, makeId)).toEqual(rows);
  expect(show(paramsFromUrl(url, [], makeId))).toEqual(['a&b=c#d=x&y=z#w?{{v}} %20']);
});

test('an encoded character that was typed into a row stays as typed', () => {
  const rows = [row('q', 'rock%26roll')];
  const url = urlFromParams('http://a.test', rows);
  expect(paramsFromUrl(url, rows, makeId)).toEqual(rows);
});

test('rows that are switched off keep their place and stay out of the address', () => {
  const rows = [row('a', '1'), row('b', '2', off), row('c', '3')];
  expect(urlFromParams('http://a.test/', rows)).toBe('http://a.test/?a=1&c=3');
  expect(show(paramsFromUrl('http://a.test/?a=1&c=4', rows, makeId))).toEqual(['a=1', '-b=2', 'c=4']);
  expect(show(paramsFromUrl('http://a.test/', rows, makeId))).toEqual(['-b=2']);
});

test('switching every row off takes the question mark away and leaves the fragment', () => {
  expect(urlFromParams('http://a.test/x?a=1#f', [row('a', '1', off)])).toBe('http://a.test/x#f');
});

test('a row keeps its id and its note while its part of the address is typed over', () => {
  const rows = [row('page', '1', { note: 'from 1' }), row('size', '50', { note: 'up to 100' })];
  for (const url of [
    'http://a.test/?page=1&siz=50',
    'http://a.test/?page=1&size=5',
    'http://a.test/?page=12&size=50',
  ]) {
    const next = paramsFromUrl(url, rows, makeId);
    expect(next.map((one) => one.id)).toEqual(rows.map((one) => one.id));
    expect(next.map((one) => one.note)).toEqual(['from 1', 'up to 100']);
  }
});

test('a row that did not change is the same object', () => {
  const rows = [row('a', '1'), row('b', '2')];
  expect(paramsFromUrl('http://a.test/?a=1&b=3', rows, makeId)[0]).toBe(rows[0]);
});

test('a new row of the table that is still empty is neither sent nor lost', () => {
  const rows = [row('a', '1'), row('', '')];
  expect(urlFromParams('http://a.test/?a=1', rows)).toBe('http://a.test/?a=1');
  expect(paramsFromUrl('http://a.test/?a=2', rows, makeId)).toHaveLength(2);
});

test.each([
  ['https://api.test:8443/users/:id/orders/:order_id', ['id', 'order_id']],
  ['{{host}}:8080/users/:id', ['id']],
  ['localhost:3000/:a/x/:a', ['a']],
  ['http://a.test/users/{{id}}/:part', ['part']],
  ['/items/:id?x=:no#/:no', ['id']],
  ['http://a.test:80', []],
  ['http://a.test/12:30/:9', []],
  ['http://a.test/things/1:cancel', []],
])('the path of %s has the names %j', (url, names) => {
  expect(readPathNames(url)).toEqual(names);
});

test('a path row appears with its segment, is renamed with it, and goes with it', () => {
  const first = paramsFromUrl('http://a.test/users/:id?x=1', [], makeId);
  expect(show(first)).toEqual(['x=1', ':id=']);
  const filled = first.map((one) => (one.place === 'path' ? { ...one, value: '7', note: 'who' } : one));
  const renamed = paramsFromUrl('http://a.test/users/:user?x=1', filled, makeId);
  expect(show(renamed)).toEqual(['x=1', ':user=7']);
  expect(renamed[1]).toMatchObject({ id: filled[1]?.id, note: 'who' });
  expect(show(paramsFromUrl('http://a.test/users?x=1', renamed, makeId))).toEqual(['x=1']);
});

test('path rows stay between the query rows where they were', () => {
  const rows = [row('a', '1'), row('id', '7', inPath), row('b', '2')];
  expect(show(paramsFromUrl('http://a.test/:id?a=1&b=3', rows, makeId))).toEqual(['a=1', ':id=7', 'b=3']);
});

const character = fc.constantFrom(
  'a',
  'b',
  '=',
  '&',
  '#',
  '?',
  '%',
  '%26',
  '%3D',
  '+',
  ' ',
  '{{v}}',
  ':',
  '/',
  'é',
  '👍',
);
const piece = fc.array(character, { maxLength: 5 }).map((parts) => parts.join(''));
const address = fc.array(character, { maxLength: 16 }).map((parts) => `http://h.test/${parts.join('')}`);
const tableRow = fc
  .record({ name: piece, value: piece, isEnabled: fc.boolean(), note: fc.constantFrom('', 'why') })
  .map((parts): ParamRow => ({ id: makeId(), place: 'query', ...parts }));
const table = fc.array(tableRow, { maxLength: 6 });

test('property: typing any address leaves the address as typed', () => {
  fc.assert(
    fc.property(address, table, (url, rows) => {
      expect(urlFromParams(url, paramsFromUrl(url, rows, makeId))).toBe(url);
    }),
  );
});

test('property: typing anything into the table leaves the table as typed', () => {
  fc.assert(
    fc.property(address, table, (url, rows) => {
      const next = urlFromParams(url, rows);
      expect(paramsFromUrl(next, rows, makeId).filter((one) => one.place === 'query')).toEqual(rows);
      expect(urlFromParams(next, rows)).toBe(next);
    }),
  );
});

test('property: whatever is edited in turn, both say the same, nothing switched off is lost and no id is given twice', () => {
  const step = fc.oneof(
    address.map((url) => ({ url })),
    table.map((rows) => ({ rows })),
  );
  fc.assert(
    fc.property(address, fc.array(step, { maxLength: 8 }), (start, steps) => {
      let url = start;
      let rows = paramsFromUrl(url, [], makeId);
      for (const edit of steps) {
        const offBefore = rows.filter((one) => !one.isEnabled);
        if ('url' in edit) {
          url = edit.url;
          rows = paramsFromUrl(url, rows, makeId);
          expect(rows.filter((one) => !one.isEnabled)).toEqual(offBefore);
        } else {
          rows = [...edit.rows, ...rows.filter((one) => one.place === 'path')];
          url = urlFromParams(url, rows);
        }
        const sent = rows.filter(
          (one) => one.place === 'query' && one.isEnabled && one.name + one.value !== '',
        );
        expect(readQuery(url)).toHaveLength(sent.length);
        expect(urlFromParams(url, rows)).toBe(url);
        expect(new Set(rows.map((one) => one.id)).size).toBe(rows.length);
      }
    }),
  );
});
