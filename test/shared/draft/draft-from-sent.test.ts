import { expect, test } from 'vitest';
import { draftFromSent } from '../../../shared/draft/draft-from-sent.ts';
import { requestDraftSchema } from '../../../shared/model/request-draft.ts';
import type { SentRequest } from '../../../shared/model/response-record.ts';

function sent(parts: Partial<SentRequest>): SentRequest {
  return {
    method: 'POST',
    url: 'https://x.test/v1?page=2',
    headers: [],
    addedHeaders: [],
    body: { byteLength: 0, head: '' },
    ...parts,
  };
}

test('headers that belong to the connection, or that the app added, are left to be written anew', () => {
  const draft = draftFromSent(
    sent({
      headers: [
        ['Host', 'x.test'],
        [':path', '/v1'],
        ['User-Agent', 'Plaincall/1'],
        ['X-Own', '1'],
        ['Content-Length', '7'],
        ['Content-Type', 'application/json'],
      ],
      addedHeaders: ['user-agent', 'content-type'],
      body: { byteLength: 7, head: '{"a":1}' },
    }),
  );
  expect(requestDraftSchema.parse(draft)).toEqual(draft);
  expect(draft.headers.map(({ name, value }) => [name, value])).toEqual([['X-Own', '1']]);
  expect(draft.params).toMatchObject([{ name: 'page', value: '2' }]);
  expect(draft.body).toMatchObject({ kind: 'json', text: '{"a":1}' });
});

test('a masked secret is its variable again', () => {
  const draft = draftFromSent(
    sent({ url: 'https://x.test/v1?key=‹apiKey›', headers: [['X-Key', '‹apiKey›']] }),
  );
  expect(draft.url).toBe('https://x.test/v1?key={{apiKey}}');
  expect(draft.headers[0]?.value).toBe('{{apiKey}}');
});

test('a body without a label is remembered as one', () => {
  expect(draftFromSent(sent({ body: { byteLength: 2, head: '{}' } })).settings.omittedHeaders).toEqual([
    'content-type',
  ]);
});

test.each([
  ['application/x-www-form-urlencoded', 'a=1&b=x+y', 'form'],
  ['application/xml', '<a/>', 'xml'],
  ['text/plain', 'hello', 'text'],
  ['application/vnd.lamps+json', '1', 'json'],
])('%s is a body of the kind it says', (type, text, kind) => {
  const { body } = draftFromSent(
    sent({ headers: [['Content-Type', type]], body: { byteLength: text.length, head: text } }),
  );
  expect(body.kind).toBe(kind);
  if (kind === 'form')
    expect(body.form.map(({ name, value }) => [name, value])).toEqual([
      ['a', '1'],
      ['b', 'x y'],
    ]);
});
