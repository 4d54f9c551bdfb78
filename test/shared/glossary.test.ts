import { expect, test } from 'vitest';
import { GLOSSARY, glossaryAt } from '../../shared/glossary.ts';
import { en } from '../../shared/texts/en.ts';

test.each([
  'API',
  'Authorization key',
  'Basic authentication',
  'Endpoint',
  'Endpoint URL',
  'Headers',
  'JSON',
  'Key',
  'Key-value pairs (parameters)',
  'Webhook',
  'Web methods',
  'GET',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'Keep values (capture return values)',
  'Data group label',
  'Label',
  'Parameters',
  'Data type',
  'Boolean',
  'Date and time',
  'Integer',
  'String',
  '2XX',
  '4XX',
  '5XX',
  'timestamp',
  'path',
  'method',
  'status',
  'message',
  'code',
  'Location',
  'Content-Type',
  'Total-Count',
  'X-Dexatel-Key',
  'uuid',
  'date',
  'url',
  'did',
  'identifier',
  'name',
  'template',
  'Unique: object id',
  'Unique: sender code',
  'Unique: template name',
  'Unique: audience name',
  'Unique: sender name',
  'Unique: contact',
])('%s is explained', (term) => {
  const entry = GLOSSARY.find((each) => en[each.term] === term);
  expect(entry === undefined ? null : en[entry.short]).toMatch(/^[A-Z].*[.:)\]]$/);
});

test('every term stands somewhere, and no two terms share a name', () => {
  expect(GLOSSARY.filter(({ standsAt }) => standsAt.length === 0)).toEqual([]);
  expect(new Set(GLOSSARY.map(({ term }) => en[term])).size).toBe(GLOSSARY.length);
});

test('the methods say what they replace and what they change', () => {
  const shortOf = (tag: string): string =>
    glossaryAt(tag)
      .map(({ short }) => en[short])
      .join(' ');
  expect(shortOf('method:PUT')).toContain('as a whole');
  expect(shortOf('method:PATCH')).toContain('parts');
  expect(shortOf('method:DELETE')).toContain('Removes');
});

test('a tag where nothing stands has no terms', () => {
  expect(glossaryAt('method:BREW')).toEqual([]);
});
