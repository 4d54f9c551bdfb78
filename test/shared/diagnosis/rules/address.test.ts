import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../../shared/draft/apply-edits.ts';
import type { Headers } from '../../../../shared/model/response-record.ts';
import type { RequestDraft } from '../../../../shared/model/request-draft.ts';
import {
  dexatelBody,
  draftOf,
  explain,
  JSON_TYPE,
  makeRow,
  posting,
  ruleIds,
  variable,
} from '../make-exchange.ts';
import type { ExchangeParts } from '../make-exchange.ts';

const BASE = variable('baseUrl', 'https://api.example.test');

/** The draft after the first suggestion; null where there is none. */
function mended(parts: ExchangeParts & { readonly draft: RequestDraft }): RequestDraft | null {
  const [first] = explain(parts).fixes;
  return first === undefined ? null : applyEdits(parts.draft, first.edits).draft;
}

function lost(url: string, parts: Omit<ExchangeParts, 'draft'> = {}): string | null {
  return mended({ status: 404, variables: [BASE], draft: draftOf(url), ...parts })?.url ?? null;
}

describe('an address that leads nowhere', () => {
  test.each([
    ['a slash at the end', '{{baseUrl}}/v1/lamps/', '{{baseUrl}}/v1/lamps'],
    ['a slash before the query', '{{baseUrl}}/v1/lamps/?page=2', '{{baseUrl}}/v1/lamps?page=2'],
    ['a doubled slash', 'https://api.example.test//v1/lamps', 'https://api.example.test/v1/lamps'],
    ['a doubled slash further in', '{{baseUrl}}/v1//lamps', '{{baseUrl}}/v1/lamps'],
    ['a blank at the end', '{{baseUrl}}/v1/lamps ', '{{baseUrl}}/v1/lamps'],
    ['an encoded blank', '{{baseUrl}}/v1/lamps%20?page=2', '{{baseUrl}}/v1/lamps?page=2'],
    ['a no-break space', '{{baseUrl}}/v1/lamps\u00a0', '{{baseUrl}}/v1/lamps'],
    ['an invisible character', '{{baseUrl}}/v1/lamps\u200b', '{{baseUrl}}/v1/lamps'],
    ['a blank inside', '{{baseUrl}}/v1 /lamps', '{{baseUrl}}/v1/lamps'],
  ])('%s is taken off', (_name, url, expected) => {
    expect(lost(url)).toBe(expected);
  });

  test('an address without such a slip has no suggestion, and its causes are listed', () => {
    const { fixes, causes, findings } = explain({
      status: 404,
      draft: draftOf('https://api.example.test/v1/lamps?next=a//b/'),
    });
    expect({ fixes, findings, hasCauses: causes.length > 2 }).toEqual({
      fixes: [],
      findings: [],
      hasCauses: true,
    });
  });

  test('the slashes behind the scheme and a root path are left alone', () => {
    expect(lost('https://api.example.test/')).toBe(null);
    expect(lost('http://127.0.0.1:4010')).toBe(null);
  });

  test('a success is left alone, whatever its slashes', () => {
    expect(explain({ draft: draftOf('{{baseUrl}}/v1//lamps/'), variables: [BASE] }).fixes).toEqual([]);
  });

  test('a base address that ends with a slash is mended in the environment', () => {
    const variables = [variable('baseUrl', 'https://api.example.test/')];
    const { fixes } = explain({ status: 404, draft: draftOf('{{baseUrl}}/v1/lamps'), variables });
    expect(fixes[0]?.edits).toEqual([
      { op: 'set-variable', name: 'baseUrl', value: 'https://api.example.test' },
    ]);
  });

  test('one that cannot be changed there is mended in the address', () => {
    const variables = [variable('baseUrl', 'https://api.example.test/', { scope: 'collection' })];
    expect(lost('{{baseUrl}}/v1/lamps', { variables })).toBe('{{baseUrl}}v1/lamps');
  });

  test('a server that misses a slash gets one', () => {
    const body = JSON.stringify({ message: 'The address is missing a trailing slash.' });
    expect(lost('{{baseUrl}}/v1/lamps', { headers: JSON_TYPE, body })).toBe('{{baseUrl}}/v1/lamps/');
  });

  test.each([
    ['{{baseUrl}}/v1/lamps/{lamp_id}', '{{baseUrl}}/v1/lamps/{{lampId}}'],
    ['{{baseUrl}}/v1/lamps/:lampId', '{{baseUrl}}/v1/lamps/{{lampId}}'],
    ['{{baseUrl}}/v1/lamps/<id>/parts', '{{baseUrl}}/v1/lamps/{{lampId}}/parts'],
  ])('a gap of the documentation in %s is filled with the variable that fits', (url, expected) => {
    const variables = [BASE, variable('lampId', 'l-7')];
    expect(lost(url, { variables })).toBe(expected);
  });

  test('a :name with a value of its own is no gap', () => {
    const draft = draftOf('https://api.example.test/v1/lamps/:id');
    const filled = { ...draft, params: draft.params.map((row) => ({ ...row, value: 'l-7' })) };
    expect(ruleIds(explain({ status: 404, draft: filled }))).not.toContain('address-unresolved');
  });
});

describe('method-not-allowed', () => {
  const allow = (methods: string): Headers => [['Allow', methods]];

  test.each([
    ['POST', 'GET, PUT', true, 'PUT'],
    ['POST', 'GET, HEAD, PUT, PATCH, DELETE, OPTIONS', true, 'PUT'],
    ['PUT', 'GET, HEAD, POST, OPTIONS', true, 'POST'],
    ['PATCH', 'GET, PUT', true, 'PUT'],
    ['GET', 'POST', false, 'POST'],
    ['DELETE', 'GET, HEAD', false, 'GET'],
  ])('%s where Allow says %s (body: %s) is sent as %s', (method, methods, hasBody, expected) => {
    const draft = hasBody
      ? posting('https://api.example.test/x', '{}', { method })
      : draftOf('https://api.example.test/x', { method });
    expect(mended({ status: 405, headers: allow(methods), draft })?.method).toBe(expected);
  });

  test('DELETE is never a guess, only the last choice left', () => {
    const draft = draftOf('https://api.example.test/x');
    expect(
      explain({ status: 405, headers: allow('POST, DELETE'), draft }).fixes.map(({ label }) => label),
    ).toEqual(['Send it as POST']);
    expect(explain({ status: 405, headers: allow('DELETE'), draft }).fixes.map(({ label }) => label)).toEqual(
      ['Send it as DELETE'],
    );
  });

  test('without Allow the words of the server are taken, then what is usual', () => {
    const draft = posting('https://api.example.test/x', '{}');
    const body = JSON.stringify({ message: 'Use PATCH for this address.' });
    expect(mended({ status: 405, headers: JSON_TYPE, body, draft })?.method).toBe('PATCH');
    expect(explain({ status: 405, draft }).fixes.map(({ label, certainty }) => [label, certainty])).toEqual([
      ['Send it as PUT', 'possible'],
      ['Send it as PATCH', 'possible'],
    ]);
  });

  test('a known method in small letters is written in capitals', () => {
    const draft = draftOf('https://api.example.test/x', { method: 'get' });
    expect(mended({ status: 405, headers: allow('GET, POST'), draft })?.method).toBe('GET');
    expect(mended({ status: 400, draft })?.method).toBe('GET');
    expect(ruleIds(explain({ status: 400, draft: draftOf('https://api.example.test/x') }))).toEqual([]);
  });

  test('other failures leave the method alone', () => {
    expect(ruleIds(explain({ status: 404, headers: allow('GET') }))).not.toContain('method-not-allowed');
  });
});

describe('name-taken', () => {
  const URL = 'https://api.example.test/v1/lamps';
  const taken = (field: string, value: string, headers: Headers = JSON_TYPE): ReturnType<typeof mended> =>
    mended({
      status: 409,
      headers,
      body: dexatelBody(409, `${field} ${JSON.stringify(value)} is taken.`),
      draft: posting(URL, JSON.stringify({ data: { other: 'x', [field]: value } })),
    });

  test.each([
    ['name', 'Desk lamps', 'Desk lamps 2'],
    ['name', 'Desk lamps 2', 'Desk lamps 3'],
    ['code', 'desk-lamps', 'desk-lamps-2'],
    ['code', 'desk_lamps', 'desk_lamps_2'],
    ['slug', 'lamps', 'lamps-2'],
    ['email', 'ada@lamps.example', 'ada+2@lamps.example'],
  ])('%s "%s" becomes "%s"', (field, value, expected) => {
    expect(JSON.parse(taken(field, value)?.body.text ?? '')).toEqual({
      data: { other: 'x', [field]: expected },
    });
  });

  test('an id is left out, because the server makes one', () => {
    expect(JSON.parse(taken('id', '3f2a9c10-77d4-4be1-9a06-5c8e1d2b4f70')?.body.text ?? '')).toEqual({
      data: { other: 'x' },
    });
  });

  test('a phone number stands for somebody: the object that has it is looked at, by Location', () => {
    const headers: Headers = [...JSON_TYPE, ['Location', 'https://api.example.test/v1/lamps/l-7']];
    const after = taken('number', '18005550142', headers);
    expect({ method: after?.method, url: after?.url, kind: after?.body.kind }).toEqual({
      method: 'GET',
      url: 'https://api.example.test/v1/lamps/l-7',
      kind: 'none',
    });
  });

  test('Location is written with the variable of the address', () => {
    const draft = posting('{{baseUrl}}/v1/lamps', '{"number":"18005550142"}');
    const headers: Headers = [['Location', 'https://api.example.test/v1/lamps/l-7']];
    expect(mended({ status: 409, headers, draft, variables: [BASE] })?.url).toBe('{{baseUrl}}/v1/lamps/l-7');
  });

  test('the value is found by what the sentence quotes, too', () => {
    const body = JSON.stringify({ message: 'There is already a lamp called "Desk lamp".' });
    expect(
      mended({ status: 409, headers: JSON_TYPE, body, draft: posting(URL, '{"title":"Desk lamp"}') })?.body
        .text,
    ).toBe('{"title":"Desk lamp 2"}');
  });

  test('a clash of versions is not about names', () => {
    const body = JSON.stringify({ message: 'The lamp was modified by somebody else.' });
    expect(
      ruleIds(explain({ status: 409, headers: JSON_TYPE, body, draft: posting(URL, '{"name":"x"}') })),
    ).not.toContain('name-taken');
  });

  test('a 400 is about names only where it says so', () => {
    const draft = posting(URL, '{"name":"Desk lamp"}');
    expect(
      ruleIds(
        explain({
          status: 400,
          headers: JSON_TYPE,
          body: '{"errors":{"name":["has already been taken"]}}',
          draft,
        }),
      ),
    ).toContain('name-taken');
    expect(
      ruleIds(
        explain({ status: 400, headers: JSON_TYPE, body: '{"errors":{"name":["is too long"]}}', draft }),
      ),
    ).not.toContain('name-taken');
  });
});

describe('precondition-stale', () => {
  const draft = posting('https://api.example.test/x', '{}', {
    method: 'PATCH',
    headers: [makeRow('If-Match', '"v1"')],
  });

  test('the present ETag takes the place of the old one', () => {
    expect(mended({ status: 412, headers: [['ETag', '"v2"']], draft })?.headers).toMatchObject([
      { name: 'If-Match', value: '"v2"' },
    ]);
  });

  test('428 gets the condition that it misses', () => {
    const plain = posting('https://api.example.test/x', '{}', { method: 'PUT' });
    expect(mended({ status: 428, headers: [['ETag', 'W/"v2"']], draft: plain })?.headers).toMatchObject([
      { name: 'If-Match', value: 'W/"v2"' },
    ]);
  });

  test('without an ETag the advice is to read first', () => {
    const { findings, fixes } = explain({ status: 412, draft });
    expect(fixes).toEqual([]);
    expect(findings[0]?.explanation).toContain('Read the object with GET');
  });

  test('If-None-Match: * is taken off, not answered with If-Match', () => {
    const create = posting('https://api.example.test/x', '{}', {
      method: 'PUT',
      headers: [makeRow('If-None-Match', '*')],
    });
    expect(
      explain({ status: 412, headers: [['ETag', '"v2"']], draft: create }).fixes.map(({ edits }) => edits),
    ).toEqual([[{ op: 'remove-header', name: 'If-None-Match' }]]);
  });

  test('an ETag on a 404 is no reason for If-Match', () => {
    expect(ruleIds(explain({ status: 404, headers: [['ETag', '"v2"']] }))).not.toContain(
      'precondition-stale',
    );
  });
});

describe('address-too-long', () => {
  const ids = Array.from({ length: 300 }, (_, index) => 1000 + index);
  const body = '{"message":"The address is too long. The limit is 800 characters."}';

  test('the longest list is shortened until the address fits the limit', () => {
    const draft = draftOf(`https://api.example.test/v1/lamps?sort=name&ids=${ids.join(',')}`);
    const url = mended({ status: 414, headers: JSON_TYPE, body, draft })?.url ?? '';
    expect(url.length).toBeLessThanOrEqual(800);
    expect(url).toMatch(/^https:\/\/api\.example\.test\/v1\/lamps\?sort=name&ids=1000,1001,.*\d{4}$/);
  });

  test('repeated parameters are dropped from the end', () => {
    const draft = draftOf(`https://api.example.test/v1/lamps?${ids.map((id) => `id=${id}`).join('&')}`);
    const url = mended({ status: 414, headers: JSON_TYPE, body, draft })?.url ?? '';
    expect(url.length).toBeLessThanOrEqual(800);
    expect(url).toMatch(/\?id=1000&id=1001&/);
  });

  test('a single long value can only go into a body, and only perhaps', () => {
    const draft = draftOf(`https://api.example.test/v1/lamps?q=${'x'.repeat(3000)}`);
    const { fixes } = explain({ status: 414, headers: JSON_TYPE, body, draft });
    expect(fixes.map(({ id, certainty }) => [id, certainty])).toEqual([['send-as-post', 'possible']]);
    expect(mended({ status: 414, headers: JSON_TYPE, body, draft })).toMatchObject({
      method: 'POST',
      url: 'https://api.example.test/v1/lamps',
      body: { kind: 'form', form: [{ name: 'q' }] },
    });
  });

  test('a 400 about one value is not about length', () => {
    expect(ruleIds(explain({ status: 400, headers: JSON_TYPE, body }))).not.toContain('address-too-long');
  });
});
