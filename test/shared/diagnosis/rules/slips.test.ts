import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../../shared/draft/apply-edits.ts';
import { makeBody } from '../../../../shared/draft/make-draft.ts';
import type { RequestDraft } from '../../../../shared/model/request-draft.ts';
import type { Headers } from '../../../../shared/model/response-record.ts';
import {
  bearerAuth,
  draftOf,
  explain,
  JSON_TYPE,
  keyAuth,
  makeRow,
  posting,
  ruleIds,
  sentBy,
  variable,
} from '../make-exchange.ts';
import type { ExchangeParts } from '../make-exchange.ts';

const URL = 'https://api.lamps.test/v1/lamps';

function refusedWith(
  status: number,
  draft: RequestDraft,
  message: string,
  headers: Headers = [],
): ExchangeParts & { readonly draft: RequestDraft } {
  return { status, headers: [...JSON_TYPE, ...headers], body: JSON.stringify({ message }), draft };
}

/** The draft after the first suggestion; null where there is none. */
function mended(parts: ExchangeParts & { readonly draft: RequestDraft }): RequestDraft | null {
  const [first] = explain(parts).fixes;
  return first === undefined ? null : applyEdits(parts.draft, first.edits).draft;
}

describe('names', () => {
  test('one that is missing while one like it is there is renamed, wherever it stands', () => {
    const json = posting(URL, '{"shade": {"colr": "red"}}');
    expect(mended(refusedWith(400, json, 'You did not provide shade.color, which we need.'))?.body.text).toBe(
      '{"shade": {"color": "red"}}',
    );
    const query = draftOf(`${URL}?page_size=5`);
    expect(mended(refusedWith(400, query, '"pageSize" is required'))?.url).toBe(`${URL}?pageSize=5`);
  });

  test('one that is not known is taken out, or written as the server suggests', () => {
    const draft = posting(URL, '{"a": 1, "wats": 7}');
    expect(mended(refusedWith(400, draft, 'json: unknown field "wats"'))?.body.text).toBe('{"a": 1}');
    expect(mended(refusedWith(400, draft, 'Unknown field "wats". Did you mean "power"?'))?.body.text).toBe(
      '{"a": 1, "power": 7}',
    );
    const query = draftOf(`${URL}?a=1&amp;b=2`);
    expect(mended(refusedWith(400, query, 'Unexpected parameter: amp;b'))?.url).toBe(`${URL}?a=1&b=2`);
  });

  test('one that the server looks for in another part goes there', () => {
    const draft = posting(`${URL}?watts=7`, '{"a": 1}');
    const body = JSON.stringify({
      detail: [{ loc: ['body', 'watts'], msg: 'Field required', type: 'missing' }],
    });
    const after = mended({ status: 422, headers: JSON_TYPE, body, draft });
    expect([after?.url, JSON.parse(after?.body.text ?? '')]).toEqual([URL, { a: 1, watts: '7' }]);
  });

  test('one that is missing and has nothing like it is not made up', () => {
    const draft = posting(URL, '{"a": 1}');
    expect(explain(refusedWith(400, draft, '"socket" is required')).fixes).toEqual([]);
  });

  test('names and values together are mended with one press', () => {
    const draft = posting(URL, '{"wats": 7, "dim": "true"}');
    const body = JSON.stringify({
      errors: [
        { field: 'watts', message: 'is required' },
        { field: 'dim', message: 'must be a boolean' },
      ],
    });
    const parts = { status: 400, headers: JSON_TYPE, body, draft };
    expect(ruleIds(explain(parts))).toContain('several-mistakes');
    expect(mended(parts)?.body.text).toBe('{"watts": 7, "dim": true}');
    const one = {
      ...parts,
      body: JSON.stringify({ errors: [{ field: 'dim', message: 'must be a boolean' }] }),
    };
    expect(ruleIds(explain(one))).not.toContain('several-mistakes');
  });
});

describe('values', () => {
  test('one far from all that are listed can be any of them, as a possibility', () => {
    const draft = posting(URL, '{"wood": "plastic"}');
    const { fixes } = explain(refusedWith(400, draft, '"wood" must be one of [oak, ash]'));
    expect(fixes.map(({ label, certainty }) => [label, certainty])).toEqual([
      ['Write oak in wood', 'possible'],
      ['Write ash in wood', 'possible'],
    ]);
  });

  test('what stands beside the message counts: allowed values, an expected type, a limit', () => {
    const beside = (facts: object): string =>
      JSON.stringify({ errors: [{ field: 'wood', message: 'is not acceptable', ...facts }] });
    const draft = posting(URL, '{"wood": "Oak"}');
    const after = (facts: object): string | undefined =>
      mended({ status: 400, headers: JSON_TYPE, body: beside(facts), draft })?.body.text;
    expect(after({ params: { allowedValues: ['oak', 'ash'] } })).toBe('{"wood": "oak"}');
    expect(after({ expected: 'array' })).toBe('{"wood": ["Oak"]}');
    expect(after({ ctx: { maxLength: 2 } })).toBe('{"wood": "Oa"}');
  });
});

describe('the body as a whole', () => {
  test.each([
    ['JSON inside a text', '"{\\"a\\":1}"', 'Bad Request', '{"a":1}'],
    ['one object in a list', '[{"a": 1}]', 'The body must be an object, not a list.', '{"a": 1}'],
    ['an object where a list is asked for', '{"a": 1}', 'Expected an array, got object', '[{"a": 1}]'],
  ])('%s', (_name, text, message, expected) => {
    const parts = refusedWith(400, posting(URL, text), message);
    expect(ruleIds(explain(parts))).toContain('body-root-kind');
    expect(mended(parts)?.body.text).toBe(expected);
  });

  test('a list that is asked for inside the body says nothing about the whole', () => {
    const parts = refusedWith(400, posting(URL, '{"tags": "a"}'), 'tags must be an array');
    expect(ruleIds(explain(parts))).not.toContain('body-root-kind');
  });

  test('a wrapper that nobody asked for comes off; one whose name is what is missing goes on', () => {
    const wrapped = posting(URL, '{"data": {"watts": 7}}');
    expect(mended(refusedWith(400, wrapped, 'watts is required'))?.body.text).toBe('{"watts": 7}');
    expect(ruleIds(explain(refusedWith(400, wrapped, 'watts must be at most 5')))).not.toContain(
      'body-wrapped',
    );
    const bare = posting(URL, '{"watts": 7}');
    expect(mended(refusedWith(422, bare, 'param is missing or the value is empty: lamp'))?.body.text).toBe(
      '{\n  "lamp": {"watts": 7}\n}',
    );
    expect(ruleIds(explain(refusedWith(422, bare, 'socket is required for every lamp')))).not.toContain(
      'body-not-wrapped',
    );
  });

  test('one that is typed and switched off is sent; where none is typed, nothing is made up', () => {
    const draft = draftOf(URL, { method: 'POST', body: { ...makeBody(), kind: 'none', text: '{"a":1}' } });
    expect(mended(refusedWith(400, draft, 'Request body is missing'))?.body.kind).toBe('json');
    const empty = draftOf(URL, { method: 'POST' });
    expect(explain(refusedWith(400, empty, 'Request body is missing'))).toMatchObject({
      findings: [{ ruleId: 'body-missing' }],
      fixes: [],
    });
    expect(ruleIds(explain(refusedWith(400, draft, 'a is missing')))).not.toContain('body-missing');
  });

  test('a body that the method must not have is dropped where the server says so', () => {
    const draft = { ...posting(URL, '{"a":1}'), method: 'DELETE' };
    expect(mended(refusedWith(400, draft, 'DELETE requests cannot have a body.'))?.body.kind).toBe('none');
    expect(ruleIds(explain(refusedWith(400, draft, 'a is too large')))).not.toContain('body-on-get');
  });
});

describe('labels', () => {
  const typed = (type: string): RequestDraft =>
    posting(URL, '{"a":1}', { headers: [makeRow('Content-Type', type)] });

  test.each<[string, string, Headers, string]>([
    [
      'named by a header',
      'No.',
      [['Accept-Post', 'application/json; charset=utf-8']],
      'application/json; charset=utf-8',
    ],
    ['named in words', 'unsupported charset "UTF-16"', [], 'application/json'],
    ['asked for in words', 'The charset must be utf-8', [], 'application/json; charset=utf-8'],
  ])('the charset is %s', (_name, message, headers, expected) => {
    const parts = refusedWith(415, typed('application/json; charset=utf-16'), message, headers);
    expect(ruleIds(explain(parts))).toContain('charset-wrong');
    expect(mended(parts)?.headers[0]?.value).toBe(expected);
  });

  test('another kind of body is no matter of the charset', () => {
    const parts = refusedWith(415, typed('text/plain'), 'No.', [
      ['Accept-Post', 'application/json; charset=utf-8'],
    ]);
    expect(ruleIds(explain(parts))).not.toContain('charset-wrong');
  });

  test('a change becomes a list of operations, digits kept', () => {
    const draft = { ...posting(URL, '{"n": 1.50, "a/b": {"c": []}}'), method: 'PATCH' };
    const parts = refusedWith(415, draft, 'No.', [['Accept-Patch', 'application/json-patch+json']]);
    expect(mended(parts)?.body.text).toBe(
      '[\n  {"op": "replace", "path": "/n", "value": 1.50},\n  {"op": "replace", "path": "/a~1b", "value": {"c": []}}\n]',
    );
  });
});

describe('addresses', () => {
  test.each([
    ['a full stop', `${URL}.`, URL],
    ['a bracket', `${URL})`, URL],
    ['a percent sign encoded twice', `${URL}/desk%2520lamp`, `${URL}/desk%20lamp`],
    ['a part that comes twice', 'https://api.lamps.test/v1/v1/lamps', URL],
    ['capital letters', 'https://api.lamps.test/V1/Lamps', URL],
    ['an ampersand for the question mark', `${URL}&a=1`, `${URL}?a=1`],
    ['a second question mark', `${URL}?a=1?b=2`, `${URL}?a=1&b=2`],
    ['an ampersand of a web page', `${URL}?a=1&amp;b=2`, `${URL}?a=1&b=2`],
  ])('%s', (_name, url, expected) => {
    expect(mended({ status: 404, draft: draftOf(url) })?.url).toBe(expected);
  });

  test('an address without a slip is left alone', () => {
    const { findings } = explain({ status: 404, draft: draftOf(`${URL}/LMP-7?next=a%26b`) });
    expect(findings).toEqual([]);
  });

  test('the version of the base address comes once', () => {
    const draft = draftOf('{{base}}/v1/lamps');
    const variables = [variable('base', 'https://api.lamps.test/v1')];
    expect(
      mended({ status: 404, draft, variables, sent: { url: 'https://api.lamps.test/v1/v1/lamps' } })?.url,
    ).toBe('{{base}}/lamps');
  });

  test('one that the answer suggests is taken, in front of it what the variable stands for', () => {
    const draft = draftOf('{{base}}/v1/lmaps');
    const variables = [variable('base', 'https://lamps.test/api')];
    const parts = { ...refusedWith(404, draft, 'Did you mean /v1/lamps?'), variables };
    expect(mended({ ...parts, sent: { url: 'https://lamps.test/api/v1/lmaps' } })?.url).toBe(
      '{{base}}/v1/lamps',
    );
  });

  test('a successor is followed, by a link or by the version that is named', () => {
    const link: Headers = [['Link', '</v2/lamps>; rel="successor-version"']];
    expect(mended(refusedWith(410, draftOf(`${URL}?a=1`), 'Gone', link))?.url).toBe(
      'https://api.lamps.test/v2/lamps?a=1',
    );
    expect(mended(refusedWith(404, draftOf(URL), 'v1 was removed, use v2'))?.url).toBe(
      'https://api.lamps.test/v2/lamps',
    );
    expect(ruleIds(explain(refusedWith(404, draftOf(URL), 'Lamp v2-7 is not in v1')))).not.toContain(
      'address-misspelled',
    );
  });

  test('an address that is there for another method is sent with that', () => {
    expect(mended(refusedWith(404, draftOf(URL, { method: 'GET' }), 'Cannot GET /v1/lamps'))).toMatchObject({
      method: 'POST',
    });
    expect(explain(refusedWith(404, draftOf(URL), 'No lamp of that name')).fixes).toEqual([]);
  });
});

describe('headers', () => {
  test.each([
    [
      'named with an example',
      'Lamp-Version header is required, e.g. 2031-01-15.',
      'Lamp-Version',
      '2031-01-15',
    ],
    ['named with its values', 'Lamp-Version header must be set to one of: "2", "3"', 'Lamp-Version', '2'],
    ['a usual one', 'Missing X-Requested-With header', 'X-Requested-With', 'XMLHttpRequest'],
  ])('one that is missing: %s', (_name, message, name, value) => {
    expect(mended(refusedWith(400, draftOf(URL), message))?.headers[0]).toMatchObject({ name, value });
  });

  test('one that is misspelled is renamed', () => {
    const draft = draftOf(URL, { headers: [makeRow('X-Warehose', 'north')] });
    expect(mended(refusedWith(400, draft, 'Missing header X-Warehouse'))?.headers).toMatchObject([
      { name: 'X-Warehouse', value: 'north' },
    ]);
  });

  test('words with dashes are no headers', () => {
    const draft = draftOf(URL);
    expect(ruleIds(explain(refusedWith(400, draft, 'A well-formed e-mail is required')))).not.toContain(
      'header-required',
    );
  });

  test('a cookie that is too large comes off; a sign-in that is does not', () => {
    const cookie = draftOf(URL, { headers: [makeRow('Cookie', 'c'.repeat(5000))] });
    expect(mended({ status: 431, draft: cookie })?.headers).toEqual([]);
    const token = draftOf(URL, { headers: [makeRow('Authorization', 't'.repeat(5000))] });
    expect(explain({ status: 431, draft: token }).fixes).toEqual([]);
    expect(ruleIds(explain(refusedWith(400, cookie, 'The lamp is too large')))).not.toContain(
      'headers-too-large',
    );
  });

  test('an id for sending once that stands for something else is replaced by a new one', () => {
    const draft = { ...posting(URL, '{}'), headers: [makeRow('Idempotency-Key', 'k1')] };
    expect(mended(refusedWith(409, draft, 'Idempotency key already used'))?.headers[0]?.value).toBe(
      'record-1',
    );
    expect(ruleIds(explain(refusedWith(409, draft, 'That name is taken')))).not.toContain(
      'idempotency-key-reused',
    );
  });

  test('a token against forgery is taken from the answer, from its header or its cookie', () => {
    const draft = posting(URL, '{}');
    expect(
      mended(refusedWith(403, draft, 'CSRF failed', [['X-CSRF-Token', 'cs1']]))?.headers[0],
    ).toMatchObject({
      name: 'X-CSRF-Token',
      value: 'cs1',
    });
    const cookie: Headers = [['Set-Cookie', 'XSRF-TOKEN=a%3D1; Path=/']];
    expect(mended(refusedWith(419, draft, 'Page expired', cookie))?.headers[0]).toMatchObject({
      name: 'X-XSRF-TOKEN',
      value: 'a=1',
    });
    expect(ruleIds(explain(refusedWith(403, draft, 'Not yours', cookie)))).not.toContain(
      'csrf-token-missing',
    );
  });

  test('a version without its quotes gets them; where none is known, any version is the last resort', () => {
    const draft = draftOf(URL, { method: 'PUT', headers: [makeRow('If-Match', 'v7')] });
    expect(mended({ status: 412, draft })?.headers[0]?.value).toBe('"v7"');
    expect(explain({ status: 428, draft: draftOf(URL, { method: 'PUT' }) }).fixes).toMatchObject([
      { label: 'Send If-Match: *', certainty: 'possible' },
    ]);
  });

  test('the format that the answer offers is asked for', () => {
    const draft = draftOf(URL, { headers: [makeRow('Accept', 'text/csv')] });
    expect(
      mended(refusedWith(406, draft, 'We can produce application/vnd.lamps+json'))?.headers[0]?.value,
    ).toBe('application/vnd.lamps+json');
    const sent = { headers: [['Accept', 'text/csv']] } satisfies { headers: Headers };
    expect(mended({ ...refusedWith(406, draft, 'No.'), sent })?.headers[0]?.value).toBe('*/*');
  });

  test('https is taken where an upgrade to it is asked for, not for a WebSocket', () => {
    const draft = draftOf('http://api.lamps.test/v1');
    expect(mended({ status: 426, headers: [['Upgrade', 'TLS/1.3, HTTP/1.1']], draft })?.url).toBe(
      'https://api.lamps.test/v1',
    );
    expect(explain({ status: 426, headers: [['Upgrade', 'websocket']], draft }).fixes).toEqual([]);
  });
});

describe('keys', () => {
  test.each([
    ['brackets of the documentation', '<k1>', 'k1'],
    ['braces of the documentation', '{k1}', 'k1'],
    ["the header's name", 'X-Lamp-Key: k1', 'k1'],
    ['a comma', 'k1,', 'k1'],
  ])('%s come off', (_name, typed, expected) => {
    const draft = draftOf(URL, { auth: keyAuth('X-Lamp-Key', typed) });
    expect(mended(refusedWith(401, draft, 'Invalid key'))?.auth.apiKey.value).toBe(expected);
  });

  test('a variable keeps its braces', () => {
    const draft = draftOf(URL, { auth: keyAuth('X-Lamp-Key', '{{key}}') });
    expect(ruleIds(explain(refusedWith(401, draft, 'Invalid key')))).not.toContain(
      'key-has-stray-characters',
    );
  });

  test.each<[string, string, Headers]>([
    ['by challenge', 'No.', [['WWW-Authenticate', 'LampKey realm="x"']]],
    ['in words', 'Authorization header should start with LampKey', []],
    ['by example', 'Expected "Authorization: LampKey <key>"', []],
  ])('a word of the server is put in front of the key: %s', (_name, message, headers) => {
    const draft = draftOf(URL, { auth: bearerAuth('k1') });
    expect(mended(refusedWith(401, draft, message, headers))?.auth).toMatchObject({
      kind: 'api-key',
      apiKey: { place: 'header', name: 'Authorization', value: 'LampKey k1' },
    });
  });

  test('a key that is wanted alone loses its word', () => {
    const draft = draftOf(URL, { auth: bearerAuth('k1') });
    expect(mended(refusedWith(401, draft, 'Send the key without "Bearer".'))?.auth.apiKey.value).toBe('k1');
    expect(mended(refusedWith(401, draft, 'A Bearer token is required.'))).toBe(null);
  });

  test('what a redirect to another server left behind is sent there at once', () => {
    const draft = draftOf(URL, { auth: bearerAuth('k1') });
    const target = 'https://new.lamps.test/v1/lamps';
    const first = sentBy(draft, null);
    const redirect = {
      location: target,
      to: target,
      notFollowedBecause: null,
      methodChange: null,
      hasDroppedBody: false,
      droppedHeaders: ['authorization'],
    };
    const last = sentBy(draft, null, { url: target });
    const parts = {
      ...refusedWith(401, draft, 'Unauthorized'),
      record: { hops: [{ ...first, redirect }, last] },
    };
    expect(ruleIds(explain(parts))).toContain('redirect-dropped-sign-in');
    expect(explain(parts).fixes.map(({ label }) => label)).toContain(`Use the new address ${target}`);
    expect(ruleIds(explain(refusedWith(401, draft, 'Unauthorized')))).not.toContain(
      'redirect-dropped-sign-in',
    );
  });
});

describe('sentences made to be slow', () => {
  test.each([
    ['blanks', `quantity got${' '.repeat(4000)}`],
    ['quotation marks', `quantity must be one of ${'"'.repeat(4000)}`],
    ['choices', `quantity must be one of ${'a,'.repeat(4000)}`],
    ['brackets', `quantity must match ${'['.repeat(4000)}`],
    ['slashes', `try ${'/'.repeat(4000)} use https://${'a'.repeat(4000)}`],
    ['numbers', `quantity must be at most ${'1'.repeat(4000)}`],
    ['names', `X${'-X'.repeat(4000)} header is required`],
    ['words', 'missing header key expected string from '.repeat(200)],
  ])('%s', (_name, message) => {
    const draft = posting(`${URL}?a=1`, '{"quantity": "12", "b": [1]}');
    for (const status of [400, 401, 403, 404, 406, 415, 422]) {
      const begun = performance.now();
      explain(refusedWith(status, draft, message));
      expect(performance.now() - begun).toBeLessThan(150);
    }
  });
});
