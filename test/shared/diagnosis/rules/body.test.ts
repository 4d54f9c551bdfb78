import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../../shared/draft/apply-edits.ts';
import { makeBody, makeSettings } from '../../../../shared/draft/make-draft.ts';
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

const URL = 'https://api.example.test/v1/lamps';

/** The draft's body after the first suggestion. */
function mended(parts: ExchangeParts & { readonly draft: RequestDraft }): RequestDraft | null {
  const [first] = explain(parts).fixes;
  return first === undefined ? null : applyEdits(parts.draft, first.edits).draft;
}

describe('body-not-json', () => {
  test.each([
    ['a comma is missing', '{"a": 1 "b": 2}', '{"a": 1, "b": 2}'],
    ['a comma too many', '{"a": 1,}', '{"a": 1}'],
    ['curly quotes', '{“a”: 1}', '{"a": 1}'],
    ['several slips at once', "{'a': True, b: 1,}", '{"a": true, "b": 1}'],
  ])('%s: the first suggestion makes it JSON', (_name, typed, expected) => {
    expect(mended({ status: 400, draft: posting(URL, typed) })?.body.text).toBe(expected);
  });

  test('points at the line and names the position that the server gave', () => {
    const draft = posting(URL, '{\n  "a": 1\n  "b": 2\n}');
    const body = JSON.stringify({ message: 'Unexpected token at position 13 (line 3 column 3)' });
    expect(explain({ status: 400, headers: JSON_TYPE, body, draft }).findings[0]).toMatchObject({
      ruleId: 'body-not-json',
      certainty: 'certain',
      place: { in: 'body', line: 2 },
      evidence: [{ from: 'request' }, { from: 'answer-body', value: 'position 13' }],
    });
  });

  test('fields pasted as a form are written as JSON', () => {
    expect(mended({ status: 400, draft: posting(URL, 'name=Desk+lamp&n=007') })?.body.text).toBe(
      '{\n  "name": "Desk lamp",\n  "n": "007"\n}',
    );
  });

  test('numbers keep every digit through a repair', () => {
    expect(mended({ status: 400, draft: posting(URL, '{"n": 12345678901234567890.10,}') })?.body.text).toBe(
      '{"n": 12345678901234567890.10}',
    );
  });

  test('sound JSON with a placeholder is left alone; one whose value is a text gets quotes', () => {
    const draft = posting(URL, '{"shop": {{shop}}, "n": {{count}}}');
    const variables = [variable('count', '7')];
    expect(ruleIds(explain({ status: 400, draft, variables }))).toEqual([]);
    const withText = { status: 400, draft, variables: [...variables, variable('shop', 'Lamps & more')] };
    expect(mended(withText)?.body.text).toBe('{"shop": "{{shop}}", "n": {{count}}}');
  });

  test('a refused sign-in is not blamed on the body', () => {
    expect(ruleIds(explain({ status: 401, draft: posting(URL, '{"a": 1,}') }))).not.toContain(
      'body-not-json',
    );
  });
});

describe('content-type-missing', () => {
  const draft = posting(URL, '{"a":1}', {
    settings: { ...makeSettings(), omittedHeaders: ['content-type'] },
  });

  test('the type that the answer takes is added', () => {
    const diagnosis = explain({
      status: 415,
      headers: [['Accept-Post', 'application/json, text/csv']],
      draft,
    });
    expect(diagnosis.fixes[0]).toMatchObject({
      label: 'Add Content-Type: application/json',
      certainty: 'certain',
      because: 'The header Accept-Post of the answer says so.',
      changes: [
        {
          place: { in: 'header', name: 'Content-Type' },
          before: null,
          after: 'Content-Type: application/json',
        },
      ],
    });
  });

  test('without a body it is added too, as JSON', () => {
    expect(explain({ status: 415 }).fixes[0]?.edits).toEqual([
      { op: 'set-header', name: 'Content-Type', value: 'application/json' },
    ]);
  });

  test('with 400 it is only a possibility, and with the header there it is none', () => {
    expect(explain({ status: 400, draft }).fixes[0]?.certainty).toBe('possible');
    expect(ruleIds(explain({ status: 400, draft: posting(URL, '{"a":1}') }))).not.toContain(
      'content-type-missing',
    );
  });
});

describe('content-type-wrong', () => {
  test('a row that says something else is corrected', () => {
    const draft = posting(URL, '{"a":1}', { headers: [makeRow('content-type', 'text/plain')] });
    expect(mended({ status: 415, headers: [['Accept', 'application/json']], draft })?.headers).toMatchObject([
      { name: 'content-type', value: 'application/json' },
    ]);
  });

  test('JSON that is sent as text becomes a body of the kind JSON', () => {
    const draft = draftOf(URL, { method: 'POST', body: { ...makeBody(), kind: 'text', text: '{"a":1}' } });
    expect(
      mended({ status: 415, draft, sent: { headers: [['Content-Type', 'text/plain']] } })?.body.kind,
    ).toBe('json');
  });

  test('a form is written as JSON where the server takes nothing else, and JSON as a form', () => {
    const form = draftOf(URL, {
      method: 'POST',
      body: { ...makeBody(), kind: 'form', form: [makeRow('name', 'Lamp'), makeRow('n', '007')] },
    });
    const sent = { headers: [['Content-Type', 'application/x-www-form-urlencoded']] as [string, string][] };
    expect(
      mended({ status: 415, headers: [['Accept', 'application/json']], draft: form, sent })?.body,
    ).toMatchObject({
      kind: 'json',
      text: '{\n  "name": "Lamp",\n  "n": "007"\n}',
    });
    const json = posting(URL, '{"name":"Lamp","n":1.50}');
    expect(
      mended({ status: 415, headers: [['Accept', 'application/x-www-form-urlencoded']], draft: json })?.body,
    ).toMatchObject({
      kind: 'form',
      form: [
        { name: 'name', value: 'Lamp' },
        { name: 'n', value: '1.50' },
      ],
    });
  });

  test('a charset behind the right type is taken off as a last try', () => {
    const draft = posting(URL, '{"a":1}', {
      headers: [makeRow('Content-Type', 'application/json; charset=utf-16')],
    });
    expect(explain({ status: 415, draft }).fixes[0]).toMatchObject({
      certainty: 'possible',
      edits: [{ value: 'application/json' }],
    });
  });

  test('a 422 about a value says nothing against the type', () => {
    expect(ruleIds(explain({ status: 422, draft: posting(URL, '{"a":1}') }))).toEqual([]);
  });
});

test('a Content-Encoding that the server refuses is taken off; without one there is nothing to take off', () => {
  const draft = posting(URL, '{"a":1}', { headers: [makeRow('Content-Encoding', 'gzip')] });
  const diagnosis = explain({ status: 415, headers: [['Accept-Encoding', 'identity']], draft });
  expect(diagnosis.fixes.map(({ id }) => id)).toContain('remove-content-encoding');
  expect(ruleIds(explain({ status: 415, draft: posting(URL, '{"a":1}') }))).not.toContain(
    'content-encoding-refused',
  );
});

test('a header that alone brings the status about is taken off; without it the rule is silent', () => {
  const ranged = draftOf(URL, { headers: [makeRow('Range', 'bytes=900-')] });
  expect(explain({ status: 416, draft: ranged }).fixes[0]?.edits).toEqual([
    { op: 'remove-header', name: 'Range' },
  ]);
  expect(ruleIds(explain({ status: 416 }))).toEqual([]);
  expect(ruleIds(explain({ status: 400, draft: ranged }))).toEqual([]);
});

describe('header-required', () => {
  const asks = (name: string): ExchangeParts => ({
    status: 400,
    headers: JSON_TYPE,
    body: JSON.stringify({ message: `The ${name} header is required.` }),
  });

  test('a header that takes any value is added', () => {
    expect(explain({ ...asks('Idempotency-Key'), draft: posting(URL, '{}') }).fixes[0]?.edits).toEqual([
      { op: 'set-header', name: 'Idempotency-Key', value: 'record-1' },
    ]);
  });

  test('one that only its documentation explains is named, with its place', () => {
    const { findings, fixes } = explain(asks('X-Shop-Region'));
    expect(findings[0]).toMatchObject({
      ruleId: 'header-required',
      place: { in: 'header', name: 'X-Shop-Region' },
    });
    expect(fixes).toEqual([]);
  });

  test('one that is sent is not missing', () => {
    const draft = draftOf(URL, { headers: [makeRow('X-Shop-Region', 'eu')] });
    expect(ruleIds(explain({ ...asks('X-Shop-Region'), draft }))).toEqual([]);
  });
});

test('406 widens Accept; where it is wide already, JSON is named', () => {
  const narrow = draftOf(URL, { headers: [makeRow('Accept', 'text/csv')] });
  const sent = { headers: [['Accept', 'text/csv']] as [string, string][] };
  expect(explain({ status: 406, draft: narrow, sent }).fixes[0]?.edits).toEqual([
    { op: 'set-header', name: 'Accept', value: '*/*' },
  ]);
  expect(explain({ status: 406 }).fixes[0]?.edits).toEqual([
    { op: 'set-header', name: 'Accept', value: 'application/json' },
  ]);
  expect(ruleIds(explain({ status: 404 }))).not.toContain('accept-not-met');
});

describe('attribute-type', () => {
  const refuse = (message: string, value: unknown, name = 'value'): ReturnType<typeof mended> =>
    mended({
      status: 400,
      headers: JSON_TYPE,
      body: dexatelBody(400, message),
      draft: posting(URL, JSON.stringify({ data: { [name]: value } })),
    });
  const valueAfter = (message: string, value: unknown, name = 'value'): unknown => {
    const draft = refuse(message, value, name);
    return draft === null
      ? null
      : (JSON.parse(draft.body.text) as { data: Record<string, unknown> }).data[name];
  };

  test.each([
    [
      'a uuid without dashes',
      'value must be a uuid',
      '3F2A9C1077D44BE19A065C8E1D2B4F70',
      '3f2a9c10-77d4-4be1-9a06-5c8e1d2b4f70',
    ],
    [
      'a uuid in braces',
      'value is not a valid UUID',
      '{3f2a9c10-77d4-4be1-9a06-5c8e1d2b4f70}',
      '3f2a9c10-77d4-4be1-9a06-5c8e1d2b4f70',
    ],
    [
      'a date in the documented order',
      'value must be a date: YYYY-DD-MM HH:MM:SS',
      '2031-12-24T08:30:00Z',
      '2031-24-12 08:30:00',
    ],
    [
      'a date with its zone',
      'value must be a date in UTC: YYYY-DD-MM HH:MM:SS',
      '2031-12-24T01:30:00+02:00',
      '2031-23-12 23:30:00',
    ],
    ['a date written with dots', 'value must match YYYY-MM-DD', '24.12.2031', '2031-12-24'],
    [
      'a date for ISO 8601',
      'value must be an ISO 8601 date-time',
      '24.12.2031 08:30',
      '2031-12-24T08:30:00Z',
    ],
    [
      'a url without its scheme',
      'value must be a valid URL',
      'www.lamps.example/new',
      'https://www.lamps.example/new',
    ],
    [
      'a url with half a scheme',
      'value must start with http:// or https://',
      'http:/lamps.example',
      'http://lamps.example',
    ],
    ['a phone number with signs', 'value must be a did: up to 15 digits', '+1 (800) 555-0142', '18005550142'],
    ['a phone number with 00', 'value must be a phone number in E.164', '0018005550142', '+18005550142'],
    [
      'an identifier with blanks',
      'value must be an identifier: letters, numbers, dashes and underscores',
      'spring offer: café',
      'spring-offer-cafe',
    ],
    [
      'a name with forbidden signs',
      'value must be a name: letters, numbers, spaces and . , : _',
      'Lamps <new> & old',
      'Lamps new old',
    ],
    ['a character that is named', 'value has an invalid character "<"', 'a<b&c', 'ab&c'],
    [
      'a template without a gap',
      'value must be a template with at least one of the variables {first_name}, {code}',
      'Hello there',
      'Hello there {first_name}',
    ],
    [
      'a template with other braces',
      'value must be a template with one of the variables {first_name}, {code}',
      'Hello {{firstName}}',
      'Hello {first_name}',
    ],
    ['a choice in another case', 'value must be one of sms, viber, whatsapp.', 'SMS', 'sms'],
    ['a choice with a slip', "value must be 'green', 'red' or 'blue'", 'gren', 'green'],
    [
      'an e-mail address with its name',
      'value must be a valid e-mail address',
      'Ada <ada@lamps.example>',
      'ada@lamps.example',
    ],
    ['a code in small letters', 'value must be upper case', 'de', 'DE'],
    ['blanks at the ends', 'value must not have trailing spaces', 'Desk ', 'Desk'],
    ['a number in quotes', 'value must be an integer', '42', 42],
    ['a truth in quotes', 'value must be a boolean', 'yes', true],
    ['a text without quotes', 'value must be a string.', 42, '42'],
    ['a single value for a list', 'value must be a list.', 'one', ['one']],
  ])('%s is put right', (_name, message, value, expected) => {
    expect(valueAfter(message, value)).toEqual(expected);
  });

  test('digits of a number that comes out of its quotes never change', () => {
    const draft = posting(URL, '{"n":"12345678901234567890"}');
    expect(
      mended({ status: 400, headers: JSON_TYPE, body: dexatelBody(400, 'n must be a number'), draft })?.body
        .text,
    ).toBe('{"n":12345678901234567890}');
  });

  test.each([
    ['a value that is right already', 'value must be a uuid', '3f2a9c10-77d4-4be1-9a06-5c8e1d2b4f70'],
    ['a date that cannot be read', 'value must be a date: YYYY-MM-DD', 'next Tuesday'],
    ['a word where a number belongs', 'value must be an integer', 'many'],
    ['letters in a phone number', 'value must be a phone number', 'call Ada'],
    ['a variable', 'value must be a uuid', '{{thingId}}'],
    ['a fraction where a whole number belongs', 'value must be an integer', '4.5'],
  ])('%s is not touched', (_name, message, value) => {
    expect(refuse(message, value)).toBe(null);
  });

  test("a field's own name says nothing about its kind", () => {
    expect(
      valueAfter('name must be an identifier: letters, numbers, dashes and underscores', 'my lamp', 'name'),
    ).toBe('my-lamp');
    expect(valueAfter('date must be a string.', 2031, 'date')).toBe('2031');
  });

  test.each([
    ['a number above its limit', 'value must be less than or equal to 100', 500, 100],
    ['a number below its limit', 'value must be at least 1', 0, 1],
    ['a text that is too long', 'value must be at most 11 characters', 'Acme Deliveries', 'Acme Delive'],
  ])('%s is moved to it, as a possibility', (_name, message, value, expected) => {
    expect(valueAfter(message, value)).toEqual(expected);
    const draft = posting(URL, JSON.stringify({ value }));
    expect(
      explain({ status: 400, headers: JSON_TYPE, body: dexatelBody(400, message), draft }).fixes[0]
        ?.certainty,
    ).toBe('possible');
  });

  test('a value that keeps to its limit is not touched', () => {
    expect(refuse('value must be at most 100', 7)).toBe(null);
  });

  test('where a sentence only says "invalid", the name of the field may tell the kind', () => {
    const invalid = (name: string, value: string) => valueAfter(`The ${name} field is invalid.`, value, name);
    expect(invalid('callback_url', 'lamps.example/done')).toBe('https://lamps.example/done');
    expect(invalid('colour', 'lamps.example/done')).toBe(null);
  });

  test('a number in the address loses what came along with it', () => {
    const draft = draftOf(`${URL}?page=2%20`);
    const body = '{"detail":[{"loc":["query","page"],"msg":"Input should be a valid integer"}]}';
    expect(mended({ status: 422, headers: JSON_TYPE, body, draft })?.url).toBe(`${URL}?page=2`);
  });

  test('several wrong values are put right with one press', () => {
    const draft = posting(URL, '{"to":["+1 800 555 (01) 42"],"hook":"lamps.example/x"}');
    const body = dexatelBody(400, 'to[0] must be a did: up to 15 digits', 'hook must be a url');
    const diagnosis = explain({ status: 400, headers: JSON_TYPE, body, draft });
    expect(diagnosis.fixes.map(({ label }) => label)).toEqual([
      'Correct all 2 values',
      'Write 18005550142 in to[0]',
      'Write https://lamps.example/x in hook',
    ]);
    expect(mended({ status: 400, headers: JSON_TYPE, body, draft })?.body.text).toBe(
      '{"to":["18005550142"],"hook":"https://lamps.example/x"}',
    );
  });

  test('parameters and form fields are put right as well', () => {
    const query = draftOf(`${URL}?from=24.12.2031`);
    expect(
      mended({
        status: 400,
        headers: JSON_TYPE,
        body: '{"message":"from must be a date: YYYY-MM-DD","field":"from"}',
        draft: query,
      })?.url,
    ).toBe(`${URL}?from=2031-12-24`);
    const form = draftOf(URL, {
      method: 'POST',
      body: { ...makeBody(), kind: 'form', form: [makeRow('hook', 'lamps.example')] },
    });
    expect(
      mended({ status: 422, headers: JSON_TYPE, body: '{"errors":{"hook":["must be a url"]}}', draft: form })
        ?.body.form[0]?.value,
    ).toBe('https://lamps.example');
  });

  test('inside a success that is none it works the same', () => {
    const draft = posting(URL, '{"channel":"team news"}');
    const body = '{"ok":false,"error":"bad_channel","message":"channel must be an identifier"}';
    expect(mended({ headers: JSON_TYPE, body, draft })?.body.text).toBe('{"channel":"team-news"}');
  });
});

describe('field-misnamed', () => {
  const say = (message: string, text: string): ReturnType<typeof mended> =>
    mended({ status: 400, headers: JSON_TYPE, body: dexatelBody(400, message), draft: posting(URL, text) });

  test('a required name that is there with a slip is renamed', () => {
    expect(say('quantity is required.', '{"data":{"quanttiy":3}}')?.body.text).toBe(
      '{"data":{"quantity":3}}',
    );
    expect(say('first_name is required.', '{"firstName":"Ada"}')?.body.text).toBe('{"first_name":"Ada"}');
  });

  test('a name that the server does not take is left out', () => {
    expect(say('id cannot be changed.', '{"id":"x","name":"Lamp"}')?.body.text).toBe('{"name":"Lamp"}');
  });

  test('a required name like no other is only told', () => {
    expect(
      explain({
        status: 400,
        headers: JSON_TYPE,
        body: dexatelBody(400, 'quantity is required.'),
        draft: posting(URL, '{"name":"x"}'),
      }).fixes,
    ).toEqual([]);
  });
});

describe('body-not-wrapped', () => {
  const body = dexatelBody(400, 'The body must be an object with the attribute data, such as {"data": {…}}.');

  test('the object goes inside the one that is missing', () => {
    expect(
      mended({ status: 400, headers: JSON_TYPE, body, draft: posting(URL, '{"name":"Lamp"}') })?.body.text,
    ).toBe('{\n  "data": {"name":"Lamp"}\n}');
  });

  test('one that is there already is not doubled', () => {
    expect(
      ruleIds(explain({ status: 400, headers: JSON_TYPE, body, draft: posting(URL, '{"data":3}') })),
    ).not.toContain('body-not-wrapped');
  });
});

describe('body-too-large', () => {
  const roomy = `{\n${' '.repeat(400)}"list": [${Array.from({ length: 30 }, (_, index) => `\n${' '.repeat(20)}${index + 100}`).join(',')}]\n}`;
  const limited = (limit: number): ExchangeParts => ({
    status: 413,
    headers: JSON_TYPE,
    body: JSON.stringify({ message: `The limit is ${limit} bytes.` }),
  });

  test('needless blanks come out where that is enough', () => {
    const after = mended({ ...limited(300), draft: posting(URL, roomy) });
    expect(after?.body.text).toMatch(/^\{"list":\[100,101,/);
  });

  test('a list is shortened so that it fits the limit that is named', () => {
    const draft = posting(
      URL,
      `{"list":[${Array.from({ length: 100 }, (_, index) => index + 100).join(',')}]}`,
    );
    const after = mended({ ...limited(200), draft });
    expect(after?.body.text.length).toBeLessThanOrEqual(200);
    expect(after?.body.text).toMatch(/^\{"list":\[100,101,.*,\d{3}\]\}$/);
  });

  test('limits are read with their unit', () => {
    const big = posting(URL, `{"list":[${Array.from({ length: 600 }, () => '"x"').join(',')}]}`);
    const after = mended({
      status: 413,
      headers: JSON_TYPE,
      body: '{"message":"Request exceeds the maximum size of 1 kB"}',
      draft: big,
    });
    expect(after?.body.text.length).toBeLessThanOrEqual(1000);
  });

  test('where nothing can be shortened, nothing is suggested', () => {
    expect(
      explain({ ...limited(10), draft: posting(URL, '{"text":"a long text that stays"}') }).fixes,
    ).toEqual([]);
  });
});

test('a body with GET is sent with POST or not at all; without one, the rule is silent', () => {
  const draft = posting(URL, '{"a":1}', { method: 'GET' });
  expect(explain({ status: 400, draft }).fixes.map(({ id }) => id)).toEqual(['post-body', 'drop-body']);
  expect(ruleIds(explain({ status: 400 }))).not.toContain('body-on-get');
  expect(ruleIds(explain({ status: 200, draft }))).toEqual([]);
});

describe('a method that usually has a body', () => {
  const saying = (words: string): string[] =>
    ruleIds(
      explain({
        status: 400,
        draft: posting('http://x.test/things', '{"a":1}'),
        body: JSON.stringify({ message: words }),
      }),
    );

  test.each([
    'Request body is not allowed here.',
    'This operation does not accept a body.',
    'Unexpected request body',
    'Send it without a body.',
    'The body must be empty.',
  ])('has one too many where the server says so: %s', (words) => {
    expect(saying(words)).toContain('body-on-get');
  });

  test.each([
    "The body is not JSON: unexpected '\"' at position 64",
    'Cannot parse the request body.',
    'We do not understand this body.',
    'No request body was found.',
    'Unexpected body format.',
    'The body could not be read.',
  ])('has the right to one where the server says something else of it: %s', (words) => {
    expect(saying(words)).not.toContain('body-on-get');
  });
});
