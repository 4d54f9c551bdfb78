import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../../shared/draft/apply-edits.ts';
import { makeAuth, makeBody } from '../../../../shared/draft/make-draft.ts';
import type { RequestDraft } from '../../../../shared/model/request-draft.ts';
import type { Headers } from '../../../../shared/model/response-record.ts';
import {
  bearerAuth,
  draftOf,
  explain,
  explainFailure,
  JSON_TYPE,
  keyAuth,
  makeRow,
  posting,
  ruleIds,
  secret,
} from '../make-exchange.ts';
import type { ExchangeParts } from '../make-exchange.ts';

const URL = 'https://api.lamps.test/v1/lamps';

type Refused = ExchangeParts & { readonly draft: RequestDraft };

function refused(status: number, draft: RequestDraft, body: unknown, headers: Headers = []): Refused {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const type: Headers = typeof body === 'string' ? [['Content-Type', 'text/plain']] : JSON_TYPE;
  return { status, headers: [...type, ...headers], body: text, draft };
}

/** The draft after the first suggestion; null where there is none. */
function mended(parts: Refused): RequestDraft | null {
  const [first] = explain(parts).fixes;
  return first === undefined ? null : applyEdits(parts.draft, first.edits).draft;
}

function withHeader(name: string, value: string): RequestDraft {
  return draftOf(URL, { headers: [makeRow(name, value)] });
}

function rowsOf(draft: RequestDraft | null): string[] {
  return (draft?.headers ?? []).map(({ name, value }) => `${name}: ${value}`);
}

function basicAuth(username: string, password: string): RequestDraft['auth'] {
  return { ...makeAuth(), kind: 'basic', basic: { username, password } };
}

describe('key-is-placeholder', () => {
  const token = secret('lampToken');

  test.each(['YOUR_API_KEY', '<token>', '{your-token}', 'xxxxxxxx', 'insert key here', 'changeme'])(
    '%s is no key, and the one of the environment is offered',
    (typed) => {
      const parts = { ...refused(401, draftOf(URL, { auth: bearerAuth(typed) }), {}), variables: [token] };
      expect(explain(parts).findings[0]?.ruleId).toBe('key-is-placeholder');
      expect(mended(parts)?.auth.bearer.token).toBe('{{lampToken}}');
    },
  );

  test('a key that only begins like one stays', () => {
    const parts = refused(401, draftOf(URL, { auth: bearerAuth('yourself-7Q2k') }), {});
    expect(ruleIds(explain(parts))).not.toContain('key-is-placeholder');
    const answered = { status: 200, draft: draftOf(URL, { auth: bearerAuth('YOUR_API_KEY') }) };
    expect(ruleIds(explain(answered))).not.toContain('key-is-placeholder');
  });
});

describe('sign-in-swapped', () => {
  test('an address of e-mail in the place of the password is the name', () => {
    const parts = refused(401, draftOf(URL, { auth: basicAuth('pass-77', 'ida@lamps.test') }), {});
    expect(mended(parts)?.auth.basic).toEqual({ username: 'ida@lamps.test', password: 'pass-77' });
  });

  test('a name that is one is left where it is', () => {
    for (const [name, password] of [
      ['ida@lamps.test', 'pass-77'],
      ['ida', 'pass-77'],
      ['ida@lamps.test', 'bo@lamps.test'],
    ] as const)
      expect(
        ruleIds(explain(refused(401, draftOf(URL, { auth: basicAuth(name, password) }), {}))),
      ).not.toContain('sign-in-swapped');
  });
});

describe('header-misspelled', () => {
  test.each([
    [401, 'Authorisation', 'Bearer k7-Qm'],
    [401, 'Authentication', 'Bearer k7-Qm'],
    [403, 'Authorizaton', 'Basic aWRhOnA='],
  ] as const)('%d to %s: the name is put right', (status, name, value) => {
    expect(rowsOf(mended(refused(status, withHeader(name, value), {})))).toEqual([`Authorization: ${value}`]);
  });

  test('Acept is put right where the answer could not be given in the kind that was asked for', () => {
    expect(rowsOf(mended(refused(406, withHeader('Acept', 'text/csv'), {})))).toEqual(['Accept: text/csv']);
  });

  test('a header that merely begins like one is another, and a right one has nothing to be mended', () => {
    for (const [status, name] of [
      [406, 'Accept-Language'],
      [401, 'X-Author'],
      [404, 'Authorisation'],
    ] as const)
      expect(ruleIds(explain(refused(status, withHeader(name, 'x'), {})))).not.toContain('header-misspelled');
  });
});

describe('cookie-missing', () => {
  test('the value goes into the cookie, behind what is there', () => {
    const draft = draftOf(URL, { headers: [makeRow('lampsid', 's-77'), makeRow('Cookie', 'lang=no')] });
    const parts = refused(401, draft, { error: 'Cookie "lampsid" is required' });
    expect(rowsOf(mended(parts))).toEqual(['Cookie: lang=no; lampsid=s-77']);
    const query = refused(401, draftOf(`${URL}?lampsid=s-77`), { error: 'No cookie lampsid was sent' });
    expect(mended(query)).toMatchObject({ url: URL, headers: [{ name: 'Cookie', value: 'lampsid=s-77' }] });
  });

  test('a cookie of a name that the request does not have can be had nowhere', () => {
    const parts = refused(401, withHeader('X-Lamp', 's-77'), { error: 'Cookie "lampsid" is required' });
    expect(ruleIds(explain(parts))).not.toContain('cookie-missing');
  });
});

describe('body-not-read', () => {
  const FORM_TYPE = { headers: [['Content-Type', 'application/x-www-form-urlencoded']] as Headers };
  const form = draftOf(URL, {
    method: 'POST',
    body: { ...makeBody(), kind: 'form', form: [makeRow('shade', 'red')] },
  });

  test('what is missed is in the JSON: a form is looked for', () => {
    const parts = refused(422, posting(URL, '{"shade": "red"}'), {
      detail: [{ type: 'missing', loc: ['body', 'shade'], msg: 'Field required', input: null }],
    });
    expect(mended(parts)?.body).toMatchObject({ kind: 'form', form: [{ name: 'shade', value: 'red' }] });
  });

  test('what is missed is in the form, or the reader of JSON stops at its first letter', () => {
    for (const message of ['"shade" is required', 'Unexpected token s in JSON at position 0']) {
      const parts = { ...refused(400, form, { message }), sent: FORM_TYPE };
      expect(JSON.parse(mended(parts)?.body.text ?? '')).toEqual({ shade: 'red' });
    }
  });

  test('not where something else is missed, or what is there is empty or of the wrong kind', () => {
    for (const message of ['"height" is required', '"shade" must not be blank', 'A valid shade is required.'])
      expect(ruleIds(explain(refused(400, posting(URL, '{"shade": ""}'), { message })))).not.toContain(
        'body-not-read',
      );
  });
});

describe('body-end-line', () => {
  const LINES = '{"index":{}}\n{"shade":"red"}';
  const said = { message: 'The lines must be terminated by a newline' };

  test('the last line is ended', () => {
    expect(mended(refused(400, posting(URL, LINES), said))?.body.text).toBe(`${LINES}\n`);
  });

  test('an ended one is not ended again', () => {
    expect(ruleIds(explain(refused(400, posting(URL, `${LINES}\n`), said)))).not.toContain('body-end-line');
  });
});

describe('GraphQL', () => {
  const address = 'https://api.lamps.test/graphql';

  test('a query as it is goes into JSON', () => {
    const parts = refused(400, posting(address, 'query { lamps { shade } }'), 'POST body missing');
    expect(JSON.parse(mended(parts)?.body.text ?? '')).toEqual({ query: 'query { lamps { shade } }' });
  });

  test('broken JSON is no query, and neither is one that goes elsewhere', () => {
    const broken = refused(400, posting(address, '{ "query": "{ lamps }", }'), 'bad JSON');
    const elsewhere = refused(400, posting(URL, '{ lamps { shade } }'), 'bad JSON');
    for (const parts of [broken, elsewhere])
      expect(ruleIds(explain(parts))).not.toContain('graphql-not-wrapped');
  });

  test('a name inside the query is written as suggested, and only where something is suggested', () => {
    const draft = posting(address, JSON.stringify({ query: '{ lamps { shdae, shdaes } }' }));
    const said = (message: string): Refused => refused(400, draft, { errors: [{ message }] });
    const suggested = said('Cannot query field "shdae" on type "Lamp". Did you mean "shade"?');
    expect(JSON.parse(mended(suggested)?.body.text ?? '')).toEqual({ query: '{ lamps { shade, shdaes } }' });
    expect(ruleIds(explain(said('Cannot query field "shdae" on type "Lamp".')))).not.toContain(
      'graphql-misnamed',
    );
  });

  test('a variable that is missing under its own name is written with it', () => {
    const draft = posting(
      address,
      JSON.stringify({ query: 'query ($lampId: ID!) {a}', variables: { lampID: 1 } }),
    );
    const parts = refused(400, draft, {
      errors: [{ message: 'Variable "$lampId" of required type "ID!" was not provided.' }],
    });
    expect(mended(parts)?.body.text).toContain('"lampId"');
  });
});

describe('asked-to-try-again', () => {
  test('two at once: the same once more', () => {
    const parts = refused(409, posting(URL, '{}'), { message: 'Write conflict. Please retry the request.' });
    expect(explain(parts).fixes[0]?.edits).toEqual([{ op: 'wait', ms: 0 }]);
  });

  test('not where something in it has to be another', () => {
    const parts = refused(409, posting(URL, '{}'), {
      message: 'This name is taken, please try again with another one.',
    });
    expect(ruleIds(explain(parts))).not.toContain('asked-to-try-again');
  });
});

describe('address-not-encoded', () => {
  test('what stands behind a number sign was not sent, and is missed', () => {
    const draft = draftOf(`${URL}?shade=#ff8800&size=2`);
    expect(mended(refused(400, draft, { message: '"size" is required' }))?.url).toBe(
      `${URL}?shade=%23ff8800&size=2`,
    );
  });

  test('a bare per cent sign, and signs that have no place in an address', () => {
    expect(mended(refused(400, draftOf(`${URL}?dim=50%`), 'URI malformed'))?.url).toBe(`${URL}?dim=50%25`);
    const odd = refused(
      400,
      draftOf(`${URL}?by[shade]=a|b`),
      'Invalid character found in the request target',
    );
    expect(mended(odd)?.url).toBe(`${URL}?by%5Bshade%5D=a%7Cb`);
  });

  test('a fragment that nobody misses, a code that is one, and brackets that nobody minds stay', () => {
    for (const [url, message] of [
      [`${URL}?page=2#top`, '"shade" must be a colour'],
      [`${URL}?dim=50%25`, 'dim is too high'],
      [`${URL}?by[shade]=red`, 'by is not a filter'],
    ] as const)
      expect(ruleIds(explain(refused(400, draftOf(url), { message })))).not.toContain('address-not-encoded');
  });
});

describe('plus-read-as-blank', () => {
  const draft = draftOf(`${URL}?email=ida+shop@lamps.test`);

  test('the answer repeats it with a blank', () => {
    const parts = refused(400, draft, { message: 'ida shop@lamps.test is no address' });
    expect(mended(parts)?.url).toBe(`${URL}?email=ida%2Bshop@lamps.test`);
  });

  test('not where the plus arrived, or parts words', () => {
    const arrived = refused(400, draft, { message: 'ida+shop@lamps.test is not known' });
    const words = refused(400, draftOf(`${URL}?q=red + green`), { message: 'q: red   green finds nothing' });
    for (const parts of [arrived, words]) expect(ruleIds(explain(parts))).not.toContain('plus-read-as-blank');
  });
});

describe('a key that shows whose it is', () => {
  test('goes where that one looks for it', () => {
    const google = refused(403, draftOf(`${URL}?apikey=AIza${'k7Qm'.repeat(8)}`), { error: 'no caller' });
    expect(mended(google)?.auth.apiKey).toMatchObject({ place: 'header', name: 'X-Goog-Api-Key' });
    const slack = refused(401, draftOf(URL, { auth: keyAuth('X-Api-Key', 'xoxb-77-kQm2') }), {});
    expect(mended(slack)?.auth).toMatchObject({ kind: 'bearer', bearer: { token: 'xoxb-77-kQm2' } });
  });

  test('and stays where it is looked for already', () => {
    const parts = refused(401, draftOf(URL, { auth: bearerAuth('xoxb-77-kQm2') }), { message: 'no' });
    expect(explain(parts).fixes).toEqual([]);
  });
});

describe('a Basic sign-in', () => {
  test('a line break that was packed along comes off', () => {
    const parts = refused(401, withHeader('Authorization', `Basic ${btoa('ida:p-77\n')}`), {});
    expect(mended(parts)?.auth.basic).toEqual({ username: 'ida', password: 'p-77' });
  });

  test('what is no name and password behind it is a token where Bearer is asked for', () => {
    const asks: Headers = [['WWW-Authenticate', 'Bearer']];
    const token = refused(401, withHeader('Authorization', 'Basic k7.Qm-2'), {}, asks);
    expect(mended(token)?.auth).toMatchObject({ kind: 'bearer', bearer: { token: 'k7.Qm-2' } });
    const signedIn = refused(401, withHeader('Authorization', `Basic ${btoa('ida:p-77')}`), {}, asks);
    expect(explain(signedIn).fixes).toEqual([]);
  });
});

describe('excludes-each-other', () => {
  const draft = posting(URL, '{"shade": "red", "rgb": "f80"}');

  test('one of the two goes, and which one is for the person to say', () => {
    const parts = refused(400, draft, { message: "Give 'shade' or 'rgb', not both" });
    expect(mended(parts)?.body.text).toBe('{"shade": "red"}');
    expect(explain(parts).fixes.map(({ label }) => label)).toEqual(['Leave "rgb" out', 'Leave "shade" out']);
  });

  test('where the request has one of them there is nothing to choose', () => {
    const parts = refused(400, posting(URL, '{"rgb": "f80"}'), {
      message: "Give 'shade' or 'rgb', not both",
    });
    expect(ruleIds(explain(parts))).not.toContain('excludes-each-other');
  });
});

describe('param-twice', () => {
  const said = { message: "'by' was given more than once" };

  test('one of them stays', () => {
    expect(mended(refused(400, draftOf(`${URL}?by=a&n=2&by=b`), said))?.url).toBe(`${URL}?by=a&n=2`);
  });

  test('not where each stands once', () => {
    expect(ruleIds(explain(refused(400, draftOf(`${URL}?by=a&n=2`), said)))).not.toContain('param-twice');
  });
});

describe('an address', () => {
  test('another server that the refusal names takes the place of this one, and its manual does not', () => {
    const eu = refused(403, draftOf(URL), { message: 'Wrong region, use https://eu.lamps.test instead' });
    expect(mended(eu)?.url).toBe('https://eu.lamps.test/v1/lamps');
    const manual = refused(403, draftOf(URL), { message: 'Wrong region, look at https://docs.lamps.test' });
    expect(mended(manual)).toBeNull();
  });

  test('what stands behind a number sign, and an id in braces, belong to the path', () => {
    expect(mended(refused(404, draftOf(`${URL}/#77`), {}))?.url).toBe(`${URL}/77`);
    expect(mended(refused(404, draftOf(`${URL}/{77}`), {}))?.url).toBe(`${URL}/77`);
    expect(mended(refused(404, draftOf(`${URL}#top`), {}))).toBeNull();
  });

  test('a long dash is a hyphen, and a list of paths in the answer tells the one that was meant', () => {
    expect(mended(refused(404, draftOf(`${URL}/desk–lamp`), {}))?.url).toBe(`${URL}/desk-lamp`);
    const listed = { paths: ['/v1/lamps', '/v1/shades'] };
    expect(mended(refused(404, draftOf('https://api.lamps.test/v1/lmaps'), listed))?.url).toBe(URL);
    expect(mended(refused(404, draftOf('https://api.lamps.test/v1/bulbs'), listed))).toBeNull();
  });

  test('a command is no address, and has one in it', () => {
    const draft = draftOf(`curl -H 'Accept: */*' "${URL}" -d x`);
    const [first] = explainFailure('address-invalid', { draft, phase: 'prepare' }).fixes;
    expect(first?.edits).toEqual([{ op: 'set-url', url: URL }]);
  });
});

describe('a missing body', () => {
  test('what the address carries goes into it', () => {
    const draft = draftOf(`${URL}?shade=red`, { method: 'POST' });
    const parts = refused(422, draft, {
      detail: [{ type: 'missing', loc: ['body'], msg: 'Field required' }],
    });
    expect(mended(parts)).toMatchObject({ url: URL, body: { kind: 'json', text: '{\n  "shade": "red"\n}' } });
  });
});

describe('how a value is written', () => {
  const value = (message: string, draft: RequestDraft): RequestDraft | null =>
    mended(refused(400, draft, { message }));

  test('with so many decimals', () => {
    const draft = posting(URL, '{"price": "10"}');
    expect(value('price must have exactly two decimals', draft)?.body.text).toBe('{"price": "10.00"}');
    expect(value('price must have two decimals', posting(URL, '{"price": "10.255"}'))?.body.text).not.toBe(
      '{"price": "10.25"}',
    );
  });

  test('in quotes', () => {
    const draft = withHeader('If-Match', 'k7');
    expect(rowsOf(value('If-Match must be a quoted entity tag', draft))).toEqual(['If-Match: "k7"']);
  });

  test('in a language that nobody reads here, by what it looks like', () => {
    const said = { errors: { size: ['サイズは数値である必要があります'] } };
    expect(mended(refused(422, posting(URL, '{"size": "3"}'), said))?.body.text).toBe('{"size": 3}');
    expect(mended(refused(422, posting(URL, '{"size": "three"}'), said))).toBeNull();
  });

  test('an empty parameter goes, one with a value stays', () => {
    expect(value("'page' must not be empty", draftOf(`${URL}?page=&n=2`))?.url).toBe(`${URL}?n=2`);
    expect(value("'page' must not be empty", draftOf(`${URL}?page=1`))).toBeNull();
  });
});
